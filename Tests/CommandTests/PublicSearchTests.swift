import Foundation
import Testing

/// Makes every report, export and trace from data full of those who may not be named, takes all of it apart, and looks
/// for each of their words and numbers in every byte.
@Suite struct PublicSearchTests {
    let folder: TemporaryFolder
    /// A dossier, since a file that is imported into it may bear a name.
    private var dossier: String { folder.path + "/programme.bilan" }

    /// Words of those who may not be named, folded.
    private static let words = [
        "zyxwvut", "aurelie", "vwxquorl", "kzjorf", "loicq", "bwgvind", "theophrastq", "ghjkzaq", "hippolyq",
        "qrstlavx", "mnoprudz", "gwenaelq",
    ]
    /// Their SIREN and RNA.
    private static let numbers = ["000713495", "000827519", "000938621", "000641738", "333216781", "333216782"]

    init() throws {
        folder = try TemporaryFolder()
        let data = folder.path + "/donnees"
        try FileManager.default.createDirectory(atPath: data, withIntermediateDirectories: true)
        for (name, text) in Self.files { _ = try folder.write(text, to: "donnees/\(name).csv") }
        let list = try folder.write(Self.list, to: "aides-zyxwvut.csv")
        let imported = try Command.run(["import", data, list, "--into", dossier])
        #expect(imported.status == 0, "\(imported.errors)")
    }

    @Test func `no byte of what is made for the public tells who may not be named, and those for the staff do`() throws
    {
        let shown = try search("public")
        print("recherche publique : \(shown.files) fichiers, \(shown.bytes) octets, \(shown.found.count) trouvés")
        #expect(shown.found == [])
        #expect(shown.files > 60 && shown.bytes > 1_000_000)
        // The same search finds each of them where nothing is masked.
        let all = try search("internal")
        print("recherche interne : \(all.files) fichiers, \(all.bytes) octets")
        let told = Set(all.found.map { $0.components(separatedBy: " : ")[1] })
        #expect(told == Set(Self.words + Self.numbers))
        // Each kind of output is really looked into.
        for kind in [
            "listing.pdf/pages", "listing.pdf/structure", "listing.pdf/joints", ".ods/", ".fods", "scdl.csv", "tout/",
            "terminal",
        ] {
            #expect(all.found.contains { $0.contains(kind) }, "\(kind)")
        }
    }

