/// How many employees the companies have: as many in each band as the published counts ask for.
enum HeadcountPlan {
    enum Band: CaseIterable {
        case small, middle, large, largest

        /// Fewer than 50, than 150, than 250, and the middle-sized companies of the decree 2008-1354.
        var range: ClosedRange<Int> {
            switch self {
            case .small: 6...49
            case .middle: 50...149
            case .large: 150...249
            case .largest: 250...1900
            }
        }

        /// Where most of the band's companies are.
        var usual: ClosedRange<Int> {
            switch self {
            case .small: 8...46
            case .middle: 55...125
            case .large: 155...230
            case .largest: 260...620
            }
        }
    }

    /// The bands of a group of companies, in a random order.
    static func bands(
        small: Int, middle: Int, large: Int, largest: Int, _ random: inout SplitMix64
    ) -> [Band] {
        random.shuffled(
            Array(repeating: Band.small, count: small) + Array(repeating: .middle, count: middle)
                + Array(repeating: .large, count: large) + Array(repeating: .largest, count: largest))
    }

    /// Moves headcounts within their bands until they add up to `total`.
    static func adjust(
        _ companies: inout [FictitiousCompany], where isIncluded: (FictitiousCompany) -> Bool, to total: Int
    ) {
        let indices = companies.indices.filter { isIncluded(companies[$0]) }
        var rest = total - indices.reduce(0) { $0 + companies[$1].headcount }
        // The largest take most of it: a few employees more or less are nothing to them.
        for band in [Band.largest, .large, .middle, .small] {
            var step = band == .largest ? 40 : 3
            var moved = true
            while rest != 0, moved || step > 1 {
                if !moved { step = 1 }
                moved = false
                for index in indices where companies[index].band == band && rest != 0 {
                    let change = max(-step, min(step, rest))
                    let headcount = companies[index].headcount + change
                    guard band.range.contains(headcount) else { continue }
                    companies[index].headcount = headcount
                    rest -= change
                    moved = true
                }
            }
        }
        precondition(rest == 0, "the bands can't hold \(total) employees")
    }

    /// INSEE's band of a headcount.
    static func code(_ headcount: Int) -> String {
        switch headcount {
        case 0: "00"
        case 1...2: "01"
        case 3...5: "02"
        case 6...9: "03"
        case 10...19: "11"
        case 20...49: "12"
        case 50...99: "21"
        case 100...199: "22"
        case 200...249: "31"
        case 250...499: "32"
        case 500...999: "41"
        case 1000...1999: "42"
        default: "51"
        }
    }
}
