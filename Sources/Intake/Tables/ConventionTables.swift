/// Columns of `mouvements`, a row a commitment, a decommitment, an order or a payment.
package enum MovementColumn: Int, DefinedColumn {
    case convention, type, date, montant

    package static var table: DossierTable { .mouvements }

    package var definition: DossierColumn {
        switch self {
        case .convention:
            column(
                .text(), .value, means: "La référence d’une décision de la feuille « subventions ».",
                example: "EX-CONV-001")
        case .type:
            column(
                .choice(["engagement", "desengagement", "mandat", "paiement"]), .value,
                means: "La nature du mouvement.", example: "engagement")
        case .date:
            column(.date, .value, means: "Le jour du mouvement.", example: "2018-07-15")
        case .montant:
            column(.amount, .value, means: "Le montant du mouvement, en euros et sans signe.", example: "48000")
        }
    }
}

/// Columns of `cofinancements`, a row another funder's share of a convention.
package enum CoFundingColumn: Int, DefinedColumn {
    case convention, financeur, montant

    package static var table: DossierTable { .cofinancements }

    package var definition: DossierColumn {
        switch self {
        case .convention:
            column(
                .text(), .value, means: "La référence d’une décision de la feuille « subventions ».",
                example: "EX-CONV-001")
        case .financeur:
            column(.text(), .value, means: "Qui apporte le cofinancement.", example: "Intercommunalité fictive")
        case .montant:
            column(.amount, .value, means: "Le montant apporté, en euros.", example: "12000")
        }
    }
}

extension DossierTable {
    package static let mouvements = DossierTable(
        name: "mouvements",
        purpose: "Les engagements, désengagements, mandats et paiements de chaque convention, datés.",
        columns: MovementColumn.definitions,
        references: [
            Reference([("convention", "referenceDecision")], in: "subventions", noun: "subvention (referenceDecision)")
        ])

    package static let cofinancements = DossierTable(
        name: "cofinancements",
        purpose: "Ce que d’autres financeurs apportent à une convention.",
        columns: CoFundingColumn.definitions,
        references: [
            Reference([("convention", "referenceDecision")], in: "subventions", noun: "subvention (referenceDecision)")
        ])
}
