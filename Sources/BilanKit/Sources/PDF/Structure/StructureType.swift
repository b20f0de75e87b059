/// What an element of the logical structure is: the standard types of ISO 32000-1, 14.8.4.
enum StructureType: UInt8, CaseIterable, Sendable {
    case document, part, section
    case heading1, heading2, heading3, heading4, heading5, heading6
    case paragraph
    case list, listItem, label, listBody
    case table, tableHead, tableBody, tableFoot, row, headerCell, dataCell
    case caption, figure, formula
    case link, span, note, reference, quote, code
    case tableOfContents, tableOfContentsItem

    /// Whether it is a title of the outline.
    var isHeading: Bool { (Self.heading1.rawValue...Self.heading6.rawValue).contains(rawValue) }

    /// The name written as `/S`.
    var pdfName: StaticString {
        switch self {
        case .document: "Document"
        case .part: "Part"
        case .section: "Sect"
        case .heading1: "H1"
        case .heading2: "H2"
        case .heading3: "H3"
        case .heading4: "H4"
        case .heading5: "H5"
        case .heading6: "H6"
        case .paragraph: "P"
        case .list: "L"
        case .listItem: "LI"
        case .label: "Lbl"
        case .listBody: "LBody"
        case .table: "Table"
        case .tableHead: "THead"
        case .tableBody: "TBody"
        case .tableFoot: "TFoot"
        case .row: "TR"
        case .headerCell: "TH"
        case .dataCell: "TD"
        case .caption: "Caption"
        case .figure: "Figure"
        case .formula: "Formula"
        case .link: "Link"
        case .span: "Span"
        case .note: "Note"
        case .reference: "Reference"
        case .quote: "Quote"
        case .code: "Code"
        case .tableOfContents: "TOC"
        case .tableOfContentsItem: "TOCI"
        }
    }
}
