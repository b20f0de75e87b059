import ArgumentParser
import BilanHost
import BilanKit
import Dossier
import Import
import Support

struct TraceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trace",
        abstract: String(
            fr: "Montre les lignes des fichiers qui sont derrière un chiffre.",
            en: "Shows the lines of the files that are behind a figure."),
        discussion: String(
            fr: """
                Exemples :
                  bilan trace engage --data mon-dossier/ --quarter 2018-T4
                  bilan trace mandate --scheme UDF --department 33
                  bilan trace 2018-UDF-250 --data programme.bilan
                  bilan trace rapport.pdf
                  bilan trace rapport.pdf "Aides engagées" --data programme.bilan
                  bilan trace rapport.pdf "Aides"
                  bilan trace rapport.pdf "Par département" --row 33 --column Engagé --data programme.bilan

                Chiffres : \(Measure.Quantity.allCases.map(\.rawValue).joined(separator: ", ")).
                Sinon une référence de convention, un numéro de dossier, un SIREN, un SIRET, un RNA ou le code d’un dispositif.
                D’un PDF : ses données, ses chiffres et ses tableaux ; avec un nom, les lignes de ce chiffre ou de ce tableau. Les chiffres \
                demandent --data ; les lignes des tableaux sont dans le PDF.
                """,
            en: """
                Examples:
                  bilan trace engage --data my-folder/ --quarter 2018-T4
                  bilan trace mandate --scheme UDF --department 33
                  bilan trace 2018-UDF-250 --data programme.bilan
                  bilan trace report.pdf
                  bilan trace report.pdf "Aides engagées" --data programme.bilan
                  bilan trace report.pdf "Aides"
                  bilan trace report.pdf "Par département" --row 33 --column Engagé --data programme.bilan

                Figures: \(Measure.Quantity.allCases.map(\.rawValue).joined(separator: ", ")).
                Otherwise the reference of a convention, the number of an application, a SIREN, a SIRET, an RNA number or the code of a scheme.
                Of a PDF: its data, its figures and its tables; with a name, the lines of that figure or of that table. Figures \
                need --data; the lines of tables are in the PDF.
                """))

    @Argument(
        help: ArgumentHelp(
            fr: "Un chiffre, une référence, ou un PDF produit par Bilan.",
            en: "A figure, a reference, or a PDF made by Bilan.", valueName: String(fr: "sujet", en: "subject")))
    var subject: String

    @Argument(
        help: ArgumentHelp(
            fr: "Dans un PDF : le nom d’un chiffre ou d’un tableau.",
            en: "In a PDF: the name of a figure or of a table.", valueName: String(fr: "nom", en: "name")))
    var name: String?

    @Option(
        help: ArgumentHelp(
            fr: "Dossier de CSV, classeur, fichier SCDL, fichier .bilan, base postgres://…, ou demo.",
            en: "Folder of CSV, workbook, SCDL file, .bilan file, postgres://… database, or demo.",
            valueName: String(fr: "chemin", en: "path")))
    var data: String?

    @Option(
        help: ArgumentHelp(
            fr: "Le trimestre, par exemple 2018-T4 ; sinon le dernier des données.",
            en: "The quarter, for example 2018-T4; otherwise the last one of the data.",
            valueName: String(fr: "trimestre", en: "quarter")))
    var quarter: String?

    @OptionGroup var scope: ScopeOptions

    @Option(
        help: ArgumentHelp(
            fr: "Dans le tableau d’un PDF : la ligne, par sa première cellule ou son début.",
            en: "In the table of a PDF: the row, by its first cell or the beginning of it.",
            valueName: String(fr: "texte", en: "text")))
    var row: String?

    @Option(
        help: ArgumentHelp(
            fr: "Dans le tableau d’un PDF : le titre de la colonne.",
            en: "In the table of a PDF: the title of the column.", valueName: String(fr: "titre", en: "title")))
    var column: String?

    @OptionGroup var amounts: AmountOptions

    @OptionGroup var audience: AudienceOptions

    @Flag(help: ArgumentHelp(fr: "Écrit un objet JSON par ligne.", en: "Writes a JSON object for each line."))
    var json = false

    func run() throws {
        let printer = TracePrinter(isJSON: json)
        if subject.lowercased().hasSuffix(".pdf") { return try traceDocument(printer) }
        guard name == nil else {
            throw UserError(fr: "Un second nom ne vaut que pour un PDF.", en: "A second name is for a PDF alone.")
        }
        let source = try DossierSource.open(
            data: data ?? DossierSource.demo, amounts: amounts.choice(), audience: audience.choice())
        defer { withExtendedLifetime(source) {} }
        let dossier = try Dossier.open(readingAt: source.path)
        if let quantity = Measure.Quantity(rawValue: subject) {
            try refuseFilters(of: quantity)
            let rows = try scope.choice()
            let measure = Measure(
                quantity, at: try end(of: dossier), of: rows.scheme, company: rows.company, department: rows.department)
            _ = try printer.show(measure, in: DossierProgramme(dossier))
        } else {
            try traceSubject(dossier, printer)
        }
    }

    /// Movements know their scheme alone: another filter would be passed over.
    private func refuseFilters(of quantity: Measure.Quantity) throws {
        guard quantity == .netCommitments || quantity == .orders, scope.department != nil || scope.company != nil
        else { return }
        let other = quantity == .orders ? Measure.Quantity.ordered : .committed
        throw UserError(
            fr:
                "« \(quantity.rawValue) » ne se compte que par dispositif. Retirez --department et --company, ou demandez « \(other.rawValue) ».",
            en:
                "“\(quantity.rawValue)” is counted by scheme alone. Leave out --department and --company, or ask for “\(other.rawValue)”."
        )
    }

    private func traceSubject(_ dossier: Dossier, _ printer: TracePrinter) throws {
        let trace = SubjectTrace(in: dossier)
        guard try trace.walk(subject, printer.show) else {
            throw UserError(
                fr:
                    "« \(subject) » n’est ni un chiffre ni une référence des données. Chiffres : \(Measure.Quantity.allCases.map(\.rawValue).joined(separator: ", ")).",
                en:
                    "“\(subject)” is neither a figure nor a reference of the data. Figures: \(Measure.Quantity.allCases.map(\.rawValue).joined(separator: ", ")).",
                kind: .data)
        }
        if !json { for words in try trace.amountReadings(of: subject) { Console.say(words) } }
    }

    private func traceDocument(_ printer: TracePrinter) throws {
        let document = try DocumentTrace(path: subject)
        // What is told of a document goes to those whom it was made for.
        let readers = try document.record.audience == .public ? .public : audience.choice()
        guard readers == document.record.audience else {
            throw UserError(
                fr:
                    "« \(subject) » a été produit pour l’usage interne, et ses tableaux nomment tout le monde : produisez-le avec --audience public.",
                en:
                    "“\(subject)” was made for internal use, and its tables name everyone: make it with --audience public."
            )
        }
        let source = try data.map { try DossierSource.open(data: $0, amounts: amounts.choice(), audience: readers) }
        defer { withExtendedLifetime(source) {} }
        let programme = try source.map {
            try DossierProgramme(Dossier.open(readingAt: $0.path))
        }
        if let programme, case let missing = document.missingFiles(in: programme), !missing.isEmpty {
            Console.complain(
                String(
                    fr:
                        "ces fichiers ne sont plus ceux du document, ou manquent dans les données : \(missing.joined(separator: ", ")).",
                    en:
                        "these files are no longer those of the document, or are missing in the data: \(missing.joined(separator: ", "))."
                )
            )
        }
        guard let name else { return printer.show(document.record) }
        if let figure = document.figure(named: name), let measure = figure.measure {
            try compare(figure.value, with: measure, in: programme, name: figure.label, printer)
        } else if let figure = document.figure(named: name), let rows = figure.rows {
            printer.show(rows, of: figure)
        } else if let figure = document.figure(named: name), document.table(named: name) == nil {
            throw UserError(
                fr: "« \(figure.label) » se déduit d’autres chiffres du document : demandez ceux-ci. \(figure.text)",
                en: "“\(figure.label)” is derived from other figures of the document: ask for those. \(figure.text)")
        } else if let table = document.table(named: name) {
            guard let row, let column else { return try printer.show(table, of: document) }
            let cell = try document.cell(of: table, row: row, column: column)
            try compare(
                cell.value, with: cell.measure, in: programme, name: "\(table.name), \(row), \(column)", printer)
        } else {
            let names =
                document.record.figures.filter { $0.measure != nil || $0.rows != nil }.map(\.label)
                + document.record.tables.map(\.name)
            throw UserError(
                fr:
                    "« \(name) » n’est ni un chiffre ni un tableau de « \(subject) ». Il y a : \(names.joined(separator: ", ")).",
                en:
                    "“\(name)” is neither a figure nor a table of “\(subject)”. There are: \(names.joined(separator: ", "))."
            )
        }
    }

    /// Lists a figure's rows, and says where they don't come to what the document has.
    private func compare(
        _ value: Int64?, with measure: Measure, in programme: DossierProgramme?, name: String, _ printer: TracePrinter
    ) throws {
        guard let programme else {
            throw UserError(
                fr: "« \(name) » : donnez les données avec --data pour en voir les lignes.",
                en: "“\(name)”: give the data with --data to see its lines.")
        }
        let sum = try printer.show(measure, in: programme)
        guard let value, value != sum.value else { return }
        let text =
            measure.quantity.isAmount
            ? MessageNumber.money(value)
            : MessageNumber.integer(Int(value))
        Console.complain(
            String(
                fr: "le document dit \(text) : les données ou leur lecture ont changé depuis.",
                en: "the document says \(text): the data or how they are read have changed since."))
        throw ExitCode(UserError.Kind.failed.rawValue)
    }

    private func end(of dossier: Dossier) throws -> CivilDate {
        guard let quarter else {
            guard let last = try dossier.lastQuarter() else {
                throw UserError(
                    fr:
                        "Les données n’ont aucun fait daté : donnez la période avec --quarter, par exemple --quarter 2018-T4.",
                    en: "The data hold no dated fact: give the period with --quarter, for example --quarter 2018-T4."
                )
            }
            return last.end
        }
        return try Quarter.argument(quarter).end
    }
}
