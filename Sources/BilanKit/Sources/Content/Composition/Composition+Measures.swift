import Programme

extension Composition {
    /// The same with each measure as `transform` makes it, of key figures, stated figures and tables, those that charts stand on
    /// included. Values stay as they are.
    ///
    /// The host narrows the measures of a document that is made from a part of the data, so that `bilan trace` finds
    /// its figures in the whole.
    ///
    /// - Parameter transform: gives a measure by which the same figure is found; nil where there is none. It is called
    ///   for a table's rows as they are read.
    public func mappingMeasures(_ transform: @escaping (Measure) -> Measure?) -> Composition {
        // What is nested too deep is refused where it is checked; nothing may walk it.
        guard !isTooDeep else { return self }
        return with(\.blocks, blocks.map { $0.mappingMeasures(transform) })
            .with(\.statedFigures, statedFigures.map { $0.mappingMeasure(transform) })
    }
}

extension KeyFigure {
    fileprivate func mappingMeasure(_ transform: (Measure) -> Measure?) -> KeyFigure {
        var figure = self
        figure.measure = measure.flatMap(transform)
        return figure
    }
}

extension Block {
    fileprivate func mappingMeasures(_ transform: @escaping (Measure) -> Measure?) -> Block {
        switch self {
        case .keyFigures(var keyFigures):
            keyFigures.figures = keyFigures.figures.map { $0.mappingMeasure(transform) }
            return .keyFigures(keyFigures)
        case .table(var table):
            table.mapMeasures(transform)
            return .table(table)
        case .chart(var chart):
            chart.table.mapMeasures(transform)
            return .chart(chart)
        default: return mappingChildren { $0.mappingMeasures(transform) }
        }
    }
}

extension Table {
    fileprivate mutating func mapMeasures(_ transform: @escaping (Measure) -> Measure?) {
        guard hasMeasures else { return }
        tracedRows = tracedRows?.mapped { traced in
            var traced = traced
            traced.measures = traced.measures.map { $0.flatMap(transform) }
            return traced
        }
    }
}
