import BilanKit

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
    /// What was decided; nil for a column that isn't read.
    public var value: String?
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

    /// « certain », for the person who reads it.
    public var label: String {
        switch self {
        case .certain: "certain"
        case .probable: "probable"
        case .uncertain: "incertain"
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
                kind: .column, subject: column.name, value: column.field, reason: column.basis?.label,
                confidence: column.basis?.confidence ?? .certain)
        }
        list += (styles ?? []).map { style in
            Decision(
                kind: Decision.Kind(style.kind), subject: style.field, value: style.value, reason: style.words,
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
            if let field = column.field, let basis = column.basis {
                lines.append("colonne \(Self.shown(column)) → \(field)" + Self.doubt(basis.confidence, basis.label))
            } else {
                lines.append("colonne \(Self.shown(column)) : non lue")
            }
        }
        for repair in repairs {
            let place = repair.field.map { " de \($0)" } ?? " de lignes"
            let times = FrenchNumber.count(repair.count, "fois", "fois")
            lines.append("réparations\(place) : \(times), \(repair.repair)" + Self.doubt(repair.confidence, nil))
        }
        return lines.map(FrenchSpacing.applied)
    }

    /// How the file is written and what its header is, in one line.
    public var opening: String {
        var start = [encoding.map { "encodage \($0)" + Self.doubt(encodingConfidence, encodingReason) }]
        start.append(
            separator.map { "séparateur " + (Self.separatorNames[$0] ?? $0) + Self.doubt(separatorConfidence, nil) })
        let above = titles.isEmpty ? nil : FrenchNumber.count(titles.count, "ligne", "lignes") + " de titre au-dessus"
        start.append(headerLine.map { "en-tête ligne \($0)" + Self.doubt(headerConfidence, above) })
        let exact = columns.count { $0.basis == .exact }
        if exact > 0 {
            start.append(
                FrenchNumber.count(exact, "colonne", "colonnes") + " par " + (exact > 1 ? "leur" : "son") + " nom")
        }
        start.append(profile.map { "profil \($0)" })
        return FrenchSpacing.applied(to: start.compactMap { $0 }.joined(separator: " ; "))
    }

    /// The decisions before the first row that a person should look at, a line for each kind.
    public var doubts: [String] {
        var lines: [String] = []
        if let encoding, let confidence = encodingConfidence, confidence != .certain {
            lines.append("encodage \(encoding)" + Self.doubt(confidence, encodingReason))
        }
        if let separator, let confidence = separatorConfidence, confidence != .certain {
            lines.append("séparateur " + (Self.separatorNames[separator] ?? separator) + Self.doubt(confidence, nil))
        }
        if let headerLine, let confidence = headerConfidence, confidence != .certain {
            lines.append("en-tête ligne \(headerLine)" + Self.doubt(confidence, nil))
        }
        for basis in ColumnReading.Basis.allCases.reversed() where basis.confidence != .certain {
            let known = columns.filter { $0.basis == basis }
            guard !known.isEmpty else { continue }
            let pairs = known.map { "\(Self.shown($0)) → \($0.field ?? "")" }.joined(separator: ", ")
            lines.append(
                (known.count > 1 ? "colonnes " : "colonne ") + pairs + Self.doubt(basis.confidence, basis.label))
        }
        for style in styles ?? [] {
            lines.append("\(style.field) : \(style.words)" + Self.doubt(style.confidence, nil))
        }
        return lines.map(FrenchSpacing.applied)
    }

    private static func shown(_ column: ColumnReading) -> String {
        column.name.isEmpty ? "n° \(column.index)" : "« \(Fault.onOneLine(column.name)) »"
    }

    private static let separatorNames = [
        ",": "virgule", ";": "point-virgule", "\t": "tabulation", "|": "barre verticale",
    ]

    private static func doubt(_ confidence: Confidence?, _ reason: String?) -> String {
        let parts = [reason, confidence == .certain ? nil : confidence?.label].compactMap { $0 }
        return parts.isEmpty ? "" : " (" + parts.joined(separator: " ; ") + ")"
    }
}

extension ColumnReading.Basis {
    var label: String {
        switch self {
        case .profile: "d’après le profil"
        case .exact: "son nom"
        case .spelling: "son nom, écrit autrement"
        case .alias: "nom d’usage"
        case .guess: "d’après ses mots"
        }
    }
}
