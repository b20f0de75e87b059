import ArgumentParser
import BilanHost
import BilanKit
import Dossier
import Foundation
import Import
import Intake
import Support
import Templates

struct CompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract:
            String(
                fr:
                    "Dit quels chiffres diffèrent entre deux données, deux trimestres ou deux documents, et quelles lignes en sont la cause.",
                en:
                    "Says which figures differ between two sets of data, two quarters or two documents, and which rows are the cause."
            ),
        discussion: String(
            fr: """
                Exemples :
                  bilan compare avant.bilan apres.bilan --quarter 2018-T4
                  bilan compare 2018-T3 2018-T4 --data programme.bilan
                  bilan compare 2018-T3 2018-T4 --output out --format pdf --format ods
                  bilan compare juin/programme-progress-2018-T2.pdf septembre/programme-progress-2018-T3.pdf

                Chaque ligne est ajoutée (+), corrigée ou modifiée par de nouveaux mouvements (~), ou retirée (-) ; « révisé » : elle change ce qui était déjà connu à la première date.
                Les lignes derrière les chiffres de deux PDF sont dites s’ils les portent (bilan generate --self-contained).

                Sont comparés les chiffres de bilan trace ; d’autres lignes qui diffèrent sont dites par tableau, en fin de liste.

                Codes de retour : 0 rien ne diffère, et rien n’est écrit ; 1 quelque chose diffère ; 2 commande mal employée ; 3 données \
                refusées ; 75 ce qui peut réussir une autre fois.
                """,
            en: """
                Examples:
                  bilan compare before.bilan after.bilan --quarter 2018-T4
                  bilan compare 2018-T3 2018-T4 --data programme.bilan
                  bilan compare 2018-T3 2018-T4 --output out --format pdf --format ods
                  bilan compare june/programme-progress-2018-T2.pdf september/programme-progress-2018-T3.pdf

                Each row is added (+), corrected or changed by new movements (~), or withdrawn (-); “revised”: it changes what was already known at the first date.
                The rows behind the figures of two PDFs are told if they carry them (bilan generate --self-contained).

                The figures compared are those of bilan trace; other rows that differ are told by table, at the end of the list.

                Exit status: 0 nothing differs, and nothing is written; 1 something differs; 2 the command was misused; 3 data was \
                refused; 75 what may go well another time.
                """))

    @Argument(
        help: ArgumentHelp(
            fr: "Des données, un trimestre ou un PDF.", en: "Data, a quarter or a PDF.",
            valueName: String(fr: "avant", en: "before")))
    var before: String

    @Argument(help: ArgumentHelp(fr: "De même.", en: "Likewise.", valueName: String(fr: "après", en: "after")))
    var after: String

    @Option(
        help: ArgumentHelp(
            fr: "Les données, pour deux trimestres.", en: "The data, for two quarters.",
            valueName: String(fr: "chemin", en: "path")))
    var data: String?

    @Option(
        help: ArgumentHelp(
            fr: "Le trimestre, pour deux données ; sinon le dernier des secondes.",
            en: "The quarter, for two sets of data; by default the last one of the second set.",
            valueName: String(fr: "trimestre", en: "quarter")))
    var quarter: String?

    @OptionGroup var scope: ScopeOptions

    @Option(
        help: ArgumentHelp(
            fr: "Écrit la comparaison de données en documents dans ce dossier.",
            en: "Writes the comparison of data as documents into this folder.",
            valueName: String(fr: "dossier", en: "folder")))
    var output: String?

    @Option(
        help: ArgumentHelp(
            fr: "Avec --output : pdf, ods, png ou fods ; se répète. Sinon pdf et ods.",
            en: "With --output: pdf, ods, png or fods; may be repeated. By default pdf and ods.", valueName: "format"))
    var format: [String] = []

    @Option(
        help: ArgumentHelp(
            fr: "Avec --output : le dossier d’un modèle.", en: "With --output: the folder of a template.",
            valueName: String(fr: "dossier", en: "folder")))
    var template: String?

    @Option(
        help: ArgumentHelp(
            fr: "Avec --output : la langue, fr ou en.", en: "With --output: the language, fr or en.",
            valueName: String(fr: "langue", en: "language")))
    var language = NumberLanguage.french.codes.language

    @Option(
        help: ArgumentHelp(
            fr: "Avec --output : le jour que porte le document ; sinon aujourd’hui.",
            en: "With --output: the day that the document bears; by default today.",
            valueName: String(fr: "aaaa-mm-jj", en: "yyyy-mm-dd")))
    var date: String?

    @OptionGroup var amounts: AmountOptions

    @OptionGroup var audience: AudienceOptions

    @Flag(
        help: ArgumentHelp(
            fr: "Écrit un objet JSON par chiffre et par tableau.",
            en: "Writes a JSON object for each figure and each table."))
    var json = false

    func run() throws {
        let printer = ComparisonPrinter(isJSON: json)
        let isDifferent: Bool
        if [before, after].allSatisfy({ $0.lowercased().hasSuffix(".pdf") }) {
            guard data == nil, quarter == nil, scope.isEmpty, output == nil else {
                throw UserError(
                    fr:
                        "De deux PDF, les chiffres sont ceux qu’ils portent : retirez --data, --quarter, --scheme, --department, --company et "
                        + "--output.",
                    en:
                        "Of two PDFs, the figures are those that they carry: remove --data, --quarter, --scheme, --department, --company and "
                        + "--output.")
            }
            let found = try DocumentComparison(before, after).result()
            for figure in found.figures { printer.show(figure) }
            for table in found.tables { printer.show(table) }
            for data in found.data { printer.show(data) }
            isDifferent = !found.isEmpty
        } else {
            let writing = try output.map { try ComparisonWriting(self, to: $0) }
            let (comparison, states, sources) = try comparison()
            defer { withExtendedLifetime(sources) {} }
            let (found, data) = (try comparison.differences(), try comparison.data())
            isDifferent = !found.isEmpty || !data.isEmpty
            if let writing, !found.isEmpty {
                for path in try writing.write(found, states, sources[0].path) { Console.say(path) }
            } else {
                for figure in found { printer.show(figure) }
            }
            for table in data { printer.show(table) }
        }
        if isDifferent { throw ExitCode(UserError.Kind.failed.rawValue) }
    }

    private typealias Found = (
        comparison: DataComparison, states: [DataComparison.State], sources: [DossierSource]
    )

    private func comparison() throws -> Found {
        let scope = try scope.choice()
        if let first = Quarter(before), let second = Quarter(after) {
            guard quarter == nil else {
                throw UserError(
                    fr: "Les trimestres sont déjà donnés : retirez --quarter.",
                    en: "The quarters are already given: remove --quarter.")
            }
            let source = try open(data ?? DossierSource.demo)
            let states = try [first, second].map { try state(source, $0) }
            return (DataComparison(states[0], states[1], scope: scope), states, [source])
        }
        guard data == nil else {
            throw UserError(
                fr:
                    "--data ne va qu’avec deux trimestres, par exemple bilan compare 2018-T3 2018-T4 --data programme.bilan.",
                en:
                    "--data goes only with two quarters, for example bilan compare 2018-T3 2018-T4 --data programme.bilan."
            )
        }
        let sources = try [before, after].map(open)
        let last = try Dossier.open(readingAt: sources[1].path).lastQuarter()
        guard let quarter = try quarter.map(Quarter.argument) ?? last else {
            throw UserError(
                fr:
                    "« \(after) » n’a aucun fait daté : donnez la période avec --quarter, par exemple --quarter 2018-T4.",
                en: "“\(after)” has no dated fact: give the period with --quarter, for example --quarter 2018-T4.")
        }
        let states = try sources.map { try state($0, quarter) }
        return (DataComparison(states[0], states[1], scope: scope), states, sources)
    }

    private func open(_ data: String) throws -> DossierSource {
        if data.lowercased().hasSuffix(".pdf") {
            throw UserError(
                fr: "« \(data) » est un document : comparez-le à un autre document, et des données à des données.",
                en: "“\(data)” is a document: compare it with another document, and data with data.")
        }
        let source = try DossierSource.open(data: data, amounts: amounts.choice(), audience: audience.choice())
        let refused = source.summary.rowsRefused
        if refused > 0 {
            Console.complain(
                String(
                    fr:
                        "« \(DatabaseAddress.redacted(data)) » : \(FrenchNumber.count(refused, "ligne refusée n’est pas comparée", "lignes refusées ne sont pas comparées")) ; bilan check les montre.",
                    en:
                        "“\(DatabaseAddress.redacted(data))”: \(EnglishText.count(refused, "refused row is not compared; bilan check shows it.", "refused rows are not compared; bilan check shows them."))"
                )
            )
        }
        return source
    }

    private func state(_ source: DossierSource, _ quarter: Quarter) throws -> DataComparison.State {
        DataComparison.State(try DossierProgramme(Dossier.open(readingAt: source.path)), at: quarter)
    }
}

