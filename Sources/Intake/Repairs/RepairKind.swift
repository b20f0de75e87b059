/// Ways of writing a value that the format doesn't ask for and that can be read in one way alone. The numbers are
/// stored.
package enum RepairKind: Int, CaseIterable, Sendable {
    case frenchDate = 1
    case otherDate = 2
    case shortYear = 3
    case dateSerial = 4
    case dateInWords = 5
    case timeOfDay = 6
    case monthAlone = 7
    case yearAlone = 8
    case monthFirst = 9
    case frenchNumber = 10
    case currency = 11
    case percentage = 12
    case computed = 13
    case unit = 14
    case givenOnce = 15
    case yearColumn = 16
    case identifier = 20
    case numberIdentifier = 21
    case flag = 30
    case spelling = 31
    case period = 32
    case placeholder = 40
    case duplicateColumn = 41
    case rejoined = 50
    case shortRow = 51
    case quotes = 52
    case localMidnight = 60

    /// How sure the reading is.
    package var confidence: Confidence {
        switch self {
        case .monthAlone, .yearAlone, .yearColumn: .uncertain
        case .localMidnight, .monthFirst, .frenchDate, .shortYear, .dateSerial, .percentage, .rejoined, .shortRow,
            .quotes,
            .duplicateColumn:
            .probable
        default: .certain
        }
    }

    /// What programs know the repair by.
    package var code: String { "repaired-" + Finding.code(of: self) }

    package init?(code: String) {
        guard let kind = Self.byCode[code] else { return nil }
        self = kind
    }

    private static let byCode = Dictionary(uniqueKeysWithValues: allCases.map { ($0.code, $0) })
}
