import BilanHost
import BilanKit
import Dossier
import Support

/// Prints what was found of documents: the verdict, then its evidence, a line each; or an object of JSON.
struct VerificationPrinter: Sendable {
    let isJSON: Bool

    func show(_ found: Verification) {
        if isJSON { return Console.say(json: found) }
        let verdict = Self.verdict(found)
        Console.say(String(fr: "\(found.path) : \(verdict)", en: "\(found.path): \(verdict)"))
        for line in Self.evidence(found) { Console.say(lines: MessageSpacing.applied(to: "  " + line)) }
    }

    private static func verdict(_ found: Verification) -> String {
        switch found.verdict {
        case .identical: String(fr: "identique", en: "identical")
        case .changedLater: String(fr: "changé depuis qu’il a été produit", en: "changed since it was made")
        case .otherOrder: String(fr: "mêmes lignes, rangées autrement", en: "same rows, in another order")
        case .otherData: String(fr: "fait d’autres données", en: "made from other data")
        case .otherToolchain:
            String(
                fr: "fait avec d’autres programmes, polices ou fichiers", en: "made with other programs, fonts or files"
            )
        case .notFromRecipe: String(fr: "n’est pas de sa recette", en: "is not of its recipe")
        case .unjudged: String(fr: "ne peut être jugé", en: "can’t be judged")
        }
    }

    private static func evidence(_ found: Verification) -> [String] {
        var lines: [String] = []
        if let reason = found.reason { lines.append(reason) }
        switch found.verdict {
        case .identical, .changedLater:
            lines.append(
                String(
                    fr: "refait octet pour octet : \(FrenchNumber.count(found.bytes, "octet", "octets"))",
                    en: "made again byte for byte: \(EnglishText.count(found.bytes, "byte", "bytes"))"))
            switch found.dataSource {
            case "rows.jsonl"?:
                lines.append(
                    String(
                        fr: "d’après les lignes que le document porte lui-même",
                        en: "from the rows that the document carries itself"))
            case "demo"?:
                lines.append(
                    String(fr: "d’après les données de démonstration", en: "from the data of the demonstration"))
            case let path?: lines.append(String(fr: "d’après « \(path) »", en: "from “\(path)”"))
            case nil: break
            }
        case .otherOrder:
            lines.append(
                String(
                    fr: "les fichiers des données ne sont plus les mêmes, ou leurs lignes ne sont plus à la même place",
                    en: "the files of the data are no longer the same, or their rows are no longer in the same place"))
        default: break
        }
        lines += found.data.map(words)
        lines += found.toolchain.map(words)
        lines += found.contents.map(words)
        if !found.contents.isEmpty, found.place != nil {
            lines.append(
                String(
                    fr: "dessin des pages et graphiques : non comparé", en: "drawing of pages and charts: not compared")
            )
        }
        if let place = found.place, found.verdict == .notFromRecipe { lines.append(words(place)) }
        if let updates = found.updates { lines += words(updates) }
        return lines
    }

    private static func words(_ difference: DataDigest.Difference) -> String {
        let (now, before) = (difference.rowsNow, difference.rowsBefore)
        return before == now
            ? String(
                fr: "données, \(difference.table) : d’autres valeurs (\(FrenchNumber.count(now, "ligne", "lignes")))",
                en: "data, \(difference.table): other values (\(EnglishText.count(now, "row", "rows")))")
            : String(
                fr:
                    "données, \(difference.table) : \(FrenchNumber.integer(now)) à présent, \(FrenchNumber.integer(before)) alors",
                en:
                    "data, \(difference.table): \(EnglishText.integer(now)) now, \(EnglishText.integer(before)) then"
            )
    }

    private static func words(_ difference: Verification.ToolDifference) -> String {
        let kind =
            switch difference.kind {
            case .program: String(fr: "programme", en: "program")
            case .plugin: String(fr: "extension", en: "plugin")
            case .template: String(fr: "fichier du modèle", en: "file of the template")
            case .font: String(fr: "police", en: "font")
            case .library: String(fr: "bibliothèque", en: "library")
            }
        return String(
            fr:
                "\(kind) « \(difference.name) » : \(difference.now ?? "absente") à présent, \(difference.then ?? "absente") alors",
            en: "\(kind) “\(difference.name)”: \(difference.now ?? "absent") now, \(difference.then ?? "absent") then")
    }

