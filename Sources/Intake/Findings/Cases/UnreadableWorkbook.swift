import Spreadsheets

/// A workbook that can't be read, or one of its sheets: the reader's fault, and what its words add to it.
package struct UnreadableWorkbook: Codable, Hashable, Sendable {
    package var fault: WorkbookFault
    /// Of the package; nil where the whole file is at fault.
    package var part: String?
    /// The sheet that is passed over, where others are read.
    package var skippedSheet: String?

    package init(_ fault: WorkbookFault, part: String? = nil, skippedSheet: String? = nil) {
        self.fault = fault
        self.part = part
        self.skippedSheet = skippedSheet
    }

    /// The fault's name after what it is one of, such as `workbook-part-missing`.
    var code: String { "workbook-" + Finding.code(of: fault) }
}
