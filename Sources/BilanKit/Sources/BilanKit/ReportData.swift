internal import Foundation

/// The figures of a document as files for it to carry: each table and grid as CSV, and all of it as a workbook with its
/// formulas. Whoever has
/// the PDF then has what it was made from, in forms that can be computed with.
struct ReportData {
    /// The files to carry; none where the composition has neither table nor grid.
    private(set) var attachments: [Attachment] = []
    /// Why there are fewer than there should be.
    private(set) var diagnostics: [Diagnostic] = []
    /// What the workbook is; nil where none was written.
    private(set) var workbook: DocumentSummary?

    /// How many bytes all files may take together, before they are compressed: a document that can't be sent serves no
    /// one.
    static let limit = 20_000_000

    /// Writes the files.
    ///
    /// - Parameters:
    ///   - stem: what the workbook is called, without its extension.
    ///   - folder: an empty folder for the files; whoever made it removes it once the document is finished.
    ///   - kept: where the workbook goes as well, as it is by itself; nil where it is carried alone.
    ///   - trace: what the document was made from, to be completed and carried; nil where it isn't known.
    /// - Throws: `DocumentError` where a file can't be written, or what `progress` threw.
    init(
        of composition: Composition, stem: String, theme: Theme, info: DocumentInfo, folder: String,
        limit: Int = ReportData.limit,
        kept: WorkbookFile? = nil, trace: TraceRecord? = nil, progress: ProgressHandler
    ) throws {
        let tables = composition.tables
        guard !tables.isEmpty || !composition.grids.isEmpty else { return }
        let evaluator = TableEvaluator(tables)
        var record = trace
        record?.take(composition, evaluator)
        // Of a document whose data stays out, the trace is there all the same: it is short.
        if let record { attachments = [try Self.attachment(record, tables: [], info, composition.words)] }
        var names = FileNames()
        var done: Set<String> = []
        var room = limit
        var found: [Attachment] = []
        var traced: [TraceRecord.Table] = []
        for table in tables where done.insert(table.name).inserted {
            let path = "\(folder)/\(done.count).csv"
            guard
                let size = try TableCSV(table, evaluator, language: composition.words.language).write(
                    to: path, limit: room, progress: progress)
            else {
                leaveOut(limit)
                return
            }
            room -= size
            let name = names.name(table.name, "csv")
            traced.append(TraceRecord.Table(table, file: name))
            found.append(
                Attachment(
                    name: name, mimeType: "text/csv",
                    description: composition.words.csv(ofTable: table.name),
                    relationship: .data, content: .path(path), date: info.date))
        }
        let formulas = FormulaEvaluator(composition, evaluator)
        for plan in formulas.plans where done.insert(plan.grid.name).inserted {
            let path = "\(folder)/\(done.count).csv"
            guard let size = try GridCSV(plan, formulas).write(to: path, limit: room) else {
                leaveOut(limit)
                return
            }
            room -= size
            found.append(
                Attachment(
                    name: names.name(plan.grid.name, "csv"), mimeType: "text/csv",
                    description: composition.words.csv(ofGrid: plan.grid.name),
                    relationship: .data, content: .path(path), date: info.date))
        }
        let path = "\(folder)/classeur.ods"
        do {
            // A file within a file is shown by no folder.
            let files = [WorkbookFile(path: path, hasThumbnail: false)] + [kept].compactMap(\.self)
            workbook = try ODSWriter(illustrating: composition, theme: theme, info: info).write(
                composition, to: files, progress: progress)
        } catch let error as DocumentError where !error.isOfSystem {
            // What a sheet can't hold, a page may: the document is made all the same.
            diagnostics.append(
                Diagnostic(
                    .warning,
                    String(
                        fr: "le classeur n’est pas joint au document : \(error)",
                        en: "the workbook is not attached to the document: \(error)")))
        }
        if workbook != nil {
            guard Self.size(of: path) <= room else {
                leaveOut(limit)
                return
            }
            found.insert(
                Attachment(
                    name: names.name(stem, "ods"), mimeType: "application/vnd.oasis.opendocument.spreadsheet",
                    description: composition.words.attachedWorkbook,
                    relationship: .alternative,
                    content: .path(path), date: info.date), at: 0)
        }
        if let record { found.append(try Self.attachment(record, tables: traced, info, composition.words)) }
        attachments = found
    }

    private static func attachment(
        _ record: TraceRecord, tables: [TraceRecord.Table], _ info: DocumentInfo, _ words: any Wording
    ) throws -> Attachment {
        var record = record
        record.tables = tables
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return Attachment(
            name: TraceRecord.name, mimeType: "application/json",
            description: words.attachedTrace,
            relationship: .supplement, content: .bytes([UInt8](try encoder.encode(record))), date: info.date)
    }

    private mutating func leaveOut(_ limit: Int) {
        diagnostics.append(
            Diagnostic(
                .warning,
                String(
                    fr:
                        "les données ne sont pas jointes au document : elles dépassent \(FrenchNumber.integer(limit / 1_000_000)) Mo. "
                        + "Produisez aussi le format ods",
                    en:
                        "the data is not attached to the document: it exceeds \(LocalizedNumberFormatter(.english).integer(limit / 1_000_000)) MB. "
                        + "Make the ods format too")))
    }

    private static func size(of path: String) -> Int {
        var status = stat()
        return stat(path, &status) == 0 ? Int(status.st_size) : .max
    }
}

/// Names for files that stand in one folder of any system.
private struct FileNames {
    private var taken: Set<String> = []

    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        ControlCharacters.isControl(scalar) || ControlCharacters.isBidirectional(scalar)
    }

    /// A name without what no system takes, told apart from those given before, whatever the case of their letters.
    mutating func name(_ wish: String, _ suffix: String) -> String {
        let forbidden: Set<Character> = ["/", "\\", ":", "*", "?", "\"", "<", ">", "|"]
        var stem = String(
            wish.map { forbidden.contains($0) || $0.unicodeScalars.contains(where: Self.isHidden) ? "-" : $0 }.prefix(
                80))
        while stem.first == "." || stem.first == " " { stem.removeFirst() }
        while stem.last == "." || stem.last == " " { stem.removeLast() }
        if stem.isEmpty { stem = "table" }
        var name = "\(stem).\(suffix)"
        var number = 2
        while !taken.insert(name.lowercased()).inserted {
            name = "\(stem) \(number).\(suffix)"
            number += 1
        }
        return name
    }
}
