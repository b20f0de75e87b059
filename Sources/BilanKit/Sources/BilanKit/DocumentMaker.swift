import Content
internal import Foundation

/// Makes a composition's files, in each format that it is asked for in. A PDF carries its data with it.
public final class DocumentMaker {
    private let composition: Composition
    private let theme: Theme
    private let info: DocumentInfo
    private let folder: String
    private let stem: String
    private let formats: [ReportFormat]
    private let resolution: Double
    private let pageLimit: Int
    private let trace: TraceRecord?
    private let carried: [CarriedFile]
    /// The workbook that was written with a PDF's, where it is asked for as well.
    private var workbook: DocumentSummary?

    /// A maker of one document’s files.
    ///
    /// - Parameters:
    ///   - composition: what the document says.
    ///   - theme: how the document looks.
    ///   - info: the period and day that the document bears.
    ///   - folder: where the files go; hidden ones are beside them while they are made.
    ///   - stem: the files' names, without their extension.
    ///   - formats: all those that will be asked for.
    ///   - resolution: of pictures, in pixels an inch.
    ///   - pageLimit: how many pages become pictures at most.
    ///   - trace: what the document is made from, for a PDF to carry.
    ///   - carried: what documents carry beside their data.
    public init(
        _ composition: Composition, theme: Theme, info: DocumentInfo, folder: String, stem: String,
        formats: [ReportFormat],
        resolution: Double = 96, pageLimit: Int = .max, trace: TraceRecord? = nil, carried: [CarriedFile] = []
    ) {
        self.trace = trace
        self.carried = carried
        // What is nested too deep is refused where it is checked; nothing may walk it.
        self.composition = composition.isTooDeep ? composition : composition.localized(theme.numbers)
        self.theme = theme
        self.info = info
        self.folder = folder
        self.stem = stem
        self.formats = formats
        self.resolution = resolution
        self.pageLimit = pageLimit
    }

    deinit { unlink(keptWorkbook) }

    /// A document's files, as they were made.
    public struct Made {
        /// Without their folder.
        public var names: [String]
        /// What was written, and what is to be said of it.
        public var summary: DocumentSummary
    }

    /// Makes the files of one format.
    ///
    /// - Throws: `DocumentError`, or what `progress` threw; no file of that format is then there.
    public func make(_ format: ReportFormat, progress: ProgressHandler = { _ in }) throws -> Made {
        DrawnFonts.begin()
        let name = "\(stem).\(format.rawValue)"
        let path = "\(folder)/\(name)"
        switch format {
        case .png:
            let made = try PictureWriter(theme: theme, info: info, resolution: resolution, pageLimit: pageLimit)
                .write(composition, to: folder, stem: stem, progress: progress)
            return Made(names: made.names, summary: made.summary)
        case .pdf: return Made(names: [name], summary: try writePDF(to: path, progress))
        case .fods:
            return Made(
                names: [name],
                summary: try ODSWriter(illustrating: composition, theme: theme, info: info).writeFlat(
                    composition, to: path, enclosures: carried.enclosures(.fods), progress: progress))
        case .ods:
            if let workbook, rename(keptWorkbook, path) == 0 {
                self.workbook = nil
                return Made(names: [name], summary: workbook)
            }
            return Made(
                names: [name],
                summary: try ODSWriter(illustrating: composition, theme: theme, info: info).write(
                    composition, to: [WorkbookFile(path: path, enclosures: carried.enclosures(.ods))],
                    progress: progress))
        }
    }

    private var keptWorkbook: String { "\(folder)/.\(stem).ods" }

    private func writePDF(to path: String, _ progress: ProgressHandler) throws -> DocumentSummary {
        // Files are made of what is sound alone.
        _ = try composition.checked()
        let scratch = "\(folder)/.\(stem).data"
        defer { try? FileManager.default.removeItem(atPath: scratch) }
        guard mkdir(scratch, 0o700) == 0 else {
            throw DocumentError(
                String(
                    fr: "le dossier \(scratch) ne peut pas être créé : \(SystemReason.text())",
                    en: "the folder \(scratch) can’t be created: \(SystemReason.text())"))
        }
        let data = try ReportData(
            of: composition, stem: stem, theme: theme, info: info, folder: scratch,
            kept: formats.contains(.ods)
                ? WorkbookFile(path: keptWorkbook, enclosures: carried.enclosures(.ods)) : nil,
            trace: trace, progress: progress)
        var summary = try PDFWriter(theme: theme, info: info).write(
            composition, to: path, attachments: data.attachments + carried.attachments(date: info.date),
            progress: progress)
        summary.diagnostics += data.diagnostics
        workbook = data.workbook
        return summary
    }
}
