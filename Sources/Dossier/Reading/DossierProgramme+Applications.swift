import BilanKit

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
            \(order.contains(.department) ? "LEFT JOIN etablissements et ON et.siret = d.siret" : "")
            WHERE (d.dateDepot <= ?1 OR d.dateDepot IS NULL
                AND EXISTS (SELECT 1 FROM statuts WHERE dossier = d.numero AND date <= ?1))
            \(bound)ORDER BY \(keys.joined(separator: ", "))
            """
        let files = fileNames
        return walk(
            identities, [date.description] + (company.map { [$0.description] } ?? []),
            record: (Self.applicationRecord, [date.description])
        ) { row in
            try Self.applicationState(row, files)
        }
    }

    private static func sortKey(_ order: ApplicationOrder) -> String {
        switch order {
        case .number: "d.numero"
        case .company: "e.cle NULLS LAST"
        case .department: "et.departement NULLS LAST"
        case .call: "d.dispositif, CAST(d.appel AS INTEGER), d.appel"
        }
    }

    /// Its first argument is the date, its second the application's `id`.
    private static let applicationRecord = """
        SELECT \(StoredColumns.list(StoredColumns.application, of: "d")),
            \(StoredColumns.list(StoredColumns.company, of: "e")), \(StoredColumns.list(StoredColumns.site, of: "et")),
            (SELECT group_concat(statut || ' ' || premier) FROM (
                SELECT statut, min(date) AS premier FROM statuts WHERE dossier = d.numero AND date <= ?1 GROUP BY statut))
        FROM dossiers d
        LEFT JOIN entreprises e ON e.siren = substr(d.siret, 1, 9)
        LEFT JOIN etablissements et ON et.siret = d.siret
        WHERE d.id = ?2
        """

    private static func applicationState(
        _ row: DirectStatement, _ files: [Int64: String]
    ) throws -> ApplicationState {
        var applications = RowDecoder(row, table: "dossiers", files: files)
        let application = try applications.required(try applications.application(), "numero")
        var companies = RowDecoder(row, at: StoredColumns.application.count, table: "entreprises", files: files)
        let company = try companies.company()
        let siteStart = StoredColumns.application.count + StoredColumns.company.count
        var sites = RowDecoder(row, at: siteStart, table: "etablissements", files: files)
        var steps = RowDecoder(row, at: siteStart + StoredColumns.site.count, table: "statuts", files: files)

        var reached: [ApplicationStatus: CivilDate] = [:]
        for step in (steps.text() ?? "").split(separator: ",") {
            let parts = step.split(separator: " ")
            guard parts.count == 2, let status = ApplicationStatus(rawValue: String(parts[0])),
                let day = CivilDate(parts[1])
            else { throw DossierDamage(table: "statuts", column: "statut", value: String(step)) }
            reached[status] = day
        }
        if reached[.filed] == nil, let filedOn = application.filedOn { reached[.filed] = filedOn }
        return ApplicationState(
            application: application, company: company, site: try sites.site(),
            reached: reached)
    }
}
