import BilanKit

/// What a column's cells may hold.
package enum CellRule: Sendable, Equatable {
    /// Free text, at most `limit` characters where there is a limit.
    case text(limit: Int? = nil)
    case siret
    case siren
    /// A SIRET, or the SIREN alone where the establishment isn't known.
    case siretOrSiren
    /// A SIRET; a SIREN alone is kept, with a warning.
    case body
    /// The number of an association: W and nine digits.
    case association
    case date
    /// A date, or two separated by a slash (SCDL) or an underscore (arrêté du 17 novembre 2017).
    case period
    /// Euros with a decimal point, kept in cents.
    case amount
    /// The same; less than nothing takes back what was awarded before.
    case signedAmount
    /// A whole number from zero.
    case count
    case number
    case year
    /// More than zero, at most one.
    case share
    /// oui or non, kept as 1 or 0.
    case flag
    case choice([String])
    case department
    case uuid
    /// A SIREN, a scheme's code or `contexte`.
    case subject

    /// How SQLite declares the column.
    package var sqlType: String {
        switch self {
        case .amount, .signedAmount, .count, .year, .flag: "INTEGER"
        case .number, .share: "REAL"
        default: "TEXT"
        }
    }
}

/// A cell that was read, or why it wasn't.
package enum CellCheck: Equatable {
    case taken(StoredValue)
    /// Kept, but the reader should know.
    case doubtful(StoredValue, CellFinding, note: CellNote? = nil)
    /// Not written by the rule, but there is one way alone to read it.
    case repaired(StoredValue, RepairKind)
    case refused(CellFinding)
}

extension CellRule {
    /// Reads a cell that is not empty, without the spaces around it.
    /// - Parameter style: how the column's cells are written.
    package func check(_ cell: String, _ style: CellStyle = CellStyle()) -> CellCheck {
        if style.numbers != .plain, isNumber, style.doubtsPoint(of: cell) { return .refused(.pointAmbiguous) }
        return switch self {
        case .text(let limit): checkText(cell, limit)
        case .siret: checkSIRET(cell)
        case .siren: checkSIREN(cell)
        case .body: checkBody(cell)
        case .siretOrSiren: cell.utf8.count == 9 ? checkSIREN(cell) : checkSIRET(cell)
        case .association: checkAssociation(cell)
        case .date: checkDate(cell)
        case .period: checkPeriod(cell)
        case .amount, .signedAmount: checkAmount(cell)
        case .count: checkCount(cell)
        case .number: checkNumber(cell)
        case .year: checkYear(cell)
        case .share: checkShare(cell)
        case .flag: checkFlag(cell)
        case .choice(let allowed): checkChoice(cell, allowed)
        case .department: checkDepartment(cell)
        case .uuid: checkUUID(cell)
        case .subject: checkSubject(cell)
        }
    }
}
