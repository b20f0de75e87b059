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
            for fault in block.content.wordFaults { report(fault, name) }
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
