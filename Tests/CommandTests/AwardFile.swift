import Foundation

/// A list of awards in the national format, for tests of what becomes of its cells.
enum AwardFile {
    static let header =
        "nomAttribuant,idAttribuant,dateConvention,referenceDecision,nomBeneficiaire,idBeneficiaire,rnaBeneficiaire,objet,montant,nature,conditionsVersement,datesPeriodeVersement,idRAE,notificationUE,pourcentageSubvention,dispositifAide\n"

    static func row(_ reference: String, name: String = "Atelier Fictif", subject: String = "Machine") -> String {
        "Région,20005375900011,2018-03-01,\(reference),\(name),,W123456789,\(subject),10,aide en numéraire,unique,2018-03-01,,non,1,\n"
    }

    static func rows(_ prefix: String, _ count: Int) -> String {
        header + (0..<count).map { row("\(prefix)-\($0)", name: "Atelier Fictif \($0)") }.joined()
    }
}
