extension Composition {
    /// What is wrong in labels, references and footnotes: a label borne twice, a reference that leads nowhere, a note
    /// within a note.
    func checkReferences() -> [Diagnostic] {
        var found: [Diagnostic] = []
        var bearers: [String: String] = [:]
        func report(_ message: String, _ block: Block) {
            found.append(Diagnostic(.error, message, block: block.name))
        }

        func gather(_ blocks: [Block]) {
            for block in blocks {
                if let label = block.label {
                    if let other = bearers[label] {
                        report(
                            String(
                                fr: "l’étiquette « \(label) » est déjà celle de : \(other). Donnez-en une autre",
                                en: "the label “\(label)” is already that of: \(other). Give another"), block)
                    } else {
                        bearers[label] = block.name
                    }
                    if !block.content.canBeNamed {
                        report(
                            String(
                                fr: "un renvoi à « \(label) » n’aurait pas de nom. Donnez une légende",
                                en: "a reference to “\(label)” would have no name. Give a caption"), block)
                    }
                }
                gather(block.children)
            }
        }

        func check(_ runs: [Text.Run], of block: Block, isNote: Bool) {
            for run in runs {
                if let label = run.reference?.label, bearers[label] == nil {
                    let labels = bearers.keys.sorted().joined(separator: ", ")
                    report(
                        labels.isEmpty
                            ? String(
                                fr: "aucun bloc ne porte l’étiquette « \(label) » du renvoi ; il n’y en a aucune",
                                en: "no block has the label “\(label)” of the reference; there are none")
                            : String(
                                fr: "aucun bloc ne porte l’étiquette « \(label) » du renvoi ; il y a : \(labels)",
                                en: "no block has the label “\(label)” of the reference; the labels are: \(labels)"),
                        block)
                }
                guard let note = run.footnote else { continue }
                if isNote {
                    report(
                        String(
                            fr: "une note de bas de page ne peut pas en contenir une autre",
                            en: "a footnote can’t contain another"), block)
                } else {
                    check(note.runs, of: block, isNote: true)
                }
            }
        }

        func walk(_ blocks: [Block]) {
            for block in blocks {
                for text in block.texts { check(text.runs, of: block, isNote: false) }
                walk(block.children)
            }
        }

        gather(blocks)
        walk(blocks)
        return found
    }
}
