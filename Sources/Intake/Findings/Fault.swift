import BilanKit

/// Something in the data that is not as it should be: where it is, what was found, the rule and how to mend it.
public struct Fault: Hashable, Sendable {
    /// What becomes of the data that the fault is in.
    public enum Severity: String, Codable, Sendable, CaseIterable {
        /// The row is kept: what a cell says was written otherwise than the format asks, and could be read in one way
        /// alone.
        case repaired
        /// The row is kept.
        case warning
        /// The row is refused.
        case error
        /// The file can't be used: the whole import is refused.
        case fatal
    }

    /// A column of a file.
    public struct Column: Codable, Hashable, Sendable {
        /// As the header has it, or should.
        public var name: String
        /// Counted from 1; nil for a column that the file lacks.
        public var index: Int?

        public init(name: String, index: Int?) {
            self.name = name
            self.index = index
        }
    }

    /// The file's name, without its folder; of a workbook with its sheet, « programme.ods (feuille appels) ».
    public var file: String
    /// Counted from 1, the header's; nil where the fault is the whole file's.
    public var line: Int?
    public var column: Column?
    /// The value as the file has it.
    public var value: String?
    /// What was read in its place, where it was repaired.
    public var read: String?
    package var finding: Finding
    public var severity: Severity
    /// On the finding that stands for a row that is left out, the first of the row that refuses it: why in a word, and
    /// the row's amount, where it can be read. Rows and amounts add up over all findings.
    public var reason: LeftOutReason?
    public var amountCents: Int64?

    package init(
        file: String, line: Int? = nil, column: Column? = nil, value: String? = nil, read: String? = nil,
        _ finding: Finding, severity: Severity = .error
    ) {
        self.file = file
        self.line = line
        self.column = column
        self.value = value.map { $0.utf8.count > Self.valueLimit ? String($0.prefix(Self.valueLimit / 4)) + "…" : $0 }
        self.read = read
        self.finding = finding
        self.severity = severity
    }

    /// A fault that is known by its French words alone.
    public init(
        file: String, line: Int? = nil, column: Column? = nil, value: String? = nil, read: String? = nil, rule: String,
        remedy: String, severity: Severity = .error
    ) {
        self.init(
            file: file, line: line, column: column, value: value, read: read, .told(rule: rule, remedy: remedy),
            severity: severity)
    }

    /// What was found, as programs know it, such as `siret-checksum`.
    public var code: String { finding.code }
    /// In French: what is wrong, as the end of the sentence that the value begins, and what to do.
    public var words: FindingWords { finding.french }
    /// The same in English; nil for what is known by its French words alone.
    public var english: FindingWords? { finding.english }
    public var rule: String { words.rule }
    public var remedy: String { words.remedy }

    /// In bytes: a file that is no table may have a cell of megabytes.
    private static let valueLimit = 1 << 16
}

extension Fault: CustomStringConvertible {
    /// One line in the reader's language, such as
    /// « subventions.csv:12, colonne idBeneficiaire : « 123 » n’est pas un SIRET. Corrigez-le. ».
    public var description: String {
        place + (line.map { ":\($0)" } ?? "") + inColumn + Self.colon + sentence(valueLimit: 120)
    }

    /// The file, or the workbook's sheet.
    package var place: String { Self.onOneLine(WorkbookSheet.shownName(file)) }

    /// The same in a language, whatever the reader's.
    public func text(in language: MessageLanguage) -> String { language.speak { description } }

    /// Between a place and what is said of it.
    package static var colon: String { String(fr: "\u{A0}: ", en: ": ") }

    /// « , colonne montant (n° 2) »; empty for what is no column's.
    package var inColumn: String {
        guard let column else { return "" }
        let name = Self.onOneLine(column.name)
        return String(
            fr: ", colonne \(name)" + (column.index.map { " (n° \($0))" } ?? ""),
            en: ", column \(name)" + (column.index.map { " (no. \($0))" } ?? ""))
    }

    /// The value, what is wrong with it, and what to do.
    /// - Parameter valueLimit: how many characters of the value are shown.
    package func sentence(valueLimit: Int) -> String {
        let shown = value.map { value -> String in
            let start: Substring = value.count > valueLimit ? value.prefix(valueLimit) + "…" : value[...]
            return Self.onOneLine(start)
        }
        return String(fr: frenchSentence(shown), en: englishSentence(shown))
    }

    private func frenchSentence(_ value: String?) -> String {
        let reading = read.map { $0.isEmpty ? " : lu comme vide" : " : lu \($0)" } ?? ""
        let words = words
        return (value.map { "«\u{A0}\($0)\u{A0}» " } ?? "")
            + FrenchSpacing.applied(to: Self.onOneLine(words.rule + reading + ". " + words.remedy))
    }

    /// French where nothing else is known.
    private func englishSentence(_ value: String?) -> String {
        guard let words = english else { return frenchSentence(value) }
        let reading = read.map { $0.isEmpty ? ": read as empty" : ": read as \($0)" } ?? ""
        return (value.map { "“\($0)” " } ?? "") + Self.onOneLine(words.rule + reading + ". " + words.remedy)
    }

    /// What comes from data makes no lines of its own.
    package static func onOneLine(_ text: some StringProtocol) -> String {
        String(text.map { $0.isNewline ? " " : $0 })
    }
}

extension Fault: Codable {
    private enum CodingKeys: CodingKey {
        case file, line, column, value, read, code, rule, remedy, english, finding, severity, reason, amountCents
    }

    /// Its words in both languages beside the code, for programs that know neither cases nor French.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        let words = words
        try container.encode(file, forKey: .file)
        try container.encodeIfPresent(line, forKey: .line)
        try container.encodeIfPresent(column, forKey: .column)
        try container.encodeIfPresent(value, forKey: .value)
        try container.encodeIfPresent(read, forKey: .read)
        try container.encode(code, forKey: .code)
        try container.encode(words.rule, forKey: .rule)
        try container.encode(words.remedy, forKey: .remedy)
        try container.encodeIfPresent(english, forKey: .english)
        // Of what is told, all is said.
        if case .told = finding {} else { try container.encode(finding, forKey: .finding) }
        try container.encode(severity, forKey: .severity)
        try container.encodeIfPresent(reason, forKey: .reason)
        try container.encodeIfPresent(amountCents, forKey: .amountCents)
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            file: try container.decode(String.self, forKey: .file),
            line: try container.decodeIfPresent(Int.self, forKey: .line),
            column: try container.decodeIfPresent(Column.self, forKey: .column),
            value: try container.decodeIfPresent(String.self, forKey: .value),
            read: try container.decodeIfPresent(String.self, forKey: .read),
            try Self.finding(container), severity: try container.decode(Severity.self, forKey: .severity))
        reason = try container.decodeIfPresent(LeftOutReason.self, forKey: .reason)
        amountCents = try container.decodeIfPresent(Int64.self, forKey: .amountCents)
    }

    private static func finding(_ container: KeyedDecodingContainer<CodingKeys>) throws -> Finding {
        if let finding = try container.decodeIfPresent(Finding.self, forKey: .finding) { return finding }
        let words = FindingWords(
            try container.decode(String.self, forKey: .rule), try container.decode(String.self, forKey: .remedy))
        return .told(
            ToldFinding(
                code: try container.decode(String.self, forKey: .code), words,
                english: try container.decodeIfPresent(FindingWords.self, forKey: .english)))
    }
}
