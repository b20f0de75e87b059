import GRDB
import SCDL
import Testing
@testable import Dossier
@testable import Intake

/// What else knows the columns must agree with their definitions: the schema that the migrations make, the national
/// schema, and the tables' own keys and references.
@Suite struct ColumnDefinitionTests {
    private let fixture = try! Fixture()

    /// The columns of a table in a new dossier, each with its type and whether it takes no NULL.
    private func stored(_ table: DossierTable) throws -> [String] {
        let dossier = try fixture.dossier("\(table.name).bilan")
        defer { try? dossier.close() }
        return try dossier.queue.read { db in
            try Row.fetchAll(db, sql: "PRAGMA table_info(\(table.name))").map { row in
                let isNeeded: Bool = row["notnull"]
                return "\(row["name"] as String) \(row["type"] as String)" + (isNeeded ? " NOT NULL" : "")
            }
        }
    }

    /// The same, as the table's definition wants them.
    private func defined(_ table: DossierTable) -> [String] {
        ["id INTEGER", "origine INTEGER NOT NULL", "ligne INTEGER NOT NULL"]
            + table.columns.map { "\($0.name) \($0.rule.sqlType)" + ($0.need == .value ? " NOT NULL" : "") }
            + (table.sortedBy == nil ? [] : ["cle TEXT NOT NULL"])
    }

    @Test func `the migrations make the columns that are defined: names, order, types, needs`() throws {
        for table in DossierTable.all { #expect(try stored(table) == defined(table), "\(table.name)") }
    }

    @Test func `a definition that the schema doesn't have is found`() throws {
        let columns = DossierTable.statuts.columns
        func table(_ columns: [DossierColumn], sortedBy: String? = nil) -> DossierTable {
            DossierTable(name: "statuts", purpose: "", columns: columns, sortedBy: sortedBy)
        }
        let right = try stored(table(columns))
        #expect(right == defined(table(columns)))
        let wrong = [
            table(columns + [DossierColumn("motif")]), table(columns.dropLast()), table(columns.reversed()),
            table(columns.dropLast() + [DossierColumn("date", .date)]),
            table(columns.dropLast() + [DossierColumn("date", .count, .value)]), table(columns, sortedBy: "dossier"),
        ]
        for table in wrong { #expect(right != defined(table)) }
    }

    @Test func `keys, references and sorting name columns that are there`() {
        for table in DossierTable.all {
            let names = Set(table.columns.map(\.name))
            #expect(names.count == table.columns.count, "\(table.name)")
            #expect(names.isSuperset(of: table.keys.flatMap(\.columns)), "\(table.name)")
            #expect(names.isSuperset(of: table.oneOf + (table.sortedBy.map { [$0] } ?? [])), "\(table.name)")
            for reference in table.references {
                let others = Set(DossierTable.named(reference.table)?.columns.map(\.name) ?? [])
                #expect(names.isSuperset(of: reference.columns.map(\.here)), "\(table.name)")
                #expect(others.isSuperset(of: reference.columns.map(\.there)), "\(table.name)")
            }
        }
    }

    /// The names in use that several of the columns have, or that another of them has as its own.
    private func ambiguous(_ columns: [DossierColumn]) -> [String] {
        var owners: [String: Set<String>] = [:]
        for column in columns {
            for alias in column.aliases { owners[HeaderKey.sense(alias), default: []].insert(column.name) }
        }
        for column in columns where owners[HeaderKey.sense(column.name)] != nil {
            owners[HeaderKey.sense(column.name)]?.insert(column.name)
        }
        return owners.filter { $0.value.count > 1 }.keys.sorted()
    }

    @Test func `no two columns of a table are known by one name`() {
        for table in DossierTable.all { #expect(ambiguous(table.columns) == [], "\(table.name)") }
        let wrong = [
            DossierColumn("objet", aliases: ["Libellé du projet"]), DossierColumn("motif", aliases: ["libellé projet"]),
            DossierColumn("projet"), DossierColumn("nature", aliases: ["Le projet"]),
        ]
        #expect(ambiguous(wrong) == ["LIBELLEPROJET", "PROJET"])
    }

    @Test func `names in use are told for awards, which lists of others hold`() {
        // Headers of other tables are ours: their names are matched by spelling alone.
        for table in DossierTable.all where table.columns.contains(where: { !$0.aliases.isEmpty }) {
            #expect(table.name == "subventions")
        }
        #expect(DossierTable.subventions.columns.allSatisfy { !$0.aliases.isEmpty })
    }

    @Test func `awards have the national schema's columns in its order, needed or advised as it says`() {
        let fields = SCDLSchema(.v2_1_1).fields
        let columns = DossierTable.subventions.columns.prefix(fields.count)
        #expect(columns.map(\.name) == fields.map(\.name))
        #expect(columns.map { $0.need == .value || $0.need == .advised } == fields.map(\.isRequired))
        #expect(DossierTable.subventions.columns.dropFirst(fields.count).allSatisfy { $0.need == .nothing })
        #expect(DossierTable.subventions.oneOf == SCDLSchema(.v2_1_1).oneOf)
    }
}
