import Foundation

/// A module's public interface with its comments, as the compiler writes it down.
struct SymbolGraph: Decodable {
    struct Symbol: Decodable {
        struct Comment: Decodable {
            struct Line: Decodable {
                struct Range: Decodable { var start: Position }
                var text: String
                /// Where the text begins; nil of a comment that comes from a module without its sources.
                var range: Range?
            }
            var lines: [Line]
            /// The file; nil where it isn't known.
            var uri: String?
        }
        struct Location: Decodable {
            var uri: String
            var position: Position
        }
        var pathComponents: [String]
        var docComment: Comment?
        /// Nil of what the compiler makes itself.
        var location: Location?
    }
    struct Position: Decodable { var line: Int }
    var symbols: [Symbol]

    /// All graphs of a folder, in the order of their names.
    static func read(in folder: String) throws -> [SymbolGraph] {
        try FileManager.default.contentsOfDirectory(atPath: folder).sorted().filter { $0.hasSuffix(".symbols.json") }
            .map {
                try JSONDecoder().decode(SymbolGraph.self, from: Data(contentsOf: URL(filePath: "\(folder)/\($0)")))
            }
    }

    /// The symbols without a comment, as `file:line: name`.
    var undocumented: [String] {
        symbols.filter { $0.docComment == nil }.compactMap { symbol in
            symbol.location.map {
                "\(Self.path($0.uri)):\($0.position.line + 1): \(symbol.pathComponents.joined(separator: "."))"
            }
        }
    }

    static func path(_ uri: String) -> String { URL(string: uri)?.path ?? uri }
}
