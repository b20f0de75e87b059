@testable import ODS

/// Formulas made by chance, the same for one seed.
struct RandomFormula {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    private mutating func next(_ bound: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state >> 33) % bound
    }

    private mutating func pick<T>(_ choices: [T]) -> T { choices[next(choices.count)] }

    mutating func formula(depth: Int = 4) -> CellFormula {
        guard depth > 0, next(6) > 0 else { return leaf() }
        func inner() -> Int { depth - 1 }
        switch next(34) {
        case 0: return formula(depth: inner()) + formula(depth: inner())
        case 1: return formula(depth: inner()) - formula(depth: inner())
        case 2: return formula(depth: inner()) * formula(depth: inner())
        case 3: return formula(depth: inner()) / formula(depth: inner())
        case 4: return .concatenate(formula(depth: inner()), formula(depth: inner()))
        case 5: return -formula(depth: inner())
        case 6: return formula(depth: inner()).percent
        case 7: return formula(depth: inner()).raised(to: .value(pick([0, 1, 2, 3, -1])))
        case 8: return formula(depth: inner()) == formula(depth: inner())
        case 9: return formula(depth: inner()) < formula(depth: inner())
        case 10: return formula(depth: inner()) >= formula(depth: inner())
        case 11:
            return .if(
                formula(depth: inner()) > formula(depth: inner()), formula(depth: inner()), formula(depth: inner()))
        case 12: return .ifError(formula(depth: inner()), formula(depth: inner()))
        case 13: return .and(formula(depth: inner()), formula(depth: inner()))
        case 14: return .or(formula(depth: inner()), formula(depth: inner()))
        case 15: return .round(formula(depth: inner()), .value(next(6) - 2))
        case 16: return .roundUp(formula(depth: inner()), .value(next(5) - 1))
        case 17: return .roundDown(formula(depth: inner()), .value(next(5) - 1))
        case 18: return .sum(area())
        case 19: return .sum(formula(depth: inner()), formula(depth: inner()))
        case 20: return .count(area(), area())
        case 21: return .average(area())
        case 22: return .maximum(area())
        case 23: return .minimum(area(), area())
        case 24: return .countIf(area(), criterion(depth: inner()))
        case 25: return .sumIf(column(0), criterion(depth: inner()), sum: column(1))
        case 26: return .sumIfs(column(1), (column(2), criterion(depth: 0)), (column(0), criterion(depth: 0)))
        case 27: return .index(area(), row: .value(1 + next(9)), column: .value(1 + next(2)))
        case 28: return .match(leaf(), in: column(next(6)))
        case 29: return .left(formula(depth: inner()), .value(next(5)))
        case 30: return .upper(formula(depth: inner()))
        case 31: return .length(formula(depth: inner()))
        case 32:
            return pick([
                CellFormula.isNumber, CellFormula.isBlank, CellFormula.isError, CellFormula.not, { .number($0) },
            ])(formula(depth: inner()))
        default: return .absolute(formula(depth: inner()))
        }
    }

    private mutating func leaf() -> CellFormula {
        switch next(5) {
        case 0: .value(pick([0, 1, 2, -3, 10, 0.1, 0.2, 0.3, 1.005, -0.5, 1e15, 123_456.789, 1e-9] as [Double]))
        case 1: .value(pick(["", "abc", "ABC", "été", "12", "1,5", "-7", "x y", "50%", "Z", "2018-12-31"]))
        case 2: .value(next(2) == 0)
        default: .cell("ABCDEFGH".map { String($0) }[next(8)] + "\(2 + next(8))", of: "Données")
        }
    }

    private mutating func criterion(depth: Int) -> CellCriterion {
        let value = depth > 2 ? formula(depth: 1) : leaf()
        switch next(6) {
        case 0: return .equal(value)
        case 1: return .notEqual(value)
        case 2: return .less(value)
        case 3: return .greaterOrEqual(value)
        case 4: return .greater(value)
        default: return pick([.empty, .notEmpty])
        }
    }

    private func column(_ index: Int) -> CellArea {
        .range(from: CellPosition(column: index, row: 1), to: CellPosition(column: index, row: 8), of: "Données")
    }

    private mutating func area() -> CellArea {
        let column = next(8)
        let row = 1 + next(8)
        return .range(
            from: CellPosition(column: column, row: row),
            to: CellPosition(column: min(7, column + next(3)), row: min(8, row + next(8))),
            of: "Données")
    }
}
