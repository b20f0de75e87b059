import Support

/// Second stage: the applications to each call and their steps, up to the council's decision.
struct ApplicationStage {
    private(set) var applications: [FictitiousApplication] = []
    /// For each company retained, the place of the application that was.
    private(set) var retainedApplication: [Int: Int] = [:]

    static let end = Day("2018-12-31")

    private enum Outcome { case retained, refused, deferred, withdrawn }

    init(_ stage: inout CompanyStage, _ random: inout SplitMix64) {
        var first = 0
        for call in CallPlan.all {
            let retained = Array(first..<first + call.retained)
            first += call.retained
            // The next call retains those that this one deferred; the last one's apply again to the open call.
            let deferred: [Int] =
                call.number == CallPlan.all.count
                ? (0..<call.deferred).map { _ in stage.addUnretained(&random) }
                : random.shuffled(Array(first..<first + CallPlan.all[call.number].retained)).prefix(call.deferred)
                    .sorted()
            let answers =
                retained.map { (company: $0, outcome: Outcome.retained) }
                + deferred.map { ($0, .deferred) }
                + (0..<call.refused).map { _ in (stage.addUnretained(&random), .refused) }
                + (0..<call.withdrawn).map { _ in (stage.addUnretained(&random), .withdrawn) }
            for answer in random.shuffled(answers) { add(answer.company, answer.outcome, call, stage, &random) }
            if call.number == CallPlan.all.count { deferredLast = deferred }
        }
        addOpenCall(&stage, &random)
        number()
    }

    private var deferredLast: [Int] = []

    private mutating func add(
        _ company: Int, _ outcome: Outcome, _ call: CallPlan, _ stage: CompanyStage, _ random: inout SplitMix64
    ) {
        let filed = Day(number: random.int(call.opening.number + 7...call.closing.number)).workday
        let filedOn = min(filed, call.closing)
        let decision = random.pick(call.decisions)
        let examined = Day(number: random.int(call.closing.number + 10...decision.number - 12)).workday
        var steps = [("depose", filedOn)]
        switch outcome {
        case .retained: steps += [("instruit", examined), ("retenu", decision)]
        case .refused: steps += [("instruit", examined), ("refuse", decision)]
        case .deferred: steps += [("instruit", examined), ("ajourne", decision)]
        case .withdrawn: steps += [("abandonne", (call.closing + random.int(5...60)).workday)]
        }
        if outcome == .retained { retainedApplication[company] = applications.count }
        applications.append(application(company, call.number, filedOn, steps, stage, &random))
    }

    private mutating func addOpenCall(_ stage: inout CompanyStage, _ random: inout SplitMix64) {
        let call = CallPlan.open
        let newcomers = (0..<call.filed - deferredLast.count).map { _ in stage.addUnretained(&random) }
        for (rank, company) in (deferredLast + newcomers).enumerated() {
            let filedOn = min(Day(number: random.int(call.opening.number + 16...Self.end.number - 3)).workday, Self.end)
            var steps = [("depose", filedOn)]
            let examined = (filedOn + random.int(8...20)).workday
            if rank % 3 == 0, examined <= Self.end { steps.append(("instruit", examined)) }
            applications.append(application(company, call.number, filedOn, steps, stage, &random))
        }
    }

    private func application(
        _ company: Int, _ call: Int, _ filedOn: Day, _ steps: [(String, Day)], _ stage: CompanyStage,
        _ random: inout SplitMix64
    ) -> FictitiousApplication {
        let eligible = AmountPlan.eligible(stage.companies[company].band, &random)
        return FictitiousApplication(
            call: call, company: company, filedOn: filedOn, steps: steps.map { (status: $0.0, day: $0.1) },
            purpose: Self.purpose(stage.companies[company].trade, &random),
            requested: eligible / 100 * random.int(25...45),
            eligible: eligible)
    }

    private static func purpose(_ trade: Trade, _ random: inout SplitMix64) -> String {
        let works = [
            "Robotisation de l’atelier", "Nouvelle organisation de la production", "Numérisation de la production",
            "Ligne automatisée", "Contrôle par vision de la production", "Réduction de la pénibilité de la production",
            "Jumeau numérique de l’atelier", "Économies d’énergie dans la production",
            "Organisation apprenante de l’atelier", "Fabrication additive",
        ]
        let elides = "aeéiou".contains(trade.product.first!)
        return random.pick(works) + (elides ? " d’" : " de ") + trade.product
    }

    /// Puts the applications in the order of their calls and days, and numbers them so.
    private mutating func number() {
        let order = applications.indices.sorted {
            (applications[$0].call, applications[$0].filedOn.number, $0)
                < (applications[$1].call, applications[$1].filedOn.number, $1)
        }
        let places = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($0.element, $0.offset) })
        retainedApplication = retainedApplication.mapValues { places[$0]! }
        applications = order.map { applications[$0] }
        for index in applications.indices { applications[index].number = "UDF-" + (index + 1).padded(to: 4) }
    }

    /// Makes what was asked for agree with what was granted: a quarter to a half of the expense.
    mutating func request(_ granted: Int, for index: Int, _ random: inout SplitMix64) {
        applications[index].requested = AmountPlan.roundedUp(granted / 100 * random.int(100...130), to: 100_00)
        applications[index].eligible = AmountPlan.roundedUp(granted / random.int(25...48) * 100, to: 1000_00)
    }

    mutating func addStep(_ status: String, on day: Day, to index: Int) {
        applications[index].steps.append((status, day))
    }
}

/// An application to the programme and the steps that it took by the end of 2018.
struct FictitiousApplication {
    /// `UDF-0001` and on, in the order of calls and days.
    var number = ""
    let call: Int
    /// The company's place among the demonstration's.
    let company: Int
    let filedOn: Day
    var steps: [(status: String, day: Day)]
    let purpose: String
    /// In cents.
    var requested: Int
    var eligible: Int
}
