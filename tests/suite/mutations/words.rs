//! The words of each language that the planted faults take away or put in; test data, not the checker's.

use tsb_circular::lang::Lang;

/// What turns "does not assign" into "assigns", one pair of stretches a language.
pub fn assigns(lang: Lang) -> (&'static str, &'static str) {
    match lang {
        Lang::En => ("does not assign", "assigns"),
        Lang::Fr => ("n'autorise pas", "autorise"),
        Lang::Es => ("no autoriza", "autoriza"),
        Lang::Ru => ("не предоставляет", "предоставляет"),
        Lang::Zh => ("不授权", "授权"),
        Lang::Ar => ("لا تمنح", "تمنح"),
    }
}

/// What turns "no comments" into "comments".
pub fn no_comments(lang: Lang) -> (&'static str, &'static str) {
    match lang {
        Lang::En => ("No comments", "Comments"),
        Lang::Fr => ("Aucune observation ni", "Observation et"),
        Lang::Es => ("Sin comentarios ni", "Con comentarios y"),
        Lang::Ru => ("изменений нет", "изменения есть"),
        Lang::Zh => ("无意见或无建议", "有意见或有建议"),
        Lang::Ar => ("لا توجد", "توجد"),
    }
}

/// What turns "no statements had been received" round.
pub fn statements(lang: Lang) -> &'static [(&'static str, &'static str)] {
    match lang {
        Lang::En => &[("no IPR statement", "IPR statement")],
        Lang::Fr => &[("n'avait reçu aucune", "avait reçu une")],
        Lang::Es => &[("no había recibido ninguna", "había recibido una")],
        Lang::Ru => &[("не поступало", "поступило")],
        Lang::Zh => &[("尚未收到", "已收到"), ("未收到", "已收到")],
        Lang::Ar => &[("لم يتلق", "تلقى")],
    }
}

/// What takes a draft out of the note on A.5.
pub fn except(lang: Lang) -> (&'static str, &'static str) {
    match lang {
        Lang::En => ("Except ", "For "),
        Lang::Fr => ("Exception faite ", "Dans le cas "),
        Lang::Es => ("Salvo para ", "Para "),
        Lang::Ru => ("За исключением ", "В отношении "),
        Lang::Zh => ("除", "对于"),
        Lang::Ar => ("باستثناء ", "بشأن "),
    }
}

/// "This Recommendation ", as a summary speaks of itself.
pub fn own_text(lang: Lang) -> (&'static str, &'static str) {
    match lang {
        Lang::En => ("This Recommendation ", " specifies it. "),
        Lang::Fr => ("La présente Recommandation ", " le définit. "),
        Lang::Es => ("Esta Recomendación ", " lo especifica. "),
        Lang::Ru => ("Настоящая Рекомендация ", " определяет это. "),
        Lang::Zh => ("本建议书", "对此作了规定。"),
        Lang::Ar => ("هذه التوصية ", " تحدد ذلك. "),
    }
}
