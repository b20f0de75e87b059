import BilanKit
import Support

/// Something that was decided about a file, for a person to agree with or to overrule.
public struct Decision: Codable, Hashable, Sendable {
    public enum Kind: String, Codable, Sendable {
        case encoding, separator, headerLine, column, repair
        /// How a column is written, or what was given for the whole file.
        case numbers, dates, unit, constant, yearColumn, cut
    }

    public var kind: Kind
    /// What it is about: a column of the file, or the field whose cells were repaired.
    public var subject: String?
    /// What was decided, in French where it is said in words; nil for a column that isn't read.
    public var value: String?
    /// In French.
    public var reason: String?
    public var confidence: Confidence
    /// How many cells or rows.
    public var count: Int?
    /// Of a repair, its finding's code.
    public var code: String?
}

/// How sure a decision about a file is.
public enum Confidence: String, Codable, Sendable, CaseIterable {
    case certain, probable, uncertain

    /// « certain », for the person who reads it, in the reader's language.
    public var label: String {
        switch self {
        case .certain: String(fr: "certain", en: "certain")
        case .probable: String(fr: "probable", en: "probable")
        case .uncertain: String(fr: "incertain", en: "uncertain")
        }
    }
}

extension FileReading {
    /// All decisions, those that need a second look among them.
    public func decisions(_ repairs: [RepairCount]) -> [Decision] {
        var list: [Decision] = []
        if let encoding {
            list.append(
                Decision(
                    kind: .encoding, value: encoding, reason: encodingReason, confidence: encodingConfidence ?? .certain
                ))
        }
        if let separator {
            list.append(Decision(kind: .separator, value: separator, confidence: separatorConfidence ?? .certain))
        }
        if let headerLine {
            let shown =
                titles.prefix(5).map { "«\u{A0}\($0)\u{A0}»" }.joined(separator: ", ") + (titles.count > 5 ? "…" : "")
            let above = titles.isEmpty ? nil : "au-dessus : " + shown
            list.append(
                Decision(
                    kind: .headerLine, value: String(headerLine), reason: above,
                    confidence: headerConfidence ?? .certain))
        }
        list += columns.map { column in
            Decision(
                kind: .column, subject: column.name, value: column.field, reason: column.basis?.french,
                confidence: column.basis?.confidence ?? .certain)
        }
        list += (styles ?? []).map { style in
            Decision(
                kind: Decision.Kind(style.kind), subject: style.field, value: style.value, reason: style.french,
                confidence: style.confidence, count: style.count)
        }
        list += repairs.map {
            Decision(
                kind: .repair, subject: $0.field, value: $0.repair, confidence: $0.confidence, count: $0.count,
                code: $0.code)
        }
        return list
    }

    /// The same in words, for a person: columns under their own names are counted, the others named.
    public func words(_ repairs: [RepairCount]) -> [String] {
        var lines = [opening].filter { !$0.isEmpty }
        for column in columns where column.basis != .exact {
            let name = Self.shown(column)
            if let field = column.field, let basis = column.basis {
                lines.append(
                    String(fr: "colonne \(name) → \(field)", en: "column \(name) → \(field)")
                        + Self.doubt(basis.confidence, basis.words))
            } else {
                lines.append(String(fr: "colonne \(name) : non lue", en: "column \(name): not read"))
            }
        }
        for repair in repairs {
            lines.append(
                String(fr: Self.french(repair), en: Self.english(repair)) + Self.doubt(repair.confidence, nil))
        }
        return lines.map(MessageSpacing.applied)
    }

    private static func french(_ repair: RepairCount) -> String {
        let place = repair.field.map { " de \($0)" } ?? " de lignes"
        let times = FrenchNumber.count(repair.count, "fois", "fois")
        return "réparations\(place) : \(times), \(repair.repair)"
    }

    private static func english(_ repair: RepairCount) -> String {
        let times = EnglishText.count(repair.count, "time", "times")
        let done = RepairKind(code: repair.code)?.englishLabel ?? repair.repair
        return "repairs of \(repair.field ?? "rows"): \(times), \(done)"
    }

    /// How the file is written and what its header is, in one line.
    public var opening: String {
        let start: [String?] = [
            encoding.map { encodingWords($0) + Self.doubt(encodingConfidence, shownEncodingReason) },
            separator.map { Self.separatorWords($0) + Self.doubt(separatorConfidence, nil) },
            headerLine.map { Self.headerWords($0) + Self.doubt(headerConfidence, titlesAbove) },
            ownNames,
            profile.map { String(fr: "profil \($0)", en: "profile \($0)") },
        ]
        return MessageSpacing.applied(to: start.compactMap { $0 }.joined(separator: Self.semicolon))
    }

