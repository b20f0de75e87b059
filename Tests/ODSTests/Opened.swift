import CZip
import Foundation
import FoundationXML

@testable import ODS

/// A workbook written to a file of its own, opened again and read.
struct Opened {
    let summary: DocumentSummary
    let bytes: [UInt8]
    /// Parts by name, in the package's order.
    private(set) var names: [String] = []
    private var parts: [String: String] = [:]

    init(
        _ composition: Composition, theme: Theme = Opened.theme, rowLimit: Int = SheetPlan.rowLimit,
        progress: ProgressHandler = { _ in }
    ) throws {
        let path = Self.path()
        defer { try? FileManager.default.removeItem(at: URL(fileURLWithPath: path).deletingLastPathComponent()) }
        var writer = ODSWriter(theme: theme, info: Self.info)
        writer.rowLimit = rowLimit
        summary = try writer.write(composition, to: path, progress: progress)
        bytes = try Array(Data(contentsOf: URL(fileURLWithPath: path)))
        var status: Int32 = 0
        guard let archive = zip_open(path, ZIP_RDONLY | ZIP_CHECKCONS, &status) else {
            throw Unreadable(status: status)
        }
        defer { zip_discard(archive) }
        for index in 0..<zip_uint64_t(zip_get_num_entries(archive, 0)) {
            var stat = zip_stat_t()
            zip_stat_index(archive, index, 0, &stat)
            // libzip 1.11 says of each pointer whether it may be nil, earlier ones of none.
            let entry: (name: UnsafePointer<CChar>?, file: OpaquePointer?) = (
                stat.name, zip_fopen_index(archive, index, 0)
            )
            guard let label = entry.name, let file = entry.file else { throw Unreadable(status: status) }
            let name = String(cString: label)
            var content = [UInt8](repeating: 0, count: Int(stat.size))
            let read = zip_fread(file, &content, stat.size)
            zip_fclose(file)
            guard read == Int64(stat.size) else { throw Unreadable(status: Int32(read)) }
            names.append(name)
            parts[name] = String(decoding: content, as: UTF8.self)
        }
    }

    struct Unreadable: Error { var status: Int32 }

    static let theme = Theme()
    static let info = DocumentInfo(
        quarter: Quarter(year: 2018, number: 4)!, date: CivilDate(year: 2018, month: 12, day: 31)!,
        producer: "Bilan test")

    /// A file that isn't there yet, in a folder of its own.
    static func path() -> String {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("bilan-ods-\(UUID().uuidString)")
        try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder.appendingPathComponent("classeur.ods").path
    }

    subscript(part: String) -> String { parts[part] ?? "" }

    var content: String { self["content.xml"] }

    /// The sheets' names in order.
    var sheetNames: [String] { sheets.map(\.name) }

    /// The sheets as a spreadsheet reads them.
    var sheets: [ReadSheet] { SheetReader.sheets(content) }

    func sheet(_ name: String) -> ReadSheet { sheets.first { $0.name == name } ?? ReadSheet(name: "") }
}

/// A sheet as read back.
struct ReadSheet {
    var name: String
    var attributes: [String: String] = [:]
    var rows: [[ReadCell]] = []
    /// How many outline groups each row is in.
    var depths: [Int] = []
    var headerRows: [Int] = []

    /// The cell at an address such as `B4`.
    subscript(address: String) -> ReadCell {
        let letters = address.prefix { $0.isLetter }
        let column = letters.unicodeScalars.reduce(0) { $0 * 26 + Int($1.value) - 64 } - 1
        guard let row = Int(address.dropFirst(letters.count)), row <= rows.count, column < rows[row - 1].count else {
            return ReadCell()
        }
        return rows[row - 1][column]
    }

    /// The first cell that shows `text`.
    func cell(showing text: String) -> ReadCell? { rows.joined().first { $0.text == text } }

    /// Every formula, in order.
    var formulas: [String] { rows.joined().compactMap(\.formula) }
}

/// A cell as read back; of running text the words alone.
struct ReadCell {
    var attributes: [String: String] = [:]
    var paragraphs: [String] = []
    var links: [String] = []

    var text: String { paragraphs.joined(separator: "\n") }
    var type: String? { attributes["office:value-type"] }
    var value: String? { attributes["office:value"] }
    var formula: String? { attributes["table:formula"] }
    var style: String? { attributes["table:style-name"] }
}

private final class SheetReader: NSObject, XMLParserDelegate {
    private var sheets: [ReadSheet] = []
    private var depth = 0
    private var isHeader = false
    private var isText = false

    static func sheets(_ xml: String) -> [ReadSheet] {
        let reader = SheetReader()
        let parser = XMLParser(data: Data(xml.utf8))
        parser.delegate = reader
        return parser.parse() ? reader.sheets : []
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String] = [:]
    ) {
        let last = sheets.count - 1
        switch name {
        case "table:table": sheets.append(ReadSheet(name: attributes["table:name"] ?? "", attributes: attributes))
        case "table:table-row-group": depth += 1
        case "table:table-header-rows": isHeader = true
        case "table:table-row":
            for _ in 0..<(Int(attributes["table:number-rows-repeated"] ?? "") ?? 1) {
                if isHeader { sheets[last].headerRows.append(sheets[last].rows.count) }
                sheets[last].rows.append([])
                sheets[last].depths.append(depth)
            }
        case "table:table-cell", "table:covered-table-cell":
            let count = Int(attributes["table:number-columns-repeated"] ?? "") ?? 1
            sheets[last].rows[sheets[last].rows.count - 1] += Array(
                repeating: ReadCell(attributes: attributes), count: count)
        case "text:p":
            isText = true
            change { $0.paragraphs.append("") }
        case "text:s": change { $0.append(String(repeating: " ", count: Int(attributes["text:c"] ?? "") ?? 1)) }
        case "text:tab": change { $0.append("\t") }
        case "text:a": change { $0.links.append(attributes["xlink:href"] ?? "") }
        default: break
        }
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
        if isText { change { $0.append(text) } }
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        switch name {
        case "table:table-row-group": depth -= 1
        case "table:table-header-rows": isHeader = false
        case "text:p": isText = false
        default: break
        }
    }

    private func change(_ body: (inout ReadCell) -> Void) {
        guard let sheet = sheets.indices.last, let row = sheets[sheet].rows.indices.last,
            let cell = sheets[sheet].rows[row].indices.last
        else { return }
        body(&sheets[sheet].rows[row][cell])
    }
}

extension ReadCell {
    fileprivate mutating func append(_ text: String) {
        if !paragraphs.isEmpty { paragraphs[paragraphs.count - 1] += text }
    }
}
