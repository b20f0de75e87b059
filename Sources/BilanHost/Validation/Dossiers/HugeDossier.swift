import BilanKit

/// As many awards as are asked for, and what belongs to them: half as many companies, an application with its steps and
/// two payments an award.
enum HugeDossier {
    private static let departments = ["16", "17", "19", "23", "24", "33", "40", "47", "64", "79", "86", "87"]
    private static let activities = ["25.62B", "10.71A", "62.01Z", "16.10A", "28.99B"]
    private static let schemes = ["USINE", "EXPORT", "FORMATION", "NUMERIQUE"]

    static func write(awards: Int, to folder: String) throws {
        let tables = FictitiousTables(in: folder)
        let companies = max(1, awards / 2)
        try writeProgramme(tables)
        try tables.write(
            "entreprises", FictitiousTables.companyHeader,
            (0..<companies).lazy.map { number in
                [
                    FictitiousTables.siren(number), "Entreprise fictive n° \(number)", "5710",
                    ["PME", "ETI", "GE"][number % 3], number % 10 == 0 ? "Groupe \(number / 100)" : "", "non", "oui",
                    "",
                ]
            })
        try tables.write(
            "etablissements", FictitiousTables.siteHeader,
            (0..<companies).lazy.map { number in
                let department = departments[number % departments.count]
                return [
                    FictitiousTables.siret(number), FictitiousTables.siren(number), "oui", "Commune \(number % 300)",
                    department + (number % 300).padded(to: 3), department, "", activities[number % activities.count],
                    "NAFRev2", "", "\(number % 400)", "2017-12-31",
                ]
            })
        try tables.write(
            "dossiers", FictitiousTables.applicationHeader,
            (0..<awards).lazy.map { number in
                [
                    "D\(number)", schemes[number % 4], "1", FictitiousTables.siret(number % companies),
                    "Projet n° \(number)", date(number, 2), "\(number % 900 * 137 + 5000)",
                    "\(number % 900 * 411 + 9000)",
                ]
            })
        try tables.write(
            "statuts", "dossier,statut,date",
            (0..<awards * 2).lazy.map { number in
                number % 2 == 0
                    ? ["D\(number / 2)", "retenu", date(number / 2, 4)]
                    : ["D\(number / 2)", "engage", date(number / 2, 6)]
            })
        try tables.write(
            "subventions", FictitiousTables.awardHeader, (0..<awards).lazy.map { award($0, companies) })
        try tables.write(
            "mouvements", "convention,type,date,montant",
            (0..<awards * 2).lazy.map { number in
                [
                    "C\(number / 2)", number % 2 == 0 ? "engagement" : "mandat", date(number / 2, 7 + number % 2 * 3),
                    "\(number / 2 % 900 * 100 + (number % 2 == 0 ? 3000 : 900))",
                ]
            })
    }

    private static func writeProgramme(_ tables: FictitiousTables) throws {
        try tables.write(
            "dispositifs", FictitiousTables.schemeHeader,
            schemes.map { [$0, "Dispositif \($0.lowercased())", "", "", "Développement économique", "2014-01-01", ""] })
        try tables.write(
            "appels", FictitiousTables.callHeader,
            schemes.map { [$0, "1", "Appel n° 1", "2014-01-01", "2018-06-30", "", ""] })
        try tables.write(
            "autorisations", "dispositif,exercice,apVotee,apAffectee,cpVote",
            (2014...2018).map { ["USINE", "\($0)", "900000000", "800000000", "500000000"] })
    }

    private static func award(_ number: Int, _ companies: Int) -> [String] {
        let company = number % companies
        return FictitiousTables.authority + [
            date(number, 6), "C\(number)", "Entreprise fictive n° \(company)", FictitiousTables.siret(company), "",
            "Projet n° \(number)", "\(number % 900 * 100 + 3000)", "aide en numéraire", "échelonné",
            "2018-01-01/2018-12-31", "", "non",
            "0.5", "", "D\(number)", "SA.40391 RDI", "",
        ]
    }

    /// A day of the years 2014 to 2017, some months after an application's first.
    private static func date(_ number: Int, _ months: Int) -> String {
        let month = number % 40 + months
        return "\(2014 + month / 12)-\((month % 12 + 1).padded(to: 2))-\((number % 28 + 1).padded(to: 2))"
    }
}
