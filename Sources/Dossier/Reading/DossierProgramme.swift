import BilanKit
internal import GRDB
import Intake

/// A programme read from a dossier, row by row as it is consumed, all in one snapshot: what others write meanwhile is
/// not seen. For one thread.
public final class DossierProgramme: ProgrammeSource {
    package let dossier: Dossier
    /// Statements between two walks.
    let idle = IdleStatements()
    /// The names of the files by import, few enough to hold.
    let fileNames: [Int64: String]
    public let files: [DataFile]

    /// What every report made from this data must say.
    public let notices: [String]

    /// Why a walk ended before its last row; nil where none did.
    public internal(set) var failure: (any Error)?

    /// - Parameters:
    ///   - language: what the notices are in.
    ///   - dossier: opened by `Dossier.open(readingAt:)`; for the public, one that `PublicDossier` made.
    /// - Throws: the store's error.
    public init(_ dossier: Dossier, language: NumberLanguage = .french) throws {
        self.dossier = dossier
        (fileNames, files, notices) = try dossier.queue.unsafeRead { db in
            var names: [Int64: String] = [:]
            var files: [DataFile] = []
            for row in try Row.fetchAll(
                db,
                sql: """
                    SELECT i.id, i.fichier, i.refusees, i.tableau, i.empreinte, i.lues, nullif(l.montantRefuse, 0)
                    FROM imports i LEFT JOIN lectures l ON l.origine = i.id ORDER BY i.id
                    """)
            {
                names[row[0]] = row[1]
                files.append(
                    DataFile(
                        name: row[1], table: row[3], digest: row[4], rowsRead: row[5], rowsRefused: row[2],
                        centsRefused: row[6]))
            }
            var notices = try String.fetchAll(db, sql: "SELECT texte FROM avertissements ORDER BY id")
            if language == .french {
                notices = (notices + (try LeftOutRows.all(db).map(\.notice))).map(FrenchSpacing.applied)
            } else {
                notices =
                    notices.map(EnglishNotices.translated) + (try LeftOutRows.all(db).map(EnglishNotices.notice(of:)))
            }
            return (names, files, notices)
        }
    }

    deinit { dossier.queue.unsafeReentrantRead { _ in idle.removeAll() } }

    public func schemes() -> Records<Scheme> {
        records(SchemeColumn.self, "ORDER BY t.code") { try $0.scheme() }
    }

    public func calls() -> Records<Call> {
        records(CallColumn.self, "ORDER BY t.dispositif, t.ouverture, t.id") { try $0.call() }
    }

    public func authorisations() -> Records<Authorisation> {
        records(AuthorisationColumn.self, "ORDER BY t.dispositif, t.exercice") { try $0.authorisation() }
    }

    public func targets() -> Records<Target> {
        records(TargetColumn.self, "ORDER BY t.dispositif, t.indicateur, t.echeance") { try $0.target() }
    }

    public func indicators(of subject: IndicatorSubject?) -> Records<Indicator> {
        let name: String? =
            switch subject {
            case nil: nil
            case .company(let company)?: company.description
            case .scheme(let code)?: code
            case .context?: "contexte"
            }
        let condition = name == nil ? "" : "WHERE t.sujet = ? "
        return records(IndicatorColumn.self, condition + "ORDER BY t.id", [name].compactMap { $0 }) {
            try $0.indicator()
        }
    }

    public func companies() -> Records<Company> {
        records(CompanyColumn.self, "ORDER BY t.cle, t.id") { decoder in
            guard let company = try decoder.company() else { throw decoder.damage(in: .siren, nil) }
            return company
        }
    }

    public func company(_ id: CompanyID) -> Company? {
        let found = records(CompanyColumn.self, "WHERE t.siren = ?", [id.description]) {
            try $0.company()
        }
        return found.makeIterator().next() ?? nil
    }

    public func sites(of company: CompanyID) -> Records<Site> {
        records(SiteColumn.self, "WHERE t.siren = ? ORDER BY t.siege DESC, t.id", [company.description]) { decoder in
            guard let site = try decoder.site() else { throw decoder.damage(in: .siren, nil) }
            return site
        }
    }

    public func coFundings(of convention: String) -> Records<CoFunding> {
        records(CoFundingColumn.self, "WHERE t.convention = ? ORDER BY t.id", [convention]) {
            try $0.coFunding()
        }
    }
}
