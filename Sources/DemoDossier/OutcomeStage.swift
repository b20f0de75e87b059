/// Fourth stage: what the companies say, or the programme saw, of the outcome of conventions more than a year old.
struct OutcomeStage {
    struct Outcome {
        let siren: String
        let code: String
        let name: String
        let value: String
        let unit: String
        let day: Day
        let method: String
        let finding: String
    }

    private(set) var outcomes: [Outcome] = []

    init(_ companies: [FictitiousCompany], _ awards: [FictitiousAward], _ random: inout SplitMix64) {
        var seen: Set<Int> = []
        for award in awards where seen.insert(award.company).inserted {
            let company = companies[award.company]
            let jobs = max(1, company.headcount * random.int(2...9) / 100)
            let siren = company.identifier.siren
            add(
                siren, "emploisPrevus", "Emplois prévus", jobs, "emplois", award.date,
                "Plan d’action annexé à la convention", false)
            let day = (award.date + random.int(380...620)).workday
            guard day <= ApplicationStage.end, random.chance(70) else { continue }
            let isObserved = random.chance(40)
            let method =
                isObserved ? "Visite sur site, un an après la convention" : "Questionnaire annuel à l’entreprise"
            add(
                siren, "gainProductivite", "Gain de productivité", random.int(4...45), "%", day, method, isObserved)
            add(
                siren, "emploisCrees", "Emplois créés", max(0, jobs + random.int(-jobs...3)), "emplois", day, method,
                isObserved)
            add(
                siren, "emploisMaintenus", "Emplois maintenus", company.headcount * random.int(5...30) / 100, "emplois",
                day,
                method, isObserved)
            add(
                siren, "investissementGenere", "Investissement généré",
                award.amount / 100 * random.int(210...480) / 100 / 1000 * 1000, "€", day, method, isObserved)
        }
    }

    private mutating func add(
        _ siren: String, _ code: String, _ name: String, _ value: Int, _ unit: String, _ day: Day, _ method: String,
        _ isObserved: Bool
    ) {
        outcomes.append(
            Outcome(
                siren: siren, code: code, name: name, value: String(value), unit: unit, day: day, method: method,
                finding: isObserved ? "observe" : "declare"))
    }
}
