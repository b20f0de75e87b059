import BilanHost
import BilanKit
import Foundation
import Support
import Templates

extension GenerateCommand {
    /// What the arguments ask for.
    func request() throws -> GenerateRequest {
        guard all != !reports.isEmpty else {
            throw UserError(
                all
                    ? String(
                        fr: "--all et des noms de rapports ne vont pas ensemble.",
                        en: "--all and names of reports don’t go together.")
                    : String(
                        fr: "Nommez un rapport, ou donnez --all. bilan reports en donne la liste.",
                        en: "Name a report, or give --all. bilan reports lists them."))
        }
        var request = GenerateRequest(date: try date.map(CivilDate.argument) ?? .today)
        request.reports = all ? nil : reports
        request.data = data
        request.quarter = try quarter.map(Quarter.argument)
        request.formats = try format.map(ReportFormat.argument)
        guard PictureWriter.resolutions.contains(resolution) else {
            throw UserError(
                fr: "--resolution \(FrenchNumber.decimal(resolution, digits: 0)) : donnez un nombre de 20 à 600.",
                en:
                    "--resolution \(LocalizedNumberFormatter(.english).decimal(resolution, digits: 0)): give a number from 20 to 600."
            )
        }
        request.resolution = resolution
        request.output = output
        let template = try TemplateReader(folder: try TemplateFolder.named(template)).read()
        (request.template, request.theme) = (template, template.theme)
        request.settings = try set.map(Self.setting)
        request.division = try by.map(Self.division)
        guard recipients == nil || request.division != nil else {
            let known = Division.allCases.map(\.rawValue).joined(separator: ", ")
            throw UserError(
                fr: "--recipients ne va qu’avec --by. Valeurs possibles de --by : \(known).",
                en: "--recipients goes only with --by. Possible values of --by: \(known).")
        }
        request.recipients = recipients
        request.audience = try audience.choice()
        request.language = try NumberLanguage.argument(language)
        request.map = try columns.map()
        request.amounts = try amounts.choice()
        request.shard = try shard.map(Self.shard)
        request.isResumed = resume
        request.isSelfContained = selfContained
        guard jobs >= 1 else {
            throw UserError(
                fr: "--jobs \(jobs) : donnez un nombre d’au moins 1.",
                en: "--jobs \(jobs): give a number of at least 1.")
        }
        request.jobs = min(jobs, Descriptors.workers)
        guard timeout > 0, timeout.isFinite else {
            throw UserError(
                fr: "--timeout \(timeout) : donnez un nombre de secondes.",
                en: "--timeout \(timeout): give a number of seconds.")
        }
        request.timeout = timeout
        request.isStrict = strict
        request.isVerbose = verbose
        request.fence = plugins.fence
        request.isInProcess = inProcess != nil
        request.producer = "Bilan \(Bilan.version)"
        return request
    }

    private static func shard(_ text: String) throws -> Shard {
        if text == "auto" { return try Shard.automatic() }
        guard let shard = Shard(text) else {
            throw UserError(
                fr:
                    "--shard \(text) : écrivez une part et leur nombre, par exemple 3/16, la première étant 1/16 ; ou auto.",
                en:
                    "--shard \(text): write a part and their number, for example 3/16, the first one being 1/16; or auto."
            )
        }
        return shard
    }

    private static func division(_ text: String) throws -> Division {
        guard let division = Division(rawValue: text) else {
            let known = Division.allCases.map(\.rawValue).joined(separator: ", ")
            throw UserError(
                fr: "--by \(text) : valeurs possibles : \(known).", en: "--by \(text): possible values: \(known).")
        }
        return division
    }

    /// What `--set` names and gives.
    static func setting(_ text: String) throws -> (name: String, value: String) {
        guard let equals = text.firstIndex(of: "="), equals != text.startIndex else {
            throw UserError(
                fr: "--set \(text) : écrivez NOM=VALEUR, par exemple --set company=338481955.",
                en: "--set \(text): write NAME=VALUE, for example --set company=338481955.")
        }
        return (String(text[..<equals]), String(text[text.index(after: equals)...]))
    }
}
