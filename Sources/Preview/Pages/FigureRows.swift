import BilanKit
import Dossier
import Import

/// The rows behind a figure of a document, as the page shows them.
struct FigureRows: Encodable {
    /// Rows that are shown.
    private static let limit = 500

    struct Row: Encodable {
        /// `file:line`.
        var place: String
        var label: String
        /// Of an amount.
        var cents: Int64?
        var count: Int?
    }

    var label: String
    var text: String
    var rows: [Row] = []
    /// All of them, also those that aren't shown.
    var total = 0
    /// What the rows come to, in cents of an amount; nil where they aren't added up.
    var sum: Int64?
    var isAmount = false
    /// Whether the rows come to what the document says; nil where that can't be told.
    var isEqual: Bool?

    /// - Parameters:
    ///   - place: the figure's, in the document's trace.
    ///   - source: what the document was made from.
    /// - Returns: nil where there is no such figure, or nothing behind it is known.
    init?(_ place: Int, of document: String, in source: DossierSource) throws {
        let record = try DocumentTrace(path: document).record
        guard record.figures.indices.contains(place) else { return nil }
        let figure = record.figures[place]
        label = figure.label
        text = figure.text
        if let measure = figure.measure {
            let dossier = try Dossier.open(readingAt: source.path)
            defer { try? dossier.close() }
            let programme = try DossierProgramme(dossier)
            let sum = try MeasureTrace(measure, in: programme).walk { entry in
                guard rows.count < Self.limit else { return }
                rows.append(
                    Row(
                        place: "\(entry.file):\(entry.line)", label: entry.shownLabel, cents: entry.cents,
                        count: entry.count
                    ))
            }
            total = sum.rows
            self.sum = sum.value
            isAmount = measure.quantity.isAmount
            isEqual = figure.value.map { $0 == sum.value }
        } else if let origins = figure.rows {
            rows = origins.prefix(Self.limit).map { Row(place: $0, label: "") }
            total = origins.count
        } else {
            return nil
        }
    }
}
