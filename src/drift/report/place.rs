//! Addresses in words, for people who read a report: `annex-1/x-1605/summary` is "Annex 1, X.1605, summary".

/// An address in words.
pub(super) fn in_words(key: &str) -> String {
    key.split('/').map(part).collect::<Vec<_>>().join(", ")
}

/// A part of an address in words; if it is numbered, like an annex, it begins with a capital.
fn part(part: &str) -> String {
    let numbered = part.rsplit_once('-').filter(|(name, number)| name.len() > 1 && is_number(number));
    match numbered.filter(|(name, _)| name.bytes().all(|byte| byte.is_ascii_lowercase())) {
        Some((name, number)) => format!("{}{} {number}", name[..1].to_uppercase(), &name[1..]),
        None => designation(part).unwrap_or_else(|| part.replace('-', " ")),
    }
}

/// The Recommendation that a part is named after: `x-1333-cor-1` is X.1333 Cor.1.
fn designation(part: &str) -> Option<String> {
    let (series, rest) = part.split_once('-')?;
    let numbered = series.len() == 1 && rest.split('-').next().is_some_and(is_number);
    let rest = rest.replace("-cor-", " Cor.").replace("-amd-", " Amd.").replace('-', ".");
    numbered.then(|| format!("{}.{rest}", series.to_uppercase()))
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::in_words;

    #[test]
    fn an_address_is_said_as_a_reader_would_say_it() {
        for (key, words) in [
            ("annex-1/x-1605/summary", "Annex 1, X.1605, summary"),
            ("annex-2/x-1333-cor-1/does-not-assign", "Annex 2, X.1333 Cor.1, does not assign"),
            ("annex-form/fields", "annex form, fields"),
            ("subject", "subject"),
            ("letter/t-max", "letter, t max"),
        ] {
            assert_eq!(in_words(key), words);
        }
    }
}