    private func search(_ audience: String) throws -> (files: Int, bytes: Int, found: [String]) {
        let place = folder.path + "/" + audience
        try FileManager.default.createDirectory(atPath: place + "/terminal", withIntermediateDirectories: true)
        var number = 0
        func run(_ arguments: [String], expecting status: Int32? = 0) throws {
            let result = try Command.run(arguments)
            if let status { #expect(result.status == status, "\(arguments) \(result.errors)") }
            number += 1
            _ = try folder.write(result.output + "\n" + result.errors, to: "\(audience)/terminal/\(number).txt")
        }
        for format in ["pdf", "ods", "fods", "png"] {
            try run([
                "generate", "--all", "--data", dossier, "--quarter", "2018-T4", "--audience", audience, "--format",
                format,
                "--output", place + "/rapports-" + format, "--json",
            ])
        }
        try run(["export", dossier, "--to", place + "/scdl.csv", "--audience", audience])
        try run(["export", dossier, "--to", place + "/tout.ods", "--audience", audience])
        try run(["export", dossier, "--to", place + "/tout.fods", "--audience", audience])
        try run(["export", dossier, "--to", place + "/tout/", "--audience", audience])
        let listing = place + "/rapports-pdf/beneficiary-listing-2018-T4.pdf"
        try run(["trace", listing])
        try run(["trace", listing, "Aides", "--json"])
        try run(["trace", place + "/rapports-pdf/programme-progress-2018-T4.pdf", "Aides engagées", "--data", dossier])
        for subject in ["vote", "engage", "mandats", "entreprises-retenu", "dossiers-depose", "UDF", "C1", "C2", "D1"] {
            try run(["trace", subject, "--data", dossier, "--quarter", "2018-T4", "--audience", audience])
            try run(["trace", subject, "--data", dossier, "--quarter", "2018-T4", "--audience", audience, "--json"])
        }
        // What a user types is told back to no one.
        try run(
            [
                "generate", "company-profile", "--data", dossier, "--audience", audience, "--set", "company=000713495",
                "--output", place + "/fiche",
            ],
            expecting: nil)
        try FileManager.default.moveItem(atPath: listing, toPath: place + "/listing.pdf")
        try unpack(place)
        return try look(in: place)
    }

    /// PDF: pages as text, metadata, objects without compression, files that it carries; workbooks: their parts.
    private func unpack(_ place: String) throws {
        let script = """
            set -e; cd '\(place)'
            find . -name '*.pdf' -type f | sort | while read -r pdf; do
                out="unpacked/$pdf"; mkdir -p "$out/joints"
                pdftotext "$pdf" "$out/pages.txt"; pdfinfo -struct-text "$pdf" > "$out/tags.txt" 2>/dev/null; pdfinfo -meta "$pdf" > "$out/meta.txt"
                pdfinfo "$pdf" > "$out/info.txt"
                qpdf --qdf --object-streams=disable "$pdf" "$out/structure.qdf"
                pdfdetach -saveall -o "$out/joints" "$pdf" > /dev/null
            done
            find . -name '*.ods' -type f | sort | while read -r ods; do mkdir -p "unpacked/$ods"; unzip -q -o "$ods" -d "unpacked/$ods"; done
            """
        let result = try Shell.run(script)
        #expect(result.status == 0, "\(result.output)")
    }

    private func look(in place: String) throws -> (files: Int, bytes: Int, found: [String]) {
        var (files, bytes) = (0, 0)
        var found: [String] = []
        let names = try FileManager.default.subpathsOfDirectory(atPath: place).sorted()
        for name in names {
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: place + "/" + name, isDirectory: &isFolder),
                !isFolder.boolValue
            else { continue }
            let data = try Data(contentsOf: URL(fileURLWithPath: place + "/" + name))
            (files, bytes) = (files + 1, bytes + data.count)
            let text = Self.folded(Array(name.utf8) + [0x0A] + Self.texts(data, isPDF: name.hasSuffix(".qdf")))
            for word in Self.words + Self.numbers where Self.holds(text, word) { found.append("\(name) : \(word)") }
        }
        return (files, bytes, found)
    }

    private static func holds(_ bytes: [UInt8], _ word: String) -> Bool {
        bytes.withUnsafeBytes { strstr($0.bindMemory(to: CChar.self).baseAddress!, word) != nil }
    }

    /// The bytes without those that are zero, which texts of two bytes a character have; of a PDF, also what its
    /// strings in hexadecimal say.
    private static func texts(_ data: Data, isPDF: Bool) -> [UInt8] {
        let data = [UInt8](data)
        var bytes = data
        bytes.removeAll { $0 == 0 }
        guard isPDF else { return bytes }
        var digits: [UInt8]?
        for byte in data {
            switch byte {
            case 0x3C: digits = []
            case 0x3E:
                let pairs = digits ?? []
                for place in stride(from: 0, to: pairs.count - 1, by: 2) {
                    let value = pairs[place] << 4 | pairs[place + 1]
                    if value != 0 { bytes.append(value) }
                }
                digits = nil
                bytes.append(0x0A)
            case 0x30...0x39: digits?.append(byte - 0x30)
            case 0x41...0x46: digits?.append(byte - 0x37)
            case 0x61...0x66: digits?.append(byte - 0x57)
            case 0...0x20: break
            default: digits = nil
            }
        }
        return bytes
    }

