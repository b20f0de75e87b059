package import GRDB
import Intake

/// Faults as rows of `anomalies`.
package enum StoredFault {
    /// - Parameters:
    ///   - dependsOnOthers: whether the fault is sought anew at each import.
    ///   - awaitsOthers: whether other files refused the row, so that its own is to be read again.
    package static func insert(
        _ fault: Fault, origin: Int64, dependsOnOthers: Bool = false, awaitsOthers: Bool = false, _ db: Database
    ) throws {
        let finding = try StoredFinding.of(fault.finding)
        try db.cachedStatement(
            sql: """
                INSERT INTO anomalies (
                    origine, ligne, colonne, rang, valeur, regle, remede, gravite, revue, motif, montant, code, constat)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            origin, fault.line, fault.column?.name, fault.column?.index, fault.value, finding.words.rule,
            finding.words.remedy, fault.severity.rawValue, dependsOnOthers ? 1 : awaitsOthers ? 2 : 0,
            fault.reason?.code,
            // Of a row in another currency, in its hundredths; its reason names it.
            fault.amountCents ?? (fault.reason == nil ? nil : fault.foreignAmount?.cents), finding.code, finding.json,
        ])
    }

    /// The first faults of each severity, the gravest severity first.
    /// - Parameter condition: SQL on `anomalies` as `a`.
    package static func fetch(_ db: Database, where condition: String = "1", limit: Int) throws -> [Fault] {
        try Fault.Severity.told.flatMap { severity in
            try Row.fetchAll(
                db, sql: query(where: condition, severity) + " LIMIT ?", arguments: [severity.rawValue, limit]
            ).map(fault)
        }
    }

    /// One after the other, in the order of files and lines. The severity is the argument.
    static func query(where condition: String, _ severity: Fault.Severity) -> String {
        """
        SELECT i.fichier, a.ligne, a.colonne, a.rang, a.valeur, a.regle, a.remede, a.gravite, a.motif, a.montant, a.code,
            a.constat
        FROM anomalies a JOIN imports i ON i.id = a.origine WHERE (\(condition)) AND a.gravite = ?
        ORDER BY i.id, a.ligne, a.id
        """
    }

    static func fault(_ row: Row) -> Fault {
        var fault = Fault(
            file: row[0], line: row[1], column: (row[2] as String?).map { Fault.Column(name: $0, index: row[3]) },
            value: row[4], finding(row), severity: Fault.Severity(rawValue: row[7]) ?? .error)
        fault.reason = (row[8] as String?).flatMap(LeftOutReason.init(code:))
        fault.amountCents = fault.reason?.kind == .otherCurrency ? nil : row[9]
        return fault
    }

    /// Of a dossier of before, or of a case that a later version brought, the texts alone are known.
    private static func finding(_ row: Row) -> Finding {
        if let finding = (row[11] as String?).flatMap(StoredFinding.finding) { return finding }
        return .told(ToldFinding(code: row[10] ?? ToldFinding.unspecified, FindingWords(row[5], row[6])))
    }

    /// How many faults there are of each severity.
    package static func counts(_ db: Database, where condition: String = "1") throws -> [Fault.Severity: Int] {
        var counts: [Fault.Severity: Int] = [:]
        for row in try Row.fetchAll(
            db, sql: "SELECT gravite, count(*) FROM anomalies a WHERE \(condition) GROUP BY gravite")
        {
            if let severity = Fault.Severity(rawValue: row[0]) { counts[severity] = row[1] }
        }
        return counts
    }
}
