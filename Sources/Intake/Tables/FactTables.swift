/// Columns of `indicateurs`, a row a fact.
package enum IndicatorColumn: Int, DefinedColumn {
    case sujet, code, libelle, valeur, unite, date, methode, constat, source

    package static var table: DossierTable { .indicateurs }

    package var definition: DossierColumn {
        switch self {
        case .sujet:
            column(
                .subject, .value,
                means: "Un SIREN de la feuille « entreprises », un code de la feuille « dispositifs », ou contexte.",
                example: "000009001")
        case .code:
            column(.text(), .value, means: "Le code de ce qui est mesuré.", example: "gainProductivite")
        case .libelle:
            column(.text(), .value, means: "Le nom de ce qui est mesuré.", example: "Gain de productivité")
        case .valeur:
            column(.text(), .value, means: "Un nombre à point décimal, ou le fait en toutes lettres.", example: "12.5")
        case .unite:
            column(means: "L’unité du nombre.", example: "%")
        case .date:
            column(.date, means: "Le jour pour lequel le fait vaut.", example: "2018-12-31")
        case .methode:
            column(means: "Comment le fait a été établi.", example: "Enquête fictive auprès de l’entreprise")
        case .constat:
            column(
                .choice(["declare", "observe"]), means: "Le fait est-il déclaré (declare) ou observé (observe) ?",
                example: "declare")
        case .source:
            column(means: "Qui l’a publié, et quand.", example: "Exemple, décembre 2018")
        }
    }
}

/// Columns of `avertissements`, a row a sentence that every report made from the dossier prints.
package enum NoticeColumn: Int, DefinedColumn {
    case texte

    package static var table: DossierTable { .avertissements }

    package var definition: DossierColumn {
        switch self {
        case .texte:
            column(
                .text(), .value, means: "Une phrase imprimée en tête de chaque rapport.",
                example: "Exemple : ces données sont fictives, remplacez-les par les vôtres.")
        }
    }
}

extension DossierTable {
    package static let indicateurs = DossierTable(
        name: "indicateurs",
        purpose: "Les faits mesurés ou publiés sur une entreprise, un dispositif ou leur contexte.",
        columns: IndicatorColumn.definitions,
        references: [
            Reference([("sujet", "siren")], in: "entreprises", noun: "entreprise", where: isSIREN),
            Reference(
                [("sujet", "code")], in: "dispositifs", noun: "dispositif",
                where: "t.sujet <> 'contexte' AND NOT \(isSIREN)"),
        ])

    package static let avertissements = DossierTable(
        name: "avertissements",
        purpose: "Les phrases que tout rapport fait de ces données doit porter.",
        columns: NoticeColumn.definitions,
        keys: [Key("texte")])

    private static let isSIREN = "(length(t.sujet) = 9 AND t.sujet NOT GLOB '*[^0-9]*')"
}