/// What `--output` asks for, checked before data are read.
private struct ComparisonWriting {
    private let command: CompareCommand
    private let folder: String
    private let formats: [ReportFormat]
    private let language: NumberLanguage
    private let date: CivilDate
    private let theme: Theme

    init(_ command: CompareCommand, to folder: String) throws {
        self.command = command
        self.folder = folder
        formats = try command.format.isEmpty ? [.pdf, .ods] : command.format.map(ReportFormat.argument)
        language = try NumberLanguage.argument(command.language)
        date = try command.date.map(CivilDate.argument) ?? .today
        theme = try TemplateReader(folder: try TemplateFolder.named(command.template)).read().theme
    }

    /// - Parameter data: the dossier's file, which says who publishes.
    func write(_ figures: [FigureDifference], _ states: [DataComparison.State], _ data: String) throws -> [String] {
        let quarters = states.map(\.quarter)
        let isOfQuarters = quarters[0] != quarters[1]
        let names = isOfQuarters ? quarters.map(\.description) : [command.before, command.after].map(FileName.of)
        var report = ComparisonReport(figures, from: names[0], to: names[1], notices: states[1].notices)
        report.language = language
        let stem = "comparison-" + (isOfQuarters ? names.joined(separator: "-") : quarters[1].description)
        return try report.write(
            formats, to: folder, name: stem, theme: theme.publishing(dossier: data),
            info: DocumentInfo(quarter: quarters[1], date: date, producer: "Bilan \(Bilan.version)"))
    }
}
