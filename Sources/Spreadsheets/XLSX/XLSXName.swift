/// The elements and attributes of Office Open XML that cells are read from.
enum XLSXName: UInt8, XMLVocabulary {
    case workbook, workbookProperties, sheets, sheet
    case worksheet, dimension, columns, column, sheetData, row, cell, value, formula, inlineString, text, run,
        mergeCells,
        mergeCell
    case stringTable, stringItem
    case styleSheet, numberFormats, numberFormat, cellFormats, format
    // Attributes
    case reference, styleIndex, type, sharedIndex, range, first, last, hidden, date1904, name, state, formatID,
        formatCode
    case relationshipID
    // Package
    case relationships, relationship, id, relationType, target, targetMode
    case types, override, defaultType, partName, fileExtension, contentType

    var name: (XMLNamespace, String) {
        switch self {
        case .workbook: (.sheet, "workbook")
        case .workbookProperties: (.sheet, "workbookPr")
        case .sheets: (.sheet, "sheets")
        case .sheet: (.sheet, "sheet")
        case .worksheet: (.sheet, "worksheet")
        case .dimension: (.sheet, "dimension")
        case .columns: (.sheet, "cols")
        case .column: (.sheet, "col")
        case .sheetData: (.sheet, "sheetData")
        case .row: (.sheet, "row")
        case .cell: (.sheet, "c")
        case .value: (.sheet, "v")
        case .formula: (.sheet, "f")
        case .inlineString: (.sheet, "is")
        case .text: (.sheet, "t")
        case .run: (.sheet, "r")
        case .mergeCells: (.sheet, "mergeCells")
        case .mergeCell: (.sheet, "mergeCell")
        case .stringTable: (.sheet, "sst")
        case .stringItem: (.sheet, "si")
        case .styleSheet: (.sheet, "styleSheet")
        case .numberFormats: (.sheet, "numFmts")
        case .numberFormat: (.sheet, "numFmt")
        case .cellFormats: (.sheet, "cellXfs")
        case .format: (.sheet, "xf")
        case .reference: (.none, "r")
        case .styleIndex: (.none, "s")
        case .type: (.none, "t")
        case .sharedIndex: (.none, "si")
        case .range: (.none, "ref")
        case .first: (.none, "min")
        case .last: (.none, "max")
        case .hidden: (.none, "hidden")
        case .date1904: (.none, "date1904")
        case .name: (.none, "name")
        case .state: (.none, "state")
        case .formatID: (.none, "numFmtId")
        case .formatCode: (.none, "formatCode")
        case .relationshipID: (.relationship, "id")
        case .relationships: (.packageRelationships, "Relationships")
        case .relationship: (.packageRelationships, "Relationship")
        case .id: (.none, "Id")
        case .relationType: (.none, "Type")
        case .target: (.none, "Target")
        case .targetMode: (.none, "TargetMode")
        case .types: (.contentTypes, "Types")
        case .override: (.contentTypes, "Override")
        case .defaultType: (.contentTypes, "Default")
        case .partName: (.none, "PartName")
        case .fileExtension: (.none, "Extension")
        case .contentType: (.none, "ContentType")
        }
    }
}

extension XMLAttributes {
    func first(_ name: XLSXName) -> XMLValue? { first(name.rawValue) }
}
