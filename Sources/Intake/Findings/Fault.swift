import BilanKit

/// Something in the data that is not as it should be: where it is, what was found, the rule and how to mend it.
/// Texts are French: they are shown as they are.
public struct Fault: Codable, Hashable, Sendable {
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
    /// What is wrong, as the end of the sentence that the value begins.
    public var rule: String
    /// What to do.
    public var remedy: String
    public var severity: Severity
    /// On the finding that stands for a row that is left out, the first of the row that refuses it: why in a word, and
    /// the row's amount, where it can be read. Rows and amounts add up over all findings.
    public var reason: LeftOutReason?
    public var amountCents: Int64?

    public init(
        file: String, line: Int? = nil, column: Column? = nil, value: String? = nil, read: String? = nil, rule: String,
        remedy: String, severity: Severity = .error
    ) {
        self.file = file
        self.line = line
        self.column = column
        self.value = value.map { $0.utf8.count > Self.valueLimit ? String($0.prefix(Self.valueLimit / 4)) + "…" : $0 }
        self.read = read
        self.rule = rule
        self.remedy = remedy
        self.severity = severity
    }

    /// In bytes: a file that is no table may have a cell of megabytes.
    private static let valueLimit = 1 << 16
}

extension Fault: CustomStringConvertible {
    /// One line of French, such as
    /// « subventions.csv:12, colonne idBeneficiaire : « 123 » n’est pas un SIRET. Corrigez-le. ».
    public var description: String {
        var text = Self.onOneLine(file)
        if let line { text += ":\(line)" }
        if let column {
            text += ", colonne \(Self.onOneLine(column.name))" + (column.index.map { " (n° \($0))" } ?? "")
        }
        text += "\u{A0}: "
        if let value {
            let shown = value.count > 120 ? value.prefix(120) + "…" : value[...]
            text += "«\u{A0}" + Self.onOneLine(shown) + "\u{A0}» "
        }
        let reading = read.map { $0.isEmpty ? " : lu comme vide" : " : lu \($0)" } ?? ""
        return text + FrenchSpacing.applied(to: Self.onOneLine(rule + reading + ". " + remedy))
    }

    /// What comes from data makes no lines of its own.
    package static func onOneLine(_ text: some StringProtocol) -> String {
        String(text.map { $0.isNewline ? " " : $0 })
    }
}
