import BilanKit
import Intake

/// The names and numbers that a public run may not tell, to be taken out of what it says beside its documents:
/// messages, findings, names of files.
package struct PublicNames: Sendable {
    private let index: NameIndex
    let rare: Set<UInt64>
    /// What every document of the run says of what can't be known.
    package var notice: String? { untold.map { $0.french.rule + "." } }
    /// What is to be said of it; nil where all is known.
    var untold: Finding?

    init(_ index: NameIndex, rare: Set<UInt64>) {
        self.index = index
        self.rare = rare
    }

    /// A sentence without them.
    package func masked(_ text: String) -> String {
        var finder = NameFinder(index)
        return finder.masked(text, NameFinder.Context(rare: rare)) ?? text
    }

    /// A text of someone's own, such as a file's name or a cell, without any word of a person's name.
    func strictlyMasked(_ text: String) -> String {
        var finder = NameFinder(index)
        return finder.masked(text, NameFinder.Context(rare: rare, isStrict: true)) ?? text
    }

    /// Columns that say who someone is: a refused cell of theirs may name one of whom nothing else is known.
    private static let identities: Set<String> = [
        "siren", "siret", "denomination", "presentation", "groupe", "nomBeneficiaire", "idBeneficiaire",
        "rnaBeneficiaire", "objet", "sujet",
    ]

    /// What was found in the data, without the cells that name them.
    package func masked(_ summary: ImportSummary) -> ImportSummary {
        var summary = summary
        for place in summary.files.indices {
            summary.files[place].name = strictlyMasked(summary.files[place].name)
            // Titles above a header may be anything.
            summary.files[place].reading = nil
        }
        summary.mapFindings { fault in
            var fault = fault
            fault.file = strictlyMasked(fault.file)
            fault.finding = masked(fault.finding)
            // Who stands in a row that is left out isn't known to be one who may be named.
            let isHidden =
                fault.severity == .error || fault.column.map { Self.identities.contains($0.name) } == true
            fault.value = isHidden ? nil : fault.value.map(strictlyMasked)
            fault.read = fault.value == nil ? nil : fault.read.map(strictlyMasked)
            return fault
        }
        if let untold {
            let awards = summary.files.filter { $0.table == DossierTable.subventions.name }
            summary.add(
                Fault(file: awards.count == 1 ? awards[0].name : "données", untold, severity: .warning), first: true)
        }
        return summary
    }

    /// The same finding by its words, without the names that its values may hold.
    private func masked(_ finding: Finding) -> Finding {
        func masked(_ words: FindingWords) -> FindingWords {
            var words = words
            words.rule = self.masked(words.rule)
            words.remedy = self.masked(words.remedy)
            return words
        }
        // A repair names nothing; the values of other cases may say more than their words.
        if case .repair = finding { return finding }
        return .told(
            ToldFinding(code: finding.code, masked(finding.french), english: finding.english.map(masked)))
    }
}
