import BilanKit
import Mustache

/// The text of a report, or of a part that a template adds: Markdown with placeholders, and blocks in YAML.
struct ReportBody {
    private let path: String
    private let folder: String
    private let offset: Int
    private let blocks: [any ReportBlock]
    private let template: MustacheTemplate

    /// Reads and checks a text.
    ///
    /// - Parameters:
    ///   - offset: lines of the file before it.
    ///   - names: what its placeholders may name.
    /// - Returns: nil where it is faulty, which is told.
    static func read(
        _ source: String, of path: String, after offset: Int, in folder: String, _ names: [String: ScopeSchema],
        _ faults: TemplateSection.Faults
    ) -> ReportBody? {
        let before = faults.all.count
        func fail(_ message: String, _ line: Int, _ column: Int = 1) {
            faults.all.append(TemplateFault(file: path, line: line, column: column, message: message))
        }
        let fenced = FencedBlocks(source)
        for (line, message) in fenced.faults { fail(message, line + offset) }
        let scan = TagScan(fenced.outline, from: PlacedText("", line: offset + 1, column: 1))
        for (place, message) in scan.faults { fail(message, place.line, place.column) }
        let check = NameCheck(root: names)
        for (place, message) in check.faults(of: scan.tags) { fail(message, place.line, place.column) }
        var markdown = MarkdownReader(folder: folder, path: path, offset: offset, tellsLostNotes: true)
        _ = markdown.pieces(scan.blanked)
        faults.all += markdown.faults
        let blocks = fenced.fences.compactMap { fence -> (any ReportBlock)? in
            let reading = ReadingContext(names: names, loop: check.loop(at: fence.line + offset, scan.tags))
            return block(fence, path, offset, reading, faults)
        }
        guard faults.all.count == before else { return nil }
        do {
            _ = MarkdownEscape.registered
            let template = try MustacheTemplate(string: "{{% CONTENT_TYPE:\(MarkdownEscape.name)}}" + fenced.text)
            return ReportBody(path: path, folder: folder, offset: offset, blocks: blocks, template: template)
        } catch {
            fail(
                String(
                    fr: "les accolades de ce texte ne se lisent pas (\(error)).",
                    en: "the braces of this text can’t be read (\(error))."), offset + 1)
            return nil
        }
    }

    private static func block(
        _ fence: FencedBlocks.Fence, _ path: String, _ offset: Int, _ reading: ReadingContext,
        _ faults: TemplateSection.Faults
    ) -> (any ReportBlock)? {
        let section = TemplateYAML.section(
            fence.yaml.isEmpty ? "{}" : fence.yaml, of: path, after: offset + fence.line, name: fence.kind,
            faults: faults)
        guard let section, let kind = BlockKinds.all[fence.kind] else { return nil }
        let block = kind.read(section, reading)
        section.refuseOthers()
        return block
    }

    /// The text's blocks, its placeholders filled in.
    func blocks(_ context: BlockContext, _ figures: FigureValues, _ names: ReportNames) throws -> [Block] {
        let run = TextRun(path: path)
        let root = names.scope(run, context, figures)
        let text = try run.rendered(template, root)
        var reader = MarkdownReader(folder: folder, path: path, offset: offset)
        let pieces = reader.pieces(text)
        guard reader.faults.isEmpty else { throw TemplateError(faults: reader.faults) }
        return try pieces.flatMap { piece -> [Block] in
            switch piece {
            case .block(let block): return [block]
            case .table(let header, let rows, let alignments, let caption):
                var table = table(header, rows, alignments, context)
                table.caption = caption
                return [.table(table)]
            case .slot(let block, let scope):
                guard blocks.indices.contains(block), run.scopes.indices.contains(scope) else { return [] }
                return try blocks[block].blocks(context, figures, run.scopes[scope])
            }
        }
    }

    private func table(
        _ header: [Text], _ rows: [[Text]], _ alignments: [TableColumn.Alignment?], _ context: BlockContext
    ) -> Table {
        Table(context.unique(context.isFrench ? "Tableau" : "Table"), rows) {
            header.enumerated().map { index, title in
                Column<[Text]>(
                    title.plain, { $0.indices.contains(index) ? $0[index] : Text("") },
                    alignment: index < alignments.count ? alignments[index] : nil, isRowHeader: index == 0)
            }
        }
    }
}
