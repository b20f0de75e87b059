import BilanKit
import Foundation
import Spreadsheets
import Support

/// Finds the sheets of a workbook that hold a dossier's tables.
struct WorkbookFiles {
    private let path: String
    private let file: String
    private let workbook: SpreadsheetReader
    private let sheets: [SheetInfo]
    private let map: ColumnMap

    /// So many sheets are named in a message.
    private static let shownSheets = 20

    /// - Parameter map: what a person says of its sheets and columns.
    /// - Throws: `DossierRefusal` where the workbook can't be used.
    init(path: String, map: ColumnMap = ColumnMap()) throws {
        self.path = path
        self.map = map
        file = FileName.of(path)
        do {
            workbook = try SpreadsheetReader(path: path)
            sheets = try workbook.sheets()
        } catch let failure as SpreadsheetFailure {
            throw DossierRefusal(failure.fault())
        }
    }

    /// The sheets that a person chose; or else the visible ones that are named after a table; where none is, those whose
    /// header is that of the table which the file is named after, or else of `subventions`.
    func find() throws -> (files: [InputFile], ignored: [Fault]) {
        if !map.sheets.isEmpty { return (try chosen(), []) }
        let visible = sheets.filter { !$0.isHidden }
        let named = visible.compactMap { sheet in DossierTable.named(sheet.name).map { input(sheet, $0) } }
        let (files, headers) = try named.isEmpty ? unnamed(visible) : (named, [])
        return (files, ignored(files.compactMap { $0.sheet?.sheet }, headers))
    }

    private func input(_ sheet: SheetInfo, _ table: DossierTable) -> InputFile {
        InputFile(path: path, table: table, sheet: WorkbookSheet(workbook: workbook, sheet: sheet))
    }

    /// The table that sheets without a table's name fill.
    private var table: DossierTable {
        .named(URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent) ?? .subventions
    }

    private func chosen() throws -> [InputFile] {
        let wanted = try map.sheets.map { name in
            if let sheet = WorkbookSheet.named(name, among: sheets) { return sheet }
            throw refusal(
                "n’a pas de feuille « \(name) » : elle a " + list(sheets.map { "« \($0.name) »" }),
                "Corrigez --sheet, ou le profil à côté du fichier.")
        }
        return sheets.filter(wanted.contains).map { input($0, DossierTable.named($0.name) ?? table) }
    }

    /// - Returns: also what each of the visible sheets has for a header, where it was looked for.
    private func unnamed(_ visible: [SheetInfo]) throws -> (files: [InputFile], headers: [SheetHeader]) {
        guard let likeliest = visible.first ?? sheets.first else {
            throw refusal("n’a aucune feuille", "Vérifiez que c’est bien le fichier que vous vouliez donner.")
        }
        // What a lone sheet lacks is best told column by column.
        if let only = visible.first, visible.count == 1 { return ([input(only, table)], []) }
        let headers = visible.map(header)
        let fitting = headers.filter(\.fits)
        let whole = fitting.filter(\.missing.isEmpty)
        let found = whole.isEmpty ? fitting : whole
        guard let first = found.first else {
            if let failure = headers.compactMap(\.failure).first { throw DossierRefusal(failure.fault()) }
            let hidden = sheets.filter(\.isHidden).map { SheetHeader($0, header: nil, of: table) }
            throw refusal(
                "aucune feuille n’est celle d’un dossier (" + list((headers + hidden).map(\.reason), by: " ; ") + ")",
                "Choisissez celle qu’il faut lire : \(option(likeliest)), et dites ce que contiennent ses "
                    + "colonnes : --map COLONNE=CHAMP ; ou nommez les feuilles "
                    + DossierTable.all.map(\.name).joined(separator: ", ") + ".")
        }
        guard found.allSatisfy({ $0.names == first.names }) else {
            throw refusal(
                "plusieurs feuilles peuvent être celle du dossier, et leurs en-têtes diffèrent ("
                    + list(headers.map(\.reason), by: " ; ") + ")",
                "Dites lesquelles sont à lire : "
                    + found.prefix(Self.shownSheets).map { option($0.sheet) }.joined(separator: " ")
                    + ", ou l’une d’elles seulement.")
        }
        try refuseCopies(found.map(\.sheet))
        return (found.map { input($0.sheet, table) }, headers)
    }

    /// A sheet that was copied within its workbook, to be sorted or filtered, would count all its money twice.
    private func refuseCopies(_ sheets: [SheetInfo]) throws {
        guard sheets.count > 1 else { return }
        var kept: [SheetInfo] = []
        var copies: [String] = []
        var known: [Int: SheetInfo] = [:]
        for sheet in sheets {
            if let hash = firstRows(of: sheet), let first = known.updateValue(sheet, forKey: hash) {
                copies.append("« \(first.name) » et « \(sheet.name) »")
            } else {
                kept.append(sheet)
            }
        }
        guard !copies.isEmpty else { return }
        throw refusal(
            "des feuilles ont les mêmes lignes : " + list(copies) + ", dont l’une est sans doute la copie de l’autre",
            "Dites lesquelles sont à lire : " + kept.prefix(Self.shownSheets).map(option).joined(separator: " ") + ".")
    }

