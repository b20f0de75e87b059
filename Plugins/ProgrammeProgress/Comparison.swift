import BilanKit

/// The fifth part: now against the quarter before, the same quarter a year before, and the targets.
struct Comparison: Section {
    let now: Standing
    private let scheme: String?
    private let quarter: Quarter
    private let before: Standing?
    private let yearBefore: Standing?
    private let targets: [Target]
    private let words: any Words

    init(of scheme: Scheme?, request: ReportRequest, _ words: any Words) {
        self.words = words
        let quarters = [request.quarter, request.quarter.previous, request.quarter.yearBefore].compactMap { $0 }
        let standings = Standing.each(
            of: scheme, in: request.programme, words,
            quarters.map { Standing.Period(start: $0.start, end: $0.end) })
        now = standings[0]
        self.scheme = scheme?.code
        quarter = request.quarter
        func standing(_ quarter: Quarter?) -> Standing? { standings.first { $0.date == quarter?.end } }
        before = standing(quarter.previous)
        yearBefore = standing(quarter.yearBefore)
        targets = request.programme.targets.filter { scheme == nil || $0.scheme == scheme?.code }
    }

    /// The next target for companies retained that is not yet due.
    private var companyTarget: Target? {
        let mine = targets.filter { $0.indicator == "entreprisesRetenues" }
        return mine.first { $0.deadline >= now.date } ?? mine.last
    }

    /// Companies retained beyond the target; negative where they fall short.
    var gapToTarget: Int? {
        guard now.knows(.retained) else { return nil }
        return companyTarget.flatMap { Int32(exactly: $0.value.rounded()) }.map { now.companiesRetained - Int($0) }
    }

    var targetComment: Text? { companyTarget.map { words.target($0.value, at: $0.deadline) } }

    /// How a count has changed since the quarter before: `+ 12 depuis T3 2018`.
    func change(_ figure: KeyPath<Standing, Int>) -> Text? {
        before.map {
            words.change(now[keyPath: figure] - $0[keyPath: figure], since: Quarter(containing: $0.date))
        }
    }

    func change(_ figure: KeyPath<Standing, Money>) -> Text? {
        before.map {
            words.change(now[keyPath: figure] - $0[keyPath: figure], since: Quarter(containing: $0.date))
        }
    }

    private var source: Text { words.source(at: now.date) }

    private func name(_ standing: Standing) -> String { words.name(Quarter(containing: standing.date)) }

    var body: [Block] {
        Heading(words.comparison, label: "comparison")
        if let before, let yearBefore {
            Table(words.countsTable, counts, caption: words.countsCaption) {
                Column(words.indicator, \.label, isRowHeader: true)
                Column(name(now)) { now[keyPath: $0.figure] }.measured { measure($0.quantity, now) }
                Column(name(before)) { before[keyPath: $0.figure] }.measured { measure($0.quantity, before) }
                Column(
                    words.changeOverQuarter, .difference(of: name(now), minus: name(before)),
                    format: .signed(.integer)
                )
                Column(name(yearBefore)) { yearBefore[keyPath: $0.figure] }.measured {
                    measure($0.quantity, yearBefore)
                }
                Column(
                    words.changeOverYear, .difference(of: name(now), minus: name(yearBefore)),
                    format: .signed(.integer))
            }.noted(source)
            Table(words.amountsTable, amounts, caption: words.amountsCaption) {
                Column(words.indicator, \.label, isRowHeader: true)
                Column(name(now), { now[keyPath: $0.figure] }, format: .wholeEuros).measured {
                    measure($0.quantity, now)
                }
                Column(name(before), { before[keyPath: $0.figure] }, format: .wholeEuros).measured {
                    measure($0.quantity, before)
                }
                Column(
                    words.changeOverQuarter, .difference(of: name(now), minus: name(before)),
                    format: .signed(.wholeEuros))
                Column(name(yearBefore), { yearBefore[keyPath: $0.figure] }, format: .wholeEuros).measured {
                    measure($0.quantity, yearBefore)
                }
                Column(
                    words.changeOverYear, .difference(of: name(now), minus: name(yearBefore)),
                    format: .signed(.wholeEuros)
                )
            }.noted(source)
        }
        if !targets.isEmpty {
            Heading(words.targets, level: 2)
            Table(words.targets, targets, caption: words.targetsCaption) {
                Column(words.target, { label($0.indicator) }, isRowHeader: true)
                Column(words.deadline, \.deadline)
                Column(words.aimed, { cell($0.value, $0) }, format: .integer)
                Column(words.reached, { cell(reached($0), $0) }, format: .integer)
                Column(words.shareReached, .ratio(of: words.reached, over: words.aimed), format: .percent).barred()
            }.noted(source)
        }
    }

    private struct Line<Value> {
        var label: String
        var figure: KeyPath<Standing, Value>
        var quantity: Measure.Quantity
    }

    private func measure(_ quantity: Measure.Quantity, _ standing: Standing) -> Measure {
        Measure(quantity, at: standing.date, of: scheme)
    }

    private var counts: [Line<Int>] {
        let retained = Line(
            label: words.companiesRetained, figure: \.companiesRetained, quantity: .companies(.retained))
        let engaged = Line(
            label: words.companiesEngaged, figure: \.companiesEngaged, quantity: .companies(.engaged))
        return (now.knows(.retained) ? [retained] : []) + (now.knows(.engaged) ? [engaged] : [])
            + [Line(label: words.grantsAwarded, figure: \.awards, quantity: .awards)]
    }

    private var amounts: [Line<Money>] {
        let ordered = Line(label: words.ordered, figure: \.ordered, quantity: .ordered)
        let paid = Line(label: words.paid, figure: \.paid, quantity: .paid)
        return [Line(label: words.committed, figure: \.committed, quantity: .committed)]
            + (now.knowsOrders ? [ordered] : []) + (now.knowsPayments ? [paid] : [])
    }

    private func label(_ indicator: String) -> String {
        switch indicator {
        case "entreprisesRetenues": words.companiesRetained
        case "entreprisesEngagees": words.companiesEngaged
        case "montantEngage": words.grantsCommitted
        case "montantMandate": words.grantsOrdered
        default: indicator
        }
    }

    /// A number, or an amount where the target is one.
    private func cell(_ value: Double?, _ target: Target) -> CellValue {
        guard let value else { return .missing(words.unknown) }
        let isAmount = target.indicator.hasPrefix("montant") && value.magnitude < 9e13
        return isAmount ? .money(Money(cents: Int64((value * 100).rounded()))) : .decimal(value)
    }

    /// What was reached of a target; empty where the report has no such figure.
    private func reached(_ target: Target) -> Double? {
        switch target.indicator {
        case "entreprisesRetenues" where now.knows(.retained): Double(now.companiesRetained)
        case "entreprisesEngagees" where now.knows(.engaged): Double(now.companiesEngaged)
        case "montantEngage": now.committed.euros
        case "montantMandate" where now.knowsOrders: now.ordered.euros
        default: nil
        }
    }
}
