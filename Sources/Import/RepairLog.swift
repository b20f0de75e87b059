import Dossier
internal import GRDB
import Intake

/// Writes a file's repairs.
struct RepairLog {
    private let statement: DirectStatement
    private let table: DossierTable

    init(origin: Int64, table: DossierTable, _ db: Database) throws {
        self.table = table
        statement = try DirectStatement(
            db,
            "INSERT INTO reparations (origine, ligne, rang, genre, ligneCellule, colonne, valeur, lu) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
        )
        statement.bind(.integer(origin), to: 1)
    }

    func note(_ repairs: [RowCheck.Repaired], line: Int) throws {
        for repair in repairs {
            statement.reset()
            statement.bind(.integer(Int64(line)), to: 2)
            statement.bind(.integer(Int64(repair.place + 1)), to: 3)
            statement.bind(.integer(Int64(repair.kind.rawValue)), to: 4)
            statement.bind(.integer(Int64(repair.line)), to: 5)
            statement.bind(repair.column.map { .text(table.columns[$0].name) } ?? .null, to: 6)
            statement.bind(.text(repair.value), to: 7)
            statement.bind(.text(repair.read), to: 8)
            _ = try statement.step()
        }
    }
}
