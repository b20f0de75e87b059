import BilanKit

/// A part of a text of Markdown, in reading order.
enum MarkdownPiece {
    case block(Block)
    /// A table that stands in the text itself.
    case table(header: [Text], rows: [[Text]], alignments: [TableColumn.Alignment?], caption: Text?)
    /// A place for one of the report's blocks, and the number of the scope that it stands in.
    case slot(block: Int, scope: Int)
}
