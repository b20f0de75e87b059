/// Reads of `styles.xml` what each cell format makes of a number.
final class StylesReader: XMLHandler {
    /// The most formats that Excel has, and some.
    private static let mostFormats = 1 << 17

    /// In the order that cells number them.
    private(set) var formats: [NumberFormatKind] = []
    private var custom: [Int: NumberFormatKind] = [:]

    override func start(_ number: UInt8, in parent: UInt8, _ attributes: XMLAttributes) throws -> Bool {
        switch XLSXName(rawValue: number) {
        case .styleSheet, .numberFormats, .cellFormats: return true
        case .numberFormat:
            if let id = attributes.first(.formatID)?.count(), let code = attributes.first(.formatCode)?.string {
                custom[id] = NumberFormatKind(code: code)
                try check(custom.count)
            }
            return false
        case .format:
            let id = attributes.first(.formatID)?.count() ?? 0
            formats.append(custom[id] ?? NumberFormatKind(builtIn: id))
            try check(formats.count)
            return false
        default:
            if parent == XMLNames.unknown {
                throw SpreadsheetFailure(.partOfOtherKind(expected: .styles))
            }
            return false
        }
    }

    private func check(_ count: Int) throws {
        guard count <= Self.mostFormats else {
            throw SpreadsheetFailure(.tooManyFormats(limit: Self.mostFormats))
        }
    }
}
