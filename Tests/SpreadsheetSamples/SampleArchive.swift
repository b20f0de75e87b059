import CLibzip
import Foundation

/// Packs files for tests.
public enum SampleArchive {
    public struct Failure: Error {}

    /// - Parameter isStored: parts are left unpacked, so that a test may change their bytes.
    @discardableResult
    public static func write(
        _ parts: [(name: String, bytes: [UInt8])], to path: String, isStored: Bool = false
    ) throws -> String {
        try? FileManager.default.removeItem(atPath: path)
        guard let archive = zip_open(path, ZIP_CREATE | ZIP_TRUNCATE, nil) else { throw Failure() }
        for part in parts {
            let copy = malloc(max(part.bytes.count, 1))!
            part.bytes.withUnsafeBytes {
                if $0.count > 0 { copy.copyMemory(from: $0.baseAddress!, byteCount: $0.count) }
            }
            guard let source = zip_source_buffer(archive, copy, UInt64(part.bytes.count), 1) else { throw Failure() }
            let index = zip_file_add(archive, part.name, source, 0)
            guard index >= 0 else { throw Failure() }
            if isStored { zip_set_file_compression(archive, UInt64(index), ZIP_CM_STORE, 0) }
        }
        guard zip_close(archive) == 0 else { throw Failure() }
        return path
    }

    @discardableResult
    public static func write(
        _ parts: [(name: String, text: String)], to path: String, isStored: Bool = false
    ) throws -> String {
        try write(parts.map { (name: $0.name, bytes: Array($0.text.utf8)) }, to: path, isStored: isStored)
    }
}

/// A small workbook in OpenDocument, of tables written by hand.
public struct SampleODS {
    public var tables: String
    public var automaticStyles = ""
    /// Of `styles.xml`, or of the flat document; nil where the package has no such part.
    public var commonStyles: String?

    /// - Parameter tables: `table:table` elements.
    public init(_ tables: String) { self.tables = tables }

    public static let mimetype = "application/vnd.oasis.opendocument.spreadsheet"
    public static let namespaces = """
        xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" \
        xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" \
        xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" \
        xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" \
        xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"
        """

    public var content: String { document("document-content", "") }

    /// The workbook in one file.
    public var flat: String {
        document("document", "<office:styles>\(commonStyles ?? "")</office:styles>").replacingOccurrences(
            of: "office:version", with: "office:mimetype=\"\(Self.mimetype)\" office:version")
    }

    private func document(_ root: String, _ styles: String) -> String {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <office:\(root) \(Self.namespaces) office:version="1.3">\(styles)<office:automatic-styles>\(automaticStyles)</office:automatic-styles>\
        <office:body><office:spreadsheet>\(tables)</office:spreadsheet></office:body></office:\(root)>
        """
    }

    public var parts: [(name: String, text: String)] {
        [("mimetype", Self.mimetype), ("content.xml", content), ("META-INF/manifest.xml", Self.manifest())]
            + (commonStyles.map { styles in
                [
                    (
                        "styles.xml",
                        "<office:document-styles \(Self.namespaces) office:version=\"1.3\"><office:styles>\(styles)</office:styles></office:document-styles>"
                    )
                ]
            } ?? [])
    }

    public static func manifest(_ entry: String = "") -> String {
        """
        <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">\
        <manifest:file-entry manifest:full-path="/" manifest:media-type="\(mimetype)"/>\
        <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml">\(entry)</manifest:file-entry></manifest:manifest>
        """
    }

    /// Rows of text cells.
    public static func table(_ name: String, _ rows: [[String]]) -> String {
        let body = rows.map { row in
            "<table:table-row>"
                + row.map {
                    $0.isEmpty
                        ? "<table:table-cell/>"
                        : "<table:table-cell office:value-type=\"string\"><text:p>\($0)</text:p></table:table-cell>"
                }.joined()
                + "</table:table-row>"
        }
        return "<table:table table:name=\"\(name)\">\(body.joined())</table:table>"
    }
}

/// A small workbook in Office Open XML, of sheets written by hand.
public struct SampleXLSX {
    /// Each sheet's name and what its `worksheet` element holds.
    public var sheets: [(name: String, content: String)]
    /// `si` elements.
    public var strings = ""
    /// `numFmt` elements, and the `numFmtId` of each cell format.
    public var numberFormats = ""
    public var cellFormats: [Int] = [0]
    public var startsIn1904 = false
    /// The `state` of sheets, by their names.
    public var states: [String: String] = [:]
    public var workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"

    public init(_ sheets: (name: String, content: String)...) { self.sheets = sheets }

    /// One sheet, of `row` elements.
    public init(rows: String) { sheets = [("Feuil1", "<sheetData>\(rows)</sheetData>")] }

    public static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    static let package = "http://schemas.openxmlformats.org/package/2006"

    public var parts: [(name: String, text: String)] {
        let numbers = sheets.indices.map { $0 + 1 }
        let list = numbers.map { number in
            let name = sheets[number - 1].name
            let state = states[name].map { " state=\"\($0)\"" } ?? ""
            return "<sheet name=\"\(name)\" sheetId=\"\(number)\"\(state) r:id=\"rId\(number)\"/>"
        }.joined()
        let links = numbers.map {
            "<Relationship Id=\"rId\($0)\" Type=\"\(Self.office)/worksheet\" Target=\"worksheets/sheet\($0).xml\"/>"
        }.joined()
        return [
            (
                "[Content_Types].xml",
                "<Types xmlns=\"\(Self.package)/content-types\"><Override PartName=\"/xl/workbook.xml\" ContentType=\"\(workbookType)\"/></Types>"
            ),
            (
                "_rels/.rels",
                "<Relationships xmlns=\"\(Self.package)/relationships\"><Relationship Id=\"a\" Type=\"\(Self.office)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            ),
            (
                "xl/workbook.xml",
                "<workbook xmlns=\"\(Self.main)\" xmlns:r=\"\(Self.office)\"><workbookPr date1904=\"\(startsIn1904)\"/><sheets>\(list)</sheets></workbook>"
            ),
            (
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"\(Self.package)/relationships\">\(links)<Relationship Id=\"s\" Type=\"\(Self.office)/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/><Relationship Id=\"t\" Type=\"\(Self.office)/styles\" Target=\"styles.xml\"/></Relationships>"
            ),
            ("xl/sharedStrings.xml", "<sst xmlns=\"\(Self.main)\">\(strings)</sst>"),
            (
                "xl/styles.xml",
                "<styleSheet xmlns=\"\(Self.main)\"><numFmts>\(numberFormats)</numFmts><cellXfs>\(cellFormats.map { "<xf numFmtId=\"\($0)\"/>" }.joined())</cellXfs></styleSheet>"
            ),
        ]
            + numbers.map {
                (
                    "xl/worksheets/sheet\($0).xml",
                    "<worksheet xmlns=\"\(Self.main)\">\(sheets[$0 - 1].content)</worksheet>"
                )
            }
    }
}