    /// Small letters without accents, whether written in UTF-8 or in a byte; then the same without the spaces between
    /// figures.
    private static func folded(_ bytes: [UInt8]) -> [UInt8] {
        var plain: [UInt8] = []
        plain.reserveCapacity(bytes.count * 2)
        var lead: UInt8 = 0
        for byte in bytes {
            switch byte {
            case 0x41...0x5A: plain.append(byte + 32)
            case 0...0x7F: plain.append(byte)
            case 0xC2,
                0xC3 where lead == 0:
                lead = byte
                continue
            default: plain.append(letter(lead == 0xC3 ? byte | 0x40 : byte))
            }
            lead = 0
        }
        var joined: [UInt8] = []
        for (place, byte) in plain.enumerated() {
            let isBetween =
                byte == 0x20 && (48...57).contains(joined.last ?? 0) && place + 1 < plain.count
                && (48...57).contains(plain[place + 1])
            if !isBetween { joined.append(byte) }
        }
        return plain + [0x0A] + joined + [0]
    }

    /// Of ISO 8859-1, without its accent; a space of any kind.
    private static func letter(_ byte: UInt8) -> UInt8 {
        switch byte {
        case 0xA0: 0x20
        case 0xC8...0xCB, 0xE8...0xEB: UInt8(ascii: "e")
        case 0xCC...0xCF, 0xEC...0xEF: UInt8(ascii: "i")
        case 0xC0...0xC5, 0xE0...0xE5: UInt8(ascii: "a")
        default: byte
        }
    }

    // MARK: The data

    private static let header =
        "nomAttribuant,idAttribuant,dateConvention,referenceDecision,nomBeneficiaire,idBeneficiaire,rnaBeneficiaire,objet,montant,nature,conditionsVersement,datesPeriodeVersement,idRAE,notificationUE,pourcentageSubvention,dispositifAide,dossier,regimeAide,caducite\n"

    private static func award(
        _ reference: String, _ name: String, _ siret: String, _ rna: String, _ purpose: String, dossier: String = "",
        regime: String = "", date: String = "2018-03-05", lapse: String = "2019-02-01", amount: String = "15000"
    ) -> String {
        "Région,20005375900011,\(date),\(reference),\(name),\(siret),\(rna),\(purpose),\(amount),aide en numéraire,échelonné,\(date),,non,1,,\(dossier),\(regime),\(lapse)\n"
    }

