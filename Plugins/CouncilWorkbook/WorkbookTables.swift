import BilanKit

/// The workbook's tables: the listing holds the facts, the others add it up by formulas.
struct WorkbookTables {
    // The listing's amounts, which the other tables add up.
    let proposed: Column<AwardState>
    let committed: Column<AwardState>
    let ordered: Column<AwardState>
    private let eligible: Column<AwardState>

    private let request: ReportRequest
    private let words: any Words
    private let callNames: [String: String]
    /// Whether the data tell of payment orders or payments: what they say nothing of isn't zero.
    let knowsOrders: Bool

    init(_ request: ReportRequest) {
        let words = request.words
        self.request = request
        self.words = words
        proposed = Column(words.proposed, \AwardState.award.amount, total: .sum)
        committed = Column(words.committed, \AwardState.committed, total: .sum)
        ordered = Column(words.ordered, \AwardState.ordered, total: .sum)
        eligible = Column(
            words.eligible, { (state: AwardState) in state.application?.eligibleExpense }, total: .sum)
        knowsOrders = request.programme.tellsOfMovements(.order, .payment)
        callNames = Dictionary(
            request.programme.calls.map { (Self.key($0.scheme, $0.number), $0.name) },
            uniquingKeysWith: { first, _ in first })
    }

    private static func key(_ scheme: String, _ call: String) -> String { scheme + "|" + call }

    private func call(_ application: Application?) -> String {
        guard let application, let number = application.call else { return words.noCall }
        return callNames[Self.key(application.scheme, number)] ?? number
    }

    private func department(_ state: AwardState) -> String { state.site.departmentLabel(in: request.language) }

