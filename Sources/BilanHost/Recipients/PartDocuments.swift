import BilanKit

/// A report's documents for each part of a programme.
struct PartDocuments {
    let divided: DividedProgramme
    let language: NumberLanguage
    /// Whether settings narrow the report: what they name may be in none of a part's rows.
    let isNarrowed: Bool
    /// What the report makes of a programme, each document with an id of its own.
    let documents: (Programme, DivisionPart?) throws -> [ReportDocument]

    /// Part by part, each document to be composed when its turn has come. A part of which the report has nothing to say
    /// has none.
    ///
    /// - Throws: what the report throws.
    func all() throws -> [ReportDocument] {
        var names = PartDocumentNames(divided.parts)
        var all: [ReportDocument] = []
        var refused: (any Error)?
        for (place, part) in divided.parts.enumerated() {
            let own: [ReportDocument]
            do {
                own = try documents(Programme(ProgrammePart(place, of: divided)), part)
            } catch let error as ReportError where isNarrowed {
                refused = refused ?? error
                continue
            }
            for document in own {
                let id = try names.id(of: document.id, in: part)
                all.append(self.document(document, of: part, id: id))
            }
        }
        guard let refused else { return all }
        // What the whole refuses too is no matter of the part.
        _ = try documents(Programme(divided.source), nil)
        if all.isEmpty { throw refused }
        return all
    }

    private func document(_ document: ReportDocument, of part: DivisionPart, id: String) -> ReportDocument {
        let narrowing = MeasureNarrowing(division: divided.division, part: part, facts: divided.facts)
        let notice = notice(of: part)
        return ReportDocument(id: id, title: "\(document.title) – \(part.title)") {
            var composition = try document.compose().mappingMeasures(narrowing.narrowed)
            composition.title += " – \(part.title)"
            composition.notices.append(notice)
            return composition
        }
    }

    /// What stands on the document itself: its figures are those of the part.
    private func notice(of part: DivisionPart) -> String {
        language == .french
            ? FrenchSpacing.applied(to: "Ce document ne porte que sur : \(part.title).")
            : "This document is about this alone: \(part.title)."
    }
}