    /// - Returns: a number that tells a sheet's first rows from others'; nil where it has no rows below its header.
    private func firstRows(of sheet: SheetInfo) -> Int? {
        func open() throws -> SheetSource { try SheetSource(workbook.rows(of: sheet), format: workbook.format) }
        var row = InputRow()
        guard var rows = try? open(),
            let search = try? HeaderSearch.find(&rows, table: table, file: file, map: map, row: &row)
        else { return nil }
        if search.read > search.place {
            guard let again = try? open() else { return nil }
            rows = again
            for _ in 0..<search.place { _ = try? rows.next(into: &row) }
        }
        var hasher = Hasher()
        var count = 0
        while count < 100, (try? rows.next(into: &row)) == true {
            hasher.combine(row.bytes)
            hasher.combine(row.ends)
            count += 1
        }
        return count == 0 ? nil : hasher.finalize()
    }

    /// One bad sheet doesn't stop the others.
    private func header(of sheet: SheetInfo) -> SheetHeader {
        var row = InputRow()
        do {
            var rows = SheetSource(try workbook.rows(of: sheet), format: workbook.format)
            let search = try HeaderSearch.find(&rows, table: table, file: file, map: map, row: &row)
            return SheetHeader(sheet, header: search?.header, of: table)
        } catch {
            let failure = error as? SpreadsheetFailure ?? SpreadsheetFailure("ne peut pas être lue")
            return SheetHeader(sheet, header: nil, of: table, failure: failure)
        }
    }

    // MARK: What is told

    /// The sheets that aren't read, by why.
    private func ignored(_ read: [SheetInfo], _ headers: [SheetHeader]) -> [Fault] {
        let others = sheets.filter { !read.contains($0) }
        let hidden = others.filter(\.isHidden)
        let near = headers.filter { header in
            others.contains(header.sheet) && (header.failure != nil || header.knownCount > 1)
        }
        let foreign = others.filter { sheet in !sheet.isHidden && !near.contains { $0.sheet == sheet } }
        var faults: [Fault] = []
        if !hidden.isEmpty {
            // A sheet of notes that is read for want of another stands in no remedy.
            let all =
                read.filter { sheet in
                    (headers.first { $0.sheet == sheet } ?? header(of: sheet)).missing.isEmpty
                } + hidden
            let options =
                all.count <= 5 ? all.map(option).joined(separator: " ") : "--sheet avec le nom de chaque feuille à lire"
            let isOne = hidden.count == 1
            faults.append(
                warning(
                    hidden, rule: isOne ? "est masquée : elle n’est pas lue" : "sont masquées : elles ne sont pas lues",
                    remedy: (isOne ? "Si elle doit l’être" : "Si elles doivent l’être") + ", ajoutez \(options)."))
        }
        faults += near.map { header in
            let why = header.failure?.rule ?? "il y manque " + header.missing.joined(separator: ", ")
            return Fault(
                file: file, rule: "la feuille « \(header.sheet.name) » n’est pas lue : \(why)",
                remedy: header.failure?.remedy
                    ?? "Si elle doit l’être, nommez ses colonnes comme celles des autres feuilles.", severity: .warning)
        }
        if !foreign.isEmpty {
            let isOne = foreign.count == 1
            faults.append(
                warning(
                    foreign,
                    rule: isOne
                        ? "n’est pas de celles d’un dossier : elle est ignorée"
                        : "ne sont pas de celles d’un dossier : elles sont ignorées",
                    remedy: isOne ? "Renommez-la si elle doit être lue." : "Renommez celles qui doivent être lues."))
        }
        return faults
    }

    private func warning(_ sheets: [SheetInfo], rule: String, remedy: String) -> Fault {
        let names = list(sheets.map { "« \($0.name) »" })
        return Fault(
            file: file, rule: (sheets.count == 1 ? "la feuille " : "les feuilles ") + "\(names) \(rule)",
            remedy: remedy,
            severity: .warning)
    }

    private func list(_ items: [String], by separator: String = ", ") -> String {
        items.prefix(Self.shownSheets).joined(separator: separator) + (items.count > Self.shownSheets ? "…" : "")
    }

    private func option(_ sheet: SheetInfo) -> String { "--sheet \"\(sheet.name)\"" }

    private func refusal(_ rule: String, _ remedy: String) -> DossierRefusal {
        DossierRefusal(Fault(file: file, rule: rule, remedy: remedy, severity: .fatal))
    }
}
