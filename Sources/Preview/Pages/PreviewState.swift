import BilanKit
import Foundation
import Intake

/// What a page is told: all that it shows but for the form.
struct PreviewState: Encodable {
    /// Grows with each change.
    var version = 0
    var isBusy = false
    /// How far a run is: documents made, of how many, rows drawn.
    var progress: Extent?
    /// Why what is shown isn't what was asked for; nil where it is.
    var message: String?
    var data = DataState()
    var findings: [FindingLine] = []
    /// The last run whose documents could be made; nil where none could.
    var run: Run?

    struct Extent: Encodable, Equatable {
        var document: String
        var number: Int
        var count: Int
        /// Of the document that is being made.
        var rows = 0
        /// All that it has; nil where that isn't known yet.
        var allRows: Int?
        /// Since the run began.
        var seconds: Double
        /// At the rate so far; nil where nothing can be said yet.
        var secondsLeft: Double?
        var rowsPerSecond: Double?
    }

    struct DataState: Encodable {
        var name = ""
        /// Whether the page's own upload stands in for the command's data.
        var isUploaded = false
        /// Those that the data have facts of, in their order.
        var quarters: [String] = []
        /// Codes of those that awards are known of.
        var departments: [String] = []
        var rowsRead = 0
        var rowsRepaired = 0
        var rowsRefused = 0
        var amountCents: Int64 = 0
        /// Nil where it isn't known.
        var amountRefusedCents: Int64?

        mutating func take(_ summary: ImportSummary) {
            (rowsRead, rowsRepaired, rowsRefused) = (
                summary.rowsRead, summary.rowsRepaired, summary.rowsRefused
            )
            amountCents = summary.amountCents
            amountRefusedCents = summary.knowsRefusedAmount ? summary.amountRefusedCents : nil
        }
    }

    struct Run: Encodable {
        var number: Int
        var report: String
        var quarter: String
        /// The name of what it was made from.
        var data: String
        /// Whether files to download are there too; pages are shown before.
        var isComplete = false
        var documents: [Document] = []
    }

    struct Document: Encodable {
        var name: String
        var pages: [Page] = []
        /// All of the document's, also those that aren't shown.
        var pageCount = 0
        var files: [File] = []
        var sheets: [String] = []
        var figures: [Figure] = []
        var tables: [Table] = []
    }

    struct Page: Encodable {
        var file: String
        /// Pixels.
        var width: Int
        var height: Int
    }

    struct File: Encodable {
        var file: String
        var format: ReportFormat
        var bytes: Int
        var sha256: String
    }

    struct Figure: Encodable {
        var label: String
        var text: String
        /// Whether its rows can be shown.
        var isTraced: Bool
        /// Where it stands on the pages; nil where that isn't known.
        var place: Place?
    }

    /// A part of a page's picture, in hundredths of its width and height.
    struct Place: Encodable {
        /// Counted from 0.
        var page: Int
        var left: Double
        var top: Double
        var width: Double
        var height: Double
    }

    /// A table, which the document carries as CSV.
    struct Table: Encodable {
        var name: String
        var file: String
    }
}
