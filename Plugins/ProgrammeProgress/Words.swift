import BilanKit

/// What the report says of its own, in one language. A language is a type of its own, so that another one is one more file,
/// and the compiler names what it lacks.
protocol Words {
    var numbers: LocalizedNumberFormatter { get }

    // MARK: Of the document

    func title(of scheme: String?) -> String
    func subject(_ quarter: Quarter) -> String
    func keywords(_ quarter: Quarter) -> [String]
    func asOf(_ date: CivilDate) -> Text
    func committee(_ name: String) -> Text
    func made(on date: CivilDate) -> Text
    var contents: Text { get }
    /// Where a table's or a figure's values come from.
    func source(at end: CivilDate) -> Text
    /// Stands for what the data say nothing of.
    var unknown: String { get }

    // MARK: Sheets

    var summarySheet: String { get }
    var filesAndBudgetSheet: String { get }
    var breakdownSheet: String { get }
    var comparisonSheet: String { get }
    var outcomesSheet: String { get }
    var contextSheet: String { get }

    // MARK: Summary

    var summary: Text { get }
    var companiesRetained: String { get }
    var companiesEngaged: String { get }
    var grantsCommitted: String { get }
    var grantsOrdered: String { get }
    var orderRate: String { get }
    var orderRateComment: Text { get }
    var gapToTarget: String { get }
    var noTarget: String { get }
    func target(_ value: Double, at date: CivilDate) -> Text
    func change(_ change: Int, since quarter: Quarter) -> Text
    func change(_ change: Money, since quarter: Quarter) -> Text
    /// What was decided, committed and paid.
    func retained(_ now: Standing, at end: CivilDate) -> Text
    /// How large the companies are.
    func sizes(_ now: Standing) -> Text

    // MARK: Flow of applications

    var flow: String { get }
    func flowCaption(at end: CivilDate) -> Text
    var flowChart: String { get }
    var stageFlow: Text { get }
    var flowNote: Text { get }
    /// Of files that neither went on nor left, by the stage that they stand at.
    func underWay(_ counts: [(stage: String, count: Int)]) -> Text
    var noApplications: Text { get }
    var noMovements: Text { get }
    /// Where the data tell of no lapse, or of no payments.
    func noAlertsOfThresholds(at date: CivilDate) -> Text
    var stage: String { get }
    var inQuarter: String { get }
    var sinceStart: String { get }

    // MARK: Budget

    var budget: Text { get }
    var noBudget: Text { get }
    var budgetRates: Text { get }
    /// Of data that tell of movements alone.
    var noAuthorisations: Text { get }
    var year: String { get }
    var commitmentsTable: String { get }
    var commitmentsCaption: Text { get }
    var authorisationsVoted: String { get }
    var authorisationsAllocated: String { get }
    var netCommitted: String { get }
    var commitmentRate: String { get }
    var paymentsTable: String { get }
    var paymentsCaption: Text { get }
    var creditsVoted: String { get }
    var ordered: String { get }
    var committed: String { get }
    var paid: String { get }
    var paymentRate: String { get }
    var leftToOrder: String { get }
    var leftToCommit: String { get }
    var leftToPay: String { get }
    /// Of what is more than what it is taken from.
    var overCommitted: String { get }
    var overOrdered: String { get }
    var overPaid: String { get }
    var waterfall: Text { get }
    func budgetChart(hasOrders: Bool) -> String
    /// Why the years' commitments aren't those of the other parts, and by how much.
    func withoutMovements(_ amount: Money) -> Text
    var budgetChartTable: String { get }

    // MARK: Breakdown

    var breakdown: Text { get }
    var companies: String { get }
    var grants: String { get }
    var retained: String { get }
    var engaged: String { get }
    var byDepartment: String { get }
    var department: String { get }
    var map: Text { get }
    var areaMap: Text { get }
    var byYearTable: String { get }
    var byYearCaption: Text { get }
    var earlier: String { get }
    var all: String { get }
    var byHeadcount: String { get }
    var headcount: String { get }
    var headcountNote: Text { get }
    var headcountChart: String { get }
    var byCategoryHeading: Text { get }
    var byCategory: String { get }
    var category: String { get }
    var unknownCategory: String { get }
    /// - Parameter table: the table's name.
    func breakdownCaption(_ table: String, hasCompanies: Bool) -> Text

