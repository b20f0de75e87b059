import BilanKit
import Foundation

extension Audience {
    /// A name that may be shown in place of the company's; nil where its own may.
    func mask(_ company: Company?) -> String? {
        guard self == .public, let company else { return nil }
        if company.isNaturalPerson { return Self.person }
        return company.isPublishable ? nil : Self.company
    }

    private static let person = "Personne physique", company = "Entreprise non diffusible"

    /// What rows are sorted by in place of a company's name: those of masked companies stand together, in no order of
    /// their names.
    /// - Parameters:
    ///   - company: the alias of `entreprises` in the query.
    ///   - name: the column of the name's key.
    func sortKey(_ company: String, name: String) -> String {
        guard self == .public else { return name }
        return """
            CASE WHEN \(company).personnePhysique = 1 THEN '\(SortKey.folded(Self.person))' \
            WHEN \(company).diffusion = 0 THEN '\(SortKey.folded(Self.company))' ELSE \(name) END
            """
    }

    /// A text that speaks of a company, the names of one that is masked replaced.
    /// - Parameter alias: what the company is called elsewhere.
    func shown(_ text: String, namesOf company: Company?, _ alias: String? = nil) -> String {
        guard let company, let mask = mask(company) else { return text }
        return [company.name, alias].compactMap(\.self).filter { $0.count > 2 }.reduce(text) {
            $0.replacingOccurrences(of: $1, with: mask, options: [.caseInsensitive, .diacriticInsensitive])
        }
    }

    /// The company as it may be shown: what names or describes it is masked, its number stays, as in SIRENE.
    func shown(_ company: Company?) -> Company? {
        guard var company, let mask = mask(company) else { return company }
        company.name = mask
        company.group = nil
        company.presentation = nil
        return company
    }
}
