import BilanKit
import Foundation
import Support

/// CSV files of fictitious rows, in the form of `docs/data-format.md`.
final class FictitiousTables {
    private let folder: String
    private var lines = CSVLines()

    /// - Parameter folder: is there.
    init(in folder: String) { self.folder = folder }

    /// Writes a table's file.
    func write(_ table: String, _ header: String, _ rows: some Sequence<[String]>) throws {
        let path = "\(folder)/\(table).csv"
        guard FileManager.default.createFile(atPath: path, contents: nil),
            let file = FileHandle(forWritingAtPath: path)
        else { throw SystemFailure() }
        defer { try? file.close() }
        lines.clear()
        lines.append(header.split(separator: ",").map(String.init))
        for row in rows {
            lines.append(row)
            if lines.bytes.count > 1 << 20 {
                try file.write(contentsOf: lines.bytes)
                lines.clear()
            }
        }
        try file.write(contentsOf: lines.bytes)
    }

    /// A SIREN that no company has: 000, and its key.
    static func siren(_ number: Int) -> String {
        let stem = "000" + number.padded(to: 5)
        return (0...9).map { "\(stem)\($0)" }.first { SIREN($0) != nil } ?? stem
    }

    static func siret(_ number: Int) -> String {
        let stem = siren(number) + "0001"
        return (0...9).map { "\(stem)\($0)" }.first { SIRET($0) != nil } ?? stem
    }

    static let authority = ["Région Fictive", siret(99_999)]
    static let awardHeader =
        "nomAttribuant,idAttribuant,dateConvention,referenceDecision,nomBeneficiaire,idBeneficiaire,rnaBeneficiaire,"
        + "objet,montant,nature,conditionsVersement,datesPeriodeVersement,idRAE,notificationUE,pourcentageSubvention,"
        + "dispositifAide,dossier,regimeAide,caducite"
    static let companyHeader =
        "siren,denomination,categorieJuridique,categorieEntreprise,groupe,personnePhysique,diffusion,presentation"
    static let siteHeader =
        "siret,siren,siege,commune,codeCommune,departement,canton,naf,nafVersion,trancheEffectifs,effectif,dateEffectif"
    static let applicationHeader = "numero,dispositif,appel,siret,objet,dateDepot,montantDemande,depenseEligible"
    static let schemeHeader = "code,libelle,idRAE,dispositifAide,commission,debut,fin"
    static let callHeader = "dispositif,numero,libelle,ouverture,cloture,candidatures,retenues"
    static let indicatorHeader = "sujet,code,libelle,valeur,unite,date,methode,constat,source"
}
