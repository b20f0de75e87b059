import BilanKit
import Support

/// What a list of recipients may call the parts: the code of a department or a scheme, a SIREN, a committee's name, or
/// the id of the part of what belongs to none.
struct RecipientCodes {
    /// What a code stands for.
    enum Meaning: Equatable {
        case part(DivisionPart)
        /// The code is good, and nothing in the data belongs to it.
        case absent
        case unknown
    }

    private let division: Division
    private let parts: [String: DivisionPart]
    private let folded: [String: DivisionPart]
    private let schemes: Set<String>
    private let committees: Set<String>
    private let source: any ProgrammeSource
    /// Some codes, for a message.
    let examples: [String]

    init(_ divided: DividedProgramme) {
        division = divided.division
        source = divided.source
        parts = Dictionary(divided.parts.map { (Self.code(of: $0), $0) }) { first, _ in first }
        folded = Dictionary(divided.parts.map { (SortKey.folded(Self.code(of: $0)), $0) }) { first, _ in first }
        let all = Array(divided.source.schemes())
        schemes = Set(all.map(\.code))
        committees = Set(all.compactMap(\.committee).map { SortKey.folded($0) })
        examples = divided.parts.prefix(12).map { Self.code(of: $0) }
    }

    private static func code(of part: DivisionPart) -> String { part.key.isEmpty ? part.id : part.key }

    func meaning(of code: String) -> Meaning {
        let code = division == .company ? code.filter { !$0.isWhitespace } : code
        // What a name is written like doesn't matter: capitals, accents.
        if let part = parts[code] ?? folded[SortKey.folded(code)] { return .part(part) }
        return isKnown(code) ? .absent : .unknown
    }

    private func isKnown(_ code: String) -> Bool {
        if code == division.unassignedID { return true }
        return switch division {
        case .department: Department(code.uppercased()) != nil
        case .committee: committees.contains(SortKey.folded(code))
        case .scheme: schemes.contains(code)
        case .company: SIREN(code).map { source.company(CompanyID($0)) != nil } ?? false
        }
    }
}
