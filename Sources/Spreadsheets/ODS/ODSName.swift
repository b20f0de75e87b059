/// The elements and attributes of OpenDocument that cells are read from.
enum ODSName: UInt8, XMLVocabulary {
    // office:
    case documentContent, documentStyles, document, styles, automaticStyles, body, spreadsheet, annotation
    case valueType, value, dateValue, timeValue, booleanValue, stringValue, currency
    // table:
    case table, tableName, styleName, rowGroup, headerRows, rows, row, columnGroup, headerColumns, columns, column
    case cell, coveredCell, rowsRepeated, columnsRepeated, rowsSpanned, columnsSpanned, formula, visibility, display
    case defaultCellStyle
    // text:
    case paragraph, heading, list, listItem, listHeader, span, link, meta, metaField, ruby, rubyBase, space, spaceCount,
        tab, lineBreak
    case sheetNameField, titleField, dateField, timeField, fileNameField, authorField, pageField, pagesField
    // style:
    case style, name, family, tableProperties, dataStyle, parentStyle, map, condition, applyStyle
    // number:
    case numberStyle, currencyStyle, percentageStyle, textStyle, number, scientificNumber, fraction
    case numberText, embeddedText, currencySymbol, displayFactor
    // calcext:
    case calcextType
    // manifest:
    case encryptionData, fileEntry, fullPath, mediaType, manifest

    var name: (XMLNamespace, String) {
        switch self {
        case .documentContent: (.office, "document-content")
        case .documentStyles: (.office, "document-styles")
        case .document: (.office, "document")
        case .styles: (.office, "styles")
        case .automaticStyles: (.office, "automatic-styles")
        case .body: (.office, "body")
        case .spreadsheet: (.office, "spreadsheet")
        case .annotation: (.office, "annotation")
        case .valueType: (.office, "value-type")
        case .value: (.office, "value")
        case .dateValue: (.office, "date-value")
        case .timeValue: (.office, "time-value")
        case .booleanValue: (.office, "boolean-value")
        case .stringValue: (.office, "string-value")
        case .currency: (.office, "currency")
        case .table: (.table, "table")
        case .tableName: (.table, "name")
        case .styleName: (.table, "style-name")
        case .rowGroup: (.table, "table-row-group")
        case .headerRows: (.table, "table-header-rows")
        case .rows: (.table, "table-rows")
        case .row: (.table, "table-row")
        case .columnGroup: (.table, "table-column-group")
        case .headerColumns: (.table, "table-header-columns")
        case .columns: (.table, "table-columns")
        case .column: (.table, "table-column")
        case .cell: (.table, "table-cell")
        case .coveredCell: (.table, "covered-table-cell")
        case .rowsRepeated: (.table, "number-rows-repeated")
        case .columnsRepeated: (.table, "number-columns-repeated")
        case .rowsSpanned: (.table, "number-rows-spanned")
        case .columnsSpanned: (.table, "number-columns-spanned")
        case .formula: (.table, "formula")
        case .visibility: (.table, "visibility")
        case .display: (.table, "display")
        case .defaultCellStyle: (.table, "default-cell-style-name")
        case .paragraph: (.text, "p")
        case .heading: (.text, "h")
        case .list: (.text, "list")
        case .listItem: (.text, "list-item")
        case .listHeader: (.text, "list-header")
        case .span: (.text, "span")
        case .link: (.text, "a")
        case .meta: (.text, "meta")
        case .metaField: (.text, "meta-field")
        case .ruby: (.text, "ruby")
        case .rubyBase: (.text, "ruby-base")
        case .space: (.text, "s")
        case .spaceCount: (.text, "c")
        case .tab: (.text, "tab")
        case .lineBreak: (.text, "line-break")
        case .sheetNameField: (.text, "sheet-name")
        case .titleField: (.text, "title")
        case .dateField: (.text, "date")
        case .timeField: (.text, "time")
        case .fileNameField: (.text, "file-name")
        case .authorField: (.text, "author-name")
        case .pageField: (.text, "page-number")
        case .pagesField: (.text, "page-count")
        case .style: (.style, "style")
        case .name: (.style, "name")
        case .family: (.style, "family")
        case .tableProperties: (.style, "table-properties")
        case .dataStyle: (.style, "data-style-name")
        case .parentStyle: (.style, "parent-style-name")
        case .map: (.style, "map")
        case .condition: (.style, "condition")
        case .applyStyle: (.style, "apply-style-name")
        case .numberStyle: (.number, "number-style")
        case .currencyStyle: (.number, "currency-style")
        case .percentageStyle: (.number, "percentage-style")
        case .textStyle: (.number, "text-style")
        case .number: (.number, "number")
        case .scientificNumber: (.number, "scientific-number")
        case .fraction: (.number, "fraction")
        case .numberText: (.number, "text")
        case .embeddedText: (.number, "embedded-text")
        case .currencySymbol: (.number, "currency-symbol")
        case .displayFactor: (.number, "display-factor")
        case .calcextType: (.calcext, "value-type")
        case .encryptionData: (.manifest, "encryption-data")
        case .fileEntry: (.manifest, "file-entry")
        case .fullPath: (.manifest, "full-path")
        case .mediaType: (.manifest, "media-type")
        case .manifest: (.manifest, "manifest")
        }
    }
}
