import Foundation
import Testing

/// The comments of the SDK's public interface, as `make docs` shows them.
@Suite struct SDKDocumentationTests {
    /// The SDK as it was built for these tests.
    private static let graphs = Result { () throws -> [SymbolGraph] in
        let folder = NSTemporaryDirectory() + "bilan-graphs-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let tool = Command.root.path + "/.ci/symbol-graphs"
        let result = try Shell.run("'\(tool)' '\(Command.folder.path)' '\(folder)'")
        try #require(result.status == 0, "\(result.errors)")
        return try SymbolGraph.read(in: folder)
    }

    private static let data = Command.root.path + "/Tests/Data/documentation"

    /// What the compiler says of examples, with the SDK and a file of what they presuppose.
    private func compile(_ examples: [DocumentationExample], preamble: String) throws -> Command.Result {
        let file = NSTemporaryDirectory() + "bilan-examples-" + UUID().uuidString + ".swift"
        defer { try? FileManager.default.removeItem(atPath: file) }
        let imports = "import BilanKit\nimport BilanTesting\nimport Testing\n"
        let functions = examples.enumerated().map { $1.wrapped(number: $0) }
        try (imports + functions.joined(separator: "\n")).write(toFile: file, atomically: true, encoding: .utf8)
        let tool = Command.root.path + "/.ci/symbol-graphs"
        return try Shell.run(
            """
            set -e
            mapfile -t flags < <('\(tool)' --flags '\(Command.folder.path)')
            swiftc -typecheck -suppress-warnings -parse-as-library -swift-version 6 "${flags[@]}" '\(file)' '\(preamble)'
            """)
    }

    @Test func `every public symbol of the SDK is documented`() throws {
        let graphs = try Self.graphs.get()
        #expect(graphs.flatMap(\.symbols).count > 1_500)
        let missing = Set(graphs.flatMap(\.undocumented)).sorted()
        #expect(missing.isEmpty, "\(missing.joined(separator: "\n"))")
    }

    @Test func `every example in a comment of the SDK compiles`() throws {
        let comments = try Self.graphs.get().flatMap(\.symbols).compactMap(\.docComment)
            .filter { $0.uri?.contains("/Sources/BilanKit/Sources/") == true }
        let examples = Set(comments.flatMap(DocumentationExample.examples)).sorted {
            ($0.file, $0.line) < ($1.file, $1.line)
        }
        #expect(examples.count >= 25)
        let result = try compile(examples, preamble: Self.data + "/Preamble.swift")
        #expect(result.status == 0, "\(result.errors)")
    }

    @Test func `DocC has nothing to warn of, and the interface is printed by topic`() throws {
        let folder = NSTemporaryDirectory() + "bilan-docs-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let result = try Shell.run("'\(Command.root.path)/.ci/docs' '\(Command.folder.path)' '\(folder)'")
        #expect(result.status == 0, "\(result.output)\(result.errors)")
        #expect(result.output.contains(folder + "/interface.md"))
        #expect(FileManager.default.fileExists(atPath: folder + "/BilanKit.doccarchive/index.html"))
        let interface = try String(contentsOfFile: folder + "/interface.md", encoding: .utf8)
        let sections = interface.split(separator: "\n## ")
        let tables = try #require(sections.first { $0.hasPrefix("Tables\n") })
        #expect(tables.contains("\n- `struct Table : "))
        #expect(tables.contains("\n    - `func spareRows(_ count: Int) -> Table` — The same with"))

        // What a type can be used as is told with it, what any type is isn't.
        let values = try #require(sections.first { $0.hasPrefix("Values\n") })
        let money = try #require(values.firstMatch(of: /\n- `struct Money : (.*?)`/)?.1).split(separator: ", ")
        #expect(money.contains("CellConvertible") && money.contains("Comparable") && money.contains("Codable"))
        let conformances = interface.replacing("@Sendable ", with: "")
        #expect(!conformances.contains(/\b(?:Sendable|Copyable|Escapable)\b/))
        // What Swift's own types get.
        let added = try #require(sections.first { $0.hasPrefix("What it adds to Swift’s types\n") })
        #expect(added.contains("\n- `extension Site?`\n    - `var departmentLabel: String { get }` — The"))
        #expect(added.contains(/\n- `extension String : .*\bTextConvertible\b/))
        #expect(added.contains("\n- `extension Optional : CellConvertible where Wrapped: CellConvertible`\n"))
    }

    @Test func `a mistaken example and a bare symbol are told with file and line`() throws {
        let folder = NSTemporaryDirectory() + "bilan-graphs-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let file = Self.data + "/Mistaken.swift"
        let made = try Shell.run(
            """
            swiftc -emit-module -module-name Mistaken -emit-module-path '\(folder)/Mistaken.swiftmodule' \
              -emit-symbol-graph -emit-symbol-graph-dir '\(folder)' '\(file)'
            """)
        try #require(made.status == 0, "\(made.errors)")
        let graphs = try SymbolGraph.read(in: folder)
        #expect(graphs.flatMap(\.undocumented) == ["\(file):12: Mistaken.undocumented"])

        let examples = Set(graphs.flatMap(\.symbols).compactMap(\.docComment).flatMap(DocumentationExample.examples))
        #expect(examples.map(\.line) == [3])
        let result = try compile(Array(examples), preamble: file)
        #expect(result.status != 0)
        #expect(result.errors.contains("\(file):4:"))
        #expect(!result.errors.contains("\(file):3:"))
    }
}
