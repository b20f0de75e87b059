import BilanKit

/// The grantor as titles above the header name it, proposed for the whole file: « Ville de Fleurmont — SIRET 218 601 946 00013 ».
enum GrantorTitle {
    /// - Parameter titles: the rows above the header, their cells joined by a space.
    /// - Returns: a warning that proposes it; nil where the file says who the grantor is, or no title does.
    static func proposal(_ titles: [String], header: Header, table: DossierTable) -> Fault? {
        guard table.name == DossierTable.subventions.name else { return nil }
        func isOpen(_ field: String) -> Bool {
            table.index(of: field).map { header.places[$0] == nil && header.constants[$0] == nil } ?? false
        }
        guard isOpen("idAttribuant"), let (title, siret) = titles.lazy.compactMap({ found($0) }).first else {
            return nil
        }
        let name = isOpen("nomAttribuant") ? name(in: title) : nil
        return Fault(
            file: header.file, line: header.line, value: title,
            .header(.grantorInTitle(siret: siret, name: name)), severity: .warning)
    }

    private static func found(_ title: String) -> (title: String, siret: String)? {
        let digits = title.split { !($0.isASCII && $0.isNumber) && $0 != " " && $0 != "\u{A0}" }
        for run in digits {
            let number = run.filter { $0.isASCII && $0.isNumber }
            if number.count == 14, SIRET(number) != nil { return (title, number) }
        }
        return nil
    }

    /// What remains of a title without its number and what announces it; nil where it can't be typed as it is, or is too short.
    private static func name(in title: String) -> String? {
        let words = title.split { $0.isWhitespace || "—–:;,()".contains($0) }.filter { word in
            !word.allSatisfy { $0.isNumber } && !["SIRET", "SIREN", "N°", "NO", "-"].contains(word.uppercased())
        }
        let name = words.joined(separator: " ")
        guard (3...100).contains(name.count), !name.contains(where: { "\"$`\\!".contains($0) }) else { return nil }
        return name
    }
}
