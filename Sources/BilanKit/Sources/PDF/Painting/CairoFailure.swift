internal import CCairo

/// What Cairo met, in words, with what to do about it.
enum CairoFailure {
    static func reason(_ status: cairo_status_t) -> String {
        switch status {
        case CAIRO_STATUS_NO_MEMORY:
            String(
                fr: "la mémoire n’y suffit pas. Libérez-en, ou divisez le rapport",
                en: "there is not enough memory. Free some, or divide the report")
        case CAIRO_STATUS_WRITE_ERROR, CAIRO_STATUS_FILE_NOT_FOUND, CAIRO_STATUS_TEMP_FILE_ERROR:
            String(
                fr: "l’écriture échoue. Vérifiez les droits du dossier et la place libre",
                en: "writing fails. Check the access rights of the folder and the free space")
        case CAIRO_STATUS_READ_ERROR, CAIRO_STATUS_PNG_ERROR:
            String(
                fr: "une image ne se laisse pas lire ou écrire. Vérifiez les images du rapport et la place libre",
                en: "an image can’t be read or written. Check the images of the report and the free space")
        case CAIRO_STATUS_INVALID_SIZE:
            String(
                fr: "elle a plus de 32\u{202F}767 pixels de côté. Réduisez la résolution ou la page",
                en: "a side has more than 32,767 pixels. Reduce the resolution or the page")
        case CAIRO_STATUS_FONT_TYPE_MISMATCH, CAIRO_STATUS_FREETYPE_ERROR:
            String(
                fr: "une police est abîmée ou illisible. Réinstallez les polices que le modèle nomme",
                en: "a font is damaged or unreadable. Reinstall the fonts that the template names")
        case CAIRO_STATUS_INVALID_RESTORE:
            String(
                fr: "cairo_restore y est appelé sans cairo_save. Corrigez le code du dessin",
                en: "cairo_restore is called without cairo_save. Correct the code of the drawing")
        case CAIRO_STATUS_INVALID_POP_GROUP:
            String(
                fr: "cairo_pop_group y est appelé sans cairo_push_group. Corrigez le code du dessin",
                en: "cairo_pop_group is called without cairo_push_group. Correct the code of the drawing")
        case CAIRO_STATUS_NO_CURRENT_POINT:
            String(
                fr: "un tracé y continue sans point de départ. Corrigez le code du dessin",
                en: "a path continues without a starting point. Correct the code of the drawing")
        case CAIRO_STATUS_INVALID_MATRIX:
            String(
                fr: "une échelle nulle ou infinie y est demandée. Corrigez le code du dessin",
                en: "a scale of zero or infinity is asked for. Correct the code of the drawing")
        case CAIRO_STATUS_INVALID_DASH:
            String(
                fr: "des tirets négatifs ou nuls y sont demandés. Corrigez le code du dessin",
                en: "negative or zero dashes are asked for. Correct the code of the drawing")
        default:
            String(
                fr:
                    "erreur interne de Bilan (état \(status.rawValue) de Cairo). Signalez-la avec le rapport et ses données",
                en:
                    "internal error in Bilan (Cairo status \(status.rawValue)). File it as a bug, with the report and its data"
            )
        }
    }
}
