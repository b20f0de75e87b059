/// First stage: the companies that the calls retained, then those that they didn't.
struct CompanyStage {
    /// Those retained come first, call by call; in a call, those engaged early, then late, then not at all.
    private(set) var companies: [FictitiousCompany] = []
    private var maker = CompanyMaker()

    init(_ random: inout SplitMix64) {
        // The bands of the published counts: of 150 engaged by September 2016 half under 50 employees, of 300 engaged
        // 150
        // under 50 and 240 under 150; of the first call's 63 three in ten middle-sized companies.
        var early = HeadcountPlan.bands(small: 57, middle: 27, large: 6, largest: 4, &random)
        var late = HeadcountPlan.bands(small: 75, middle: 45, large: 18, largest: 12, &random)
        var never = HeadcountPlan.bands(small: 60, middle: 27, large: 10, largest: 5, &random)
        for call in CallPlan.all {
            var bands: [HeadcountPlan.Band]
            if call.number == 1 {
                bands = HeadcountPlan.bands(small: 18, middle: 18, large: 3, largest: 17, &random)
                bands += HeadcountPlan.bands(small: 3, middle: 2, large: 0, largest: 2, &random)
            } else {
                bands = take(call.engagedEarly, from: &early) + take(call.engagedLate, from: &late)
                bands += take(call.retained - call.engaged, from: &never)
            }
            for band in bands { companies.append(maker.make(band, retainedBy: call.number, &random)) }
        }
        // Published: 15,400 employees in the first call's companies, 34,000 in the first 290.
        HeadcountPlan.adjust(&companies, where: { $0.retainedBy == 1 }, to: 15_400)
        HeadcountPlan.adjust(&companies, where: { (2...5).contains($0.retainedBy ?? 0) }, to: 34_000 - 15_400)
    }

    /// A company that no call has retained, and its place among the companies.
    mutating func addUnretained(_ random: inout SplitMix64) -> Int {
        let band = random.pick(weighted: [
            (HeadcountPlan.Band.small, 65), (.middle, 25), (.large, 7), (.largest, 3),
        ])
        companies.append(maker.make(band, retainedBy: nil, &random))
        return companies.count - 1
    }

    private func take(_ count: Int, from bands: inout [HeadcountPlan.Band]) -> [HeadcountPlan.Band] {
        defer { bands.removeFirst(count) }
        return Array(bands.prefix(count))
    }
}
