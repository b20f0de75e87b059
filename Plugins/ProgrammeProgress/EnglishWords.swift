import BilanKit

/// The report in English.
struct EnglishWords: Words {
    let numbers = LocalizedNumberFormatter(.english)

    func title(of scheme: String?) -> String {
        scheme.map { "Progress of the programme \($0)" } ?? "Progress of the programme"
    }
    func subject(_ quarter: Quarter) -> String { "Quarterly report to the council, \(numbers.quarter(quarter))" }
    func keywords(_ quarter: Quarter) -> [String] { ["public grants", "progress", numbers.quarter(quarter)] }
    func asOf(_ date: CivilDate) -> Text { "Position at \(date)" }
    func committee(_ name: String) -> Text { "Committee: \(name)" }
    func made(on date: CivilDate) -> Text { "Document drawn up on \(date)" }
    var contents: Text { "Contents" }
    func source(at end: CivilDate) -> Text { "Source: monitoring of applications and grants, at \(end)." }
    var unknown: String { "not disclosed" }

    var summarySheet: String { "Summary" }
    var filesAndBudgetSheet: String { "Applications and budget" }
    var breakdownSheet: String { "Breakdown" }
    var comparisonSheet: String { "Comparison" }
    var outcomesSheet: String { "Results and alerts" }
    var contextSheet: String { "Context and method" }

    var summary: Text { "Summary" }
    var companiesRetained: String { "Companies selected" }
    var companiesEngaged: String { "Companies under way" }
    var grantsCommitted: String { "Grants committed" }
    var grantsOrdered: String { "Grants ordered for payment" }
    var orderRate: String { "Payment order rate" }
    var orderRateComment: Text { "ordered / committed" }
    var gapToTarget: String { "Gap to target" }
    var noTarget: String { "no target" }
    func target(_ value: Double, at date: CivilDate) -> Text {
        "target: \(numbers.decimal(value, digits: 0)) at \(numbers.date(date))"
    }
    func change(_ change: Int, since quarter: Quarter) -> Text { "\(signed(change)) since \(name(quarter))" }
    func change(_ change: Money, since quarter: Quarter) -> Text {
        "\(change > .zero ? "+" : "")\(amount(change)) since \(name(quarter))"
    }
    func retained(_ now: Standing, at end: CivilDate) -> Text {
        let count = numbers.count(now.companiesRetained, "company had been selected", "companies had been selected")
        let companies: Text = now.knows(.retained) ? "\(strong: count); " : ""
        let paid: Text = now.knowsPayments ? " and \(amount(now.paid)) paid" : ""
        let orders: Text = now.knowsOrders ? ", \(amount(now.ordered)) ordered for payment" + paid : ""
        return
            "At \(end), \(companies)\(strong: amount(now.committed)) of grants are committed\(orders)."
    }
    func sizes(_ now: Standing) -> Text {
        """
        Of \(numbers.count(now.companiesEngaged, "company under way", "companies under way")), \(strong: numbers.integer(now.engagedUnder50)) \
        have fewer than 50 employees (\(now.shareUnder50)) and \(strong: numbers.integer(now.engagedUnder150)) fewer than 150 \
        (\(now.shareUnder150)).
        """
    }

    var flow: String { "Flow of applications" }
    func flowCaption(at end: CivilDate) -> Text { "Applications by stage at \(end)" }
    var stageFlow: Text { "Way of the applications, by their last stage" }
    var flowChart: String { "Applications by stage, cumulative" }
    var flowNote: Text {
        "An application is counted at each stage that it has passed: one that is under way was also filed, examined and selected."
    }
    func underWay(_ counts: [(stage: String, count: Int)]) -> Text {
        let stages = counts.map { "\($0.stage.lowercased()) \(numbers.integer($0.count))" }.joined(separator: ", ")
        return "Applications under way, by their last stage: \(stages)."
    }
    var noMovements: Text {
        "The data hold no movements: the commitments and payment orders of each financial year aren’t followed."
    }
    func noAlertsOfThresholds(at date: CivilDate) -> Text {
        "At \(date), neither the threshold of publication nor the de minimis ceiling is exceeded. The lapse of agreements isn’t followed: the data don’t say what is ordered for payment."
    }
    var noApplications: Text { "The data hold no applications: their flow isn’t followed." }
    var stage: String { "Stage" }
    var inQuarter: String { "During the quarter" }
    var sinceStart: String { "Since the start" }

