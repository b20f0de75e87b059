/// A legal unit (a row of `entreprises`).
public struct Company: Sendable {
    /// Tells the company from all others, masked or not.
    public var id: CompanyID
    /// `denomination`.
    public var name: String
    /// `categorieJuridique`, INSEE's four-digit code.
    public var legalForm: String?
    /// `categorieEntreprise`: PME, ETI or GE (decree 2008-1354).
    public var category: String?
    /// `groupe`, the group that it belongs to.
    public var group: String?
    /// `personnePhysique`, or a legal form of natural persons. In a public run such a company is masked: what names or
    /// describes it is not there.
    public var isNaturalPerson: Bool
    /// `diffusion`: false where its data may not be published. Masked in the same way.
    public var isPublishable: Bool
    /// `presentation`, a text on the company.
    public var presentation: String?
    /// The row of `entreprises`.
    public var origin: Origin

    /// A company as a row says it.
    public init(
        id: CompanyID, name: String, legalForm: String? = nil, category: String? = nil, group: String? = nil,
        isNaturalPerson: Bool = false, isPublishable: Bool = true, presentation: String? = nil, origin: Origin
    ) {
        self.id = id
        self.name = name
        self.legalForm = legalForm
        self.category = category
        self.group = group
        self.isNaturalPerson = isNaturalPerson
        self.isPublishable = isPublishable
        self.presentation = presentation
        self.origin = origin
    }

    /// Nil of a company that a public run may not name.
    public var siren: SIREN? { id.siren }
}

/// An establishment of a company (a row of `etablissements`).
public struct Site: Sendable {
    /// Nil where it was never published: the row then stands for the place alone. Nil of a company that a public run
    /// may not name.
    public var siret: SIRET?
    /// The company that the establishment belongs to.
    public var company: CompanyID
    /// `siege`.
    public var isSeat: Bool
    /// The commune's name.
    public var commune: String?
    /// `codeCommune`, INSEE's code.
    public var communeCode: String?
    /// The department that it lies in; nil where it isn't known.
    public var department: Department?
    /// The canton's name.
    public var canton: String?
    /// `naf`, the code of its activity.
    public var activity: String?
    /// `nafVersion`, the version of the nomenclature that `activity` is a code of.
    public var activityVersion: String?
    /// `trancheEffectifs`, INSEE's band.
    public var headcountCode: String?
    /// `effectif`, the exact number of employees.
    public var headcount: Int?
    /// The day for which the headcount holds.
    public var headcountDate: CivilDate?
    /// The row of `etablissements`.
    public var origin: Origin

    /// An establishment as a row says it.
    public init(
        siret: SIRET?, company: CompanyID, isSeat: Bool, commune: String? = nil, communeCode: String? = nil,
        department: Department? = nil, canton: String? = nil, activity: String? = nil, activityVersion: String? = nil,
        headcountCode: String? = nil, headcount: Int? = nil, headcountDate: CivilDate? = nil, origin: Origin
    ) {
        self.siret = siret
        self.company = company
        self.isSeat = isSeat
        self.commune = commune
        self.communeCode = communeCode
        self.department = department
        self.canton = canton
        self.activity = activity
        self.activityVersion = activityVersion
        self.headcountCode = headcountCode
        self.headcount = headcount
        self.headcountDate = headcountDate
        self.origin = origin
    }

    /// Nil of a company that a public run may not name.
    public var siren: SIREN? { company.siren }
}
