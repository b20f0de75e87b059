import Foundation
import Support

/// Programs that judge or show what Bilan makes. Bilan itself needs none of them.
struct ToolChecks {
    let environment: [String: String]

    /// The program, what it is for, and the package or place that has it.
    private static let tools = [
        ("verapdf", "veraPDF", "juge PDF/A et PDF/UA", "https://verapdf.org"),
        ("jing", "Jing", "juge les classeurs", "le paquet jing"),
        ("soffice", "LibreOffice", "ouvre et recalcule les classeurs", "le paquet libreoffice-calc"),
        ("pdftoppm", "Poppler", "montre les pages en images", "le paquet poppler-utils"),
    ]

    var all: [MachineCheck] {
        Self.tools.map { name, title, purpose, source in
            let found = SearchPath.find(name, environment)
            return MachineCheck(
                .tools, name, title, found ?? "absent : \(purpose)", otherwise: found == nil ? .optional : nil,
                "Au besoin, installez \(source).")
        }
    }
}
