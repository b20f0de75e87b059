import BilanKit

extension CSVSurvey {
    /// What is told of the file's letters.
    /// - Throws: the system's error where the file can't be read.
    package func findings(in file: String) throws -> [Fault] {
        var faults: [Fault] = []
        if let lost = encoding.lost {
            faults.append(try fault(of: lost, sign: "\u{FFFD}", stands: "tient la place", in: file))
        }
        if let replaced = encoding.replaced {
            faults.append(try fault(of: replaced, sign: "?", stands: "tient sans doute la place", in: file))
        }
        return faults
    }

    private func fault(of letters: LostLetters, sign: String, stands: String, in file: String) throws -> Fault {
        let what =
            letters.count == 1
            ? "de la lettre qu’un autre logiciel a perdue ici : elle ne peut pas être retrouvée"
            : "de " + FrenchNumber.count(letters.count, "lettre", "lettres")
                + " qu’un autre logiciel a perdues, ici la première : elles ne peuvent pas être retrouvées"
        return Fault(
            file: file, line: try line(of: letters), value: sign, rule: "\(stands) \(what)",
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
