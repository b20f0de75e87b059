import BilanKit
import Foundation
internal import GRDB
import Intake
import Support

/// Takes names and numbers out of the texts of all tables.
struct PublicTexts {
    private let db: Database
    private let index: NameIndex
    private var finder: NameFinder
    /// In how many texts of others a word stands, of companies' names and of names of one word.
    private var counts: [UInt64: Int] = [:]
    /// Those of these words that stand in small letters somewhere.
    private var common: Set<UInt64> = []
    /// Rows to look at again once it is known which words are rare.
    private var waiting: [(table: DossierTable, id: Int64)] = []
    /// The last text of each column that has nothing to mask: many say the same row after row.
    private var clean: [[UInt8]] = []
    /// How many have a code.
    private var bodyCount: Int

    /// A word that stands in more texts of others is a word like any other.
    private static let rareCount = 20

    init(_ found: MaskedBodies, _ db: Database) {
        index = found.index
        bodyCount = found.bodies.count
        self.db = db
        finder = NameFinder(found.index)
    }

    /// Columns of text that aren't names of places, keys, or numbers.
    static func columns(of table: DossierTable) -> [String] {
        table.columns.filter { column in
            guard !closed.contains(column.name), !(table.name == "objectifs" && column.name == "indicateur") else {
                return false
            }
            switch column.rule {
            case .text: return true
            case .choice, .period, .uuid: return column.unreadable == .staysText
            default: return false
            }
        }.map(\.name)
    }

    private static let closed: Set<String> = [
        "code", "numero", "dispositif", "appel", "dossier", "referenceDecision", "convention", "commune", "codeCommune",
        "canton", "naf", "nafVersion", "categorieJuridique", "idRAE",
    ]

    /// As SQL, the code of the one whose row it is.
    private static func owner(of table: DossierTable) -> String {
        func code(_ column: String) -> String { "iif(\(MaskCode.condition(column)), substr(\(column), 1, 9), NULL)" }
        switch table.name {
        case "entreprises": return code("t.siren")
        case "dossiers": return code("t.siret")
        case "subventions": return code("t.idBeneficiaire")
        case "indicateurs": return code("t.sujet")
        case "cofinancements":
            return """
                (SELECT substr(s.idBeneficiaire, 1, 9) FROM subventions s
                WHERE s.referenceDecision = t.convention AND \(MaskCode.condition("s.idBeneficiaire")) LIMIT 1)
                """
        default: return "NULL"
        }
    }

    /// As SQL, the name that registers know a body by, which has a row of its own and keeps that name.
    private static func registered(_ table: DossierTable) -> String {
        switch table.name {
        case "entreprises": "t.denomination"
        case "subventions":
            "(SELECT e.denomination FROM entreprises e WHERE e.siren = substr(t.idBeneficiaire, 1, 9))"
        default: "NULL"
        }
    }

    /// - Returns: the words that are rare enough to mean someone, for texts that are no rows.
    mutating func write() throws -> Set<UInt64> {
        for table in DossierTable.all where !Self.columns(of: table).isEmpty { try write(table) }
        let rare = Set(
            index.roles.filter { word, role in
                !role.isDisjoint(with: [.person, .company]) && counts[word, default: 0] <= Self.rareCount
            }.keys)
        for (table, id) in waiting { try write(row: id, of: table, rare: rare) }
        return rare
    }

    private mutating func write(_ table: DossierTable) throws {
        let columns = Self.columns(of: table)
        let rows = try statement(table, columns, "ORDER BY t.id")
        var changes: [(id: Int64, column: String, text: String)] = []
        clean = columns.map { _ in [] }
        while try rows.step() {
            let owner = rows.isNull(1) ? nil : rows.text(1)
            var awaits = false
            for (place, column) in columns.enumerated() where !rows.isNull(place + 3) {
                let bytes = rows.bytes(place + 3)
                if owner == nil, isClean(bytes, place) { continue }
                let masked = finder.masked(bytes, NameFinder.Context(owner: owner))
                if masked != nil || !finder.remaining.isEmpty, isRegistered(column, at: place, rows) { continue }
                if let masked { changes.append((rows.integer(0), column, masked)) }
                if masked == nil, finder.remaining.isEmpty { clean[place] = [UInt8](bytes) }
                if owner == nil { common.formUnion(finder.remainingSmall.filter(index.singles.contains)) }
                for word in finder.remaining where awaitsCount(word) {
                    if owner == nil { counts[word, default: 0] += 1 }
                    awaits = awaits || owner != nil || index.singles.contains(word)
                }
            }
            if awaits { waiting.append((table, rows.integer(0))) }
        }
        for change in changes {
            try update(change.column, of: table, row: change.id, to: change.text)
        }
    }

    private func isClean(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
        guard let start = bytes.baseAddress, !bytes.isEmpty else { return true }
        let last = clean[place]
        return last.count == bytes.count && last.withUnsafeBytes { memcmp($0.baseAddress!, start, bytes.count) == 0 }
    }

    /// Words that are masked on their own where they are rare.
    private func awaitsCount(_ word: UInt64) -> Bool {
        counts[word, default: 0] <= Self.rareCount
            && (index.singles.contains(word) || index.roles[word]?.contains(.company) == true)
    }

    private mutating func write(row id: Int64, of table: DossierTable, rare: Set<UInt64>) throws {
        let columns = Self.columns(of: table)
        let rows = try statement(table, columns, "WHERE t.id = \(id)")
        guard try rows.step() else { return }
        let context = NameFinder.Context(owner: rows.isNull(1) ? nil : rows.text(1), rare: rare, common: common)
        let changes = columns.enumerated().compactMap { place, column -> (String, String)? in
            guard !rows.isNull(place + 3), let masked = finder.masked(rows.bytes(place + 3), context),
                !isRegistered(column, at: place, rows)
            else { return nil }
            return (column, masked)
        }
        for (column, text) in changes { try update(column, of: table, row: id, to: text) }
    }

    /// Identity, owner, registered name, then the columns.
    private func statement(_ table: DossierTable, _ columns: [String], _ rest: String) throws -> DirectStatement {
        try DirectStatement(
            db,
            """
            SELECT t.id, \(Self.owner(of: table)), \(Self.registered(table)), \(columns.map { "t.\($0)" }.joined(separator: ", "))
            FROM \(table.name) t \(rest)
            """)
    }

    private func isRegistered(_ column: String, at place: Int, _ rows: DirectStatement) -> Bool {
        guard column == "denomination" || column == "nomBeneficiaire", !rows.isNull(2) else { return false }
        return NameWords(rows.text(place + 3)).key == NameWords(rows.text(2)).key
    }

    private mutating func update(_ column: String, of table: DossierTable, row id: Int64, to text: String) throws {
        let key = table.sortedBy == column ? ", cle = ?3" : ""
        // Two warnings that tell of two persons may say the same once both are masked: once is enough.
        let conflict = table.name == "avertissements" ? "OR REPLACE " : ""
        try db.cachedStatement(sql: "UPDATE \(conflict)\(table.name) SET \(column) = ?1\(key) WHERE id = ?2").execute(
            arguments: key.isEmpty ? [text, id] : [text, id, SortKey.folded(text)])
        guard table.name == "subventions", column == "nomBeneficiaire" else { return }
        // A number left beside it would give the name back. The codes go on from the bodies'.
        try db.cachedStatement(
            sql: "UPDATE subventions SET idBeneficiaire = ?, rnaBeneficiaire = NULL WHERE id = ?"
        ).execute(arguments: [MaskCode.company(bodyCount + 1), id])
        bodyCount += 1
    }
}
