internal import CCairo

/// What Cairo met, in words, with what to do about it.
enum CairoFailure {
    static func reason(_ status: cairo_status_t) -> String {
        switch status {
        case CAIRO_STATUS_NO_MEMORY:
            "la mémoire n’y suffit pas. Libérez-en, ou divisez le rapport"
        case CAIRO_STATUS_WRITE_ERROR, CAIRO_STATUS_FILE_NOT_FOUND, CAIRO_STATUS_TEMP_FILE_ERROR:
            "l’écriture échoue. Vérifiez les droits du dossier et la place libre"
        case CAIRO_STATUS_READ_ERROR, CAIRO_STATUS_PNG_ERROR:
            "une image ne se laisse pas lire ou écrire. Vérifiez les images du rapport et la place libre"
        case CAIRO_STATUS_INVALID_SIZE:
            "elle a plus de 32\u{202F}767 pixels de côté. Réduisez la résolution ou la page"
        case CAIRO_STATUS_FONT_TYPE_MISMATCH, CAIRO_STATUS_FREETYPE_ERROR:
            "une police est abîmée ou illisible. Réinstallez les polices que le modèle nomme"
        case CAIRO_STATUS_INVALID_RESTORE:
            "cairo_restore y est appelé sans cairo_save. Corrigez le code du dessin"
        case CAIRO_STATUS_INVALID_POP_GROUP:
            "cairo_pop_group y est appelé sans cairo_push_group. Corrigez le code du dessin"
        case CAIRO_STATUS_NO_CURRENT_POINT:
            "un tracé y continue sans point de départ. Corrigez le code du dessin"
        case CAIRO_STATUS_INVALID_MATRIX:
            "une échelle nulle ou infinie y est demandée. Corrigez le code du dessin"
        case CAIRO_STATUS_INVALID_DASH:
            "des tirets négatifs ou nuls y sont demandés. Corrigez le code du dessin"
        default:
            "erreur interne de Bilan (état \(status.rawValue) de Cairo). Signalez-la avec le rapport et ses données"
        }
    }
}
