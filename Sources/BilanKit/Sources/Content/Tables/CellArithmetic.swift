import Programme

/// Arithmetic on cells. None of it traps: nil is a result beyond what the kind of value can hold.
extension CellValue {
    /// The sum of two values of one kind, exact for cents and whole numbers; of mixed kinds, of their numbers. What is
    /// no number counts for nothing.
    func adding(_ other: CellValue) -> CellValue? {
        switch (self, other) {
        case (.money(let a), .money(let b)): Self.money(a + b).held
        case (.integer(let a), .integer(let b)): Self.whole(a.addingReportingOverflow(b))
        case (.share(let a), .share(let b)):
            Self.share(Share(a.fraction + b.fraction)).held(from: a.fraction, b.fraction)
        case (.duration(let a), .duration(let b)): Self.time(a.attoseconds.addingReportingOverflow(b.attoseconds))
        default: combined(with: other, +) { $0 }
        }
    }

    /// This value less another of its kind.
    func subtracting(_ other: CellValue) -> CellValue? {
        switch (self, other) {
        case (.money(let a), .money(let b)): Self.money(a - b).held
        case (.integer(let a), .integer(let b)): Self.whole(a.subtractingReportingOverflow(b))
        case (.share(let a), .share(let b)):
            Self.share(Share(a.fraction - b.fraction)).held(from: a.fraction, b.fraction)
        case (.duration(let a), .duration(let b)):
            Self.time(a.attoseconds.subtractingReportingOverflow(b.attoseconds))
        default: combined(with: other, -) { $0.negated }
        }
    }

    /// Values of two kinds, of which either may be no number: it then counts for nothing, and two such are empty.
    private func combined(
        with other: CellValue, _ operation: (Double, Double) -> Double, alone: (CellValue) -> CellValue?
    ) -> CellValue? {
        switch (number, other.number) {
        case (nil, nil): .empty
        case (_?, nil): self
        case (nil, _?): alone(other)
        case (let a?, let b?): Self.decimal(operation(a, b)).held(from: a, b)
        }
    }

    private var negated: CellValue? {
        switch self {
        case .money(let value): Self.money(.zero - value).held
        case .integer(let value): Self.whole(0.subtractingReportingOverflow(value))
        case .share(let value): .share(Share(-value.fraction))
        case .duration(let value): Self.time((0 as Int128).subtractingReportingOverflow(value.attoseconds))
        case .decimal(let value): .decimal(-value)
        default: .empty
        }
    }

    func divided(by count: Int) -> CellValue {
        switch self {
        case .money(let money): .decimal(money.euros / Double(count))
        case .duration(let duration): duration.isHeld ? .duration(duration / count) : .empty
        default: number.map { .decimal($0 / Double(count)) } ?? .empty
        }
    }

    /// This value over another; empty where either is no number, or the other is zero.
    func ratio(over other: CellValue) -> CellValue? {
        guard let x = number, let y = other.number, y != 0 else { return .empty }
        // An amount over a number is an amount each; all else is a share.
        if case .money = self {
            guard case .money = other else { return Self.decimal(x / y).held(from: x, y) }
        }
        return Self.share(Share(x / y)).held(from: x, y)
    }

    private static func whole(_ result: (partialValue: Int, overflow: Bool)) -> CellValue? {
        result.overflow ? nil : .integer(result.partialValue)
    }

    private static func time(_ result: (partialValue: Int128, overflow: Bool)) -> CellValue? {
        result.overflow ? nil : CellValue.duration(Duration(attoseconds: result.partialValue)).held
    }

    /// The value, or nil where it is not one that a cell can hold.
    private var held: CellValue? {
        switch self {
        case .money(let money): money.isRepresentable ? self : nil
        case .duration(let duration): duration.isHeld ? self : nil
        default: self
        }
    }

    /// The result of two numbers; nil where both are finite and it isn't.
    private func held(from a: Double, _ b: Double) -> CellValue? {
        number?.isFinite == false && a.isFinite && b.isFinite ? nil : self
    }
}
