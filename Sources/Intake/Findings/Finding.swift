/// What was found: a case for each thing that can be, with the values that its words need. The words stand in `Words`,
/// in French and in English; `docs/findings.md` lists them all.
package enum Finding: Hashable, Sendable {
    /// Of one cell.
    case cell(CellFinding, note: CellNote? = nil)
    /// Of one row, or of several.
    indirect case row(RowFinding)
    /// Of the names of columns, and of what columns hold.
    indirect case header(HeaderFinding)
    /// Of a file, a folder or a database.
    indirect case file(FileFinding)
    /// Of a file that is no text, or no CSV.
    indirect case format(FormatFinding)
    /// Of the sheets of a workbook.
    indirect case workbook(WorkbookFinding)
    /// Of a workbook that can't be read, or a sheet of it.
    indirect case unreadable(UnreadableWorkbook)
    /// Of a dossier.
    indirect case dossier(DossierFinding)
    /// Of the amounts of a convention with several lines.
    indirect case amounts(AmountFinding)
    /// A value that was read in another's place.
    case repair(RepairKind)
    /// Texts alone: of a dossier whose schema kept nothing else, or without what mustn't be told.
    indirect case told(ToldFinding)
}

/// What becomes of a cell besides its own finding.
package enum CellNote: String, Codable, Hashable, Sendable, CaseIterable {
    /// The row is taken without the value.
    case valueUnknown
    /// The row is taken with the text.
    case textKept
    /// The value was given for the whole file.
    case inConstant
}

/// A finding that is known by its texts.
package struct ToldFinding: Codable, Hashable, Sendable {
    package var code: String
    package var french: FindingWords
    package var english: FindingWords?

    /// Of a finding whose case isn't known.
    package static let unspecified = "unspecified"

    package init(code: String = unspecified, _ french: FindingWords, english: FindingWords? = nil) {
        self.code = code
        self.french = french
        self.english = english
    }
}

extension Finding {
    package static func told(rule: String, remedy: String) -> Finding {
        .told(ToldFinding(FindingWords(rule, remedy)))
    }

    /// The case's name in small letters and hyphens, such as `siret-checksum`. It is unique and stays from one version
    /// to the next.
    package var code: String {
        switch self {
        case .cell(let finding, _): Self.code(of: finding)
        case .row(let finding): Self.code(of: finding)
        case .header(let finding): Self.code(of: finding)
        case .file(let finding): Self.code(of: finding)
        case .format(let finding): Self.code(of: finding)
        case .workbook(let finding): Self.code(of: finding)
        case .unreadable(let finding): finding.code
        case .dossier(let finding): Self.code(of: finding)
        case .amounts(let finding): Self.code(of: finding)
        case .repair(let kind): kind.code
        case .told(let finding): finding.code
        }
    }

    /// The name of an enum's case in small letters and hyphens.
    package static func code(of value: some Any) -> String {
        // A case without values has no child: its description is its name.
        let name = Mirror(reflecting: value).children.first?.label ?? "\(value)"
        var code = ""
        for letter in name {
            if letter.isUppercase || letter.isNumber && code.last?.isNumber == false { code += "-" }
            code += letter.lowercased()
        }
        return code
    }

    /// What tells findings of one kind from others: the code, and what is named where two of one code in one place are
    /// about different things.
    package var kind: String {
        switch self {
        case .row(.noSuchReference(_, let table)): code + " " + table
        case .row(.rowsInOtherFile(_, let file, _)), .row(.duplicateInOtherFile(let file, _)): code + " " + file
        case .workbook(.sheetSkipped(let name, _)): code + " " + name
        case .unreadable(let finding): code + (finding.skippedSheet.map { " " + $0 } ?? "")
        case .told(let finding): code + " " + Self.withoutNumbers(finding.french.rule)
        default: code
        }
    }

    /// « est déjà ligne 12 » and « est déjà ligne 40 » are one kind.
    private static func withoutNumbers(_ rule: String) -> String {
        var kind = ""
        var isInNumber = false
        for scalar in rule.unicodeScalars {
            let isDigit = ("0"..."9").contains(scalar)
            if !isDigit || !isInNumber { kind.unicodeScalars.append(isDigit ? "#" : scalar) }
            isInNumber = isDigit
        }
        return kind
    }
}

extension Finding: Codable {
    private enum CodingKeys: CodingKey { case note, repair, told, unreadable }

    /// An object whose key is the case's name, with its values: `{"textTooLong":{"length":300,"limit":255}}`.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .cell(let finding, let note):
            try finding.encode(to: encoder)
            try container.encodeIfPresent(note, forKey: .note)
        case .row(let finding): try finding.encode(to: encoder)
        case .header(let finding): try finding.encode(to: encoder)
        case .file(let finding): try finding.encode(to: encoder)
        case .format(let finding): try finding.encode(to: encoder)
        case .workbook(let finding): try finding.encode(to: encoder)
        case .unreadable(let finding): try container.encode(finding, forKey: .unreadable)
        case .dossier(let finding): try finding.encode(to: encoder)
        case .amounts(let finding): try finding.encode(to: encoder)
        case .repair(let kind): try container.encode(kind.rawValue, forKey: .repair)
        case .told(let finding): try container.encode(finding, forKey: .told)
        }
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        if let number = try container.decodeIfPresent(Int.self, forKey: .repair) {
            guard let kind = RepairKind(rawValue: number) else {
                throw DecodingError.dataCorruptedError(forKey: .repair, in: container, debugDescription: "\(number)")
            }
            self = .repair(kind)
        } else if let finding = try container.decodeIfPresent(ToldFinding.self, forKey: .told) {
            self = .told(finding)
        } else if let finding = try container.decodeIfPresent(UnreadableWorkbook.self, forKey: .unreadable) {
            self = .unreadable(finding)
        } else if let finding = try? CellFinding(from: decoder) {
            self = .cell(finding, note: try container.decodeIfPresent(CellNote.self, forKey: .note))
        } else if let finding = try? RowFinding(from: decoder) {
            self = .row(finding)
        } else if let finding = try? HeaderFinding(from: decoder) {
            self = .header(finding)
        } else if let finding = try? FileFinding(from: decoder) {
            self = .file(finding)
        } else if let finding = try? FormatFinding(from: decoder) {
            self = .format(finding)
        } else if let finding = try? WorkbookFinding(from: decoder) {
            self = .workbook(finding)
        } else if let finding = try? DossierFinding(from: decoder) {
            self = .dossier(finding)
        } else {
            self = .amounts(try AmountFinding(from: decoder))
        }
    }
}
