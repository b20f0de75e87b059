import ArgumentParser
import BilanHost
import BilanKit
import Dossier
import Import
import Support

struct TraceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trace",
        abstract: "Montre les lignes des fichiers qui sont derrière un chiffre.",
        discussion: """
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
            D’un PDF : ses données, ses chiffres et ses tableaux ; avec un nom, les lignes de ce chiffre ou de ce tableau. Les chiffres
            demandent --data ; les lignes des tableaux sont dans le PDF.
            """)

    @Argument(help: ArgumentHelp("Un chiffre, une référence, ou un PDF produit par Bilan.", valueName: "sujet"))
    var subject: String

    @Argument(help: ArgumentHelp("Dans un PDF : le nom d’un chiffre ou d’un tableau.", valueName: "nom"))
    var name: String?

    @Option(
        help: ArgumentHelp(
            "Dossier de CSV, classeur, fichier SCDL, fichier .bilan, base postgres://…, ou demo.", valueName: "chemin"))
    var data: String?

    @Option(
        help: ArgumentHelp("Le trimestre, par exemple 2018-T4 ; sinon le dernier des données.", valueName: "trimestre"))
    var quarter: String?

    @OptionGroup var scope: ScopeOptions

    @Option(
        help: ArgumentHelp(
            "Dans le tableau d’un PDF : la ligne, par sa première cellule ou son début.", valueName: "texte"))
    var row: String?

    @Option(help: ArgumentHelp("Dans le tableau d’un PDF : le titre de la colonne.", valueName: "titre"))
    var column: String?

    @OptionGroup var amounts: AmountOptions

    @OptionGroup var audience: AudienceOptions

    @Flag(help: "Écrit un objet JSON par ligne.")
    var json = false

    func run() throws {
        let printer = TracePrinter(isJSON: json)
        if subject.lowercased().hasSuffix(".pdf") { return try traceDocument(printer) }
        guard name == nil else { throw UserError("Un second nom ne vaut que pour un PDF.") }
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
            "« \(quantity.rawValue) » ne se compte que par dispositif. Retirez --department et --company, ou demandez « \(other.rawValue) »."
        )
    }

    private func traceSubject(_ dossier: Dossier, _ printer: TracePrinter) throws {
        let trace = SubjectTrace(in: dossier)
        guard try trace.walk(subject, printer.show) else {
            throw UserError(
                "« \(subject) » n’est ni un chiffre ni une référence des données. Chiffres : \(Measure.Quantity.allCases.map(\.rawValue).joined(separator: ", ")).",
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
                "« \(subject) » a été produit pour l’usage interne, et ses tableaux nomment tout le monde : produisez-le avec --audience public."
            )
        }
        let source = try data.map { try DossierSource.open(data: $0, amounts: amounts.choice(), audience: readers) }
        defer { withExtendedLifetime(source) {} }
        let programme = try source.map {
            try DossierProgramme(Dossier.open(readingAt: $0.path))
        }
        if let programme, case let missing = document.missingFiles(in: programme), !missing.isEmpty {
            Console.complain(
                "ces fichiers ne sont plus ceux du document, ou manquent dans les données : \(missing.joined(separator: ", "))."
            )
        }
        guard let name else { return printer.show(document.record) }
        if let figure = document.figure(named: name), let measure = figure.measure {
            try compare(figure.value, with: measure, in: programme, name: figure.label, printer)
        } else if let figure = document.figure(named: name), let rows = figure.rows {
            printer.show(rows, of: figure)
        } else if let figure = document.figure(named: name), document.table(named: name) == nil {
            throw UserError(
                "« \(figure.label) » se déduit d’autres chiffres du document : demandez ceux-ci. \(figure.text)")
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
                "« \(name) » n’est ni un chiffre ni un tableau de « \(subject) ». Il y a : \(names.joined(separator: ", "))."
            )
        }
    }

    /// Lists a figure's rows, and says where they don't come to what the document has.
    private func compare(
        _ value: Int64?, with measure: Measure, in programme: DossierProgramme?, name: String, _ printer: TracePrinter
    ) throws {
        guard let programme else {
            throw UserError("« \(name) » : donnez les données avec --data pour en voir les lignes.")
        }
        let sum = try printer.show(measure, in: programme)
        guard let value, value != sum.value else { return }
        let text =
            measure.quantity.isAmount ? FrenchNumber.money(Money(cents: value)) : FrenchNumber.integer(Int(value))
        Console.complain("le document dit \(text) : les données ou leur lecture ont changé depuis.")
        throw ExitCode(UserError.Kind.failed.rawValue)
    }

    private func end(of dossier: Dossier) throws -> CivilDate {
        guard let quarter else {
            guard let last = try dossier.lastQuarter() else {
                throw UserError(
                    "Les données n’ont aucun fait daté : donnez la période avec --quarter, par exemple --quarter 2018-T4."
                )
            }
            return last.end
        }
        return try Quarter.argument(quarter).end
    }
}
