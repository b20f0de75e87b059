import BilanKit

/// The fifth part: now against the quarter before, the same quarter a year before, and the targets.
struct Comparison: Section {
    let now: Standing
    private let scheme: String?
    private let quarter: Quarter
    private let before: Standing?
    private let yearBefore: Standing?
    private let targets: [Target]

    init(of scheme: Scheme?, request: ReportRequest) {
        let quarters = [request.quarter, request.quarter.previous, request.quarter.yearBefore].compactMap { $0 }
        let standings = Standing.each(
            of: scheme, in: request.programme,
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
        companyTarget.flatMap { Int32(exactly: $0.value.rounded()) }.map { now.companiesRetained - Int($0) }
    }

    var targetComment: String? {
        companyTarget.map {
            "cible : \(FrenchNumber.decimal($0.value, digits: 0)) au \(FrenchNumber.date($0.deadline))"
        }
    }

    /// How a count has changed since the quarter before: `+ 12 depuis T3 2018`.
    func change(_ figure: KeyPath<Standing, Int>) -> String? {
        before.map { "\(signed(now[keyPath: figure] - $0[keyPath: figure])) depuis \(name($0))" }
    }

    func change(_ figure: KeyPath<Standing, Money>) -> String? {
        before.map { before in
            let change = now[keyPath: figure] - before[keyPath: figure]
            return "\(change > .zero ? "+" : "")\(FrenchNumber.millions(change)) depuis \(name(before))"
        }
    }

    private func signed(_ value: Int) -> String { (value > 0 ? "+" : "") + FrenchNumber.integer(value) }

    private func name(_ standing: Standing) -> String {
        let quarter = Quarter(containing: standing.date)
        return "T\(quarter.number)\u{00A0}\(quarter.year)"
    }

    var body: [Block] {
        Heading("Comparaison")
        if let before, let yearBefore {
            Table("Comparaison des nombres", counts, caption: "Nombres, en cumul") {
                Column("Indicateur", \.label, isRowHeader: true)
                Column(name(now)) { now[keyPath: $0.figure] }.measured { measure($0.quantity, now) }
                Column(name(before)) { before[keyPath: $0.figure] }.measured { measure($0.quantity, before) }
                Column(
                    "Écart sur un trimestre", .difference(of: name(now), minus: name(before)),
                    format: .signed(.integer)
                )
                Column(name(yearBefore)) { yearBefore[keyPath: $0.figure] }.measured {
                    measure($0.quantity, yearBefore)
                }
                Column(
                    "Écart sur un an", .difference(of: name(now), minus: name(yearBefore)),
                    format: .signed(.integer))
            }
            Table("Comparaison des montants", amounts, caption: "Montants, en cumul") {
                Column("Indicateur", \.label, isRowHeader: true)
                Column(name(now), { now[keyPath: $0.figure] }, format: .wholeEuros).measured {
                    measure($0.quantity, now)
                }
                Column(name(before), { before[keyPath: $0.figure] }, format: .wholeEuros).measured {
                    measure($0.quantity, before)
                }
                Column(
                    "Écart sur un trimestre", .difference(of: name(now), minus: name(before)),
                    format: .signed(.wholeEuros))
                Column(name(yearBefore), { yearBefore[keyPath: $0.figure] }, format: .wholeEuros).measured {
                    measure($0.quantity, yearBefore)
                }
                Column(
                    "Écart sur un an", .difference(of: name(now), minus: name(yearBefore)),
                    format: .signed(.wholeEuros)
                )
            }
        }
        if !targets.isEmpty {
            Heading("Cibles", level: 2)
            Table("Cibles", targets, caption: "Valeurs atteintes et visées") {
                Column("Cible", { Self.label($0.indicator) }, isRowHeader: true)
                Column("Échéance", \.deadline)
                Column("Valeur visée", value, format: .decimal(0))
                Column("Valeur atteinte", reached, format: .decimal(0))
                Column("Part atteinte", .ratio(of: "Valeur atteinte", over: "Valeur visée"), format: .percent)
            }
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
        [
            Line(label: "Entreprises retenues", figure: \.companiesRetained, quantity: .companies(.retained)),
            Line(label: "Entreprises engagées", figure: \.companiesEngaged, quantity: .companies(.engaged)),
            Line(label: "Aides attribuées", figure: \.awards, quantity: .awards),
        ]
    }

    private var amounts: [Line<Money>] {
        [
            Line(label: "Engagé", figure: \.committed, quantity: .committed),
            Line(label: "Mandaté", figure: \.ordered, quantity: .ordered),
            Line(label: "Payé", figure: \.paid, quantity: .paid),
        ]
    }

    private static func label(_ indicator: String) -> String {
        switch indicator {
        case "entreprisesRetenues": "Entreprises retenues"
        case "entreprisesEngagees": "Entreprises engagées"
        case "montantEngage": "Aides engagées, en euros"
        case "montantMandate": "Aides mandatées, en euros"
        default: indicator
        }
    }

    private func value(_ target: Target) -> Double { target.value }

    /// What was reached of a target; empty where the report has no such figure.
    private func reached(_ target: Target) -> Double? {
        switch target.indicator {
        case "entreprisesRetenues": Double(now.companiesRetained)
        case "entreprisesEngagees": Double(now.companiesEngaged)
        case "montantEngage": now.committed.euros
        case "montantMandate": now.ordered.euros
        default: nil
        }
    }
}