    /// One row an award, in the columns of a council's table. What would stand in every row stands in the note.
    var listing: Table {
        let end = request.quarter.end
        let schemes = Dictionary(
            request.programme.schemes.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
        let texts = [
            SharedColumns.Candidate(title: words.application) { $0.application?.number },
            SharedColumns.Candidate(title: words.committee) {
                $0.application.flatMap { schemes[$0.scheme]?.committee }
            },
            SharedColumns.Candidate(title: words.scheme) { $0.application.flatMap { schemes[$0.scheme]?.name } },
            SharedColumns.Candidate(title: words.commune) { $0.site?.commune },
            SharedColumns.Candidate(title: words.canton) { $0.site?.canton },
            SharedColumns.Candidate(title: words.activity) { $0.site?.activity },
            SharedColumns.Candidate(title: words.convention) { $0.award.reference },
            SharedColumns.Candidate(title: words.aidRegime) { $0.award.aidRegime },
        ]
        let numbers = [
            SharedColumns.Candidate(title: words.headcount) { $0.site?.headcount.map(String.init) },
            SharedColumns.Candidate(title: words.lapse) { $0.award.lapse?.description },
        ]
        let shared = SharedColumns(texts + numbers, in: request.programme.awards(at: end))
        func column(_ title: String) -> [Column<AwardState>] {
            texts.filter { $0.title == title && shared.shows(title) }.map { Column($0.title, $0.value) }
        }
        return Table(
            words.listingTable, request.programme.awards(at: end, orderedBy: [.department, .beneficiary, .date]),
            caption: words.listingCaption(at: end),
            groupedBy: [Grouping(words.department) { department($0) }], note: shared.note(words)
        ) {
            Column(words.beneficiary, \.award.beneficiaryName, isRowHeader: true)
            column(words.application)
            column(words.committee)
            column(words.scheme)
            Column(words.call) { call($0.application) }
            Column(words.siret) { $0.award.beneficiarySIRET }
            column(words.commune)
            // Each group is headed by it; the sums by department look for it.
            Column(words.department) { department($0) }.hidden()
            column(words.canton)
            column(words.activity)
            if shared.shows(words.headcount) { Column(words.headcount) { $0.site?.headcount } }
            Column(words.purpose) { shared.purposes.shortened($0.award.purpose) }
            Column(words.date, \.award.date)
            column(words.convention)
            column(words.aidRegime)
            if shared.knowsEligible { eligible }
            proposed
            if shared.knowsEligible {
                Column(words.rate, .ratio(of: proposed, over: eligible), format: .percent).commented(words.rateComment)
            }
            committed
            if knowsOrders {
                ordered.highlighted(when: .exceeds(column: committed), Self.alarm)
                Column(words.rest, .difference(of: committed, minus: ordered), format: .money, total: .sum)
                    .commented(words.restComment)
            }
            if shared.shows(words.lapse) {
                Column(words.lapse, \.award.lapse).commented(words.lapseComment)
            }
            decision(words.opinion, words.opinions, words.opinionMeaning)
            decision(words.vote, words.votes, words.voteMeaning)
        }
    }

    /// What is told apart at a glance: more paid than committed, sheets that don't agree.
    private static let alarm = CellAppearance(bold: true, colour: Colour("#9b1c1c")!, background: Colour("#fde8e8")!)

    /// A column that is filled in at the meeting.
    private func decision(_ title: String, _ choices: [String], _ meaning: String) -> Column<AwardState> {
        Column(title, { _ in CellValue.empty }, width: 90...90)
            .commented(words.chosen(meaning))
            .validated(CellValidation(.list(choices), refusal: words.refusal(choices), refusalTitle: meaning))
            .editable()
    }

    var byDepartment: Table {
        totals(words.departmentsTable, label: words.department, keys: distinct(department))
    }

    var byCall: Table {
        totals(words.callsTable, label: words.call, keys: distinct { call($0.application) })
    }

    /// The listing's amounts added up by the column `label`, which both tables have.
    private func totals(_ name: String, label: String, keys: [String]) -> Table {
        func sum(_ column: Column<AwardState>) -> Column<String> {
            Column(
                column.columnTitle, .sumIf(table: words.listingTable, column: column, match: label, key: label),
                format: .money, total: .sum)
        }
        return Table(name, keys) {
            Column(label, { $0 }, isRowHeader: true)
            Column(
                words.awards, .countIf(table: words.listingTable, match: label, key: label), format: .integer,
                total: .sum)
            sum(proposed)
            sum(committed)
            if knowsOrders {
                sum(ordered)
                Column(words.orderedShare, .ratio(of: ordered, over: committed), format: .percent)
            }
        }
    }

    /// The values that the awards take, in order: as many as there are departments or calls.
    private func distinct(_ key: (AwardState) -> String) -> [String] {
        var seen: Set<String> = []
        for state in request.programme.awards(at: request.quarter.end) { seen.insert(key(state)) }
        return seen.sorted()
    }

    /// Payment orders and payments, one row each.
    var payments: Table {
        let movements = request.programme.movements(until: request.quarter.end).filtered {
            $0.kind == .order || $0.kind == .payment
        }
        return Table(words.paymentsTable, movements) {
            Column(words.convention, \.convention, isRowHeader: true)
            Column(words.beneficiary, \.beneficiaryName)
            Column(words.date, \.date)
            Column(words.kind) { $0.kind.label(in: request.language) }
            Column(words.order, { $0.kind == .order ? $0.amount : nil }, total: .sum)
            Column(words.payment, { $0.kind == .payment ? $0.amount : nil }, total: .sum)
        }
    }

    private struct Control {
        var name: String
        var one: ComputedValue
        var other: ComputedValue
    }

    /// What must agree between the sheets.
    var controls: Table {
        let list = words.listingTable
        func total(_ column: some ColumnReference, of table: String) -> ComputedValue {
            .total(table: table, column: column)
        }
        let rows = [
            Control(
                name: words.committedByDepartment, one: total(committed, of: list),
                other: total(committed, of: words.departmentsTable)),
            Control(
                name: words.committedByCall, one: total(committed, of: list),
                other: total(committed, of: words.callsTable)),
            Control(
                name: words.proposedByDepartment, one: total(proposed, of: list),
                other: total(proposed, of: words.departmentsTable)),
        ]
        let orders =
            knowsOrders
            ? [
                Control(
                    name: words.orderedByOrder, one: total(ordered, of: list),
                    other: total(words.order, of: words.paymentsTable))
            ] : []
        return Table(words.controlsTable, rows + orders, caption: words.controlsCaption) {
            Column(words.control, \.name, isRowHeader: true)
            Column(words.firstValue, { CellValue.figure($0.one) }, format: .money)
            Column(words.secondValue, { CellValue.figure($0.other) }, format: .money)
            Column(words.difference, .difference(of: words.firstValue, minus: words.secondValue), format: .money)
                .highlighted(when: .greater(.money(Money(cents: 0))), Self.alarm)
                .highlighted(when: .less(.money(Money(cents: 0))), Self.alarm)
        }
    }
}
