import CCmark

/// A node of a text of Markdown (CommonMark with GitHub's tables and footnotes), as libcmark-gfm has read it.
struct MarkdownNode {
    fileprivate let pointer: OpaquePointer

    /// Of CommonMark's DTD: `paragraph`, `heading`, `strong`.
    var kind: String {
        // The library has no names for these.
        switch cmark_node_get_type(pointer) {
        case CMARK_NODE_FOOTNOTE_DEFINITION: "footnote_definition"
        case CMARK_NODE_FOOTNOTE_REFERENCE: "footnote_reference"
        default: String(cString: cmark_node_get_type_string(pointer))
        }
    }
    /// Counted from 1.
    var line: Int { Int(cmark_node_get_start_line(pointer)) }
    var literal: String { cmark_node_get_literal(pointer).map { String(cString: $0) } ?? "" }
    /// What stands behind a fence.
    var fenceInfo: String { cmark_node_get_fence_info(pointer).map { String(cString: $0) } ?? "" }
    var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }
    var isNumberedList: Bool { cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST }
    /// Of a link or picture.
    var address: String { cmark_node_get_url(pointer).map { String(cString: $0) } ?? "" }

    var children: [MarkdownNode] {
        var children: [MarkdownNode] = []
        var next = cmark_node_first_child(pointer)
        while let child = next {
            children.append(MarkdownNode(pointer: child))
            next = cmark_node_next(child)
        }
        return children
    }

    /// A table's columns: `l`, `c`, `r`, or nothing.
    var alignments: [Character?] {
        let count = Int(cmark_gfm_extensions_get_table_columns(pointer))
        guard let bytes = cmark_gfm_extensions_get_table_alignments(pointer) else { return [] }
        return (0..<count).map { bytes[$0] == 0 ? nil : Character(UnicodeScalar(bytes[$0])) }
    }
}

/// A text of Markdown, read.
final class MarkdownTree {
    let root: MarkdownNode

    private static let extensions: Void = cmark_gfm_core_extensions_ensure_registered()

    init(_ text: String) {
        Self.extensions
        let parser = cmark_parser_new(CMARK_OPT_FOOTNOTES | CMARK_OPT_VALIDATE_UTF8)
        defer { cmark_parser_free(parser) }
        if let tables = cmark_find_syntax_extension("table") { cmark_parser_attach_syntax_extension(parser, tables) }
        var text = text
        text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
        }
        root = MarkdownNode(pointer: cmark_parser_finish(parser))
    }

    deinit { cmark_node_free(root.pointer) }
}
