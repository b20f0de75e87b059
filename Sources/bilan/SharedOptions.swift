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
            fr:
                "Le montant d’une convention à plusieurs lignes : total (répété sur chacune, compté une fois), share (la part de chacune), ou auto : d’après les données.",
            en:
                "The amount of a convention of several lines: total (repeated on each, counted once), share (each one’s part), or auto: according to the data.",
            valueName: String(fr: "lecture", en: "reading")))
    var amounts: String?

    /// Nil where nothing is said.
    func choice() throws -> AmountChoice? {
        try amounts.map { text in
            guard let choice = AmountChoice(text) else {
                throw UserError(
                    fr: "--amounts \(text) : valeurs possibles : total, share, auto.",
                    en: "--amounts \(text): possible values: total, share, auto.")
            }
            return choice
        }
    }
}

/// Who will read what is written, as the commands that write take it.
struct AudienceOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            fr:
                "internal, ou public : les personnes physiques et les entreprises non diffusibles ne sont alors pas nommées.",
            en: "internal, or public: natural persons and companies that may not be made public are then not named.",
            valueName: String(fr: "public", en: "audience")))
    var audience = "internal"

    func choice() throws -> Audience {
        guard let choice = Audience(rawValue: audience) else {
            throw UserError(
                fr: "--audience \(audience) : valeurs possibles : internal, public.",
                en: "--audience \(audience): possible values: internal, public.")
        }
        return choice
    }
}

/// Which rows count, as the commands that find figures again take it.
struct ScopeOptions: ParsableArguments {
    @Option(help: ArgumentHelp(fr: "Le code d’un dispositif.", en: "The code of a scheme.", valueName: "code"))
    var scheme: String?

    @Option(help: ArgumentHelp(fr: "Le code d’un département.", en: "The code of a department.", valueName: "code"))
    var department: String?

    @Option(help: ArgumentHelp(fr: "Une entreprise.", en: "A company.", valueName: "SIREN"))
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
            throw UserError(
                fr: "--quarter \(text) : ce n’est pas un trimestre. Écrivez par exemple 2018-T4.",
                en: "--quarter \(text): this is not a quarter. Write for example 2018-T4.")
        }
        return quarter
    }
}

extension CompanyID {
    /// The company that `--company` names.
    fileprivate static func argument(_ text: String) throws -> CompanyID {
        guard let siren = SIREN(text) else {
            throw UserError(
                fr: "--company \(text) : ce n’est pas un SIREN (neuf chiffres, avec leur clé).",
                en: "--company \(text): this is not a SIREN (nine digits, with their check digit).")
        }
        return CompanyID(siren)
    }
}

extension ReportFormat {
    /// The format that `--format` names.
    static func argument(_ text: String) throws -> ReportFormat {
        guard let format = ReportFormat(rawValue: text.lowercased()) else {
            throw UserError(
                fr: "--format \(text) : format inconnu. Formats possibles : pdf, ods, png, fods.",
                en: "--format \(text): unknown format. Possible formats: pdf, ods, png, fods.")
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
            let words =
                code.isEmpty
                ? String(fr: "--language ne dit pas de langue", en: "--language names no language")
                : String(fr: "--language \(text) : langue inconnue", en: "--language \(text): unknown language")
            throw UserError(
                fr: "\(words). Langues possibles : \(known).", en: "\(words). Possible languages: \(known).")
        }
        return language
    }
}

extension CivilDate {
    /// The day that `--date` names.
    static func argument(_ text: String) throws -> CivilDate {
        guard let date = CivilDate(text), (1900...2200).contains(date.year) else {
            throw UserError(
                fr: "--date \(text) : ce n’est pas une date. Écrivez par exemple 2018-12-31.",
                en: "--date \(text): this is not a date. Write for example 2018-12-31.")
        }
        return date
    }
}
