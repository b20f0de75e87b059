import Support

/// Third stage: the subsidies of the 300 companies engaged, fitted to the published totals.
struct AwardStage {
    /// In the order of their dates.
    private(set) var awards: [FictitiousAward] = []

    /// Published: 150 companies shared 23 M€ in September 2016; more than 42,5 M€ were committed by the end of 2018.
    static let earlyTotal = 23_141_250_00
    static let total = 42_512_384_50
    private static let earlyEnd = Day("2016-09-12")
    private static let lateStart = Day("2016-10-03")
    private static let lateEnd = Day("2018-12-14")
    /// Companies that are granted a second convention.
    private static let secondCount = 18

    /// - Parameter applications: receives the steps that follow from the awards.
    init(_ companies: [FictitiousCompany], _ applications: inout ApplicationStage, _ random: inout SplitMix64) {
        var early: [FictitiousAward] = []
        var late: [FictitiousAward] = []
        var first = 0
        for call in CallPlan.all {
            for rank in 0..<call.retained {
                let company = first + rank
                let place = applications.retainedApplication[company]!
                let decision = applications.applications[place].steps.last!.day
                if rank < call.engaged {
                    let isEarly = rank < call.engagedEarly
                    let award = Self.award(
                        of: company, companies, applications.applications[place].number,
                        Self.date(after: decision, isEarly, &random), &random)
                    if isEarly { early.append(award) } else { late.append(award) }
                    applications.addStep("engage", on: award.date, to: place)
                } else if call.number < 8, random.chance(18) {
                    let day = (decision + random.int(120...420)).workday
                    if day <= ApplicationStage.end { applications.addStep("abandonne", on: day, to: place) }
                }
            }
            first += call.retained
        }
        let firstCount = late.count
        let seconds = random.shuffled(early.filter { $0.date < Day("2015-12-31") }).prefix(Self.secondCount)
        for award in seconds.sorted(by: { $0.company < $1.company }) {
            let date = Day(number: random.int(Day("2017-06-01").number...Day("2018-11-15").number)).workday
            late.append(Self.award(of: award.company, companies, award.application, date, &random))
        }

        Self.fit(&early, to: Self.earlyTotal)
        var schedule = PaymentSchedule(early, &random)
        for index in early.indices { schedule.apply(to: &early[index], &random) }
        let released = early.reduce(0) { $0 + $1.sum("desengagement") }
        Self.fit(&late, to: Self.total - Self.earlyTotal + released)
        for index in late.indices { schedule.apply(to: &late[index], &random) }

        for award in early + late.prefix(firstCount) {
            applications.request(award.amount, for: applications.retainedApplication[award.company]!, &random)
        }
        awards = (early + late).sorted { ($0.date.number, $0.application) < ($1.date.number, $1.application) }
        for index in awards.indices { complete(index, companies, &random) }
        close(&applications)
    }

    private static func date(after decision: Day, _ isEarly: Bool, _ random: inout SplitMix64) -> Day {
        let first = max(decision + 75, isEarly ? decision + 75 : lateStart)
        let last = min(first + (isEarly ? 380 : 330), isEarly ? earlyEnd : lateEnd)
        return min(Day(number: random.int(first.number...last.number)).workday, isEarly ? earlyEnd : lateEnd)
    }

    private static func award(
        of company: Int, _ companies: [FictitiousCompany], _ application: String, _ date: Day,
        _ random: inout SplitMix64
    ) -> FictitiousAward {
        FictitiousAward(
            application: application, company: company, date: date,
            amount: AmountPlan.grant(companies[company].band, &random), lapse: date.adding(years: 3))
    }

    private static func fit(_ awards: inout [FictitiousAward], to total: Int) {
        let amounts = AmountPlan.fitted(awards.map(\.amount), to: total)
        for index in awards.indices { awards[index].amount = amounts[index] }
    }

    /// The reference, the legal basis and the other funders.
    private mutating func complete(_ index: Int, _ companies: [FictitiousCompany], _ random: inout SplitMix64) {
        awards[index].reference = "\(awards[index].date.year)-UDF-" + (index + 1).padded(to: 3)
        let amount = awards[index].amount
        let isSmall = companies[awards[index].company].band == .small
        awards[index].isDeMinimis = isSmall && amount <= 90_000_00 && random.chance(45)
        awards[index].aidRegime =
            awards[index].isDeMinimis
            ? "Règlement (UE) n° 1407/2013 de minimis"
            : random.pick(
                companies[awards[index].company].category == "PME"
                    ? ["SA.40453 PME", "SA.40391 RDI", "SA.39252 AFR"] : ["SA.40391 RDI", "SA.39252 AFR"])
        if random.chance(22) {
            let funder = random.pick(["Union européenne (FEDER)", "Bpifrance", "Intercommunalité"])
            awards[index].coFundings.append((funder, amount / 100_00 * random.int(20...80) * 100))
        }
    }

    /// An application whose conventions are all paid is closed with the last payment.
    private func close(_ applications: inout ApplicationStage) {
        for (company, place) in applications.retainedApplication.sorted(by: { $0.key < $1.key }) {
            let own = awards.filter { $0.company == company }
            guard !own.isEmpty, own.allSatisfy({ $0.sum("paiement") == $0.committed }) else { continue }
            let last = own.flatMap(\.movements).map(\.day).max()!
            applications.addStep("solde", on: last, to: place)
        }
    }
}
