import BilanKit

/// A value as the store holds it.
protocol StoredForm {
    /// Nil where the column, which isn't NULL, holds no such value.
    init?(stored row: DirectStatement, at place: Int)
}

/// A value that the store holds as text.
protocol StoredAsText: StoredForm {
    init?(_ text: String)
}

extension StoredAsText {
    init?(stored row: DirectStatement, at place: Int) { self.init(row.text(place)) }
}

extension String: StoredForm {
    init?(stored row: DirectStatement, at place: Int) { self = row.text(place) }
}

extension Int: StoredForm {
    init?(stored row: DirectStatement, at place: Int) { self.init(row.integer(place)) }
}

extension Double: StoredForm {
    init?(stored row: DirectStatement, at place: Int) { self = row.number(place) }
}

extension Bool: StoredForm {
    init?(stored row: DirectStatement, at place: Int) { self = row.integer(place) != 0 }
}

extension Money: StoredForm {
    init?(stored row: DirectStatement, at place: Int) { self.init(cents: row.integer(place)) }
}

extension Share: StoredForm {
    init?(stored row: DirectStatement, at place: Int) { self.init(row.number(place)) }
}

extension Movement.Kind: StoredForm {
    init?(stored row: DirectStatement, at place: Int) { self.init(rawValue: row.text(place)) }
}

extension CivilDate: StoredAsText {}
extension CompanyID: StoredAsText {}
extension SIRET: StoredAsText {}
extension Department: StoredAsText {}