    var budget: Text { "Budget" }
    var noBudget: Text { "The data hold neither authorisations nor movements: the budget isn’t followed." }
    var noAuthorisations: Text {
        "The data hold no authorisations: commitments and payment orders aren’t set against them."
    }
    var budgetRates: Text {
        """
        The commitment rate is net commitments over the commitment authorisations that were voted, the payment rate is payment orders \
        over the payment credits that were voted. What is committed and not yet ordered remains to be ordered for payment.
        """
    }
    var year: String { "Financial year" }
    var commitmentsTable: String { "Commitments" }
    var commitmentsCaption: Text { "Commitment authorisations and commitments" }
    var authorisationsVoted: String { "Authorisations voted" }
    var authorisationsAllocated: String { "Authorisations allocated" }
    var netCommitted: String { "Net committed" }
    var commitmentRate: String { "Commitment rate" }
    var paymentsTable: String { "Payments" }
    var paymentsCaption: Text { "Payment credits and payment orders" }
    var creditsVoted: String { "Credits voted" }
    var ordered: String { "Ordered for payment" }
    var committed: String { "Committed" }
    var paid: String { "Paid" }
    var paymentRate: String { "Payment rate" }
    var leftToOrder: String { "Left to order" }
    var leftToCommit: String { "Left to commit" }
    var leftToPay: String { "Ordered, left to pay" }
    var overCommitted: String { "Committed beyond the authorisations" }
    var overOrdered: String { "Ordered beyond what is committed" }
    var overPaid: String { "Paid beyond what is ordered" }
    var waterfall: Text { "From authorisation to payment, all years" }
    func budgetChart(hasOrders: Bool) -> String {
        hasOrders ? "Committed and ordered for payment, by financial year" : "Committed by financial year"
    }
    func withoutMovements(_ amount: Money) -> Text {
        """
        The years add up movements; the other parts count grants, with movements or without, and what they say is committed \
        differs by \(amount).
        """
    }
    var budgetChartTable: String { "Budget as a chart" }

    var breakdown: Text { "Breakdown" }
    var companies: String { "Companies" }
    var grants: String { "Grants" }
    var retained: String { "Selected" }
    var engaged: String { "Under way" }
    var byDepartment: String { "By department" }
    var department: String { "Department" }
    var areaMap: Text { "Grants committed by department" }
    var map: Text { "Grants committed, a square for each department" }
    var byYearTable: String { "By department and year" }
    var byYearCaption: Text { "Grants committed by department, by the year of their agreement" }
    var earlier: String { "Earlier" }
    var all: String { "In all" }
    var byHeadcount: String { "By headcount" }
    var headcount: String { "Headcount" }
    var headcountNote: Text {
        "The headcount is that of the establishment at the date that is known, to the employee."
    }
    var headcountChart: String { "Companies selected and under way, by headcount" }
    var byCategoryHeading: Text { "By category of company" }
    var byCategory: String { "By category" }
    var category: String { "Category" }
    var unknownCategory: String { "Not disclosed" }
    func breakdownCaption(_ table: String, hasCompanies: Bool) -> Text {
        Text("\(hasCompanies ? "Companies and grants" : "Grants") \(table.lowercased())")
    }

    var comparison: Text { "Comparison" }
    func name(_ quarter: Quarter) -> String { "Q\(quarter.number)\u{00A0}\(quarter.year)" }
    var countsTable: String { "Comparison of counts" }
    var countsCaption: Text { "Counts, cumulative" }
    var amountsTable: String { "Comparison of amounts" }
    var amountsCaption: Text { "Amounts, cumulative" }
    var indicator: String { "Indicator" }
    var changeOverQuarter: String { "Change over a quarter" }
    var changeOverYear: String { "Change over a year" }
    var grantsAwarded: String { "Grants awarded" }
    var targets: String { "Targets" }
    var targetsCaption: Text { "Values reached and aimed at" }
    var target: String { "Target" }
    var deadline: String { "Deadline" }
    var aimed: String { "Value aimed at" }
    var reached: String { "Value reached" }
    var shareReached: String { "Share reached" }

