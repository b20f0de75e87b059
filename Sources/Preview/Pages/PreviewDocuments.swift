import BilanKit
import Dossier
import Foundation
import Support

/// What a run made, as a page is told of it.
enum PreviewDocuments {
    static func all(_ made: [PreviewRun.Made], in folder: String) throws -> [PreviewState.Document] {
        var documents: [PreviewState.Document] = []
        for files in made {
            if !documents.contains(where: { $0.name == files.document }) {
                documents.append(PreviewState.Document(name: files.document))
            }
            guard let place = documents.firstIndex(where: { $0.name == files.document }) else { continue }
            try add(files, to: &documents[place], in: folder)
        }
        for place in documents.indices {
            put(made.filter { $0.document == documents[place].name }.flatMap(\.figures), into: &documents[place])
        }
        return documents
    }

    /// Says of a document's figures where they stand: the trace has all of them, the pages those that are drawn.
    private static func put(_ places: [FigurePlace], into document: inout PreviewState.Document) {
        for place in places {
            let same = document.figures.indices.filter {
                document.figures[$0].place == nil && document.figures[$0].label == place.label
            }
            // The trace says amounts in euros, whatever the template's currency.
            guard let figure = same.first(where: { document.figures[$0].text == place.text }) ?? same.first,
                document.pages.indices.contains(place.page - 1)
            else { continue }
            let page = document.pages[place.page - 1]
            let pixels = PreviewRun.resolution / 72 * 100
            document.figures[figure].place = PreviewState.Place(
                page: place.page - 1, left: place.x * pixels / Double(page.width),
                top: place.y * pixels / Double(page.height), width: place.width * pixels / Double(page.width),
                height: place.height * pixels / Double(page.height))
        }
    }

    private static func add(
        _ made: PreviewRun.Made, to document: inout PreviewState.Document, in folder: String
    ) throws {
        if made.format == .png {
            document.pages = try made.names.map { try page($0, in: folder) }
            document.pageCount = made.pages
            return
        }
        for name in made.names {
            let path = folder + "/" + name
            document.files.append(try file(name, made.format, at: path))
            if made.format == .ods { document.sheets = try SheetTable.names(in: path) }
            // A document whose data was too long to be joined has no trace.
            guard made.format == .pdf, let record = try? DocumentTrace(path: path).record else { continue }
            document.figures = record.figures.map {
                PreviewState.Figure(
                    label: $0.label, text: $0.text, isTraced: $0.measure != nil || $0.rows?.isEmpty == false)
            }
            document.tables = record.tables.map { PreviewState.Table(name: $0.name, file: $0.file) }
        }
    }

    /// With its size, so that the pages below don't move when it comes.
    private static func page(_ name: String, in folder: String) throws -> PreviewState.Page {
        guard let file = FileHandle(forReadingAtPath: folder + "/" + name),
            let head = try file.read(upToCount: 24), head.count == 24
        else {
            throw UserError(
                fr: "« \(name) » ne peut pas être lu.",
                en: "“\(name)” can’t be read.", kind: .failed)
        }
        func number(at offset: Int) -> Int { head[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) } }
        return PreviewState.Page(file: name, width: number(at: 16), height: number(at: 20))
    }

    private static func file(_ name: String, _ format: ReportFormat, at path: String) throws -> PreviewState.File {
        let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        let digest = try SHA256()
        bytes.withUnsafeBytes { digest.update($0) }
        return PreviewState.File(file: name, format: format, bytes: bytes.count, sha256: digest.hexadecimal())
    }
}
