import BilanKit

/// The awards' sums by year, department and quarter, and the largest of them, from one walk over the programme.
struct Figures {
    private(set) var years: [Sum] = []
    private(set) var departments: [Sum] = []
    private(set) var running: [Sum] = []
    private(set) var largest: [AwardState] = []
    private(set) var total = Sum(name: "Total")

    /// What a year, a department or all of them come to.
    struct Sum {
        var name: String
        var awards = 0
        var voted = Money.zero
        var ordered = Money.zero

        fileprivate mutating func add(_ state: AwardState) {
            awards += 1
            voted += state.award.amount
            ordered += state.ordered
        }
    }

    init(of request: ReportRequest) {
        var years: [Int: Sum] = [:]
        var quarters: [Quarter: Sum] = [:]
        var departments: [Department: Sum] = [:]
        var all: [AwardState] = []
        for state in request.programme.awards(at: request.quarter.end) {
            let date = state.award.date
            let quarter = Quarter(containing: date)
            years[date.year, default: Sum(name: "\(date.year)")].add(state)
            quarters[quarter, default: Sum(name: "\(quarter)")].add(state)
            if let department = state.site?.department {
                departments[department, default: Sum(name: department.label)].add(state)
            }
            total.add(state)
            all.append(state)
        }
        self.years = years.sorted { $0.key < $1.key }.map(\.value)
        self.departments = departments.sorted { $0.key.code < $1.key.code }.map(\.value)
        largest = Array(
            all.sorted {
                ($1.award.amount, $0.award.beneficiaryName) < ($0.award.amount, $1.award.beneficiaryName)
            }.prefix(30))
        var sum = Money.zero
        running = quarters.sorted { $0.key < $1.key }.map { _, quarter in
            sum += quarter.voted
            return Sum(name: quarter.name, voted: sum)
        }
    }
}
