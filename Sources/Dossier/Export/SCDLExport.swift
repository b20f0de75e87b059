import BilanKit
internal import GRDB
import Intake
import SCDL

/// The awards as a file of the schema SCDL subventions 2.1.1, to the letter: what can't stand in it is left out and
/// told.
///
/// Of a convention divided among several beneficiaries each line bears the whole, as the schema wants it, and its part
/// as `pourcentageSubvention`.
struct SCDLExport {
    private let dossier: Dossier
    private let schema = SCDLSchema(.v2_1_1)
    private let table = DossierTable.subventions

    init(_ dossier: Dossier) { self.dossier = dossier }

    /// Of an award `s`: whether it goes to someone who may not be named, in a public dossier.
    private static let isMasked = "coalesce(\(MaskCode.condition("s.idBeneficiaire")), 0)"

    /// Of an award `s`: whether it goes to a company that may not be named.
    private static let isPrivate = """
        EXISTS (SELECT 1 FROM entreprises e WHERE e.siren = substr(s.idBeneficiaire, 1, 9) AND \(MaskedBodies.condition("e")))
        """

    /// - Returns: the rows written.
    func write(to path: String, _ summary: inout ExportSummary) throws -> Int {
        let output = try CSVOutput(path)
        try output.write(schema.fields.map(\.name))
        let places = schema.fields.map { table.index(of: $0.name)! }
        let (amount, share) = (schema.index(of: "montant")!, schema.index(of: "pourcentageSubvention")!)
        var (rows, wholes, shares, risky) = (0, 0, 0, 0)
        let walk = Walk(dossier.queue, sql, [])
        while let row = try walk.next({ Row($0, table) }) {
            var cells = places.map { row.values[$0].text(table.columns[$0].rule) }
            if let whole = row.whole {
                let total = StoredValue.integer(whole.total).text(.amount)
                if total != cells[amount] { (cells[amount], wholes) = (total, wholes + 1) }
                if !whole.isTold(by: row.values[places[share]]) { (cells[share], shares) = (whole.share, shares + 1) }
            }
            if let finding = finding(in: cells) {
                summary.leaveOut {
                    Fault(
                        file: row.file, line: row.line,
                        column: Fault.Column(name: schema.fields[finding.field].name, index: nil),
                        value: cells[finding.field].isEmpty ? nil : cells[finding.field],
                        finding.finding.toldOfLeftOutRow, severity: .warning)
                }
                continue
            }
            try output.write(cells)
            rows += 1
            if cells.contains(where: FormulaGuard.isRisky) { risky += 1 }
        }
        try output.close()
        note(.wholesInPlaceOfParts(count: wholes), wholes, &summary)
        note(.sharesComputed(count: shares), shares, &summary)
        // An apostrophe before them would be part of what is published.
        note(.formulaLikeTexts(count: risky), risky, &summary)
        try notePersons(&summary)
        try noteLosses(&summary)
        return rows
    }

    /// Each award with its origin, and of a convention whose parts make a whole, that whole and the award's part of it.
    private var sql: String {
        """
        WITH touts AS (
            SELECT s.referenceDecision AS reference, s.idAttribuant AS attribuant, sum(p.montant) AS total
            FROM parts p JOIN subventions s ON s.id = p.subvention
            GROUP BY 1, 2
            HAVING count(*) > 1 AND abs(sum(s.pourcentageSubvention) - 1) <= min(0.005 * count(*), 0.02) + 1e-9
                AND min(p.montant) * 100 >= sum(p.montant) AND sum(p.montant) > 0)
        SELECT i.fichier, s.ligne, touts.total, p.montant, \(table.columns.map { "s.\($0.name)" }.joined(separator: ", "))
        FROM subventions s JOIN imports i ON i.id = s.origine
        LEFT JOIN parts p ON p.subvention = s.id
        LEFT JOIN touts ON touts.reference = s.referenceDecision AND touts.attribuant = s.idAttribuant
        WHERE NOT \(Self.isMasked)
        ORDER BY s.id
        """
    }

    private struct Row {
        let file: String
        let line: Int
        let whole: Whole?
        let values: [StoredValue]

        init(_ row: DirectStatement, _ table: DossierTable) {
            file = row.text(0)
            line = Int(row.integer(1))
            whole = row.isNull(2) || row.isNull(3) ? nil : Whole(total: row.integer(2), part: row.integer(3))
            values = table.values(row, from: 4)
        }
    }

    /// A convention's amount, in cents, and the part of one beneficiary.
    private struct Whole {
        let total: Int64
        let part: Int64

        /// Whether the percentage gives the part; dividing to the cent puts one here or there.
        func isTold(by share: StoredValue) -> Bool {
            guard case .real(let share) = share else { return false }
            return abs(share * Double(total) - Double(part)) <= 1.5
        }

        /// The percentage of fewest decimals that gives the part to the cent.
        var share: String {
            let exact = Double(part) / Double(total)
            var power = 100.0
            while power < 1e15 {
                let rounded = (exact * power).rounded() / power
                if (rounded * Double(total)).rounded() == Double(part) { return StoredValue.plain(rounded) }
                power *= 10
            }
            return StoredValue.plain(exact)
        }
    }

    /// The first cell that the schema doesn't admit.
    private func finding(in cells: [String]) -> (field: Int, finding: SCDLFinding)? {
        for (index, field) in schema.fields.enumerated() {
            let bytes = Array(cells[index].utf8)
            if let finding = field.check(bytes.span), finding.severity != .warning { return (index, finding) }
        }
        let oneOf = schema.oneOf.compactMap(schema.index)
        return oneOf.allSatisfy { cells[$0].isEmpty } ? (oneOf[0], .empty) : nil
    }

    private func note(_ note: ExportNote, _ count: Int, _ summary: inout ExportSummary) {
        if count > 0 { summary.told.append(note) }
    }

    /// Published data may not name them.
    private func notePersons(_ summary: inout ExportSummary) throws {
        let isPublic = try PublicDossier.isPublic(dossier)
        let condition = isPublic ? Self.isMasked : Self.isPrivate
        let count = try dossier.queue.unsafeReentrantRead { db in
            try Int.fetchOne(db, sql: "SELECT count(*) FROM subventions s WHERE \(condition)") ?? 0
        }
        note(isPublic ? .personsLeftOut(count: count) : .personsNamed(count: count), count, &summary)
    }

    /// What the dossier holds beside the schema's columns.
    private func noteLosses(_ summary: inout ExportSummary) throws {
        // The host's own notice, which is told already.
        let notices = try PublicDossier.isPublic(dossier) ? DossierTable.avertissements.name : ""
        let own = table.columns.map(\.name).filter { schema.index(of: $0) == nil }
        let (columns, tables) = try dossier.queue.unsafeReentrantRead { db in
            (
                try own.filter {
                    try Int.fetchOne(db, sql: "SELECT 1 FROM subventions WHERE \($0) IS NOT NULL LIMIT 1") != nil
                },
                try DossierTable.all.map(\.name).filter { $0 != table.name && $0 != notices }.filter {
                    try Int.fetchOne(db, sql: "SELECT 1 FROM \($0) LIMIT 1") != nil
                }
            )
        }
        guard !columns.isEmpty || !tables.isEmpty else { return }
        summary.told.append(.withoutPlace(columns: columns, tables: tables))
    }
}
