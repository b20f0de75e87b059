/// The names that an office finds styles by in its spreadsheet program, in the document's language.
struct StyleNames {
    let language: NumberLanguage

    private func pick(_ french: String, _ english: String) -> String { language == .french ? french : english }

    func highlight(_ number: Int) -> String { "\(pick("Mise en évidence", "Highlight")) \(number)" }

    func page(_ orientation: PageSetup.Orientation) -> String {
        orientation == .portrait ? "Portrait" : pick("Paysage", "Landscape")
    }

    func page(_ number: Int) -> String { "\(pick("Mise en page", "Page layout")) \(number)" }

    func name(of style: CellStyle) -> String {
        var parts = [name(of: style.role)]
        if style.format != .text { parts.append(name(of: style.format)) }
        switch style.alignment {
        case .start: if style.format.isNumeric { parts.append(pick("à gauche", "left")) }
        case .center: parts.append(pick("centré", "centred"))
        case .end: if !style.format.isNumeric { parts.append(pick("à droite", "right")) }
        }
        if style.isMissing { parts.append(pick("non communiqué", "not disclosed")) }
        if style.isLink { parts.append(pick("lien", "link")) }
        if style.wraps { parts.append(pick("à la ligne", "wrapped")) }
        if style.look != .template { parts.append(pick("présentation propre", "own look")) }
        switch style.protection {
        case .whole: break
        case .nothing: parts.append(pick("à saisir", "to be filled in"))
        case .wholeAndUnseen: parts.append(pick("formule masquée", "hidden formula"))
        }
        return parts.joined(separator: ", ")
    }

    private func name(of role: CellStyle.Role) -> String {
        switch role {
        case .title: pick("Titre", "Title")
        case .subtitle: pick("Sous-titre", "Subtitle")
        case .detail: pick("Détail", "Detail")
        case .heading(let level): pick("Titre de niveau \(level)", "Heading of level \(level)")
        case .paragraph: pick("Paragraphe", "Paragraph")
        case .note: "Note"
        case .warning: pick("Avertissement", "Warning")
        case .link: pick("Renvoi", "Reference")
        case .tableTitle: pick("Titre de tableau", "Table title")
        case .headerGroup: pick("En-tête de groupe", "Group header")
        case .header: pick("En-tête", "Header")
        case .rowHeader: pick("En-tête de ligne", "Row header")
        case .body: pick("Corps", "Body")
        case .zebra: pick("Corps, ligne paire", "Body, even row")
        case .group(let level): pick("Groupe", "Group") + " \(level + 1)"
        case .subtotal(let level): pick("Sous-total", "Subtotal") + " \(level + 1)"
        case .total: "Total"
        case .keyLabel: pick("Libellé de chiffre clé", "Key figure label")
        case .keyFigure: pick("Chiffre clé", "Key figure")
        case .keyComment: pick("Commentaire de chiffre clé", "Key figure comment")
        }
    }

    private func name(of format: NumberFormat) -> String {
        switch format {
        case .text: pick("texte", "text")
        case .integer: pick("entier", "integer")
        case .plainInteger: pick("entier simple", "plain integer")
        case .decimal(let digits): pick("décimal", "decimal") + " \(digits)"
        case .money: "euros"
        case .wholeEuros: pick("euros entiers", "whole euros")
        case .millions: pick("millions d’euros", "millions of euros")
        case .amount(let currency, let unit):
            switch unit {
            case .one: currency.code
            case .thousands: pick("milliers", "thousands") + " \(currency.code)"
            case .millions: "millions \(currency.code)"
            case .billions: pick("milliards", "billions") + " \(currency.code)"
            }
        case .percent: pick("pourcentage", "percentage")
        case .date: "date"
        case .longDate: pick("date longue", "long date")
        case .duration: pick("durée", "duration")
        case .yesNo: pick("oui ou non", "yes or no")
        case .signed(let base): name(of: base) + pick(" avec signe", " with sign")
        }
    }
}
