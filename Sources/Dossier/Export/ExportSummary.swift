import Intake

/// What an export wrote, and what it could not.
public struct ExportSummary: Sendable {
    /// One table's rows.
    public struct Written: Sendable, Equatable {
        /// Where they are.
        public var path: String
        public var table: String
        public var rows: Int
    }

    /// How many rows that were left out `leftOut` tells of at most.
    public static let faultLimit = 1000

    public var written: [Written] = []
    /// What the form can't hold, and what was changed for it.
    package var told: [ExportNote] = []
    /// The same in words of the reader's language.
    public var notes: [String] { told.map(\.description) }
    /// Why rows were left out, each with the file and line that they come from: the first `faultLimit`.
    public var leftOut: [Fault] = []
    public var leftOutCount = 0

    mutating func leaveOut(_ fault: () -> Fault) {
        leftOutCount += 1
        if leftOut.count < Self.faultLimit { leftOut.append(fault()) }
    }
}
