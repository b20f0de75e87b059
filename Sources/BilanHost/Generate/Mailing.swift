import BilanKit
import Dossier
import Support

/// The mails that a run is to write: the parts of its data, and who is told of each.
struct Mailing: Sendable {
    /// In their order.
    let parts: [DivisionPart]
    let list: RecipientList

    /// How many names a warning has.
    private static let nameLimit = 20

    /// What a run is asked for; nil where no mail is.
    ///
    /// - Parameters:
    ///   - path: the dossier's.
    ///   - quarter: the period reported on.
    /// - Throws: `UserError` with what is wrong in the list; the store's error.
    init?(_ request: GenerateRequest, dossier path: String, quarter: Quarter) throws {
        guard let division = request.division, let file = request.recipients else { return nil }
        let dossier = try Dossier.open(readingAt: path)
        defer { try? dossier.close() }
        let programme = try DossierProgramme(dossier, language: request.language)
        let divided = DividedProgramme(programme, by: division, at: quarter.end, in: request.language)
        if let failure = programme.failure { throw failure }
        parts = divided.parts
        list = try RecipientList(path: file, codes: RecipientCodes(divided))
        if let failure = programme.failure { throw failure }
    }

    /// What is told before the first report: parts of which nobody is told, and recipients of nothing.
    var warnings: [String] {
        let silent = parts.filter { list.recipients[$0.id] == nil }.map(\.title)
        var warnings: [String] = []
        if !silent.isEmpty {
            warnings.append(
                String(
                    fr: "\(list.file) : aucun destinataire pour \(Self.names(silent)). Aucun courriel n’est écrit pour "
                        + (silent.count > 1 ? "ces parties." : "cette partie."),
                    en: "\(list.file): no recipient for \(Self.names(silent)). No mail is written for "
                        + (silent.count > 1 ? "these parts." : "this part.")))
        }
        if !list.absent.isEmpty {
            warnings.append(
                String(
                    fr:
                        "\(list.file) : rien dans les données pour \(Self.names(list.absent)). Aucun courriel n’y est écrit.",
                    en: "\(list.file): nothing in the data for \(Self.names(list.absent)). No mail is written for "
                        + "\(list.absent.count > 1 ? "them" : "it")."))
        }
        return warnings
    }

    private static func names(_ all: [String]) -> String {
        let more = all.count - nameLimit
        return all.prefix(nameLimit).joined(separator: ", ")
            + (more > 0
                ? String(
                    fr: " et \(FrenchNumber.count(more, "autre", "autres"))",
                    en: " and \(EnglishText.count(more, "other", "others"))") : "")
    }
}
