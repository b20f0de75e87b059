import BilanKit
import Intake

/// Each takes the columns of `StoredColumns` of the same name. Nil where the first is NULL: a join found no row.
extension RowDecoder {
    mutating func scheme() throws -> Scheme {
        Scheme(
            code: try required(text(), "code"), name: try required(text(), "libelle"), raeID: text(),
            registerID: text(),
            committee: text(), start: try date("debut"), end: try date("fin"), origin: try origin())
    }

    mutating func call() throws -> Call {
        Call(
            scheme: try required(text(), "dispositif"), number: try required(text(), "numero"),
            name: try required(text(), "libelle"), opening: try date("ouverture"), closing: try date("cloture"),
            publishedApplications: integer(), publishedRetained: integer(), origin: try origin())
    }

    mutating func authorisation() throws -> Authorisation {
        Authorisation(
            scheme: try required(text(), "dispositif"), year: try required(integer(), "exercice"),
            commitmentVoted: try required(money(), "apVotee"), commitmentAllocated: try required(money(), "apAffectee"),
            paymentVoted: try required(money(), "cpVote"), origin: try origin())
    }

    mutating func target() throws -> Target {
        Target(
            scheme: try required(text(), "dispositif"), indicator: try required(text(), "indicateur"),
            deadline: try required(date("echeance"), "echeance"), value: try required(number(), "valeur"),
            origin: try origin())
    }

    mutating func indicator() throws -> Indicator {
        let subject = try required(text(), "sujet")
        let code = try required(text(), "code")
        let name = try required(text(), "libelle")
        let value = try required(text(), "valeur")
        // A gain is written with its sign.
        let number = CellRule.decimal(value.hasPrefix("+") ? String(value.dropFirst()) : value)
        return Indicator(
            subject: subject == "contexte"
                ? .context : CompanyID(subject).map(IndicatorSubject.company) ?? .scheme(subject),
            code: code, name: name, value: number, text: value, unit: text(), date: try date("date"), method: text(),
            finding: text(), source: text(), origin: try origin())
    }

    mutating func company() throws -> Company? {
        guard let id = try company("siren") else { return nil }
        return Company(
            id: id, name: try required(text(), "denomination"), legalForm: text(), category: text(),
            group: text(),
            isNaturalPerson: flag() ?? false, isPublishable: flag() ?? true, presentation: text(), origin: try origin())
    }

    mutating func site() throws -> Site? {
        guard let company = try company("siren") else { return nil }
        return Site(
            siret: try siret("siret"), company: company, isSeat: flag() ?? false, commune: text(), communeCode: text(),
            department: try department("departement"), canton: text(), activity: text(), activityVersion: text(),
            headcountCode: text(), headcount: integer(), headcountDate: try date("dateEffectif"), origin: try origin())
    }

    mutating func application() throws -> Application? {
        guard let number = text() else { return nil }
        let scheme = try required(text(), "dispositif")
        let call = text()
        let identifier = try required(text(), "siret")
        return Application(
            number: number, scheme: scheme, call: call, siret: SIRET(identifier),
            applicant: try required(CompanyID(identifier.prefix(9)), "siret"), purpose: text(),
            filedOn: try date("dateDepot"),
            requested: money(), eligibleExpense: money(), origin: try origin())
    }

    mutating func award() throws -> Award {
        Award(
            grantorName: text() ?? "", grantorSIRET: try siretOfBody("idAttribuant"),
            date: try required(date("dateConvention"), "dateConvention"), reference: text(),
            beneficiaryName: try required(text(), "nomBeneficiaire"),
            beneficiarySIRET: try siretOfBody("idBeneficiaire"),
            beneficiaryRNA: text(), purpose: text() ?? "", amount: try required(money(), "montant"),
            kind: text() ?? "", paymentTerms: text() ?? "",
            paymentPeriod: period(), raeID: text(), isNotifiedToEU: flag() ?? false, share: number().map(Share.init),
            schemeRegisterID: text(), application: text(), aidRegime: text(), lapse: try date("caducite"),
            origin: try origin())
    }

    mutating func coFunding() throws -> CoFunding {
        CoFunding(
            convention: try required(text(), "convention"), funder: try required(text(), "financeur"),
            amount: try required(money(), "montant"), origin: try origin())
    }

    mutating func movement() throws -> Movement {
        Movement(
            convention: try required(text(), "convention"),
            kind: try required(text().flatMap(Movement.Kind.init), "type"), date: try required(date("date"), "date"),
            amount: try required(money(), "montant"), origin: try origin())
    }

    /// Nil where a body is known by its SIREN alone.
    private mutating func siretOfBody(_ column: String) throws -> SIRET? {
        guard let identifier = text() else { return nil }
        guard let siret = SIRET(identifier) else {
            guard SIREN(identifier) != nil || MaskCode.isCode(identifier) else {
                throw DossierDamage(table: "subventions", column: column, value: identifier)
            }
            return nil
        }
        return siret
    }

    /// Nil where a date doesn't exist, the end comes first or the period is in words: import warned of it.
    private mutating func period() -> ClosedRange<CivilDate>? {
        let parts = (text() ?? "").split(separator: "/", omittingEmptySubsequences: false)
        let dates = parts.compactMap { CivilDate($0) }.filter(\.isPlausible)
        guard dates.count == parts.count else { return nil }
        switch dates.count {
        case 1: return dates[0]...dates[0]
        case 2 where dates[0] <= dates[1]: return dates[0]...dates[1]
        default: return nil
        }
    }
}
