import Programme

extension Column {
    /// The same column, its cells to be found again in the rows of files by `bilan trace`.
    ///
    /// - Parameter measure: what a row's cell says; nil of one that isn't found again.
    public func measured(_ measure: @escaping (Row) -> Measure?) -> Column {
        var copy = self
        copy.measure = measure
        return copy
    }
}