    var results: String { "Published results" }
    var resultsCaption: Text { "What was published of the programme, with its source" }
    var value: String { "Value" }
    var date: String { "Date" }
    var source: String { "Source" }
    var methodColumn: String { "Method" }
    func methodNote(_ method: String) -> Text { "Method: \(method)." }
    var sisters: String { "Sister programmes" }
    var sistersCaption: Text { "Targets and published facts of sister programmes" }
    var programme: String { "Programme" }
    func targetAt(_ date: CivilDate) -> String { "Target at \(numbers.date(date))" }

    var alerts: Text { "Alerts" }
    func noAlerts(at date: CivilDate) -> Text {
        "At \(date), neither the threshold of publication nor the de minimis ceiling is exceeded, and no agreement has lapsed or is about to."
    }
    var ceilings: String { "De minimis ceiling" }
    var ceilingsRule: Text {
        """
        De minimis aid to one single undertaking (its group, or the company alone) beyond what the regulation allows: \
        €200,000 over three fiscal years until the end of 2023, €300,000 over any three years since 2024.
        """
    }
    var ceilingsCaption: Text { "Companies beyond the de minimis ceiling" }
    var companyOrGroup: String { "Company or group" }
    var from: String { "From" }
    var to: String { "To" }
    var deMinimisAid: String { "De minimis aid" }
    var ceiling: String { "Ceiling" }
    var excess: String { "Excess" }
    var publication: String { "Publication threshold" }
    var publicationRule: Text {
        """
        Bodies that received more than €23,000 from one authority over twelve months, a smaller grant among them: it must be published \
        as well, within three months.
        """
    }
    var publicationCaption: Text { "Bodies beyond the publication threshold" }
    var body: String { "Body" }
    var passedOn: String { "Threshold passed on" }
    var twelveMonths: String { "Total over twelve months" }
    var publishBefore: String { "To be published before" }
    var overdue: String { "overdue" }
    var lapsesHeading: Text { "Agreements that have lapsed or are about to" }
    func lapses(_ count: Int, _ amount: Money, limit: Int) -> Text {
        """
        \(strong: numbers.count(count, "agreement", "agreements")) whose time has run out, or runs out within three months, and \
        whose commitment isn’t wholly ordered for payment: \(whole: amount) are left to order or to decommit.\
        \(count > limit ? " The \(limit) largest amounts:" : "")
        """
    }
    var lapse: String { "Lapse" }
    var lapsesCaption: Text { "Agreements by the amount left to order" }
    var excessesHeading: Text { "Orders or payments in excess" }
    func excesses(_ count: Int, _ amount: Money, limit: Int) -> Text {
        """
        \(strong: numbers.count(count, "grant", "grants")) of which more is ordered for payment than committed, or more paid than \
        ordered, by \(amount) in all: to be checked with the accountant.\
        \(count > limit ? " The \(limit) largest excesses:" : "")
        """
    }
    var excessesTable: String { "Excesses" }
    var excessesCaption: Text { "Grants ordered or paid beyond what is committed or ordered" }
    var convention: String { "Agreement" }
    var beneficiary: String { "Beneficiary" }

    var context: String { "Context" }
    var contextCaption: Text { "The economy around the programmes" }
    var method: Text { "Method" }
    func methodPoints(at end: CivilDate) -> [Text] {
        [
            "The position at \(end) is rebuilt from dated facts; what came later isn’t counted.",
            "\(strong: "Selected"): the company was chosen in a call. \(strong: "Under way"): its plan of action has begun. A company is counted once, whatever the number of its applications.",
            "\(strong: "Committed"): commitments less decommitments. \(strong: "Ordered for payment"): payment orders issued. \(strong: "Paid"): sums paid out.",
            "Amounts are added up to the cent; only what is shown is rounded.",
        ]
    }
}
