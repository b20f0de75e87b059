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
    }

    /// Which department, band or category a line counts; an empty text for what isn't known.
    struct Part {
        var department: String?
        var band: HeadcountBand?
        var category: String?
    }

    let date: CivilDate
    /// Files that had reached each step, in all and since the period's start.
    private(set) var reached: [ApplicationStatus: Int] = [:]
    private(set) var reachedInPeriod: [ApplicationStatus: Int] = [:]
    /// Companies, each counted once however many files it has.
    private(set) var companiesRetained = 0
    private(set) var companiesEngaged = 0
    private(set) var engagedUnder50 = 0
    private(set) var engagedUnder150 = 0
    private(set) var awards = 0
    private(set) var committed = Money.zero
    private(set) var ordered = Money.zero
    private(set) var paid = Money.zero
    private(set) var byDepartment: [Line] = []
    private(set) var byBand: [Line] = []
    private(set) var byCategory: [Line] = []

    /// - Parameter start: the period's first day, which flows are counted from.
    init(of scheme: Scheme?, in programme: Programme, at date: CivilDate, since start: CivilDate) {
        self.date = date
        var departments = Spread()
        var bands = Spread()
        var categories = Spread()
        for department in Department.nouvelleAquitaine where scheme != nil {
            departments[department.code, department.label, Part(department: department.code)].retained += 0
        }
        for band in HeadcountBand.allCases where band != .unknown {
            bands["\(band.rawValue)", band.label, Part(band: band)].retained += 0
        }
        var retained: Set<CompanyID> = []
        var engaged: Set<CompanyID> = []

        for state in programme.applications(at: date) where scheme == nil || state.application.scheme == scheme?.code {
            for (status, day) in state.reached {
                reached[status, default: 0] += 1
                if day >= start { reachedInPeriod[status, default: 0] += 1 }
            }
            let headcount = state.site?.headcount
            func count(_ change: (inout Line) -> Void) {
                change(&departments[Self.key(state.site), state.site.departmentLabel, Self.department(state.site)])
                let band = HeadcountBand(headcount: headcount)
                change(&bands["\(band.rawValue)", band.label, Part(band: band)])
                let category = state.company?.category ?? "Non communiquée"
                change(&categories[category, category, Part(category: state.company?.category ?? "")])
            }
            if state.reached[.retained] != nil, retained.insert(state.application.applicant).inserted {
                count { $0.retained += 1 }
            }
            if state.reached[.engaged] != nil, engaged.insert(state.application.applicant).inserted {
                count { $0.engaged += 1 }
                if let headcount, headcount < 50 { engagedUnder50 += 1 }
                if let headcount, headcount < 150 { engagedUnder150 += 1 }
            }
        }
        companiesRetained = retained.count
        companiesEngaged = engaged.count

        for state in programme.awards(at: date)
        where scheme == nil || state.application == nil || state.application?.scheme == scheme?.code {
            awards += 1
            committed += state.committed
            ordered += state.ordered
            paid += state.paid
            let band = HeadcountBand(headcount: state.site?.headcount)
            let category = state.company?.category ?? "Non communiquée"
            func add(_ line: inout Line) {
                line.committed += state.committed
                line.ordered += state.ordered
            }
            add(&departments[Self.key(state.site), state.site.departmentLabel, Self.department(state.site)])
            add(&bands["\(band.rawValue)", band.label, Part(band: band)])
            add(&categories[category, category, Part(category: state.company?.category ?? "")])
        }
        byDepartment = departments.lines
        byBand = bands.lines
        byCategory = categories.lines
    }

    /// Unknown departments stand last.
    private static func key(_ site: Site?) -> String { site?.department?.code ?? "~" }

    private static func department(_ site: Site?) -> Part { Part(department: site?.department?.code ?? "") }

    private struct Spread {
        private var byKey: [String: Line] = [:]

        subscript(key: String, label: String, part: Part) -> Line {
            get { byKey[key] ?? Line(label: label, part: part) }
            set { byKey[key] = newValue }
        }

        var lines: [Line] { byKey.sorted { $0.key < $1.key }.map(\.value) }
    }
}
