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
                        report("l’étiquette « \(label) » est déjà celle de : \(other). Donnez-en une autre", block)
                    } else {
                        bearers[label] = block.name
                    }
                    if !block.content.canBeNamed {
                        report("un renvoi à « \(label) » n’aurait pas de nom. Donnez une légende", block)
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
                        "aucun bloc ne porte l’étiquette « \(label) » du renvoi ; "
                            + (labels.isEmpty ? "il n’y en a aucune" : "il y a : \(labels)"), block)
                }
                guard let note = run.footnote else { continue }
                if isNote {
                    report("une note de bas de page ne peut pas en contenir une autre", block)
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
