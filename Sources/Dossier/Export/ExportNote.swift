import BilanKit

/// What an export's form can't hold, and what was changed for it.
package enum ExportNote: Hashable, Sendable, CustomStringConvertible {
    // Of the form of the national schema.
    case wholesInPlaceOfParts(count: Int)
    case sharesComputed(count: Int)
    case formulaLikeTexts(count: Int)
    /// Awards to those who may not be named: left out, or exported for the authority's own use.
    case personsLeftOut(count: Int)
    case personsNamed(count: Int)
    case withoutPlace(columns: [String], tables: [String])
    // Of a public export of everything.
    case beneficiariesMasked(count: Int)
    case companiesLeftOut(count: Int)
    // Of a workbook.
    case lineEndsChanged(table: String, count: Int)
    case tabsChanged(table: String, count: Int)
    case controlsShown(table: String, count: Int)
    /// What the writer of workbooks tells, in the reader's language.
    case told(String)
    // Of every form.
    case refusedRows(count: Int)

    /// In the reader's language.
    package var description: String { String(fr: french, en: english) }
}
