/// How a cell looks: what it is for, and how its value is shown.
struct CellStyle: Hashable {
    /// What the cell is for.
    enum Role: Hashable {
        case title, subtitle, detail, heading(Int), paragraph, note, warning, link
        case tableTitle, header, rowHeader, body, zebra, group(Int), subtotal(Int), total
        case keyLabel, keyFigure, keyComment
    }

    var role: Role
    var format: NumberFormat = .text
    var alignment: TableColumn.Alignment = .start
    /// Whether the value isn't known: set in italics.
    var isMissing = false
    var isLink = false
    var wraps = false

    /// The name that an office finds the style by in its spreadsheet program.
    var displayName: String {
        var parts = [role.label]
        if format != .text { parts.append(format.label) }
        switch alignment {
        case .start: if format.isNumeric { parts.append("à gauche") }
        case .center: parts.append("centré")
        case .end: if !format.isNumeric { parts.append("à droite") }
        }
        if isMissing { parts.append("non communiqué") }
        if isLink { parts.append("lien") }
        if wraps { parts.append("à la ligne") }
        return parts.joined(separator: ", ")
    }
}

extension CellStyle.Role {
    fileprivate var label: String {
        switch self {
        case .title: "Titre"
        case .subtitle: "Sous-titre"
        case .detail: "Détail"
        case .heading(let level): "Titre de niveau \(level)"
        case .paragraph: "Paragraphe"
        case .note: "Note"
        case .warning: "Avertissement"
        case .link: "Renvoi"
        case .tableTitle: "Titre de tableau"
        case .header: "En-tête"
        case .rowHeader: "En-tête de ligne"
        case .body: "Corps"
        case .zebra: "Corps, ligne paire"
        case .group(let level): "Groupe \(level + 1)"
        case .subtotal(let level): "Sous-total \(level + 1)"
        case .total: "Total"
        case .keyLabel: "Libellé de chiffre clé"
        case .keyFigure: "Chiffre clé"
        case .keyComment: "Commentaire de chiffre clé"
        }
    }

    /// Letter size in points, from the template's body size.
    func size(_ body: Double) -> Double {
        switch self {
        case .title: body * 1.8
        case .subtitle: body * 1.3
        case .heading(let level): body * max(1.05, 1.55 - 0.15 * Double(level - 1))
        case .tableTitle: body * 1.3
        case .keyFigure: body * 1.4
        case .note, .warning, .keyComment: body * 0.95
        default: body
        }
    }

    var isBold: Bool {
        switch self {
        case .title, .heading, .tableTitle, .header, .rowHeader, .group, .subtotal, .total, .keyFigure: true
        default: false
        }
    }
}

extension NumberFormat {
    fileprivate var label: String {
        switch self {
        case .text: "texte"
        case .integer: "entier"
        case .decimal(let digits): "décimal \(digits)"
        case .money: "euros"
        case .wholeEuros: "euros entiers"
        case .millions: "millions d’euros"
        case .percent: "pourcentage"
        case .date: "date"
        case .yesNo: "oui ou non"
        }
    }
}
