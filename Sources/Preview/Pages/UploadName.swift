import Foundation

/// What an upload's file is called in the page's folder.
enum UploadName {
    private static let longest = 80

    /// The last part of a name, without what could lead anywhere: a name that says nothing becomes `donnees`.
    static func safe(_ name: String) -> String {
        let last = name.split(whereSeparator: { "/\\".contains($0) }).last.map(String.init) ?? ""
        let kept = last.unicodeScalars.filter { scalar in
            scalar.value >= 0x20 && scalar.value != 0x7F && !"<>:\"|?*".unicodeScalars.contains(scalar)
        }
        let text = String(String.UnicodeScalarView(kept)).drop { $0 == "." || $0 == " " }
        let safe = String(text.suffix(longest))
        return safe.isEmpty ? "donnees" : safe
    }
}
