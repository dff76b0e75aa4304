### Dated wording of 2019, Spanish, in the manner of the circulars issued that year.

# $title is the circular's own words: what the corrected letter is about.
subject =
    .corrigendum = Correcciones – { $title }
    .addendum = Adiciones – { $title }
link =
    .circular = En relación con la Circular TSB { $circular } de { $date }, por la presente le comunico las { $what ->
            [addendum] adiciones introducidas
           *[corrigendum] correcciones introducidas
        } en dicha carta.
    .letter = En relación con la Carta Colectiva TSB { $letter } de { $date }, por la presente le comunico las { $what ->
            [addendum] adiciones introducidas
           *[corrigendum] correcciones introducidas
        } en dicha carta.
versions = El presente { $what ->
        [addendum] Addéndum
       *[corrigendum] Corrigéndum
    } se refiere únicamente { $count ->
        [one] a la versión
       *[other] a las versiones
    } en { $languages }.
# The reasons stand first: before the colon, "a continuación" would announce the list as the reasons.
withdrawal = Por los motivos que se exponen a continuación, { $count ->
        [one] se ha retirado de dicha carta el siguiente texto
       *[other] se han retirado de dicha carta los siguientes textos
    }: UIT-T { $list }.
withdrawal-questions = Por los motivos que se exponen a continuación, { $count ->
        [one] se ha retirado de dicha carta la Cuestión { $list }
       *[other] se han retirado de dicha carta las Cuestiones { $list }
    }.
positions = Ya no se solicita respuesta sobre { $count ->
        [one] ese texto
       *[other] esos textos
    }; las respuestas ya recibidas no se tendrán en cuenta en lo que a { $count ->
        [one] él
       *[other] ellos
    } se refiere.
positions-questions = Ya no se solicita respuesta sobre { $count ->
        [one] esa Cuestión
       *[other] esas Cuestiones
    }; las respuestas ya recibidas no se tendrán en cuenta en lo que a { $count ->
        [one] ella
       *[other] ellas
    } se refiere.
replies =
    .stand = A reserva de lo anterior, las respuestas ya recibidas siguen siendo válidas y no es necesario volver a enviarlas.
    .anew = Las respuestas ya recibidas no se tendrán en cuenta; se le ruega que vuelva a responder.
new-deadline = Se ha modificado el plazo de respuesta a dicha carta: las respuestas deberían llegar a la TSB a más tardar a las { $deadline }.
set-out = Las { $what ->
        [addendum] adiciones introducidas
       *[corrigendum] correcciones introducidas
    } en dicha carta figuran en el Anexo { $annex }.
unchanged = Las demás partes de dicha carta no se modifican.
annex-number = ANEXO { $annex }
annex-1-title = { $what ->
        [addendum] Adiciones introducidas
       *[corrigendum] Correcciones introducidas
    } en la carta
