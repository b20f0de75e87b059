/// Draws what a workbook carries as pictures, for programs that show no charts and folders that show files by their first page. The writer
/// knows no drawing: whoever does is handed to it.
public protocol WorkbookPictures {
    /// A PNG file of a chart.
    ///
    /// - Parameters:
    ///   - width: in points, as is the height.
    ///   - evaluator: gives the values.
    func chart(_ chart: Chart, width: Double, height: Double, _ evaluator: TableEvaluator) throws -> [UInt8]

    /// A PNG file of the first page, 128 pixels wide and high (ODF 1.3 part 2, 3.8).
    func thumbnail(_ evaluator: TableEvaluator) throws -> [UInt8]
}
