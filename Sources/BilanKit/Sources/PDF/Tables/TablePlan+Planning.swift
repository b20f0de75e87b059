import Content

extension TablePlan {
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
        extremes = extents.extremes
        opening = Self.opening(extents.opening)
        whole = extents.isWhole ? extents.opening : []
        let full = context.scale.cell.size
        let least = context.scale.leastCellSize
        let canTurn = context.theme.page.width < context.theme.page.height
        let orientations: [PageGeometry.Orientation] =
            !canTurn ? [.portrait] : isTurned ? [.landscape] : column != nil ? [.portrait] : [.portrait, .landscape]
        let sizes = Array(stride(from: full, to: least, by: -0.25)) + [least]
        for (orientation, wraps) in orientations.flatMap({ [($0, false), ($0, true)] }) {
            let width = column ?? PageGeometry(context.theme.page, orientation).textWidth
            // A little smaller is better than names on three lines, much smaller is not.
            for size in sizes where wraps || size >= full * Self.usualShrinking {
                let padding = Self.padding(size, columns: table.columns.count, width: width)
                let room = width - 2 * padding * Double(table.columns.count)
                let fitted = Self.widths(extents, table, factor: size / full, room: room, wraps: wraps)
                guard let inner = fitted else { continue }
                widths = inner.map { $0 + 2 * padding }
                tails = extents.tails.map { $0 * size / full }
                (bars, lines) = (extents.bars, extents.lines)
                figures = extents.figures.mapValues { $0 * size / full }
                self.padding = padding
                self.size = size
                self.orientation = orientation
                tell(of: table, extents, factor: size / full, context)
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
                String(
                    fr:
                        "\(table.columns.count) colonnes ne tiennent pas sur une page large de \(width.whole(in: 0...100_000)) points, "
                        + "même en corps \(FrenchNumber.decimal(least, digits: 1))\u{00A0}: divisez la table, ou laissez des colonnes "
                        + "au classeur",
                    en:
                        "\(table.columns.count) \(table.columns.count == 1 ? "column doesn’t" : "columns don’t") fit on a page \(width.whole(in: 0...100_000)) points wide, "
                        + "even in a size of \(LocalizedNumberFormatter(.english).decimal(least, digits: 1)): split the table, or leave columns "
                        + "to the workbook"))
        }
        let padding = padding
        widths = Self.shared(room, extents.least.map { max($0 * least / full, letter) }).map { $0 + 2 * padding }
        tails = extents.tails.map { $0 * least / full }
        // Where not even words have their room, figures come before bars.
        (bars, lines, figures) = ([:], [:], [:])
        size = least
        self.orientation = orientation
        tell(of: table, extents, factor: least / full, context)
    }

    /// A width shared out: columns that want little get it, those that want more than their share get what is left.
    private static func shared(_ room: Double, _ wanted: [Double]) -> [Double] {
        var widths = wanted
        var left = room
        let order = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
        for (place, index) in order.enumerated() {
            widths[index] = min(wanted[index], left / Double(order.count - place))
            left -= widths[index]
        }
        return widths
    }

    /// Tells which widths can't be kept: of columns too narrow for what must not be broken, and of those asked for.
    private func tell(of table: Table, _ extents: ColumnExtents, factor: Double, _ context: DocumentContext) {
        let inner = widths.map { $0 - 2 * padding }
        func name(_ column: Int) -> String {
            String(fr: "«\u{00A0}\(table.columns[column].title)\u{00A0}»", en: "“\(table.columns[column].title)”")
        }
        let broken = table.columns.indices.filter { extents.unbroken[$0] * factor > inner[$0] + 0.5 }
        if !broken.isEmpty {
            let names = broken.prefix(3).map(name).joined(separator: ", ") + (broken.count > 3 ? "…" : "")
            context.diagnosticLog.warn(
                String(
                    fr: (broken.count == 1
                        ? "la largeur de la colonne \(names)" : "la largeur de \(broken.count) colonnes (\(names))")
                        + " ne peut être tenue\u{00A0}: des mots ou des nombres y sont coupés. Retirez une colonne ou deux, ou "
                        + "raccourcissez-les",
                    en: (broken.count == 1
                        ? "the width of the column \(names)" : "the width of \(broken.count) columns (\(names))")
                        + " can’t be kept: words or numbers are cut off there. Remove a column or two, or shorten the words"
                ))
        }
        for (index, column) in table.columns.enumerated() where !broken.contains(index) {
            guard let range = column.width else { continue }
            let isTooWide = inner[index] > range.upperBound + 1
            // Made smaller with its print, as a whole table is.
            guard isTooWide || inner[index] < range.lowerBound * Self.usualShrinking - 1 else { continue }
            let asked = isTooWide ? range.upperBound : range.lowerBound
            context.diagnosticLog.warn(
                String(
                    fr: "la largeur de la colonne \(name(index)) ne peut être tenue\u{00A0}: "
                        + "\(FrenchNumber.decimal(asked, digits: 0)) points \(isTooWide ? "au plus" : "au moins") sont demandés, et elle en a "
                        + "\(FrenchNumber.decimal(inner[index], digits: 0)). Demandez-en une autre",
                    en: "the width of the column \(name(index)) can’t be kept: \(isTooWide ? "at most" : "at least") "
                        + "\(LocalizedNumberFormatter(.english).decimal(asked, digits: 0)) points are asked for, and it has "
                        + "\(LocalizedNumberFormatter(.english).decimal(inner[index], digits: 0)). Ask for another"))
        }
    }

    private static func opening(_ events: [TableEvent]) -> [TableEvent] {
        var rows = 0
        return Array(
            events.prefix { event in
                if case .row = event { rows += 1 }
                return rows < 2
            }) + (rows < 2 ? [] : events.filter { $0.isRow }.dropFirst().prefix(1))
    }

    /// The share of the full size that a table may take without a thought.
    private static let usualShrinking = 0.88

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
        return spread(
            min(room - naturalSum, air(extents, factor: factor, room: room)), over: natural, table,
            factor: factor)
    }

    /// How much room to spare a table takes. A narrow one keeps to itself, so that the eye finds a figure beside its label;
    /// others fill the line.
    private static func air(_ extents: ColumnExtents, factor: Double, room: Double) -> Double {
        let natural = extents.natural.reduce(0, +) * factor
        let air = Double(extents.natural.count) * narrowAir * factor
        // A heading or a sum's label must not be broken for it.
        let isRoomy = extents.shortage * factor <= air * 0.4
        return isRoomy && natural + air < room * narrowShare ? air : .infinity
    }

    /// Points of air that a narrow table's column gets.
    private static let narrowAir = 36.0
    /// The share of the line under which a table is narrow.
    private static let narrowShare = 0.75

    /// Widths with room to spare given to words rather than to figures, which would only drift from their neighbours;
    /// no column gets more than it asks for at the most.
    private static func spread(_ spare: Double, over natural: [Double], _ table: Table, factor: Double) -> [Double] {
        var widths = natural
        var spare = spare
        // Each round either gives all or fills a column.
        for _ in natural.indices where spare > 0.01 {
            let weights = zip(widths, table.columns).map { width, column in
                column.width.map { width >= $0.upperBound * factor - 0.01 } == true
                    ? 0 : max(width, 1) * (column.format.isNumeric ? 0.5 : 1)
            }
            let sum = weights.reduce(0, +)
            guard sum > 0 else { break }
            let given = spare
            for (index, weight) in weights.enumerated() where weight > 0 {
                let most = table.columns[index].width.map { $0.upperBound * factor } ?? .infinity
                let share = min(given * weight / sum, max(0, most - widths[index]))
                widths[index] += share
                spare -= share
            }
        }
        return widths
    }
}
