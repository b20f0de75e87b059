import BilanKit
import Intake

/// What a strict check of one file found.
public struct SCDLReport: Sendable, Encodable {
    /// How many faults `faults` holds at most.
    public static let faultLimit = 1000

    /// The file's name without its folder; of a workbook with its sheet.
    public var file: String
    public var version: SCDLVersion
    /// True where the header told the version, false where the user did.
    public var isVersionFromHeader: Bool
    /// How many columns the header has; nil where none was read.
    public var columnCount: Int?
    /// `UTF-8`, or what the text was read as; nil for a workbook.
    public var encoding: String?
    /// Nil for a workbook.
    public var separator: String?
    /// Rows after the header, blank ones among them.
    public var rowsRead = 0
    /// Rows with an error.
    public var rowsInvalid = 0
    public var errorCount = 0
    public var warningCount = 0
    /// How many faults there are of each rule.
    public var counts: [SCDLRule: Int] = [:]
    /// The first `faultLimit` faults, in the order of the file.
    public var faults: [SCDLFault] = []

    public var isValid: Bool { errorCount == 0 }
    public var faultCount: Int { errorCount + warningCount }

    init(file: String, version: SCDLVersion) {
        self.file = file
        self.version = version
        isVersionFromHeader = false
    }

    /// - Parameters:
    ///   - column: like `value` made only where there is room to show it.
    mutating func add(
        _ finding: some StrictFinding, line: Int? = nil, column: @autoclosure () -> Fault.Column? = nil,
        value: @autoclosure () -> String? = nil
    ) {
        let file = file
        add(finding.rule, finding.severity) {
            Fault(
                file: file, line: line, column: column(), value: value(), finding.told, severity: finding.severity)
        }
    }

    /// Adds what ends the reading.
    mutating func add(structure fault: Fault) { add(.structure, .fatal) { fault } }

    private mutating func add(_ rule: SCDLRule, _ severity: Fault.Severity, _ fault: () -> Fault) {
        if severity == .warning { warningCount += 1 } else { errorCount += 1 }
        counts[rule, default: 0] += 1
        if faults.count < Self.faultLimit { faults.append(SCDLFault(rule: rule, fault: fault())) }
    }

    /// Puts what is found last and concerns the whole file before all else.
    /// - Parameter name: how the fault names the file; nil as all others do.
    mutating func addFirst(_ finding: SCDLTableFinding, line: Int? = nil, file name: String? = nil) {
        if faults.count == Self.faultLimit { faults.removeLast() }
        let (others, file) = (faults, name ?? file)
        faults = []
        add(finding.rule, finding.severity) {
            Fault(file: file, line: line, finding.told, severity: finding.severity)
        }
        faults += others
    }

    private enum CodingKeys: CodingKey {
        case file, schema, version, versionFrom, columns, encoding, separator, rowsRead, rowsInvalid, valid, errors,
            warnings, counts, faults
    }

    /// One object for programs: the same file, the same bytes.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(file, forKey: .file)
        try container.encode("subventions", forKey: .schema)
        try container.encode(version, forKey: .version)
        try container.encode(isVersionFromHeader ? "header" : "option", forKey: .versionFrom)
        try container.encodeIfPresent(columnCount, forKey: .columns)
        try container.encodeIfPresent(encoding, forKey: .encoding)
        try container.encodeIfPresent(separator, forKey: .separator)
        try container.encode(rowsRead, forKey: .rowsRead)
        try container.encode(rowsInvalid, forKey: .rowsInvalid)
        try container.encode(isValid, forKey: .valid)
        try container.encode(errorCount, forKey: .errors)
        try container.encode(warningCount, forKey: .warnings)
        try container.encode(
            Dictionary(uniqueKeysWithValues: counts.map { ($0.key.rawValue, $0.value) }), forKey: .counts)
        try container.encode(faults, forKey: .faults)
    }
}
