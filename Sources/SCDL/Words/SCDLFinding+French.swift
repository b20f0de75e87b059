import Intake
import Spreadsheets

extension SCDLFinding {
    package var french: FindingWords {
        switch self {
        case .empty: .init("la cellule est vide", "Renseignez-la : elle est obligatoire.")
        case .notADate(let suggestion):
            .init("n’est pas une date au format AAAA-MM-JJ", "Écrivez \(suggestion ?? "par exemple 2018-12-31").")
        case .noSuchDay:
            .init("n’est pas un jour du calendrier", "Vérifiez le mois et le jour : la date s’écrit AAAA-MM-JJ.")
        case .notANumber(let hasComma, let example):
            .init(
                "n’est pas un nombre",
                hasComma
                    ? "Le signe décimal est le point, comme dans \(example)."
                    : "Écrivez le nombre seul, sans espace ni unité, avec un point décimal : \(example)."
            )
        case .foreignNumber(let example):
            .init(
                "n’est pas un nombre selon le schéma, bien que le validateur public le lise comme tel",
                "Écrivez-le avec les chiffres 0 à 9 et un point décimal : \(example)."
            )
        case .notAFlag:
            .init("n’est ni « oui » ni « non »", "Écrivez « oui » ou « non », en minuscules et sans espace.")
        case .notAChoice(let allowed, let hasLooseAccents):
            hasLooseAccents
                ? .init(
                    "a des accents séparés de leurs lettres, ce qui ne se voit pas à l’écran",
                    "Saisissez de nouveau le texte, ou normalisez le fichier en Unicode NFC."
                )
                : .init(
                    "n’est pas une valeur admise",
                    "Choisissez parmi " + allowed.map { "« \($0) »" }.joined(separator: ", ") + "."
                )
        case .tooLong(let count, let limit):
            .init("compte \(count) caractères, \(limit) au plus sont admis", "Raccourcissez le texte.")
        case .notSIRETForm(let isSIREN, let isNumber):
            isNumber
                ? .init(
                    "n’a pas quatorze chiffres : un tableur l’a changé en nombre",
                    "Mettez la colonne au format texte et saisissez de nouveau le SIRET."
                )
                : isSIREN
                    ? .init(
                        "n’a pas quatorze chiffres : c’est un SIREN", "Ajoutez les cinq chiffres de l’établissement.")
                    : .init("n’a pas quatorze chiffres d’un seul tenant", "Écrivez le SIRET sans espace ni point.")
        case .notAssociationForm:
            .init(
                "n’est pas un numéro RNA (W majuscule et neuf chiffres)",
                "Corrigez-le d’après le récépissé de l’association."
            )
        case .notAPeriod(let hasUnderscore):
            .init(
                "n’est ni une date AAAA-MM-JJ ni une période AAAA-MM-JJ/AAAA-MM-JJ",
                hasUnderscore
                    ? "Séparez les deux dates par une barre oblique, non par un tiret bas."
                    : "Écrivez par exemple 2018-01-15/2018-12-31."
            )
        case .tooSmall(let least):
            .init("est inférieur à \(least)", "Écrivez la part du bénéficiaire : 0.45 pour 45 %, 1 pour le tout.")
        case .tooGreat: .init("est supérieur à 1", "Écrivez la part du bénéficiaire : 0.45 pour 45 %, 1 pour le tout.")
        case .wrongKey:
            .init(
                "n’est pas un SIRET : sa clé de contrôle est fausse",
                "Corrigez le numéro d’après l’annuaire des entreprises."
            )
        case .notASIRET(let isNumber):
            isNumber
                ? .init(
                    "n’est pas un SIRET : un tableur l’a changé en nombre",
                    "Mettez la colonne au format texte et saisissez de nouveau le SIRET."
                )
                : .init(
                    "n’est pas un SIRET (14 chiffres attendus)",
                    "Écrivez les 14 chiffres d’un seul tenant, ou laissez la cellule vide et renseignez rnaBeneficiaire."
                )
        case .noSuchPeriod:
            .init("contient une date qui n’existe pas, ce que le schéma ne vérifie pas", "Vérifiez le mois et le jour.")
        case .reversedPeriod:
            .init("finit avant de commencer, ce que le schéma ne vérifie pas", "Vérifiez les deux dates.")
        case .unlikelyYear: .init("est une date peu vraisemblable", "Vérifiez l’année.")
        case .blank: .init("ne contient que des espaces, ce que le schéma laisse passer", "Renseignez la cellule.")
        case .spacesAround: .init("a des espaces autour du nombre, ce que le schéma laisse passer", "Supprimez-les.")
        case .separatedDigits:
            .init(
                "est un SIRET écrit avec des espaces ou des points, ce que le schéma laisse passer",
                "Écrivez les 14 chiffres d’un seul tenant."
            )
        case .negativeAmount:
            .init(
                "est un montant négatif, ce que le schéma laisse passer : il ne fixe pas de minimum",
                "Vérifiez le signe ; laissez-le si c’est une réduction ou un reversement."
            )
        case .notFinite:
            .init(
                "n’est pas un montant, ce que le schéma laisse passer : INF, -INF et NaN y sont des nombres",
                "Écrivez le montant."
            )
        case .endsInLineBreak:
            .init(
                "finit par un saut de ligne, que le validateur public ne voit pas",
                "Supprimez-le : il fait partie de la valeur."
            )
        case .lineBreakAround:
            .init(
                "commence ou finit par un saut de ligne, ce que le schéma laisse passer",
                "Supprimez-le : il fait partie de la valeur."
            )
        case .wrongType(let kind): Self.words(for: kind)
        case .smallerThanCent:
            .init("a plus de deux décimales, ce que le schéma laisse passer", "Arrondissez le montant au centime.")
        case .notAUUID:
            .init(
                "n’est pas un identifiant du schéma des dispositifs d’aide (UUID)",
                "Écrivez-le sous la forme 65d5b6c7-102c-4440-ac3b-768f708edc0a."
            )
        }
    }

    private static func words(for kind: SheetCellKind) -> FindingWords {
        guard kind != .empty else {
            return .init(
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
        return .init(
            "est \(found) pour le tableur, dans une colonne de texte : le validateur public n’y admet que du texte",
            "Mettez la colonne au format texte, puis saisissez de nouveau la valeur"
                + (kind == .date ? ", sous la forme AAAA-MM-JJ." : ".")
        )
    }
}
