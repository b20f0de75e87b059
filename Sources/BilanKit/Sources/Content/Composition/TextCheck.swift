extension Composition {
    /// What is wrong in words: titles and names without any, languages that are none, links that lead nowhere.
    func checkTexts() -> [Diagnostic] {
        var found: [Diagnostic] = []
        func report(_ message: String, _ block: String?, _ severity: Diagnostic.Severity = .error) {
            found.append(Diagnostic(severity, message, block: block))
        }
        if title.isBlank {
            report(
                String(
                    fr: "le document n’a pas de titre ; donnez-en un à la composition",
                    en: "the document has no title; give the composition one"), "document")
        }
        if let fault = LanguageTag.fault(of: language) {
            report(fault, "document")
        } else if !NumberLanguage.isKnown(language) {
            report(
                String(
                    fr:
                        "Bilan n’a pas de mots pour la langue « \(language) » : les siens (« Tableau », « Total »), les nombres et les dates restent "
                        + "en français",
                    en:
                        "Bilan has no words for the language “\(language)”: its own (“Tableau”, “Total”), numbers and dates stay in French"
                ), "document", .warning)
        }
        var properties: Set<String> = []
        for property in self.properties {
            let place = String(fr: "propriété « \(property.name) »", en: "property “\(property.name)”")
            if property.name.isBlank {
                report(
                    String(
                        fr: "une propriété du document n’a pas de nom ; donnez-lui-en un",
                        en: "a property of the document has no name; give it one"), place)
            }
            if !properties.insert(property.name).inserted {
                report(
                    String(
                        fr: "deux propriétés du document portent ce nom ; gardez-en une",
                        en: "two properties of the document have this name; keep one"), place)
            }
            if property.value.number?.isFinite == false {
                report(String(fr: "sa valeur n’est pas un nombre fini", en: "its value is not a finite number"), place)
            }
        }
        walk { block in
            let name: String? = if case .sheet(let sheet) = block { PlaceWords.sheet(sheet.name) } else { block.name }
            for fault in block.content.wordFaults { report(fault, name) }
            for text in block.texts {
                for fault in text.linkFaults + text.languageFaults + text.figureFaults { report(fault, name) }
            }
            if block.label?.isBlank == true {
                report(
                    String(
                        fr: "son étiquette est vide ; donnez un mot, ou aucune",
                        en: "its label is empty; give a word, or none"), name)
            }
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
