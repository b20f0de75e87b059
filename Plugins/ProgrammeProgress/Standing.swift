import BilanKit

/// What a scheme had come to at a date: counts of files and companies, amounts, and how they spread.
struct Standing {
    /// What is counted for each department, band or category.
    struct Line {
        var label: String
        var part: Part
        var retained = 0
        var engaged = 0
        var committed = Money.zero
        var ordered = Money.zero
        /// What is committed of grants by the year of their agreement.
        var committedByYear: [Int: Money] = [:]

        /// Whether anything was counted, be it amounts that come to nothing.
        var isCounted: Bool { retained > 0 || engaged > 0 || !committedByYear.isEmpty }
    }

    /// Which department, band or category a line counts; an empty text for what isn't known.
    struct Part {
        var department: String?
        var band: HeadcountBand?
        var category: String?

        /// Whether it is what no department, or no headcount, is known of.
        var isUnknown: Bool { department == "" || band == .unknown }
    }

    let date: CivilDate
    /// Files that had reached each step, in all and since the period's start.
    fileprivate(set) var reached: [ApplicationStatus: Int] = [:]
    fileprivate(set) var reachedInPeriod: [ApplicationStatus: Int] = [:]
    fileprivate(set) var stages = StageCounts()
    /// Companies, each counted once however many files it has.
    fileprivate(set) var companiesRetained = 0
    fileprivate(set) var companiesEngaged = 0
    fileprivate(set) var engagedUnder50 = 0
    fileprivate(set) var engagedUnder150 = 0
    /// Whether the data tell of applications, and of payment orders or payments: what they say nothing of isn't zero.
    fileprivate(set) var knowsApplications = true
    fileprivate(set) var knowsOrders = true
    fileprivate(set) var knowsPayments = true
    fileprivate(set) var awards = 0
    fileprivate(set) var committed = Money.zero
    fileprivate(set) var ordered = Money.zero
    fileprivate(set) var paid = Money.zero
    fileprivate(set) var excesses = Excesses()
    fileprivate(set) var byDepartment: [Line] = []
    fileprivate(set) var byBand: [Line] = []
    fileprivate(set) var byCategory: [Line] = []

    /// The steps that a file which succeeds has gone through, in their order.
    private static let way: [ApplicationStatus] = [.filed, .examined, .retained, .engaged, .closed]

    /// Whether the data tell how many came to a step: one that nobody noted, though files went further, isn't zero.
    func knows(_ step: ApplicationStatus) -> Bool {
        guard knowsApplications else { return false }
        guard reached[step] == nil, let place = Self.way.firstIndex(of: step) else { return true }
        return !Self.way[(place + 1)...].contains { reached[$0] != nil }
    }

    fileprivate init(date: CivilDate) { self.date = date }

    /// From when flows are counted, and the day of the standing.
    struct Period {
        var start: CivilDate
        var end: CivilDate
    }

    /// The standing at each period's end. Applications are gone through once, at the last of these days: what they had
    /// come to on another is told by the days of their steps.
    static func each(of scheme: Scheme?, in programme: Programme, _ words: any Words, _ periods: [Period]) -> [Standing]
    {
        guard let latest = periods.map(\.end).max() else { return [] }
        var tallies = periods.map { Tally(of: scheme, words, since: $0.start, at: $0.end) }
        for state in programme.applications(at: latest)
        where scheme == nil || state.application.scheme == scheme?.code {
            for index in tallies.indices { state.asOf(tallies[index].date).map { tallies[index].add($0) } }
        }
        let tellsOfOrders = programme.tellsOfMovements(.order)
        var standings = tallies.map { tally in
            var tally = tally
            for state in programme.awards(at: tally.date)
            where scheme == nil || state.application == nil || state.application?.scheme == scheme?.code {
                tally.add(state, checks: tally.date == latest && tellsOfOrders)
            }
            return tally.standing
        }
        let knowsApplications =
            standings.contains { !$0.reached.isEmpty } || programme.tellsOfApplications
        let knowsOrders =
            standings.contains { $0.ordered != .zero || $0.paid != .zero }
            || programme.tellsOfMovements(.order, .payment)
        let knowsPayments = standings.contains { $0.paid != .zero } || programme.tellsOfMovements(.payment)
        for index in standings.indices {
            standings[index].knowsApplications = knowsApplications
            standings[index].knowsOrders = knowsOrders
            standings[index].knowsPayments = knowsPayments
        }
        return standings
    }
}

