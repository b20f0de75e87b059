/// The namespaces that a workbook's parts are read in.
enum XMLNamespace: UInt8 {
    case none, office, table, text, style, number, calcext, manifest, sheet, relationship, packageRelationships,
        contentTypes,
        other

    /// Both forms of Office Open XML, transitional and strict, are one.
    static let known: [String: XMLNamespace] = [
        "urn:oasis:names:tc:opendocument:xmlns:office:1.0": .office,
        "urn:oasis:names:tc:opendocument:xmlns:table:1.0": .table,
        "urn:oasis:names:tc:opendocument:xmlns:text:1.0": .text,
        "urn:oasis:names:tc:opendocument:xmlns:style:1.0": .style,
        "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0": .number,
        "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0": .calcext,
        "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0": .manifest,
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main": .sheet,
        "http://purl.oclc.org/ooxml/spreadsheetml/main": .sheet,
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships": .relationship,
        "http://purl.oclc.org/ooxml/officeDocument/relationships": .relationship,
        "http://schemas.openxmlformats.org/package/2006/relationships": .packageRelationships,
        "http://schemas.openxmlformats.org/package/2006/content-types": .contentTypes,
    ]
}

/// The names that a reader knows, an enumeration of at most 250 cases.
protocol XMLVocabulary: RawRepresentable, CaseIterable where RawValue == UInt8 {
    var name: (XMLNamespace, String) { get }
}
