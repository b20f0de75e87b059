import BilanKit
import Intake

extension DossierProgramme {
    public func applications(
        at date: CivilDate, of company: CompanyID?, orderedBy order: [ApplicationOrder]
    ) -> Records<ApplicationState> {
        let bound = company == nil ? "" : "AND substr(d.siret, 1, 9) = ?2 "
        let keys = order.map(Self.sortKey) + ["d.id"]
        // An application without a date is there from its first step.
        let identities = """
            SELECT d.id FROM dossiers d
            \(order.contains(.company) ? "LEFT JOIN entreprises e ON e.siren = substr(d.siret, 1, 9)" : "")
            \(order.contains(.department) || order.contains(.activity) ? "LEFT JOIN etablissements et ON et.siret = d.siret" : "")
            WHERE (d.dateDepot <= ?1 OR d.dateDepot IS NULL
                AND EXISTS (SELECT 1 FROM statuts WHERE dossier = d.numero AND date <= ?1))
            \(bound)ORDER BY \(keys.joined(separator: ", "))
            """
        let files = fileNames
        return walk(
            identities, [date.description] + (company.map { [$0.description] } ?? []),
            record: (ApplicationRecord.sql, [date.description])
        ) { row in
            try Self.applicationState(row, files)
        }
    }

    private static func sortKey(_ order: ApplicationOrder) -> String {
        switch order {
        case .number: "d.numero"
        case .company: "e.cle NULLS LAST"
        case .department: "et.departement NULLS LAST"
        case .site: "d.siret NULLS LAST"
        case .activity: "et.naf NULLS LAST"
        case .call: "d.dispositif, CAST(d.appel AS INTEGER), d.appel"
        }
    }

    private static func applicationState(
        _ row: DirectStatement, _ files: [Int64: String]
    ) throws -> ApplicationState {
        let applications = RowDecoder(row, ApplicationRecord.application, files: files)
        guard let application = try applications.application() else { throw applications.damage(in: .numero, nil) }
        var reached = try RowDecoder(row, ApplicationRecord.steps, files: files).reached()
        if reached[.filed] == nil, let filedOn = application.filedOn { reached[.filed] = filedOn }
        return ApplicationState(
            application: application, company: try RowDecoder(row, ApplicationRecord.company, files: files).company(),
            site: try RowDecoder(row, ApplicationRecord.site, files: files).site(), reached: reached)
    }
}

/// What is read of each application.
enum ApplicationRecord {
    static let application = Selection<ApplicationColumn>(of: "d")
    static let company = Selection<CompanyColumn>(of: "e", at: application.places.upperBound)
    static let site = Selection<SiteColumn>(of: "et", at: company.places.upperBound)
    static let steps = Selection<FirstSteps>(at: site.places.upperBound, \.sql)

    /// Its first argument is the date, its second the application's `id`.
    static let sql = """
        SELECT \(application.sql), \(company.sql), \(site.sql), \(steps.sql)
        FROM dossiers d
        LEFT JOIN entreprises e ON e.siren = substr(d.siret, 1, 9)
        LEFT JOIN etablissements et ON et.siret = d.siret
        WHERE d.id = ?2
        """
}

/// The steps that an application `d` had reached by the date ?1, each with the days on which it is told: to find the first
/// of them would make SQLite sort for each application.
enum FirstSteps: Int, NamedColumn {
    case statut

    static var table: DossierTable { .statuts }

    var sql: String {
        """
        (SELECT group_concat(statut || ' ' || date) FROM statuts WHERE dossier = d.numero AND date <= ?1)
        """
    }
}

extension RowDecoder<FirstSteps> {
    fileprivate func reached() throws -> [ApplicationStatus: CivilDate] {
        var reached: [ApplicationStatus: CivilDate] = [:]
        let steps: String = try optional(.statut) ?? ""
        for step in steps.utf8.split(separator: UInt8(ascii: ",")) {
            let parts = step.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }
            guard parts.count == 2, let status = ApplicationStatus(rawValue: parts[0]), let day = CivilDate(parts[1])
            else { throw damage(in: .statut, String(Substring(step))) }
            if reached[status].map({ day < $0 }) ?? true { reached[status] = day }
        }
        return reached
    }
}
