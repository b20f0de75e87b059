import ArgumentParser
import BilanHost
import BilanKit
import Dossier
import Support

// Options that several commands take.

/// What `montant` means, as the commands that read data take it.
struct AmountOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Le montant d’une convention à plusieurs lignes : total (répété sur chacune, compté une fois), share (la part de chacune), ou auto : d’après les données.",
            valueName: "lecture"))
    var amounts: String?

    /// Nil where nothing is said.
    func choice() throws -> AmountChoice? {
        try amounts.map { text in
            guard let choice = AmountChoice(text) else {
                throw UserError("--amounts \(text) : valeurs possibles : total, share, auto.")
            }
            return choice
        }
    }
}

/// Who will read what is written, as the commands that write take it.
struct AudienceOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "internal, ou public : les personnes physiques et les entreprises non diffusibles ne sont alors pas nommées.",
            valueName: "public"))
    var audience = "internal"

    func choice() throws -> Audience {
        guard let choice = Audience(rawValue: audience) else {
            throw UserError("--audience \(audience) : valeurs possibles : internal, public.")
        }
        return choice
    }
}

/// Which rows count, as the commands that find figures again take it.
struct ScopeOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Le code d’un dispositif.", valueName: "code"))
    var scheme: String?

    @Option(help: ArgumentHelp("Le code d’un département.", valueName: "code"))
    var department: String?

    @Option(help: ArgumentHelp("Une entreprise.", valueName: "SIREN"))
    var company: String?

    /// Whether all rows count.
    var isEmpty: Bool { scheme == nil && department == nil && company == nil }

    func choice() throws -> DataComparison.Scope {
        DataComparison.Scope(scheme: scheme, department: department, company: try company.map(CompanyID.argument))
    }
}

extension Quarter {
    /// The quarter that `--quarter` names.
    static func argument(_ text: String) throws -> Quarter {
        guard let quarter = Quarter(text) else {
            throw UserError("--quarter \(text) : ce n’est pas un trimestre. Écrivez par exemple 2018-T4.")
        }
        return quarter
    }
}

extension CompanyID {
    /// The company that `--company` names.
    fileprivate static func argument(_ text: String) throws -> CompanyID {
        guard let siren = SIREN(text) else {
            throw UserError("--company \(text) : ce n’est pas un SIREN (neuf chiffres, avec leur clé).")
        }
        return CompanyID(siren)
    }
}

extension ReportFormat {
    /// The format that `--format` names.
    static func argument(_ text: String) throws -> ReportFormat {
        guard let format = ReportFormat(rawValue: text.lowercased()) else {
            throw UserError("--format \(text) : format inconnu. Formats possibles : pdf, ods, png, fods.")
        }
        return format
    }
}

extension NumberLanguage {
    /// The language that `--language` names.
    static func argument(_ text: String) throws -> NumberLanguage {
        let code = text.prefix { $0 != "-" && $0 != "_" }.lowercased()
        guard let language = allCases.first(where: { $0.codes.language == code }) else {
            let known = allCases.map(\.codes.language).joined(separator: ", ")
            let words = code.isEmpty ? "--language ne dit pas de langue" : "--language \(text) : langue inconnue"
            throw UserError("\(words). Langues possibles : \(known).")
        }
        return language
    }
}

extension CivilDate {
    /// The day that `--date` names.
    static func argument(_ text: String) throws -> CivilDate {
        guard let date = CivilDate(text), (1900...2200).contains(date.year) else {
            throw UserError("--date \(text) : ce n’est pas une date. Écrivez par exemple 2018-12-31.")
        }
        return date
    }
}
