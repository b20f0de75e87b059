import BilanKit
import Foundation

enum Order: String, SettingChoice {
    case amount = "montant"
    case name = "nom"
}

/// Has a setting of each kind, and prints what it was given.
struct Configurable: Report {
    static let about = ReportInfo(id: "configurable", title: "Configurable", formats: [.pdf])

    @Setting("label", "un mot") var label = "rien"
    @Setting("share", "une part", in: 0...1) var share = 0.5
    @Setting("count", "un nombre", in: 1...20) var count = 10
    @Setting("order", "l’ordre des lignes") var order = Order.amount
    @Setting("since", "le premier jour", in: CivilDate("2014-01-01")!...CivilDate("2018-12-31")!)
    var since: CivilDate?
    @Setting("until", "le dernier trimestre") var until: Quarter?
    @Setting("company", "les entreprises") var companies: [SIREN]
    @Setting("details", "avec le détail") var hasDetails: Bool

    func compose(_ request: ReportRequest) throws -> Composition {
        for row in 1...3 { request.progress(rows: row) }
        let values = [
            label, share.settingText, "\(count)", order.rawValue, since?.description ?? "-",
            until?.description ?? "-", companies.map(\.digits).joined(separator: "+"), "\(hasDetails)",
        ]
        return Composition("Configurable") {
            Heading("Configurable")
            Paragraph(Text("Reçu \(values.joined(separator: "|"))"))
        }
    }
}

/// Shows files that stand beside the library, and one that doesn't.
struct Illustrated: Report {
    static let about = ReportInfo(id: "illustrated", title: "Illustrated", formats: [.pdf, .ods])

    @Setting("image", "le nom d’une image") var image = "Resources/carre.svg"
    @Setting("words", "le nom d’un fichier") var words = "Resources/mots.txt"

    func compose(_ request: ReportRequest) throws -> Composition {
        let text = try String(contentsOfFile: request.resource(words), encoding: .utf8)
        return Composition("Illustrated") {
            Heading("Illustrated")
            Paragraph(text)
            KeepTogether { Image(image, alternative: "Un carré") }
        }
    }
}

@_cdecl("bilan_plugin")
public func bilanPlugin() -> UnsafeRawPointer {
    Plugin.record(name: "settings", version: "1.0.0") {
        Plugin.reports([Configurable.self, Illustrated.self, Racing.self])
    }
}
