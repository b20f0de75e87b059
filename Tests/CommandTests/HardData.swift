import Foundation
import Testing

/// Data that are hard on a page: each case's files, and the template's.
struct HardData: Sendable, CustomTestStringConvertible {
    var name: String
    var files: [String: String]
    var template: [String: String] = [:]
    /// The reports whose pages are looked at.
    var reports = ["programme-progress"]

    var testDescription: String { name }

    /// One of the companies that a case is made of.
    private struct Company {
        var name: String
        var department = "33"
        var purpose = "Une ligne de production"
        var voted = "10000"
        var ordered = "4000"
        var released = "0"
        var headcount = "48"
    }

    private static func files(of companies: [Company]) -> [String: String] {
        /// Digits with the one that makes them a sound number behind (Luhn).
        func checked(_ digits: String) -> String {
            let sum = digits.reversed().enumerated().reduce(0) { sum, place in
                let digit = place.element.wholeNumberValue! * (place.offset % 2 == 0 ? 2 : 1)
                return sum + digit / 10 + digit % 10
            }
            return digits + "\((10 - sum % 10) % 10)"
        }
        var files = [
            "dispositifs": "code,libelle\nUDF,Usine du Futur\n",
            "entreprises": "siren,denomination,diffusion\n",
            "etablissements": "siret,siren,siege,commune,departement,effectif\n",
            "dossiers": "numero,dispositif,siret,objet,dateDepot,montantDemande\n", "statuts": "dossier,statut,date\n",
            "subventions": "nomBeneficiaire,idBeneficiaire,objet,montant,dateConvention,referenceDecision,dossier\n",
            "mouvements": "convention,type,date,montant\n",
        ]
        for (index, company) in companies.enumerated() {
            let siren = checked(String(repeating: "0", count: 8 - "\(index + 1)".count) + "\(index + 1)")
            let siret = checked(siren + "0001")
            files["entreprises"]! += "\(siren),\(company.name),oui\n"
            files["etablissements"]! +=
                "\(siret),\(siren),oui,Commune fictive,\(company.department),\(company.headcount)\n"
            files["dossiers"]! += "D\(index),UDF,\(siret),\(company.purpose),2018-01-15,\(company.voted)\n"
            files["statuts"]! += "D\(index),retenu,2018-02-20\nD\(index),engage,2018-03-05\n"
            files["subventions"]! +=
                "\(company.name),\(siret),\(company.purpose),\(company.voted),2018-03-05,C\(index),D\(index)\n"
            files["mouvements"]! +=
                "C\(index),engagement,2018-03-05,\(company.voted)\nC\(index),desengagement,2018-06-05,\(company.released)\n"
                + "C\(index),mandat,2018-07-01,\(company.ordered)\n"
        }
        // What can't be told is left out of the files.
        files["mouvements"] =
            files["mouvements"]!.split(separator: "\n").filter { !$0.hasSuffix(",0") }
            .joined(separator: "\n") + "\n"
        return files
    }

    private static let some = (1...6).map { Company(name: "Atelier Fictif \($0)", voted: "\($0)5000") }

    /// The 101 departments' codes.
    private static let departments =
        (1...95).filter { $0 != 20 }.map { $0 < 10 ? "0\($0)" : "\($0)" }
        + ["2A", "2B", "971", "972", "973", "974", "976"]

    private static let longName = (1...20).map { "Manufacture\($0)" }.joined(separator: " ")

    private static func drawing(_ width: Int, _ height: Int) -> [String: String] {
        [
            "logo.svg":
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(width)\" height=\"\(height)\"><rect width=\"100%\" height=\"100%\" fill=\"#0b4f6c\"/></svg>",
            "template.yaml": "logo:\n  file: logo.svg\n  alternative: Logo fictif\n",
        ]
    }

    static let all = [
        HardData(
            name: "list-alone",
            files: [
                "subventions":
                    "nomBeneficiaire,objet,montant,dateConvention\nAtelier Fictif,Robot,12640.50,2018-02-05\n"
            ], reports: ["programme-progress", "beneficiary-listing"]),
        HardData(name: "one-department", files: files(of: some)),
        HardData(
            name: "all-departments",
            files: files(
                of: departments.enumerated().map {
                    Company(name: "Atelier Fictif \($0)", department: $1, voted: "\(1_000 + $0 * 137)")
                })),
        HardData(
            name: "long-names",
            files: files(of: [
                Company(name: longName, purpose: longName), Company(name: String(repeating: "Manufacture", count: 18)),
            ]), reports: ["programme-progress", "beneficiary-listing", "company-profile"]),
        HardData(
            name: "amounts",
            files: files(of: [
                Company(name: "Atelier du Centime", voted: "0.01", ordered: "0.01"),
                Company(
                    name: "Atelier des Milliards", department: "64", voted: "9999999999.99", ordered: "9999999999.99"),
            ]), reports: ["programme-progress", "beneficiary-listing", "company-profile"]),
        HardData(
            name: "below-zero",
            files: files(
                of: ["33", "64", "87"].map {
                    Company(
                        name: "Atelier \($0)", department: $0, voted: "10000", ordered: "0", released: "25000",
                        headcount: "0")
                })),
        HardData(name: "wide-logo", files: files(of: some), template: drawing(2_000, 20)),
        HardData(name: "high-logo", files: files(of: some), template: drawing(20, 2_000)),
        HardData(
            name: "small-paper", files: files(of: some),
            template: ["template.yaml": "page:\n  size: A5\n  margins:\n    left: 12\n    right: 12\n"]),
        HardData(name: "large-paper", files: files(of: some), template: ["template.yaml": "page:\n  size: A3\n"]),
    ]
}
