import BilanKit

extension CSVSurvey {
    /// What is told of the file's letters.
    /// - Throws: the system's error where the file can't be read.
    package func findings(in file: String) throws -> [Fault] {
        guard let lost = encoding.lost else { return [] }
        // Counted in the text as it was before what was encoded twice is put right.
        var plain = encoding
        plain.doubled = nil
        var text = TextBytes(try FileBytes(path: path), plain)
        let line = try text.line(ofByte: lost.offset)
        let isOne = lost.count == 1
        return [
            Fault(
                file: file, line: line, value: "\u{FFFD}",
                rule: "tient la place de "
                    + (isOne
                        ? "la lettre qu’un autre logiciel a perdue ici : elle ne peut pas être retrouvée"
                        : FrenchNumber.count(lost.count, "lettre", "lettres")
                            + " qu’un autre logiciel a perdues, ici la première : elles ne peuvent pas être retrouvées"),
                remedy:
                    "Demandez à qui vous a remis le fichier de l’envoyer dans son encodage d’origine ; les lignes sont gardées telles quelles.",
                severity: .warning)
        ]
    }
}
