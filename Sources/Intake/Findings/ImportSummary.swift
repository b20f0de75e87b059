import BilanKit

/// What an import, or a check, found.
public struct ImportSummary: Encodable, Sendable {
    /// What one file gave.
    public struct File: Codable, Sendable {
        /// The file's name, without its folder.
        public var name: String
        /// The table that it fills.
        public var table: String
        public var rowsRead: Int
        public var rowsRefused: Int
        /// True where the same bytes were imported before: nothing was read.
        public var isUnchanged = false
        /// Rows of which a cell was written otherwise than the format asks, and read in the one way that it can be
        /// meant.
        public var rowsRepaired = 0
        /// The sum of the amounts that could be read, whatever else was wrong with their rows, in cents.
        public var amountCents: Int64 = 0
        /// Of the rows that were refused.
        public var amountRefusedCents: Int64 = 0
        /// False for the refused rows of a dossier that the first version of Bilan made: it kept no amount of theirs.
        public var knowsRefusedAmount = true
        /// Of the rows that were repaired and taken.
        public var amountRepairedCents: Int64 = 0
        /// How the file was taken; nil where it was not read.
        public var reading: FileReading?
        public var repairs: [RepairCount] = []

        package init(name: String, table: String, rowsRead: Int, rowsRefused: Int, isUnchanged: Bool = false) {
            self.name = name
            self.table = table
            self.rowsRead = rowsRead
            self.rowsRefused = rowsRefused
            self.isUnchanged = isUnchanged
        }

        /// Rows that were taken as they are.
        public var rowsTaken: Int { rowsRead - rowsRepaired - rowsRefused }
        public var decisions: [Decision] { reading?.decisions(repairs) ?? [] }
    }

    /// How the amounts of conventions with several lines were read.
    public struct Conventions: Codable, Sendable {
        public var severalLines = 0
        /// Whose amounts are the total, repeated: counted once.
        public var totals = 0
        /// Whose amounts are each line's part.
        public var shares = 0
        /// Of both, those that the data doesn't settle.
        public var doubtful = 0

        package init(severalLines: Int = 0, totals: Int = 0, shares: Int = 0, doubtful: Int = 0) {
            self.severalLines = severalLines
            self.totals = totals
            self.shares = shares
            self.doubtful = doubtful
        }
    }

    /// How many faults of each severity `faults` holds at most: a bad file of a million rows has millions.
    public static let faultLimit = 1000

    public var files: [File] = []
    /// The sum of the amounts that could be read, a control total in cents: of awards, or of the only file.
    public var amountCents: Int64 = 0
    /// Of the rows that were refused.
    public var amountRefusedCents: Int64 = 0
    /// Of the rows that were repaired and taken.
    public var amountRepairedCents: Int64 = 0
    /// What reports add up of the awards stored: a total that a convention repeats on each line counts once.
    public var countedCents: Int64 = 0
    /// Those awards' amounts as the files have them.
    public var statedCents: Int64 = 0
    public var conventions = Conventions()
    /// Thresholds that the awards pass, as `bilan check` finds them; at most `faultLimit`.
    public var alerts: [AlertFinding] = []
    public var alertCount = 0
    /// The first `faultLimit` faults of each severity, the gravest severity first, each in the order of files and
    /// lines.
    public var faults: [Fault] = []
    /// All findings, those of one kind together, the gravest first.
    public private(set) var groups: [FindingGroup] = []
    /// How many faults there are in all, of each severity.
    public var repairedCount = 0
    public var warningCount = 0
    public var errorCount = 0
    public var fatalCount = 0

    public init() {}

    /// Whether it is known how much the rows that were left out come to.
    public var knowsRefusedAmount: Bool { files.allSatisfy(\.knowsRefusedAmount) }

    public var rowsRead: Int { files.reduce(0) { $0 + $1.rowsRead } }
    public var rowsTaken: Int { files.reduce(0) { $0 + $1.rowsTaken } }
    public var rowsRepaired: Int { files.reduce(0) { $0 + $1.rowsRepaired } }
    public var rowsRefused: Int { files.reduce(0) { $0 + $1.rowsRefused } }
    /// Repairs aside.
    public var faultCount: Int { warningCount + errorCount + fatalCount }
    /// True where a file can't be used at all, so that nothing was imported.
    public var isRefused: Bool { fatalCount > 0 }

    /// Of data that can't be used nothing is taken, whatever its rows are like.
    package mutating func takeNothing() {
        for place in files.indices {
            files[place].rowsRepaired = 0
            files[place].rowsRefused = files[place].rowsRead
            files[place].amountRepairedCents = 0
            files[place].amountRefusedCents = files[place].amountCents
        }
        (amountRepairedCents, amountRefusedCents) = (0, amountCents)
        (countedCents, statedCents, conventions) = (0, 0, Conventions())
    }

    /// - Parameter first: whether it stands before those found so far.
    package mutating func add(_ fault: Fault, first: Bool = false) {
        let known = faults
        add([fault])
        if first { faults = [fault] + known }
    }

    package mutating func add(_ more: [Fault]) {
        for fault in more {
            switch fault.severity {
            case .repaired: repairedCount += 1
            case .warning: warningCount += 1
            case .error: errorCount += 1
            case .fatal: fatalCount += 1
            }
        }
        collect { collector in for fault in more { collector.add(fault) } }
        keep(more)
    }

    /// Puts faults among those found so far, up to the limit of each severity.
    package mutating func keep(_ more: [Fault]) {
        let all = faults + more
        faults = Fault.Severity.told.flatMap { severity in
            all.filter { $0.severity == severity }.prefix(Self.faultLimit)
        }
    }

    /// Adds findings to the groups.
    package mutating func collect(_ body: (inout FindingCollector) throws -> Void) rethrows {
        var collector = FindingCollector(groups)
        try body(&collector)
        groups = collector.groups.enumerated().sorted { a, b in
            if FindingGroup.isGraver(a.element, than: b.element) { return true }
            return !FindingGroup.isGraver(b.element, than: a.element) && a.offset < b.offset
        }.map(\.element)
    }

    /// Changes what is told of all findings, such as the names in it.
    package mutating func mapFindings(_ change: (Fault) -> Fault) {
        faults = faults.map(change)
        for place in groups.indices { groups[place].first = change(groups[place].first) }
    }
}
