import BilanKit
internal import GRDB
import Intake

/// The rows that name something: a convention, an application, a company, an establishment.
public struct SubjectTrace {
    /// A row, as the store has it.
    public struct Row: Codable, Sendable {
        public var file: String
        public var line: Int
        public var table: String
        /// The columns that hold something, in the table's order.
        public var values: [Value]
    }

    public struct Value: Codable, Sendable {
        public var column: String
        public var text: String
    }

    private let dossier: Dossier

    public init(in dossier: Dossier) { self.dossier = dossier }

    /// The columns that name each kind of thing.
    private static let names: [(table: String, condition: String)] = [
        ("dispositifs", "t.code = ?1"), ("appels", "t.dispositif = ?1"), ("entreprises", "t.siren = ?1"),
        ("etablissements", "t.siren = ?1 OR t.siret = ?1"),
        ("dossiers", "t.numero = ?1 OR t.siret = ?1 OR substr(t.siret, 1, 9) = ?1"), ("statuts", "t.dossier = ?1"),
        (
            "subventions",
            "t.referenceDecision = ?1 OR t.dossier = ?1 OR t.idBeneficiaire = ?1 OR substr(t.idBeneficiaire, 1, 9) = ?1 OR t.rnaBeneficiaire = ?1"
        ),
        ("mouvements", "t.convention = ?1"), ("cofinancements", "t.convention = ?1"),
        ("autorisations", "t.dispositif = ?1"),
        ("indicateurs", "t.sujet = ?1"), ("objectifs", "t.dispositif = ?1"),
    ]

    /// - Returns: whether there was any row.
    /// - Throws: what `body` throws; the store's error.
    public func walk(_ name: String, _ body: (Row) throws -> Void) throws -> Bool {
        var hasFound = false
        try dossier.queue.unsafeRead { db in
            for (name:table, condition:condition) in Self.names.map({ (name: $0.table, condition: $0.condition) }) {
                let columns = DossierTable.named(table)?.columns ?? []
                let rows = try GRDB.Row.fetchCursor(
                    db,
                    sql: """
                        SELECT i.fichier, t.ligne, \(columns.map { "t." + $0.name }.joined(separator: ", "))
                        FROM \(table) t JOIN imports i ON i.id = t.origine WHERE \(condition) ORDER BY t.id
                        """, arguments: [name])
                while let row = try rows.next() {
                    hasFound = true
                    let values = columns.enumerated().compactMap { index, column -> Value? in
                        Self.text(row[index + 2], column.rule).map { Value(column: column.name, text: $0) }
                    }
                    try body(Row(file: row[0], line: row[1], table: table, values: values))
                }
            }
        }
        return hasFound
    }

    /// How the amounts of a convention's lines were read, in words of the reader's language; none where it has one
    /// line.
    public func amountReadings(of convention: String) throws -> [String] {
        try dossier.queue.unsafeRead { db in
            try GRDB.Row.fetchAll(
                db,
                sql: """
                    SELECT lecture, motif, lignes, somme FROM conventions
                    WHERE reference = ? ORDER BY attribuant, reduction
                    """,
                arguments: [convention]
            ).compactMap { row in
                guard let ground = AmountEvidence(rawValue: row[1]) else { return nil }
                let isTotal = row[0] as String == AmountReading.total.rawValue
                let explanation = ground.explanation(lines: row[2], sum: row[3])
                return String(
                    fr: "montants lus comme "
                        + (isTotal ? "un total, compté une fois" : "des parts, chacune comptée") + " : \(explanation)",
                    en: "amounts read as " + (isTotal ? "a total, counted once" : "parts, each of them counted")
                        + ": \(explanation)")
            }
        }
    }

    private static func text(_ value: DatabaseValue, _ rule: CellRule) -> String? {
        switch (value.storage, rule) {
        case (.null, _): nil
        case (.int64(let cents), .amount), (.int64(let cents), .signedAmount): FrenchNumber.money(Money(cents: cents))
        case (.int64(let flag), .flag): flag == 0 ? "non" : "oui"
        case (.int64(let number), _): "\(number)"
        case (.double(let number), _): FrenchNumber.decimal(number, digits: number == number.rounded() ? 0 : 4)
        // What stands for a number that the public may not be told says nothing.
        case (.string(let text), .siren), (.string(let text), .siret), (.string(let text), .siretOrSiren),
            (.string(let text), .body), (.string(let text), .subject):
            MaskCode.isCode(text) ? nil : text
        case (.string(let text), _): text
        case (.blob, _): nil
        }
    }
}
