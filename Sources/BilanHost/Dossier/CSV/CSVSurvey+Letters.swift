import BilanKit

extension CSVSurvey {
    /// What is told of the file's letters.
    /// - Throws: the system's error where the file can't be read.
    func findings(in file: String) throws -> [Fault] {
        var faults: [Fault] = []
        if let lost = encoding.lost {
            faults.append(
                try fault(lost, "\u{FFFD}", "tient la place", "a perdue ici", "a perdues, ici la première", file))
        }
        if let replaced = encoding.replaced {
            faults.append(
                try fault(
                    replaced, "?", "tient sans doute la place", "a perdue ici",
                    "a perdues au milieu de mots, ici la première", file))
        }
        return faults
    }

    private func fault(
        _ letters: LostLetters, _ sign: String, _ stands: String, _ one: String, _ several: String, _ file: String
    ) throws -> Fault {
        let isOne = letters.count == 1
        return Fault(
            file: file, line: try line(of: letters), value: sign,
            rule: stands + " de "
                + (isOne ? "la lettre" : FrenchNumber.count(letters.count, "lettre", "lettres"))
                + " qu’un autre logiciel " + (isOne ? one : several)
                + (isOne ? " : elle ne peut pas être retrouvée" : " : elles ne peuvent pas être retrouvées"),
            remedy:
                "Demandez à qui vous a remis le fichier de l’envoyer dans son encodage d’origine ; les lignes sont gardées telles quelles.",
            severity: .warning)
    }

    private func line(of letters: LostLetters) throws -> Int {
        let bytes = try FileBytes(path: path)
        // The place is one in the file's own bytes, but where these are two a letter.
        var text = TextBytes(
            bytes, EncodingChoice(encoding: encoding.encoding.isUTF16 ? encoding.encoding : .utf8, mark: encoding.mark))
        return try text.line(ofByte: letters.offset)
    }
}