    private static let files: [(name: String, text: String)] = [
        ("dispositifs", "code,libelle,commission\nUDF,Usine du Futur,Commission de Mme Zyxwvut\n"),
        ("appels", "dispositif,numero,libelle\nUDF,1,Appel suivi par Loïcq Kzjorf\n"),
        (
            "entreprises",
            """
            siren,denomination,categorieJuridique,categorieEntreprise,groupe,personnePhysique,diffusion,presentation
            000713495,ZYXWVUT Aurélie-Gwenaëlq,1000,PME,,oui,oui,Aurélie Zyxwvut est menuisière
            000827519,Fonderies Vwxquorl,5710,ETI,Vwxquorl Holding,non,non,Les Fonderies Vwxquorl
            000938621,KZJORF LOÏCQ,1000,,,,,Atelier Kzjorf
            000641738,Mnoprudz Qrstlavx,5710,PME,Groupe Qrstlavx,,non,
            000952846,Atelier Ouvert,5710,PME,Ateliers de Mme  Zyxwvut,non,oui,"Reprise de l’atelier de Mme Aurelie  ZYXWVUT (000 713 495), avec L. Kzjorf"
            """
        ),
        (
            "etablissements",
            """
            siret,siren,siege,commune,codeCommune,departement,effectif
            00071349500018,000713495,oui,Bordeaux,33063,33,1
            00082751900018,000827519,oui,Pau,64445,64,120
            00093862100018,000938621,oui,Agen,47001,47,1
            00095284600012,000952846,oui,Saint-Loïcq,33063,33,20
            """.replacingOccurrences(of: "Saint-Loïcq", with: "Talence")
        ),
        (
            "dossiers",
            """
            numero,dispositif,appel,siret,objet,dateDepot,montantDemande
            D1,UDF,1,00071349500018,Atelier Zyxwvut,2018-01-15,2000
            D-000827519,UDF,1,00082751900018,Four de Vwxquorl,2018-01-16,90000
            D3,UDF,1,000938621,Tour de M. Kzjorf,2018-01-17,1000
            D4,UDF,1,00095284600012,Suite du projet D'AURELIE ZYXWVUT et de Hippolyq  GHJKZAQ,2018-01-18,5000
            """
        ),
        (
            "statuts",
            "dossier,statut,date\nD1,retenu,2018-02-20\nD1,engage,2018-03-05\nD-000827519,retenu,2018-02-20\nD3,retenu,2018-02-20\nD4,retenu,2018-02-20\nD4,engage,2018-03-05\n"
        ),
        (
            "subventions",
            header
                + award(
                    "C1", "Aurélie ZYXWVUT", "00071349500018", "W333216781", "Atelier de Mme  Zyxwvut", dossier: "D1",
                    regime: "de minimis", amount: "150000")
                + award("C1b", "Mme Aurelie Gwenaelq  Zyxwvut", "", "", "Machine d’Aurélie", amount: "9000")
                + award("C1c", "Association de l’atelier", "", "W333216781", "Fête", amount: "9500")
                + award(
                    "C2", "FONDERIES VWXQUORL SAS", "00082751900018", "", "Four", dossier: "D-000827519",
                    regime: "de minimis", amount: "250000")
                + award("C2b", "vwxquorl (fonderies)", "", "W333216782", "Four no 2")
                + award("2018-KZJORF-1", "Kzjorf Loïcq", "00093862100018", "", "Tour Kzjorf", dossier: "D3")
                + award("C4", "M. Théophrastq BWGVIND", "", "", "Étude de Théophrastq Bwgvind")
                + award("C5", "GHJKZAQ Hippolyq EI", "00037516200013", "", "Four de Ghjkzaq")
                + award(
                    "C6", "Atelier Ouvert", "00095284600012", "",
                    "Reprise de l'atelier de ZYXWVUT AURÉLIE et de M. Bwgvind", dossier: "D4",
                    regime: "soutien à Loïcq KZJORF")
                + award(
                    "C7", "Atelier Ouvert", "00095284600012", "",
                    "Four de Fonderies  Vwxquorl SIRET 000 827 519 00018 puis QRSTLAVX MNOPRUDZ", date: "2018-05-05",
                    lapse: "2018-12-01")
        ),
        (
            "mouvements",
            "convention,type,date,montant\nC1,engagement,2018-03-06,150000\nC1,mandat,2018-04-01,100\n2018-KZJORF-1,mandat,2018-04-02,200\nC2,mandat,2018-04-03,300\nC6,paiement,2018-04-04,400\n"
        ),
        (
            "cofinancements",
            "convention,financeur,montant\nC1,Mme Zyxwvut,10\nC2,Groupe Vwxquorl,10\nC6,Theophrastq  Bwgvind,10\n"
        ),
        (
            "indicateurs",
            """
            sujet,code,libelle,valeur,unite,date,methode,constat,source
            000713495,gain,Gain de Zyxwvut,12,%,2018-12-01,déclaré par Aurélie,declare,Zyxwvut
            000952846,gain,Gain avec Loïcq Kzjorf,13,%,2018-12-01,mesuré par A. Zyxwvut,observe,"D’après Bwgvind Théophrastq, 2018"
            contexte,emploi,Emplois vus par les Fonderies Vwxquorl,123000,,2018-12-31,,observe,Mme AURÉLIE-GWENAËLQ ZYXWVUT
            """
        ),
        ("objectifs", "dispositif,indicateur,echeance,valeur\nUDF,entreprisesRetenues,2020-12-31,40\n"),
        ("avertissements", "texte\nDonnées relues par Mme  Zyxwvut.\n"),
    ]

    private static let list =
        header
        + award("L1", "Atelier Ouvert", "00095284600012", "", "Bureau de M. Hippolyq Ghjkzaq", date: "2018-06-05")
        + award("L2", "Zyxwvut", "", "", "refusée", date: "hier")
}
