extension CSVSurvey {
    /// What is told of the file's letters.
    /// - Throws: the system's error where the file can't be read.
    package func findings(in file: String) throws -> [Fault] {
        var faults: [Fault] = []
        if let lost = encoding.lost {
            faults.append(try fault(of: lost, sign: "\u{FFFD}", isCertain: true, in: file))
        }
        if let replaced = encoding.replaced {
            faults.append(try fault(of: replaced, sign: "?", isCertain: false, in: file))
        }
        return faults
    }

    private func fault(of letters: LostLetters, sign: String, isCertain: Bool, in file: String) throws -> Fault {
        Fault(
            file: file, line: try line(of: letters), value: sign,
            .format(.lettersLost(count: letters.count, isCertain: isCertain)), severity: .warning)
    }

    private func line(of letters: LostLetters) throws -> Int {
        let bytes = try FileBytes(path: path)
        // The place is one in the file's own bytes, but where these are two a letter.
        var text = TextBytes(
            bytes, EncodingChoice(encoding: encoding.encoding.isUTF16 ? encoding.encoding : .utf8, mark: encoding.mark))
        return try text.line(ofByte: letters.offset)
    }
}
