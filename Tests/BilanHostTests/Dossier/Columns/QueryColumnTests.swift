import GRDB
import Testing
@testable import Dossier
@testable import Intake

/// Rows are decoded by the names of their columns: each query must give them where its decoder looks for them.
@Suite struct QueryColumnTests {
    private let fixture = try! Fixture()

    /// What a selection finds other than its names in a query's columns.
    private func misplaced<Column>(_ selection: Selection<Column>, in sql: String) throws -> [String] {
        let dossier = try fixture.dossier("\(Column.self).bilan")
        defer { try? dossier.close() }
        let found = try dossier.queue.read { try $0.makeStatement(sql: sql).columnNames }
        return zip(selection.places, selection.names).compactMap { place, name in
            let other = place < found.count ? found[place] : "rien"
            return other == name ? nil : "\(name) : \(other)"
        }
    }

    @Test func `a query of awards selects what its decoders read`() throws {
        #expect(try misplaced(AwardRecord.award, in: AwardRecord.sql) == [])
        #expect(try misplaced(AwardRecord.company, in: AwardRecord.sql) == [])
        #expect(try misplaced(AwardRecord.site, in: AwardRecord.sql) == [])
        #expect(try misplaced(AwardRecord.application, in: AwardRecord.sql) == [])
        #expect(try misplaced(AwardRecord.sums, in: AwardRecord.sql) == [])
    }

    @Test func `a query of applications selects what its decoders read`() throws {
        #expect(try misplaced(ApplicationRecord.application, in: ApplicationRecord.sql) == [])
        #expect(try misplaced(ApplicationRecord.company, in: ApplicationRecord.sql) == [])
        #expect(try misplaced(ApplicationRecord.site, in: ApplicationRecord.sql) == [])
        #expect(try misplaced(ApplicationRecord.steps, in: ApplicationRecord.sql) == [])
    }

    @Test func `queries of movements and of alerts select what their decoders read`() throws {
        #expect(try misplaced(MovementRecord.movement, in: MovementRecord.sql("")) == [])
        #expect(try misplaced(MovementRecord.award, in: MovementRecord.sql("")) == [])
        #expect(try misplaced(PublicationThreshold.selection, in: PublicationThreshold.sql) == [])
        #expect(try misplaced(DeMinimisCeiling.selection, in: DeMinimisCeiling.sql) == [])
    }

    @Test func `a column that a query lacks, or has in another place, is found`() throws {
        let selection = Selection<StepColumn>(of: "t")
        #expect(try misplaced(selection, in: "SELECT \(selection.sql) FROM statuts t") == [])
        #expect(
            try misplaced(selection, in: "SELECT t.dossier, t.date, t.statut, t.origine FROM statuts t") == [
                "statut : date", "date : statut", "ligne : rien",
            ])
    }
}
