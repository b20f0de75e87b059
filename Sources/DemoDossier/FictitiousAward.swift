/// A subsidy of the demonstration and what moved on its convention.
struct FictitiousAward {
    /// `2015-UDF-042`, numbered in the order of the dates.
    var reference = ""
    let application: String
    /// The company's place among the demonstration's.
    let company: Int
    let date: Day
    /// In cents, as all amounts here.
    var amount: Int
    var aidRegime = ""
    var isDeMinimis = false
    let lapse: Day
    var movements: [(type: String, day: Day, amount: Int)] = []
    var coFundings: [(funder: String, amount: Int)] = []

    func sum(_ type: String, in year: Int? = nil) -> Int {
        movements.filter { $0.type == type && (year == nil || $0.day.year == year) }.reduce(0) { $0 + $1.amount }
    }

    /// Commitments less decommitments.
    var committed: Int { sum("engagement") - sum("desengagement") }
}