    /// The decisions before the first row that a person should look at, a line for each kind.
    public var doubts: [String] {
        var lines: [String] = []
        if let encoding, let confidence = encodingConfidence, confidence != .certain {
            lines.append(encodingWords(encoding) + Self.doubt(confidence, shownEncodingReason))
        }
        if let separator, let confidence = separatorConfidence, confidence != .certain {
            lines.append(Self.separatorWords(separator) + Self.doubt(confidence, nil))
        }
        if let headerLine, let confidence = headerConfidence, confidence != .certain {
            lines.append(Self.headerWords(headerLine) + Self.doubt(confidence, nil))
        }
        for basis in ColumnReading.Basis.allCases.reversed() where basis.confidence != .certain {
            let known = columns.filter { $0.basis == basis }
            guard !known.isEmpty else { continue }
            let pairs = known.map { "\(Self.shown($0)) → \($0.field ?? "")" }.joined(separator: ", ")
            lines.append(
                String(
                    fr: (known.count > 1 ? "colonnes " : "colonne ") + pairs,
                    en: (known.count > 1 ? "columns " : "column ") + pairs)
                    + Self.doubt(basis.confidence, basis.words))
        }
        for style in styles ?? [] {
            lines.append(
                String(fr: "\(style.field) : \(style.french)", en: "\(style.field): \(style.english)")
                    + Self.doubt(style.confidence, nil))
        }
        return lines.map(MessageSpacing.applied)
    }

    // MARK: Pieces

    private func encodingWords(_ name: String) -> String {
        String(fr: "encodage \(name)", en: "encoding \(englishEncoding ?? name)")
    }

    /// Of dossiers of before, the French text alone is known.
    private var shownEncodingReason: String? {
        encodingReason.map { reason in String(fr: reason, en: englishEncodingReason ?? reason) }
    }

    private static func separatorWords(_ mark: String) -> String {
        String(
            fr: "séparateur " + (separatorNames[mark] ?? mark),
            en: "separator " + (englishSeparatorNames[mark] ?? mark))
    }

    private static func headerWords(_ line: Int) -> String {
        String(fr: "en-tête ligne \(line)", en: "header on line \(line)")
    }

    private var titlesAbove: String? {
        titles.isEmpty
            ? nil
            : String(
                fr: FrenchNumber.count(titles.count, "ligne", "lignes") + " de titre au-dessus",
                en: EnglishText.count(titles.count, "title row", "title rows") + " above it")
    }

    private var ownNames: String? {
        let exact = columns.count { $0.basis == .exact }
        guard exact > 0 else { return nil }
        return String(
            fr: FrenchNumber.count(exact, "colonne", "colonnes") + " par " + (exact > 1 ? "leur" : "son") + " nom",
            en: EnglishText.count(exact, "column by its name", "columns by their names"))
    }

    private static func shown(_ column: ColumnReading) -> String {
        guard !column.name.isEmpty else { return String(fr: "n° \(column.index)", en: "no. \(column.index)") }
        let name = Fault.onOneLine(column.name)
        return String(fr: "« \(name) »", en: "“\(name)”")
    }

    private static let separatorNames = [
        ",": "virgule", ";": "point-virgule", "\t": "tabulation", "|": "barre verticale",
    ]
    private static let englishSeparatorNames = [
        ",": "comma", ";": "semicolon", "\t": "tab", "|": "vertical bar",
    ]

    private static var semicolon: String { String(fr: " ; ", en: "; ") }

    private static func doubt(_ confidence: Confidence?, _ reason: String?) -> String {
        let parts = [reason, confidence == .certain ? nil : confidence?.label].compactMap { $0 }
        return parts.isEmpty ? "" : " (" + parts.joined(separator: semicolon) + ")"
    }
}

extension ColumnReading.Basis {
    /// In the reader's language.
    fileprivate var words: String { String(fr: french, en: english) }

    var french: String {
        switch self {
        case .profile: "d’après le profil"
        case .exact: "son nom"
        case .spelling: "son nom, écrit autrement"
        case .alias: "nom d’usage"
        case .guess: "d’après ses mots"
        }
    }

    private var english: String {
        switch self {
        case .profile: "according to the profile"
        case .exact: "its name"
        case .spelling: "its name, written otherwise"
        case .alias: "a name in use"
        case .guess: "according to its words"
        }
    }
}
