import Foundation
import Testing

/// The walls between the modules: what a module's files import, what the packages allow, and what the architecture's table says are the same.
struct HouseTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../..").standardizedFileURL
    /// The host's rooms, each after those that build on it, as the table has them.
    private static let rooms = [
        "bilan", "BilanHost", "Import", "Dossier", "SCDL", "Intake", "Spreadsheets", "Fence", "Support",
    ]
    private static let layers = ["BilanKit", "ODS", "PDF", "Content", "Programme"]
    /// What the system and the compiler bring: no wall of the house.
    private static let system: Set = ["Foundation", "Glibc", "Synchronization", "Dispatch", "GRDBSQLite"]

    @Test func `the architecture's table names exactly what each module's files import`() throws {
        let table = try Self.table()
        for room in Self.rooms {
            #expect(try Self.imports(of: "Sources/\(room)") == table[room], "\(room)")
        }
    }

    @Test func `the package allows each module exactly what its files import`() throws {
        let manifest = try Self.read("Package.swift")
        for room in Self.rooms {
            #expect(try Self.imports(of: "Sources/\(room)") == Self.dependencies(of: room, in: manifest), "\(room)")
        }
    }

    @Test func `no module imports one that builds on it`() throws {
        for (place, room) in Self.rooms.enumerated() {
            let forbidden = Set(Self.rooms[...place])
            #expect(try Self.imports(of: "Sources/\(room)").isDisjoint(with: forbidden), "\(room)")
        }
        for (place, layer) in Self.layers.enumerated() {
            let found = try Self.imports(of: "Sources/BilanKit/Sources/\(layer)")
            #expect(found.isDisjoint(with: Self.layers[...place] + Self.rooms), "\(layer)")
        }
    }

    @Test func `plugins import the SDK alone`() throws {
        #expect(try Self.imports(of: "Plugins") == ["BilanKit"])
    }

    // MARK: What stands where

    private static func read(_ path: String) throws -> String {
        try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
    }

    /// The modules that the Swift files of a folder import.
    private static func imports(of folder: String) throws -> Set<String> {
        let place = root.appendingPathComponent(folder)
        let files = try #require(FileManager.default.enumerator(at: place, includingPropertiesForKeys: nil))
        var found: Set<String> = []
        for case let file as URL in files where file.pathExtension == "swift" {
            for line in try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n") {
                // Imports stand above all else.
                guard line.isEmpty || line.hasPrefix("//") || line.hasSuffix("import " + module(line)) else { break }
                // The SDK's product has both.
                let name = module(line) == "BilanTesting" ? "BilanKit" : module(line)
                if line.contains("import ") && !line.hasPrefix("//") { found.insert(name) }
            }
        }
        return found.subtracting(system)
    }

    private static func module(_ line: String) -> String { line.components(separatedBy: " ").last ?? "" }

    /// The third column of the table, by the module that the first one names.
    private static func table() throws -> [String: Set<String>] {
        // Libraries of the system under the names that people know them by.
        let modules = [
            "Expat": "CExpat", "libzip": "CLibzip", "libpq": "CLibpq", "zlib": "CZlib", "libcrypto": "CCrypto",
            "Landlock": "CLandlock", "libseccomp": "CSeccomp", "fontconfig": "CFontconfig",
        ]
        var table: [String: Set<String>] = [:]
        for line in try read("docs/architecture.md").split(separator: "\n") {
            guard let match = line.wholeMatch(of: /\| `Sources\/(\w+)` \| .* \| (.*) \|/) else { continue }
            let names = match.2.split(separator: ", ").map { modules[String($0)] ?? String($0) }
            table[String(match.1)] = Set(names)
        }
        return table
    }

    /// The names in the target's list of dependencies.
    private static func dependencies(of target: String, in manifest: String) throws -> Set<String> {
        let start = try #require(manifest.range(of: "name: \"\(target)\",", range: targets(manifest)))
        let list = try #require(manifest[start.upperBound...].firstMatch(of: /\s*dependencies: \[([^\[\]]*)\]/))
        var found = Set(list.1.matches(of: /(?:^|[\s,])"(\w+)"/).map { String($0.1) })
        found.formUnion(list.1.matches(of: /product\(name: "(\w+)"/).map { String($0.1) })
        for (constant, name) in [("kit", "BilanKit"), ("grdb", "GRDB")]
        where list.1.contains(try Regex("(?:^|[\\s,])\(constant)\\b")) {
            found.insert(name)
        }
        return found
    }

    private static func targets(_ manifest: String) -> Range<String.Index>? {
        manifest.range(of: "    targets: [").map { $0.lowerBound..<manifest.endIndex }
    }
}