    private static func words(_ comparison: Verification.ContentComparison) -> String {
        let subject =
            switch comparison.subject {
            case .text: String(fr: "texte et structure", en: "text and structure")
            case .figures: String(fr: "chiffres", en: "figures")
            case .tables: String(fr: "tableaux", en: "tables")
            case .pages: String(fr: "nombre de pages", en: "number of pages")
            }
        let isOne = comparison.subject == .pages
        let verdict =
            switch comparison.isEqual {
            case true?: String(fr: isOne ? "égal" : "égaux", en: "the same")
            case false?: String(fr: isOne ? "différent" : "différents", en: "different")
            case nil: String(fr: isOne ? "non comparé" : "non comparés", en: "not compared")
            }
        let detail = comparison.detail.map { " (\($0))" } ?? ""
        return String(fr: "\(subject) : \(verdict)\(detail)", en: "\(subject): \(verdict)\(detail)")
    }

    private static func words(_ place: Verification.Place) -> String {
        let page = place.page.map { "page \($0), " } ?? ""
        let type = place.objectType.map { " (\($0))" } ?? ""
        let object = place.object.map { String(fr: "objet \($0)\(type), ", en: "object \($0)\(type), ") } ?? ""
        return String(
            fr: "première différence : \(page)\(object)octet \(FrenchNumber.integer(place.offset))",
            en: "first difference: \(page)\(object)byte \(EnglishText.integer(place.offset))")
    }

    private static func words(_ updates: Verification.Updates) -> [String] {
        let difference = updates.difference
        var lines = [
            String(
                fr:
                    "\(FrenchNumber.count(updates.count, "mise à jour ajoutée", "mises à jour ajoutées")) ensuite au fichier, "
                    + "\(FrenchNumber.count(updates.bytes, "octet", "octets"))",
                en: "\(EnglishText.count(updates.count, "update", "updates")) added to the file later, "
                    + "\(EnglishText.count(updates.bytes, "byte", "bytes"))")
        ]
        if difference.objectCount > 0 {
            let type = difference.objectType.isEmpty ? "" : " (\(difference.objectType))"
            let first =
                difference.object.map { String(fr: ", le premier : \($0)\(type)", en: ", the first: \($0)\(type)") }
                ?? ""
            let count = String(
                fr: FrenchNumber.count(
                    difference.objectCount, "objet changé ou ajouté", "objets changés ou ajoutés"),
                en: EnglishText.count(
                    difference.objectCount, "object changed or added", "objects changed or added"))
            lines.append("  \(count)\(first)")
        }
        if difference.signatures > 0 {
            lines.append(
                String(
                    fr:
                        "  \(FrenchNumber.count(difference.signatures, "signature", "signatures")), que Bilan ne vérifie pas",
                    en:
                        "  \(EnglishText.count(difference.signatures, "signature", "signatures")), which Bilan does not check"
                ))
        }
        for (kind, count) in difference.annotations.sorted(by: { $0.key < $1.key }) {
            lines.append(
                String(
                    fr: "  \(FrenchNumber.count(count, "annotation", "annotations")) \(kind)",
                    en: "  " + EnglishText.count(count, "\(kind) annotation", "\(kind) annotations")))
        }
        if !difference.drawnPages.isEmpty {
            let pages = difference.drawnPages.prefix(20).map(String.init).joined(separator: ", ")
            lines.append(String(fr: "  pages redessinées : \(pages)", en: "  pages drawn anew: \(pages)"))
        }
        if !difference.attachments.isEmpty {
            let names = difference.attachments.prefix(10).joined(separator: ", ")
            lines.append(String(fr: "  fichiers joints changés : \(names)", en: "  attached files changed: \(names)"))
        }
        return lines
    }
}
