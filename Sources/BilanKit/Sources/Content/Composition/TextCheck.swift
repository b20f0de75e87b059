extension Composition {
    /// What is wrong in words: titles and names without any, languages that are none, links that lead nowhere.
    func checkTexts() -> [Diagnostic] {
        var found: [Diagnostic] = []
        func report(_ message: String, _ block: String?, _ severity: Diagnostic.Severity = .error) {
            found.append(Diagnostic(severity, message, block: block))
        }
        if title.isBlank { report("le document n’a pas de titre ; donnez-en un à la composition", "document") }
        if let fault = LanguageTag.fault(of: language) {
            report(fault, "document")
        } else if !NumberLanguage.isKnown(language) {
            report(
                "Bilan n’a pas de mots pour la langue « \(language) » : les siens (« Tableau », « Total »), les nombres et les dates restent "
                    + "en français", "document", .warning)
        }
        var properties: Set<String> = []
        for property in self.properties {
            let place = "propriété « \(property.name) »"
            if property.name.isBlank { report("une propriété du document n’a pas de nom ; donnez-lui-en un", place) }
            if !properties.insert(property.name).inserted {
                report("deux propriétés du document portent ce nom ; gardez-en une", place)
            }
            if property.value.number?.isFinite == false { report("sa valeur n’est pas un nombre fini", place) }
        }
        walk { block in
            let name = if case .sheet(let sheet) = block { "feuille « \(sheet.name) »" } else { block.name }
            for fault in block.wordFaults { report(fault, name) }
            for text in block.texts {
                for fault in text.linkFaults + text.languageFaults + text.figureFaults { report(fault, name) }
            }
            if block.label?.isBlank == true { report("son étiquette est vide ; donnez un mot, ou aucune", name) }
        }
        return found
    }

    /// Calls `body` with every block in reading order, each before those that it arranges.
    package func walk(_ body: (Block) -> Void) {
        func walk(_ blocks: [Block]) {
            for block in blocks {
                body(block)
                walk(block.children)
            }
        }
        walk(blocks)
    }
}

extension Block {
    /// What has no words and should, in words for whoever makes the report.
    fileprivate var wordFaults: [String] {
        switch self {
        case .titlePage(let page): page.title.isBlank ? ["la page de titre n’a pas de titre"] : []
        case .heading(let heading): heading.text.isBlank ? ["un titre a besoin d’un texte"] : []
        case .keyFigures(let figures):
            figures.figures.contains { $0.label.isBlank }
                ? ["un chiffre clé n’a pas de nom ; dites ce qu’il compte"] : []
        case .table(let table): Self.nameFaults(table.name, "une table") + table.columns.flatMap(\.wordFaults)
        case .grid(let grid): Self.nameFaults(grid.name, "une grille")
        case .pivot(let pivot): Self.nameFaults(pivot.name, "un tableau croisé")
        case .sheet(let sheet): Self.nameFaults(sheet.name, "une feuille")
        case .chart(let chart):
            (chart.title.isBlank ? ["un graphique a besoin d’un titre"] : [])
                + Self.alternativeFaults(chart.alternative)
        case .drawing(let drawing):
            Self.alternativeFaults(drawing.alternative.isEmpty ? nil : drawing.alternative)
        case .image(let image): Self.alternativeFaults(image.alternative.isEmpty ? nil : image.alternative)
        case .formula(let formula):
            formula.alternative.isBlank ? ["une formule a besoin de sa lecture en mots : donnez « alternative »"] : []
        default: []
        }
    }

    private static func nameFaults(_ name: String, _ what: String) -> [String] {
        name.isBlank ? ["\(what) a besoin d’un nom"] : []
    }

    private static func alternativeFaults(_ text: String?) -> [String] {
        text?.isBlank == true ? ["son texte de remplacement est fait d’espaces ; décrivez-le en mots"] : []
    }
}

extension TableColumn {
    fileprivate var wordFaults: [String] {
        title.isBlank ? ["une colonne n’a pas de titre ; un lecteur d’écran ne peut pas l’annoncer"] : []
    }
}
