internal import Glibc

/// Marks where words may be divided at a line's end, by U+00AD, with the dictionary of the text's language.
///
/// Left whole are words under five letters, words in capitals alone, words with digits, words joined by a hyphen (they
/// break there), and addresses.
final class Hyphenator {
    static let softHyphen: Unicode.Scalar = "\u{AD}"

    /// Languages whose words are never divided by a hyphen.
    private static let undivided: Set<String> = ["ar", "fa", "he", "ja", "ko", "ur", "yi", "zh"]

    private let diagnosticLog: DiagnosticLog
    private let language: String?
    private let folder: String
    private var dictionaries: [String: HyphenDictionary?] = [:]
    /// The languages whose dictionaries were asked for since noting began.
    private var consulted: Set<String> = []
    /// Words repeat: each is looked up once.
    private var known: [String: [Int]] = [:]

    /// - Parameters:
    ///   - language: the document's: of another, a word here and there, nobody misses the dictionary. Nil misses every one.
    ///   - folder: where the dictionaries are, as `hyph_fr.dic`.
    init(_ diagnosticLog: DiagnosticLog, language: String? = nil, folder: String = "/usr/share/hyphen") {
        self.diagnosticLog = diagnosticLog
        self.language = language
        self.folder = folder
    }

    /// The text with its divisions.
    ///
    /// - Parameters:
    ///   - language: a BCP 47 tag.
    ///   - isInside: whether a letter stands right before or after the text, whose first or last word is then part of one.
    func divided(_ text: String, language: String, isInside: (before: Bool, after: Bool) = (false, false)) -> String {
        let scalars = Array(text.unicodeScalars)
        guard scalars.count >= 5 else { return text }
        var out = String.UnicodeScalarView()
        var index = 0
        while index < scalars.count {
            var end = index
            while end < scalars.count, !scalars[end].properties.isWhitespace { end += 1 }
            append(
                scalars[index..<end], to: &out, language,
                isInside: (isInside.before && index == 0, isInside.after && end == scalars.count))
            while end < scalars.count, scalars[end].properties.isWhitespace {
                out.append(scalars[end])
                end += 1
            }
            index = end
        }
        return String(out)
    }

    /// What `body` returns, and the languages whose dictionaries it asked for.
    func noting<Result>(_ body: () -> Result) -> (result: Result, languages: Set<String>) {
        consulted = []
        let result = body()
        return (result, consulted)
    }

    /// Asks for dictionaries as dividing words would, so that one that lacks is told.
    func consult(_ languages: Set<String>) { for language in languages { _ = dictionary(of: language) } }

    /// Adds what stands between two spaces.
    private func append(
        _ chunk: ArraySlice<Unicode.Scalar>, to out: inout String.UnicodeScalarView, _ language: String,
        isInside: (before: Bool, after: Bool)
    ) {
        guard chunk.count >= 5, !chunk.contains(where: { "/@_\\=\u{AD}".unicodeScalars.contains($0) }) else {
            return out.append(contentsOf: chunk)
        }
        var index = chunk.startIndex
        while index < chunk.endIndex {
            var end = index
            while end < chunk.endIndex, isPartOfWord(chunk[end]) { end += 1 }
            let word = chunk[index..<end]
            let before = index > chunk.startIndex ? chunk[index - 1] : nil
            let after = end < chunk.endIndex ? chunk[end] : nil
            let isPart =
                isInside.before && index == chunk.startIndex || isInside.after && end == chunk.endIndex
                || before == "-" || before == "." || after == "-" || after == "." && end + 1 < chunk.endIndex
            if !isPart, mayDivide(word), let dictionary = dictionary(of: language) {
                let divisions = divisions(of: word, dictionary, language)
                for (place, letter) in word.enumerated() {
                    if divisions.contains(place) { out.append(Self.softHyphen) }
                    out.append(letter)
                }
            } else {
                out.append(contentsOf: word)
            }
            if end < chunk.endIndex {
                out.append(chunk[end])
                end += 1
            }
            index = end
        }
    }

    private func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
            || scalar.properties.canonicalCombiningClass != .notReordered
    }

    private func mayDivide(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
        guard word.count >= 5, word.allSatisfy({ $0.properties.numericType == nil }) else { return false }
        return word.contains { $0.properties.isLowercase }
    }

    private func divisions(
        of word: ArraySlice<Unicode.Scalar>, _ dictionary: HyphenDictionary, _ language: String
    ) -> [Int] {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: word)
        let key = language + " " + String(view)
        if let found = known[key] { return found }
        if known.count > 50_000 { known.removeAll() }
        let found = dictionary.divisions(of: Array(word))
        known[key] = found
        return found
    }

    /// The dictionary of a language, or of its nearest kin; nil where none is installed, which is told once.
    private func dictionary(of language: String) -> HyphenDictionary? {
        consulted.insert(language)
        if let known = dictionaries[language] { return known }
        let found = path(for: language).flatMap(HyphenDictionary.init(path:))
        if found == nil, self.language ?? language == language,
            !Self.undivided.contains(String(language.prefix { $0 != "-" }))
        {
            diagnosticLog.warn(
                String(
                    fr:
                        "aucun dictionnaire de césure n’est installé pour la langue « \(language) » : ses mots ne seront pas coupés. "
                        + "Installez-le (paquet hyphen-\(language.prefix { $0 != "-" }) ou voisin) dans \(folder)",
                    en:
                        "no hyphenation dictionary is installed for the language “\(language)”: its words will not be divided. "
                        + "Install it (package hyphen-\(language.prefix { $0 != "-" }) or a similar one) in \(folder)"))
        }
        dictionaries[language] = .some(found)
        return found
    }

    /// `hyph_fr_FR.dic` for `fr-FR`, else `hyph_fr.dic`, else the first of another region.
    private func path(for language: String) -> String? {
        let parts = language.split(separator: "-").map(String.init)
        guard let base = parts.first?.lowercased(), !base.isEmpty else { return nil }
        var names: Set<String> = []
        guard let directory = opendir(folder) else { return nil }
        defer { closedir(directory) }
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name == "hyph_\(base).dic" || name.hasPrefix("hyph_\(base)_") && name.hasSuffix(".dic") {
                names.insert(name)
            }
        }
        let region = parts.dropFirst().first { $0.count == 2 }.map { "hyph_\(base)_\($0.uppercased()).dic" }
        let choices = [region, "hyph_\(base).dic"].compactMap { $0 } + names.sorted()
        return choices.first(where: names.contains).map { folder + "/" + $0 }
    }
}
