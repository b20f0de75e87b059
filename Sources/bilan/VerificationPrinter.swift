import BilanHost
import BilanKit
import Dossier
import Support

/// Prints what was found of documents: the verdict, then its evidence, a line each; or an object of JSON.
struct VerificationPrinter: Sendable {
    let isJSON: Bool

    func show(_ found: Verification) {
        if isJSON { return Console.say(json: found) }
        Console.say("\(found.path) : \(Self.verdict(found))")
        for line in Self.evidence(found) { Console.say(lines: FrenchSpacing.applied(to: "  " + line)) }
    }

    private static func verdict(_ found: Verification) -> String {
        switch found.verdict {
        case .identical: "identique"
        case .changedLater: "changé depuis qu’il a été produit"
        case .otherOrder: "mêmes lignes, rangées autrement"
        case .otherData: "fait d’autres données"
        case .otherToolchain: "fait avec d’autres programmes, polices ou fichiers"
        case .notFromRecipe: "n’est pas de sa recette"
        case .unjudged: "ne peut être jugé"
        }
    }

    private static func evidence(_ found: Verification) -> [String] {
        var lines: [String] = []
        if let reason = found.reason { lines.append(reason) }
        switch found.verdict {
        case .identical, .changedLater:
            lines.append("refait octet pour octet : \(FrenchNumber.count(found.bytes, "octet", "octets"))")
            switch found.dataSource {
            case "rows.jsonl"?: lines.append("d’après les lignes que le document porte lui-même")
            case "demo"?: lines.append("d’après les données de démonstration")
            case let path?: lines.append("d’après « \(path) »")
            case nil: break
            }
        case .otherOrder:
            lines.append(
                "les fichiers des données ne sont plus les mêmes, ou leurs lignes ne sont plus à la même place")
        default: break
        }
        lines += found.data.map(words)
        lines += found.toolchain.map(words)
        lines += found.contents.map(words)
        if !found.contents.isEmpty, found.place != nil { lines.append("dessin des pages et graphiques : non comparé") }
        if let place = found.place, found.verdict == .notFromRecipe { lines.append(words(place)) }
        if let updates = found.updates { lines += words(updates) }
        return lines
    }

    private static func words(_ difference: DataDigest.Difference) -> String {
        let counts =
            "\(FrenchNumber.integer(difference.rowsNow)) à présent, \(FrenchNumber.integer(difference.rowsBefore)) alors"
        return difference.rowsBefore == difference.rowsNow
            ? "données, \(difference.table) : d’autres valeurs (\(FrenchNumber.count(difference.rowsNow, "ligne", "lignes")))"
            : "données, \(difference.table) : \(counts)"
    }

    private static func words(_ difference: Verification.ToolDifference) -> String {
        let kind =
            switch difference.kind {
            case .program: "programme"
            case .plugin: "extension"
            case .template: "fichier du modèle"
            case .font: "police"
            case .library: "bibliothèque"
            }
        return
            "\(kind) « \(difference.name) » : \(difference.now ?? "absente") à présent, \(difference.then ?? "absente") alors"
    }

    private static func words(_ comparison: Verification.ContentComparison) -> String {
        let subject =
            switch comparison.subject {
            case .text: "texte et structure"
            case .figures: "chiffres"
            case .tables: "tableaux"
            case .pages: "nombre de pages"
            }
        let isOne = comparison.subject == .pages
        let verdict =
            comparison.isEqual.map { $0 ? (isOne ? "égal" : "égaux") : (isOne ? "différent" : "différents") }
            ?? (isOne ? "non comparé" : "non comparés")
        return "\(subject) : \(verdict)" + (comparison.detail.map { " (\($0))" } ?? "")
    }

    private static func words(_ place: Verification.Place) -> String {
        let page = place.page.map { "page \($0), " } ?? ""
        let object = place.object.map { "objet \($0)\(place.objectType.map { " (\($0))" } ?? ""), " } ?? ""
        return "première différence : \(page)\(object)octet \(FrenchNumber.integer(place.offset))"
    }

    private static func words(_ updates: Verification.Updates) -> [String] {
        let difference = updates.difference
        var lines = [
            "\(FrenchNumber.count(updates.count, "mise à jour ajoutée", "mises à jour ajoutées")) ensuite au fichier, "
                + "\(FrenchNumber.count(updates.bytes, "octet", "octets"))"
        ]
        if difference.objectCount > 0 {
            let first =
                difference.object.map {
                    ", le premier : \($0)\(difference.objectType.isEmpty ? "" : " (\(difference.objectType))")"
                } ?? ""
            lines.append(
                "  \(FrenchNumber.count(difference.objectCount, "objet changé ou ajouté", "objets changés ou ajoutés"))\(first)"
            )
        }
        if difference.signatures > 0 {
            lines.append(
                "  \(FrenchNumber.count(difference.signatures, "signature", "signatures")), que Bilan ne vérifie pas")
        }
        for (kind, count) in difference.annotations.sorted(by: { $0.key < $1.key }) {
            lines.append("  \(FrenchNumber.count(count, "annotation", "annotations")) \(kind)")
        }
        if !difference.drawnPages.isEmpty {
            lines.append(
                "  pages redessinées : \(difference.drawnPages.prefix(20).map(String.init).joined(separator: ", "))")
        }
        if !difference.attachments.isEmpty {
            lines.append("  fichiers joints changés : \(difference.attachments.prefix(10).joined(separator: ", "))")
        }
        return lines
    }
}