/// Adds up a standing.
private struct Tally {
    private var result: Standing
    private let start: CivilDate
    private let words: any Words
    private var departments = Spread()
    private var bands = Spread()
    private var categories = Spread()
    private var retained: Set<CompanyID> = []
    private var engaged: Set<CompanyID> = []

    init(of scheme: Scheme?, _ words: any Words, since start: CivilDate, at date: CivilDate) {
        self.words = words
        result = Standing(date: date)
        self.start = start
        for department in Department.nouvelleAquitaine where scheme != nil {
            departments[department.code, department.label, Standing.Part(department: department.code)].retained += 0
        }
        for band in HeadcountBand.allCases where band != .unknown {
            bands["\(band.rawValue)", band.label(in: words.numbers.language), Standing.Part(band: band)].retained += 0
        }
    }

    var date: CivilDate { result.date }

    var standing: Standing {
        var result = result
        result.excesses.keepGreatest()
        result.companiesRetained = retained.count
        result.companiesEngaged = engaged.count
        result.byDepartment = departments.lines
        result.byBand = bands.lines
        result.byCategory = categories.lines
        return result
    }

    mutating func add(_ state: ApplicationState) {
        result.stages.add(state.reached)
        for (status, day) in state.reached {
            result.reached[status, default: 0] += 1
            if day >= start { result.reachedInPeriod[status, default: 0] += 1 }
        }
        let headcount = state.site?.headcount
        if state.reached[.retained] != nil, retained.insert(state.application.applicant).inserted {
            count(state.site, state.company) { $0.retained += 1 }
        }
        if state.reached[.engaged] != nil, engaged.insert(state.application.applicant).inserted {
            count(state.site, state.company) { $0.engaged += 1 }
            if let headcount, headcount < 50 { result.engagedUnder50 += 1 }
            if let headcount, headcount < 150 { result.engagedUnder150 += 1 }
        }
    }

    /// - Parameter checks: whether what was ordered and paid is held against what was committed.
    mutating func add(_ state: AwardState, checks: Bool) {
        if checks { result.excesses.add(state) }
        result.awards += 1
        result.committed += state.committed
        result.ordered += state.ordered
        result.paid += state.paid
        count(state.site, state.company) {
            $0.committed += state.committed
            $0.ordered += state.ordered
            $0.committedByYear[state.award.date.year, default: .zero] += state.committed
        }
    }

    private mutating func count(_ site: Site?, _ company: Company?, _ change: (inout Standing.Line) -> Void) {
        change(&departments[Self.key(site), site.departmentLabel(in: words.numbers.language), Self.department(site)])
        let band = HeadcountBand(headcount: site?.headcount)
        change(&bands["\(band.rawValue)", band.label(in: words.numbers.language), Standing.Part(band: band)])
        let category = company?.category ?? words.unknownCategory
        change(&categories[category, category, Standing.Part(category: company?.category ?? "")])
    }

    /// Unknown departments stand last.
    private static func key(_ site: Site?) -> String { site?.department?.code ?? "~" }

    private static func department(_ site: Site?) -> Standing.Part {
        Standing.Part(department: site?.department?.code ?? "")
    }

    private struct Spread {
        private var byKey: [String: Standing.Line] = [:]

        subscript(key: String, label: String, part: Standing.Part) -> Standing.Line {
            get { byKey[key] ?? Standing.Line(label: label, part: part) }
            set { byKey[key] = newValue }
        }

        var lines: [Standing.Line] { byKey.sorted { $0.key < $1.key }.map(\.value) }
    }
}

extension ApplicationState {
    /// What the application was on a day before; nil where there was none yet.
    fileprivate func asOf(_ date: CivilDate) -> ApplicationState? {
        var state = self
        state.reached = reached.filter { $0.value <= date }
        if let filedOn = application.filedOn {
            guard filedOn <= date else { return nil }
            if state.reached[.filed] == nil { state.reached[.filed] = filedOn }
        }
        return state.reached.isEmpty ? nil : state
    }
}
