import Content

/// How a table is set: its columns' widths, its print's size, and which way its page is turned.
struct TablePlan {
    /// Points, the padding on both sides included.
    let widths: [Double]
    /// Where each column starts, in points from the table's left.
    var lefts: [Double] {
        var x = 0.0
        return widths.map { width in
            defer { x += width }
            return x
        }
    }

    /// From each column's decimal mark to the end of its text, in points.
    let tails: [Double]
    /// On each side of a cell, in points.
    let padding: Double
    /// The cells' size in points.
    let size: Double
    let orientation: PageGeometry.Orientation
    /// The footnotes of the table's rows: their numbers are kept before the rows are set.
    let noteCount: Int
    /// The table's beginning, up to its second row: what a heading over it stays with.
    let opening: [TableEvent]

    /// Plans a table: at the full size where words fit whole; else smaller, down to a least size; else on a page
    /// turned to landscape; else with its words broken.
    ///
    /// - Parameters:
    ///   - isTurned: whether it stands on a landscape page in any case.
    ///   - extents: of the table's columns.
    ///   - column: the width of the column that it stands in, in points; nil for a page's whole width.
    /// - Throws: `DocumentError` where not even a letter fits each column.
    init(
        _ table: Table, _ extents: ColumnExtents, isTurned: Bool, within column: Double? = nil,
        _ context: DocumentContext
    ) throws {
        noteCount = extents.noteCount
        opening = Self.opening(extents.opening)
        let full = context.scale.cell.size
        let least = context.scale.leastCellSize
        let canTurn = context.theme.page.width < context.theme.page.height
        let orientations: [PageGeometry.Orientation] =
            !canTurn ? [.portrait] : isTurned ? [.landscape] : column != nil ? [.portrait] : [.portrait, .landscape]
        let sizes = Array(stride(from: full, to: least, by: -0.25)) + [least]
        for (orientation, wraps) in orientations.flatMap({ [($0, false), ($0, true)] }) {
            let width = column ?? PageGeometry(context.theme.page, orientation).textWidth
            // A little smaller is better than names on three lines, much smaller is not.
            for size in sizes where wraps || size >= full * 0.88 {
                let padding = Self.padding(size, columns: table.columns.count, width: width)
                let room = width - 2 * padding * Double(table.columns.count)
                let fitted = Self.widths(extents, table, factor: size / full, room: room, wraps: wraps)
                guard let inner = fitted else { continue }
                widths = inner.map { $0 + 2 * padding }
                tails = extents.tails.map { $0 * size / full }
                self.padding = padding
                self.size = size
                self.orientation = orientation
                return
            }
        }
        let orientation = orientations.last!
        let width = column ?? PageGeometry(context.theme.page, orientation).textWidth
        padding = Self.padding(least, columns: table.columns.count, width: width)
        let room = width - 2 * padding * Double(table.columns.count)
        let letter = least * 1.1
        guard letter * Double(table.columns.count) <= room else {
            throw DocumentError(
                "\(table.columns.count) colonnes ne tiennent pas sur une page large de \(Int(width)) points, même en corps "
                    + "\(FrenchNumber.decimal(least, digits: 1)) : divisez la table, ou laissez des colonnes au classeur"
            )
        }
        context.findings.warn(
            "ses \(table.columns.count) colonnes sont serrées et des mots sont coupés : retirez une colonne ou deux")
        let spare = room - letter * Double(table.columns.count)
        let wanted = extents.least.map { max(0, $0 * least / full - letter) }
        let sum = max(wanted.reduce(0, +), 1e-9)
        let padding = padding
        widths = wanted.map { letter + $0 / sum * spare + 2 * padding }
        tails = extents.tails.map { $0 * least / full }
        size = least
        self.orientation = orientation
    }

    private static func opening(_ events: [TableEvent]) -> [TableEvent] {
        var rows = 0
        return Array(
            events.prefix { event in
                if case .row = event { rows += 1 }
                return rows < 2
            }) + (rows < 2 ? [] : events.filter { $0.isRow }.dropFirst().prefix(1))
    }

    private static func padding(_ size: Double, columns: Int, width: Double) -> Double {
        min(size * 0.55, width / Double(max(1, columns)) * 0.08)
    }

    /// Widths that fill `room`; nil where a word would have to be broken, or, unless it `wraps`, a text.
    private static func widths(
        _ extents: ColumnExtents, _ table: Table, factor: Double, room: Double, wraps: Bool
    ) -> [Double]? {
        let least = extents.least.map { $0 * factor }
        // One long text must not starve the others of room: beyond half the table it wraps.
        let natural = zip(extents.natural, least).map { max(min($0 * factor, room / 2), $1) }
        let leastSum = least.reduce(0, +)
        let naturalSum = natural.reduce(0, +)
        guard leastSum <= room, wraps || naturalSum <= room else { return nil }
        if naturalSum > room {
            let share = (room - leastSum) / max(naturalSum - leastSum, 1e-9)
            return zip(least, natural).map { $0 + ($1 - $0) * share }
        }
        // Room to spare goes to words rather than to figures, which would only drift from their neighbours.
        let weights = zip(natural, table.columns).map { width, column in
            column.width.map { width >= $0.upperBound * factor } == true
                ? 0 : max(width, 1) * (column.format.isNumeric ? 0.5 : 1)
        }
        let sum = weights.reduce(0, +)
        guard sum > 0 else { return natural }
        return zip(natural, weights).map { $0 + (room - naturalSum) * $1 / sum }
    }
}
