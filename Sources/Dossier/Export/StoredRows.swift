import BilanKit
internal import GRDB
import Intake

/// The rows of one of the dossier's tables, in the order in which they were imported.
struct StoredRows {
    let dossier: Dossier
    let table: DossierTable

    /// True where the table has no row.
    func isEmpty() throws -> Bool {
        try dossier.queue.unsafeReentrantRead {
            try Int.fetchOne($0, sql: "SELECT 1 FROM \(table.name) t WHERE \(condition) LIMIT 1")
        } == nil
    }

    func count() throws -> Int {
        try dossier.queue.unsafeReentrantRead {
            try Int.fetchOne($0, sql: "SELECT count(*) FROM \(table.name) t WHERE \(condition)")
        } ?? 0
    }

    /// Calls `body` with the values of each row, in the order of the table's columns.
    func walk(_ body: ([StoredValue]) throws -> Void) throws {
        let walk = walk()
        while let values = try walk.next({ table.values($0) }) { try body(values) }
    }

    func walk() -> Walk {
        let columns = table.columns.map { column -> String in
            // An award stays without its beneficiary; its application doesn't.
            guard table.name == AwardColumn.table.name,
                [AwardColumn.idBeneficiaire, .dossier].contains(where: { $0.name == column.name })
            else {
                return "t.\(column.name)"
            }
            return "iif(\(MaskCode.condition("t.idBeneficiaire")), NULL, t.\(column.name))"
        }
        return Walk(
            dossier.queue,
            "SELECT \(columns.joined(separator: ", ")) FROM \(table.name) t WHERE \(condition) ORDER BY t.id", [])
    }

    /// As SQL, the rows that are about no one who may not be named: a key of theirs would be read back as none.
    private var condition: String {
        func isNamed(_ column: String) -> String { "coalesce(\(MaskCode.condition(column)), 0) = 0" }
        switch table.name {
        case "entreprises", "etablissements": return isNamed("t.siren")
        case "dossiers": return isNamed("t.siret")
        case "indicateurs": return isNamed("t.sujet")
        case "statuts":
            return "t.dossier NOT IN (SELECT numero FROM dossiers WHERE \(MaskCode.condition("siret")))"
        default: return "1"
        }
    }
}

extension DossierTable {
    /// The values of a row of a query whose columns are the table's, perhaps after others.
    func values(_ row: DirectStatement, from first: Int = 0) -> [StoredValue] {
        columns.indices.map { index in
            let place = first + index
            if row.isNull(place) { return .null }
            switch columns[index].rule.sqlType {
            case "INTEGER": return .integer(row.integer(place))
            case "REAL": return .real(row.number(place))
            default: return .text(row.text(place))
            }
        }
    }
}
