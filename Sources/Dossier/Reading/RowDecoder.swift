import BilanKit

/// Takes a stored row's columns one after the other, in the order of the query.
struct RowDecoder {
    private let row: DirectStatement
    private var index: Int
    private let table: String
    private let files: [Int64: String]

    init(_ row: DirectStatement, at index: Int = 0, table: String, files: [Int64: String]) {
        self.row = row
        self.index = index
        self.table = table
        self.files = files
    }

    /// Whether the query has another column.
    var hasNext: Bool { index < row.columnCount }

    /// The next column, nil where it is NULL.
    private mutating func next<T>(_ read: (DirectStatement, Int) -> T) -> T? {
        defer { index += 1 }
        return row.isNull(index) ? nil : read(row, index)
    }

    mutating func text() -> String? { next { $0.text($1) } }
    mutating func integer() -> Int? { next { Int($0.integer($1)) } }
    mutating func number() -> Double? { next { $0.number($1) } }
    mutating func flag() -> Bool? { next { $0.integer($1) != 0 } }
    mutating func money() -> Money? { next { Money(cents: $0.integer($1)) } }
    mutating func date(_ column: String) throws -> CivilDate? { try parsed(column) { CivilDate($0) } }
    mutating func company(_ column: String) throws -> CompanyID? { try parsed(column) { CompanyID($0) } }

    /// Nil also of an establishment that a public dossier has a code for.
    mutating func siret(_ column: String) throws -> SIRET? {
        guard let text = text(), !MaskCode.isCode(text) else { return nil }
        return try parsed(text, column) { SIRET($0) }
    }
    mutating func department(_ column: String) throws -> Department? { try parsed(column, Department.init) }

    /// The value of a column that import never leaves empty.
    func required<T>(_ value: T?, _ column: String) throws -> T {
        guard let value else { throw DossierDamage(table: table, column: column, value: nil) }
        return value
    }

    mutating func origin() throws -> Origin {
        let id = next { $0.integer($1) }
        let line = integer()
        guard let id, let file = files[id], let line else {
            throw DossierDamage(table: table, column: "origine", value: id.map(String.init))
        }
        return Origin(file: file, line: line)
    }

    private mutating func parsed<T>(_ column: String, _ parse: (String) -> T?) throws -> T? {
        guard let text = text() else { return nil }
        return try parsed(text, column, parse)
    }

    private func parsed<T>(_ text: String, _ column: String, _ parse: (String) -> T?) throws -> T {
        guard let value = parse(text) else { throw DossierDamage(table: table, column: column, value: text) }
        return value
    }
}
