import BilanKit
import Foundation
import Support

/// Programs that judge or show what Bilan makes. Bilan itself needs none of them.
struct ToolChecks {
    let environment: [String: String]

    /// The program, what it is for, and the package or place that has it.
    private static var tools: [(name: String, title: String, purpose: String, source: String)] {
        [
            (
                "verapdf", "veraPDF", String(fr: "juge PDF/A et PDF/UA", en: "judges PDF/A and PDF/UA"),
                "https://verapdf.org"
            ),
            (
                "jing", "Jing", String(fr: "juge les classeurs", en: "judges workbooks"),
                String(fr: "le paquet jing", en: "the package jing")
            ),
            (
                "soffice", "LibreOffice",
                String(fr: "ouvre et recalcule les classeurs", en: "opens and recalculates workbooks"),
                String(fr: "le paquet libreoffice-calc", en: "the package libreoffice-calc")
            ),
            (
                "pdftoppm", "Poppler", String(fr: "montre les pages en images", en: "shows pages as pictures"),
                String(fr: "le paquet poppler-utils", en: "the package poppler-utils")
            ),
        ]
    }

    var all: [MachineCheck] {
        Self.tools.map { name, title, purpose, source in
            let found = SearchPath.find(name, environment)
            return MachineCheck(
                .tools, name, title, found ?? String(fr: "absent : \(purpose)", en: "missing: \(purpose)"),
                otherwise: found == nil ? .optional : nil,
                String(fr: "Au besoin, installez \(source).", en: "If you need it, install \(source)."))
        }
    }
}
