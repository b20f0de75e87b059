import BilanKit
import Intake

extension CellRule {
    /// What a spreadsheet lets be entered in the column's cells; nil where anything may be.
    var entry: CellValidation? {
        switch self {
        case .choice(let allowed): CellValidation(.list(allowed), refusal: "Choisissez une valeur de la liste.")
        case .flag: CellValidation(.list(["oui", "non"]), refusal: "Choisissez oui ou non.")
        case .date:
            CellValidation(
                .date(
                    .between(
                        .date(CivilDate(year: 1900, month: 1, day: 1)!),
                        .date(CivilDate(year: 2200, month: 12, day: 31)!))),
                refusal: "Écrivez un jour du calendrier, comme 31/12/2018.")
        case .amount:
            CellValidation(.decimal(.atLeast(.money(.zero))), refusal: "Écrivez un montant en euros, sans signe.")
        case .signedAmount:
            CellValidation(.decimal(.any), refusal: "Écrivez un montant en euros ; une réduction est négative.")
        case .count: CellValidation(.integer(.atLeast(.integer(0))), refusal: "Écrivez un nombre entier, comme 48.")
        case .number: CellValidation(.decimal(.any), refusal: "Écrivez un nombre.")
        case .share:
            CellValidation(
                .decimal(.between(.share(Share(0.01)), .share(Share(1)))), refusal: "Écrivez une part de 1 % à 100 %.")
        case .siren: Self.length(9...9, "Un SIREN a neuf chiffres, sans espace.")
        case .siret: Self.length(14...14, "Un SIRET a quatorze chiffres, sans espace.")
        case .siretOrSiren:
            Self.length(9...14, "Écrivez un SIRET (quatorze chiffres) ou un SIREN (neuf chiffres), sans espace.")
        case .association: Self.length(10...10, "Un numéro RNA a un W et neuf chiffres.")
        case .year: Self.length(4...4, "Écrivez l’exercice sur quatre chiffres.")
        case .uuid: Self.length(36...36, "Un identifiant de dispositif a 36 caractères.")
        case .period: Self.length(10...21, "Écrivez un jour, 2018-04-01, ou une période, 2018-04-01/2019-04-01.")
        case .department: Self.length(2...3, "Écrivez le code du département sur deux ou trois caractères.")
        case .text(let limit?): Self.length(1...limit, "Ce texte a \(limit) caractères au plus.")
        default: nil
        }
    }

    private static func length(_ range: ClosedRange<Int>, _ refusal: String) -> CellValidation {
        CellValidation(.textLength(.between(.integer(range.lowerBound), .integer(range.upperBound))), refusal: refusal)
    }
}
