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
