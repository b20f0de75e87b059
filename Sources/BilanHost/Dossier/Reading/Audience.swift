import BilanKit

extension Audience {
    /// A name that may be shown in place of the company's; nil where its own may.
    func mask(_ company: Company?) -> String? {
        guard self == .public, let company else { return nil }
        if company.isNaturalPerson { return "Personne physique" }
        return company.isPublishable ? nil : "Entreprise non diffusible"
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
