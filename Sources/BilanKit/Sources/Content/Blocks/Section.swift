/// A part of a report, kept apart with what it is made from.
///
///     struct Method: Section {
///         let quarter: Quarter
///
///         var body: [Block] {
///             Heading("Méthode")
///             Paragraph("La situation est reconstruite au \(quarter.end).")
///         }
///     }
///
/// It stands among a composition's blocks as they do: `Method(quarter: request.quarter)`.
public protocol Section {
    /// The part's blocks, in reading order.
    @BlockBuilder var body: [Block] { get }
}

extension BlockBuilder {
    /// Accepts a part of a report.
    public static func buildExpression(_ section: some Section) -> [Block] { section.body }
}
