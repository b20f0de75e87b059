/// Where links may lead: addresses that a public document may send its readers to, whole and well-formed.
enum LinkAddress {
    /// The schemes of pages, mail and telephone: a document runs no script, and opens no file of its reader's.
    static let schemes = ["http", "https", "mailto", "tel"]

    /// What is wrong with an address, in words for whoever makes the report; nil where it will do.
    static func fault(of address: String) -> String? {
        func wrong(_ why: String) -> String {
            String(
                fr:
                    "le lien vers « \(address.prefix(80)) » \(why) ; donnez une adresse complète telle que https://exemple.fr/page",
                en: "the link to “\(address.prefix(80))” \(why); give a whole address such as https://example.org/page")
        }
        guard !address.isBlank else {
            return String(
                fr: "un lien ne mène nulle part ; donnez son adresse, ou le texte sans lien",
                en: "a link leads nowhere; give its address, or the text without a link")
        }
        guard let colon = address.firstIndex(of: ":"), isScheme(address[..<colon]) else {
            return wrong(String(fr: "n’a pas de schéma tel que https", en: "has no scheme such as https"))
        }
        let scheme = address[..<colon].lowercased()
        guard schemes.contains(scheme) else {
            return wrong(
                String(
                    fr:
                        "est du schéma « \(scheme) », que les documents n’ouvrent pas (\(schemes.joined(separator: ", ")))",
                    en: "is of the scheme “\(scheme)”, which documents don’t open (\(schemes.joined(separator: ", ")))")
            )
        }
        let hasOddity = address.unicodeScalars.contains {
            $0.value <= 0x20 || $0.value == 0x7F || $0.properties.isWhitespace
                || $0.properties.generalCategory == .control
                || $0.properties.generalCategory == .format
        }
        if hasOddity {
            return wrong(
                String(
                    fr: "contient un espace ou un caractère invisible", en: "contains a space or an invisible character"
                ))
        }
        let rest = address[address.index(after: colon)...]
        switch scheme {
        case "mailto":
            let recipient = rest.prefix { $0 != "?" }
            let halves = recipient.split(separator: "@", omittingEmptySubsequences: false)
            return halves.count >= 2 && halves.allSatisfy { !$0.isEmpty }
                ? nil : wrong(String(fr: "n’a pas d’adresse électronique", en: "has no email address"))
        case "tel":
            let isNumber = rest.allSatisfy { "+-.()0123456789".contains($0) } && rest.contains { $0.isNumber }
            return isNumber
                ? nil : wrong(String(fr: "n’est pas un numéro de téléphone", en: "is not a telephone number"))
        default:
            guard rest.hasPrefix("//") else {
                return wrong(String(fr: "n’a pas de nom de site", en: "has no site name"))
            }
            return authorityFault(rest.dropFirst(2).prefix { !"/?#\\".contains($0) }).map(wrong)
        }
    }

    private static func authorityFault(_ authority: Substring) -> String? {
        guard !authority.contains("@") else {
            return String(
                fr: "contient un identifiant, qui serait publié", en: "contains a user name, which would be published")
        }
        var host = authority
        if let colon = authority.lastIndex(of: ":"), !authority.hasSuffix("]") {
            let port = authority[authority.index(after: colon)...]
            guard let number = UInt16(port), number > 0 else {
                return String(fr: "a un port qui n’existe pas", en: "has a port that doesn’t exist")
            }
            host = authority[..<colon]
        }
        if host.hasPrefix("["), host.hasSuffix("]") {
            return host.count > 2 && host.dropFirst().dropLast().allSatisfy { $0.isHexDigit || ":.".contains($0) }
                ? nil : String(fr: "n’a pas de nom de site", en: "has no site name")
        }
        // A name in any script: browsers encode what DNS has no letters for.
        let labels = host.split(separator: ".", omittingEmptySubsequences: false)
        let isName = labels.enumerated().allSatisfy { index, label in
            if label.isEmpty { return index == labels.count - 1 && index > 0 }
            return label.unicodeScalars.allSatisfy {
                $0 == "-" || $0 == "_" || $0 == "%" || $0.properties.isAlphabetic || $0.properties.numericType != nil
                    || $0.properties.generalCategory == .nonspacingMark
            }
        }
        return isName ? nil : String(fr: "n’a pas de nom de site valable", en: "has no valid site name")
    }

    private static func isScheme(_ text: Substring) -> Bool {
        guard let first = text.utf8.first, (97...122).contains(first | 0x20) else { return false }
        return text.utf8.allSatisfy {
            (97...122).contains($0 | 0x20) || (48...57).contains($0) || "+-.".utf8.contains($0)
        }
    }
}

extension StringProtocol {
    /// Whether nothing of the text is seen: spaces and invisible characters alone, or nothing at all.
    var isBlank: Bool {
        unicodeScalars.allSatisfy {
            $0.properties.isWhitespace || $0.properties.generalCategory == .control
                || $0.properties.generalCategory == .format
        }
    }
}

extension Text {
    /// The addresses that the text's links have and shouldn't, footnotes included.
    var linkFaults: [String] {
        runs.flatMap { run in
            [run.link.flatMap(LinkAddress.fault)].compactMap { $0 } + (run.footnote?.ownText.linkFaults ?? [])
        }
    }

    /// What is wrong in the languages of the text's pieces, footnotes included.
    var languageFaults: [String] {
        runs.flatMap { run in
            [run.language.flatMap(LanguageTag.fault)].compactMap { $0 } + (run.footnote?.ownText.languageFaults ?? [])
        }
    }

    /// The figures in the text that are none, footnotes included.
    var figureFaults: [String] {
        runs.flatMap { run in
            run.spelling.parts.compactMap(\.fault) + (run.footnote?.ownText.figureFaults ?? [])
        }
    }

    /// Whether the text shows nothing. References and notes show something.
    var isBlank: Bool { runs.allSatisfy { $0.text.isBlank && $0.footnote == nil && $0.reference == nil } }
}

extension Text.Footnote {
    /// The note's words, without the notes that it may not have.
    fileprivate var ownText: Text { Text(runs.filter { $0.footnote == nil }) }
}
