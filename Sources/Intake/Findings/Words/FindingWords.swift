import BilanKit

/// A finding in words.
public struct FindingWords: Codable, Hashable, Sendable {
    /// What is wrong, as the end of the sentence that the value begins.
    public var rule: String
    /// What to do.
    public var remedy: String

    package init(_ rule: String, _ remedy: String) {
        self.rule = rule
        self.remedy = remedy
    }
}

extension Finding {
    package var french: FindingWords {
        switch self {
        case .cell(let finding, let note):
            note.map { FindingWords(finding.french.rule + $0.french, finding.french.remedy) } ?? finding.french
        case .row(let finding): finding.french
        case .header(let finding): finding.french
        case .file(let finding): finding.french
        case .format(let finding): finding.french
        case .workbook(let finding): finding.french
        case .unreadable(let finding): finding.french
        case .dossier(let finding): finding.french
        case .amounts(let finding): finding.french
        case .repair(let kind): FindingWords(kind.rule, kind.remedy + ".")
        case .told(let finding): finding.french
        }
    }

    /// Nil for what is known by its French text alone.
    package var english: FindingWords? {
        switch self {
        case .cell(let finding, let note):
            note.map { FindingWords(finding.english.rule + $0.english, finding.english.remedy) } ?? finding.english
        case .row(let finding): finding.english
        case .header(let finding): finding.english
        case .file(let finding): finding.english
        case .format(let finding): finding.english
        case .workbook(let finding): finding.english
        case .unreadable(let finding): finding.english
        case .dossier(let finding): finding.english
        case .amounts(let finding): finding.english
        case .repair(let kind): kind.english
        case .told(let finding): finding.english
        }
    }
}

extension CellNote {
    var french: String {
        switch self {
        case .valueUnknown: " : la valeur reste inconnue"
        case .textKept: " : le texte est gardé tel quel"
        case .inConstant: ", dans --constant"
        }
    }

    var english: String {
        switch self {
        case .valueUnknown: ": the value stays unknown"
        case .textKept: ": the text is kept as it is"
        case .inConstant: ", in --constant"
        }
    }
}