    // MARK: Comparison

    var comparison: Text { get }
    /// A quarter as a column's title.
    func name(_ quarter: Quarter) -> String
    var countsTable: String { get }
    var countsCaption: Text { get }
    var amountsTable: String { get }
    var amountsCaption: Text { get }
    var indicator: String { get }
    var changeOverQuarter: String { get }
    var changeOverYear: String { get }
    var grantsAwarded: String { get }
    var targets: String { get }
    var targetsCaption: Text { get }
    var target: String { get }
    var deadline: String { get }
    var aimed: String { get }
    var reached: String { get }
    var shareReached: String { get }

    // MARK: Results and sister programmes

    var results: String { get }
    var resultsCaption: Text { get }
    var value: String { get }
    var date: String { get }
    var source: String { get }
    /// How a result was found.
    var methodColumn: String { get }
    /// Where all results were found in one way.
    func methodNote(_ method: String) -> Text
    var sisters: String { get }
    var sistersCaption: Text { get }
    var programme: String { get }
    func targetAt(_ date: CivilDate) -> String

    // MARK: Alerts

    var alerts: Text { get }
    func noAlerts(at date: CivilDate) -> Text
    var ceilings: String { get }
    var ceilingsRule: Text { get }
    var ceilingsCaption: Text { get }
    var companyOrGroup: String { get }
    var from: String { get }
    var to: String { get }
    var deMinimisAid: String { get }
    var ceiling: String { get }
    var excess: String { get }
    var publication: String { get }
    var publicationRule: Text { get }
    var publicationCaption: Text { get }
    var body: String { get }
    var passedOn: String { get }
    var twelveMonths: String { get }
    var publishBefore: String { get }
    var overdue: String { get }
    var lapsesHeading: Text { get }
    /// - Parameters:
    ///   - amount: what of them is left to order.
    ///   - limit: how many are listed.
    func lapses(_ count: Int, _ amount: Money, limit: Int) -> Text
    var lapse: String { get }
    var lapsesCaption: Text { get }
    var convention: String { get }
    var beneficiary: String { get }

    var excessesHeading: Text { get }
    func excesses(_ count: Int, _ amount: Money, limit: Int) -> Text
    var excessesTable: String { get }
    var excessesCaption: Text { get }

    // MARK: Context and method

    var context: String { get }
    var contextCaption: Text { get }
    var method: Text { get }
    func methodPoints(at end: CivilDate) -> [Text]
}

extension Words {
    /// `+12`, `−3`.
    func signed(_ value: Int) -> String { (value > 0 ? "+" : "") + numbers.integer(value) }
}

extension Money {
    /// Whether it is told in millions: less than one would read as nothing, and is told to the euro.
    var isToldInMillions: Bool { cents.magnitude >= 100_000_000 }
}

extension NumberFormat {
    /// How amounts that are compared are told: in millions, unless one of them would read as nothing.
    static func telling(_ amounts: some Sequence<Money>) -> NumberFormat {
        let told = amounts.filter { $0 != .zero }
        let areLarge = told.contains(where: \.isToldInMillions) && told.allSatisfy { $0.cents.magnitude >= 5_000_000 }
        return areLarge ? .millions : .wholeEuros
    }
}

extension Words {
    /// `42,5 M€`, or `39 641 €`.
    func amount(_ value: Money) -> Text { value.isToldInMillions ? "\(millions: value)" : "\(whole: value)" }
}

extension ReportRequest {
    /// The report's words in the documents' language.
    var words: any Words {
        switch language {
        case .french: FrenchWords()
        case .english: EnglishWords()
        }
    }
}
