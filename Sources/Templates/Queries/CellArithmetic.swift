import BilanKit

extension CellValue {
    /// What a value is more than another: exact for amounts and whole numbers; empty where one of both is no number.
    func less(_ other: CellValue) -> CellValue {
        switch (self, other) {
        case (.money(let a), .money(let b)): .money(a - b)
        case (.integer(let a), .integer(let b)): .integer(a - b)
        default: number.flatMap { a in other.number.map { .decimal(a - $0) } } ?? .empty
        }
    }

    /// One value over another, as a part in percent or as a number; empty where there is none.
    func over(_ other: CellValue, asShare isShare: Bool) -> CellValue {
        guard let a = number, let b = other.number, b != 0 else { return .empty }
        return isShare ? .share(Share(a / b)) : .decimal(a / b)
    }
}

extension NumberFormat {
    /// What a sum of nothing is.
    var zero: CellValue { currency == nil ? .integer(0) : .money(.zero) }
}
