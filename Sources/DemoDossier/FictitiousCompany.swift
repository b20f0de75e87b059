/// A company of the demonstration, with its only establishment.
struct FictitiousCompany {
    let identifier: FictitiousIdentifier
    let name: String
    let trade: Trade
    let place: Place
    let band: HeadcountPlan.Band
    var headcount: Int
    /// The call that retained it; nil where none did.
    let retainedBy: Int?
    let group: String?
    let isNaturalPerson: Bool
    let isPublishable: Bool

    /// PME or ETI (decree 2008-1354): the programme has no larger one.
    var category: String { band == .largest ? "ETI" : "PME" }

    /// INSEE's legal form: sole trader, SARL, SA or SAS.
    var legalForm: String {
        if isNaturalPerson { return "1000" }
        switch band {
        case .small: return headcount < 20 ? "5499" : "5710"
        case .middle, .large: return "5710"
        case .largest: return "5599"
        }
    }

    var presentation: String {
        "Entreprise fictive créée pour la démonstration. Elle fabriquerait des "
            + trade.product + " à " + place.name + "."
    }
}

/// Makes companies, each with a name and a number of its own.
struct CompanyMaker {
    private var rank = 100
    private var names = FictitiousNames()
    private var soleTraders = 0

    mutating func make(
        _ band: HeadcountPlan.Band, retainedBy call: Int?, _ random: inout SplitMix64
    ) -> FictitiousCompany {
        rank += random.int(1...9)
        let trade = random.pick(Trade.all)
        let headcount = random.int(band.usual)
        // A few of each, so that masking in public reports can be seen.
        let isSoleTrader = band == .small && headcount < 12 && soleTraders < 4
        if isSoleTrader { soleTraders += 1 }
        return FictitiousCompany(
            identifier: FictitiousIdentifier(rank: rank), name: names.next(trade, &random), trade: trade,
            place: random.pick(random.pick(weighted: Place.all)), band: band, headcount: headcount, retainedBy: call,
            group: band == .largest && random.chance(60)
                ? "Groupe fictif " + random.pick(["Aliénor", "Montaigne", "Ventadour", "Mélusine", "Talleyrand"]) : nil,
            isNaturalPerson: isSoleTrader, isPublishable: !isSoleTrader && rank % 97 != 0)
    }
}
