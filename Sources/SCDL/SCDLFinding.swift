import BilanKit
import Intake
import Spreadsheets

/// What is wrong in a cell. Its sentences are made when they are shown: a bad file has millions.
package enum SCDLFinding: Equatable {
    case empty
    case notADate(suggestion: String?)
    case noSuchDay
    case notANumber(hasComma: Bool, example: String)
    /// What Python reads as a number, and with it the public validator.
    case foreignNumber(example: String)
    case notAFlag
    case notAChoice(allowed: [String], hasLooseAccents: Bool)
    case tooLong(count: Int, limit: Int)
    case notSIRETForm(isSIREN: Bool, isNumber: Bool)
    case notAssociationForm
    case notAPeriod(hasUnderscore: Bool)
    case tooSmall(least: String)
    case tooGreat
    case wrongKey
    case notASIRET(isNumber: Bool)
    case endsInLineBreak
    /// A workbook's cell of another type than its column; `empty` is one that shows a text and has none.
    case wrongType(SheetCellKind)

    // Warnings.
    case noSuchPeriod
    case reversedPeriod
    case unlikelyYear
    case blank
    case spacesAround
    case separatedDigits
    case negativeAmount
    case smallerThanCent
    case notFinite
    case lineBreakAround
    case notAUUID

    var rule: SCDLRule {
        switch self {
        case .empty: .required
        case .notADate, .noSuchDay, .unlikelyYear: .date
        case .notANumber, .foreignNumber: .number
        case .notAFlag: .flag
        case .notAChoice: .choice
        case .tooLong: .length
        case .notSIRETForm, .notAssociationForm, .notAPeriod, .endsInLineBreak: .pattern
        case .tooSmall: .minimum
        case .tooGreat: .maximum
        case .wrongKey, .notASIRET: .siret
        case .wrongType: .typedCell
        case .noSuchPeriod, .reversedPeriod: .period
        case .blank, .spacesAround, .separatedDigits, .lineBreakAround: .spaces
        case .negativeAmount, .smallerThanCent, .notFinite: .amount
        case .notAUUID: .scheme
        }
    }

    /// A warning where the schema lets the cell pass.
    package var severity: Fault.Severity {
        switch self {
        case .noSuchPeriod, .reversedPeriod, .unlikelyYear, .blank, .spacesAround, .separatedDigits, .negativeAmount,
            .smallerThanCent, .notFinite, .lineBreakAround, .notAUUID:
            .warning
        default: .error
        }
    }

    /// What is wrong, and what to do.
    package var words: (rule: String, remedy: String) {
        switch self {
        case .empty: ("la cellule est vide", "Renseignez-la : elle est obligatoire.")
        case .notADate(let suggestion):
            ("n’est pas une date au format AAAA-MM-JJ", "Écrivez \(suggestion ?? "par exemple 2018-12-31").")
        case .noSuchDay:
            ("n’est pas un jour du calendrier", "Vérifiez le mois et le jour : la date s’écrit AAAA-MM-JJ.")
        case .notANumber(let hasComma, let example):
            (
                "n’est pas un nombre",
                hasComma
                    ? "Le signe décimal est le point, comme dans \(example)."
                    : "Écrivez le nombre seul, sans espace ni unité, avec un point décimal : \(example)."
            )
        case .foreignNumber(let example):
            (
                "n’est pas un nombre selon le schéma, bien que le validateur public le lise comme tel",
                "Écrivez-le avec les chiffres 0 à 9 et un point décimal : \(example)."
            )
        case .notAFlag: ("n’est ni « oui » ni « non »", "Écrivez « oui » ou « non », en minuscules et sans espace.")
        case .notAChoice(let allowed, let hasLooseAccents):
            hasLooseAccents
                ? (
                    "a des accents séparés de leurs lettres, ce qui ne se voit pas à l’écran",
                    "Saisissez de nouveau le texte, ou normalisez le fichier en Unicode NFC."
                )
                : (
                    "n’est pas une valeur admise",
                    "Choisissez parmi " + allowed.map { "« \($0) »" }.joined(separator: ", ") + "."
                )
        case .tooLong(let count, let limit):
            ("compte \(count) caractères, \(limit) au plus sont admis", "Raccourcissez le texte.")
        case .notSIRETForm(let isSIREN, let isNumber):
            isNumber
                ? (
                    "n’a pas quatorze chiffres : un tableur l’a changé en nombre",
                    "Mettez la colonne au format texte et saisissez de nouveau le SIRET."
                )
                : isSIREN
                    ? ("n’a pas quatorze chiffres : c’est un SIREN", "Ajoutez les cinq chiffres de l’établissement.")
                    : ("n’a pas quatorze chiffres d’un seul tenant", "Écrivez le SIRET sans espace ni point.")
        case .notAssociationForm:
            (
                "n’est pas un numéro RNA (W majuscule et neuf chiffres)",
                "Corrigez-le d’après le récépissé de l’association."
            )
        case .notAPeriod(let hasUnderscore):
            (
                "n’est ni une date AAAA-MM-JJ ni une période AAAA-MM-JJ/AAAA-MM-JJ",
                hasUnderscore
                    ? "Séparez les deux dates par une barre oblique, non par un tiret bas."
                    : "Écrivez par exemple 2018-01-15/2018-12-31."
            )
        case .tooSmall(let least):
            ("est inférieur à \(least)", "Écrivez la part du bénéficiaire : 0.45 pour 45 %, 1 pour le tout.")
        case .tooGreat: ("est supérieur à 1", "Écrivez la part du bénéficiaire : 0.45 pour 45 %, 1 pour le tout.")
        case .wrongKey:
            (
                "n’est pas un SIRET : sa clé de contrôle est fausse",
                "Corrigez le numéro d’après l’annuaire des entreprises."
            )
        case .notASIRET(let isNumber):
            isNumber
                ? (
                    "n’est pas un SIRET : un tableur l’a changé en nombre",
                    "Mettez la colonne au format texte et saisissez de nouveau le SIRET."
                )
                : (
                    "n’est pas un SIRET (14 chiffres attendus)",
                    "Écrivez les 14 chiffres d’un seul tenant, ou laissez la cellule vide et renseignez rnaBeneficiaire."
                )
        case .noSuchPeriod:
            ("contient une date qui n’existe pas, ce que le schéma ne vérifie pas", "Vérifiez le mois et le jour.")
        case .reversedPeriod: ("finit avant de commencer, ce que le schéma ne vérifie pas", "Vérifiez les deux dates.")
        case .unlikelyYear: ("est une date peu vraisemblable", "Vérifiez l’année.")
        case .blank: ("ne contient que des espaces, ce que le schéma laisse passer", "Renseignez la cellule.")
        case .spacesAround: ("a des espaces autour du nombre, ce que le schéma laisse passer", "Supprimez-les.")
        case .separatedDigits:
            (
                "est un SIRET écrit avec des espaces ou des points, ce que le schéma laisse passer",
                "Écrivez les 14 chiffres d’un seul tenant."
            )
        case .negativeAmount:
            (
                "est un montant négatif, ce que le schéma laisse passer : il ne fixe pas de minimum",
                "Vérifiez le signe ; laissez-le si c’est une réduction ou un reversement."
            )
        case .notFinite:
            (
                "n’est pas un montant, ce que le schéma laisse passer : INF, -INF et NaN y sont des nombres",
                "Écrivez le montant."
            )
        case .endsInLineBreak:
            (
                "finit par un saut de ligne, que le validateur public ne voit pas",
                "Supprimez-le : il fait partie de la valeur."
            )
        case .lineBreakAround:
            (
                "commence ou finit par un saut de ligne, ce que le schéma laisse passer",
                "Supprimez-le : il fait partie de la valeur."
            )
        case .wrongType(let kind): Self.words(for: kind)
        case .smallerThanCent:
            ("a plus de deux décimales, ce que le schéma laisse passer", "Arrondissez le montant au centime.")
        case .notAUUID:
            (
                "n’est pas un identifiant du schéma des dispositifs d’aide (UUID)",
                "Écrivez-le sous la forme 65d5b6c7-102c-4440-ac3b-768f708edc0a."
            )
        }
    }

    private static func words(for kind: SheetCellKind) -> (rule: String, remedy: String) {
        guard kind != .empty else {
            return (
                "est montré dans une cellule sans type, que d’autres programmes lisent vide",
                "Saisissez de nouveau la valeur."
            )
        }
        let found =
            switch kind {
            case .date: "une date"
            case .boolean: "une valeur logique"
            case .duration: "une heure ou une durée"
            default: "un nombre"
            }
        return (
            "est \(found) pour le tableur, dans une colonne de texte : le validateur public n’y admet que du texte",
            "Mettez la colonne au format texte, puis saisissez de nouveau la valeur"
                + (kind == .date ? ", sous la forme AAAA-MM-JJ." : ".")
        )
    }
}
