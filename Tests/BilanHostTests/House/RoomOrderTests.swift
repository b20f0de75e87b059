import Foundation
import Testing

/// The order of the folders within a module of the SDK: the types that a folder's files name are its own, or those of
/// folders that the architecture lists before it.
struct RoomOrderTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../..").standardizedFileURL

    @Test(arguments: ["PDF", "ODS"])
    func `a folder builds on those before it alone`(module: String) throws {
        let order = try Self.order(of: module)
        let sources = try Self.sources(of: module)
        #expect(Set(order) == Set(sources.map(\.folder)).subtracting([""]), "the architecture lists each folder")
        #expect(try Self.arrowsBack(in: sources, order).isEmpty)
    }

    @Test func `what numbers are written with knows no table, no text and no document`() throws {
        let sources = try Self.sources(of: "Content")
        let folders = Set(sources.map(\.folder)).subtracting(["", "Numbers"])
        #expect(try Self.order(of: "Content") == ["Numbers"])
        #expect(try Self.arrowsBack(in: sources, ["Numbers"] + folders.sorted(), from: ["Numbers"]).isEmpty)
    }

    @Test func `a type of a later folder is seen, and one in a comment or a text is not`() throws {
        let sources = [
            Source(folder: "First", name: "A", text: "struct A {\n    let later: B? // C\n    let word = \"C\"\n}"),
            Source(folder: "Second", name: "B", text: "final class B { let first: A }\nprivate struct A {}"),
            Source(folder: "Second", name: "C", text: "/// A\nenum C { case b(B) }"),
        ]
        #expect(try Self.arrowsBack(in: sources, ["First", "Second"]) == ["First/A names B of Second"])
    }

    // MARK: Files

    private struct Source {
        /// Empty for the module's own files.
        var folder: String
        var name: String
        var text: String
    }

    /// The folders that the architecture lists for a module, in their order.
    private static func order(of module: String) throws -> [String] {
        let text = try String(contentsOf: root.appendingPathComponent("docs/architecture.md"), encoding: .utf8)
        let line = try #require(text.split(separator: "\n").first { $0.hasPrefix("| \(module) |") })
        return line.matches(of: /`(\w+)`/).map { String($0.1) }
    }

    private static func sources(of module: String) throws -> [Source] {
        let place = root.appendingPathComponent("Sources/BilanKit/Sources/\(module)")
        let files = try #require(FileManager.default.enumerator(atPath: place.path))
        var sources: [Source] = []
        for case let path as String in files where path.hasSuffix(".swift") {
            let parts = path.split(separator: "/")
            sources.append(
                Source(
                    folder: parts.count > 1 ? String(parts[0]) : "", name: String(parts.last?.dropLast(6) ?? ""),
                    text: try String(contentsOf: place.appendingPathComponent(path), encoding: .utf8)))
        }
        return sources
    }

    // MARK: Arrows

    /// Which files name a type of a folder that comes after their own.
    /// - Parameter folders: those whose files are looked at; nil for all.
    private static func arrowsBack(
        in sources: [Source], _ order: [String], from folders: [String]? = nil
    ) throws -> [String] {
        let code = sources.map { (source: $0, lines: lines(of: $0.text)) }
        var homes: [String: Set<String>] = [:]
        for (source, lines) in code {
            for name in types(in: lines) { homes[name, default: []].insert(source.folder) }
        }
        var found: Set<String> = []
        for (source, lines) in code where folders?.contains(source.folder) ?? true {
            guard let own = order.firstIndex(of: source.folder) else { continue }
            for word in Set(lines.flatMap(names)) {
                guard let places = homes[word], !places.contains(source.folder) else { continue }
                for place in places where order.firstIndex(of: place).map({ $0 > own }) ?? true {
                    found.insert("\(source.folder)/\(source.name) names \(word) of \(place)")
                }
            }
        }
        return found.sorted()
    }

    /// A file's lines without comments, and without what stands in texts.
    private static func lines(of text: String) -> [[UInt8]] {
        text.utf8.split(separator: UInt8(ascii: "\n")).map { line in
            var kept: [UInt8] = []
            var isInText = false
            var last: UInt8 = 0
            for byte in line {
                if byte == UInt8(ascii: "\""), last != UInt8(ascii: "\\") { isInText.toggle() }
                if !isInText, byte == UInt8(ascii: "/"), last == byte {
                    kept.removeLast()
                    break
                }
                kept.append(isInText ? UInt8(ascii: " ") : byte)
                last = byte
            }
            return kept
        }
    }

    /// The types that a file declares outside of others and that other files can see.
    private static func types(in lines: [[UInt8]]) -> [String] {
        let kinds: Set = ["struct", "class", "enum", "protocol", "actor", "typealias"]
        var depth = 0
        var found: [String] = []
        for line in lines {
            let words = line.split { !isLetter($0) }.map { String(decoding: $0, as: UTF8.self) }
            if depth == 0, let kind = words.firstIndex(where: kinds.contains), kind + 1 < words.count,
                !words[..<kind].contains(where: { $0 == "private" || $0 == "fileprivate" })
            {
                found.append(words[kind + 1])
            }
            for byte in line {
                if byte == UInt8(ascii: "{") { depth += 1 }
                if byte == UInt8(ascii: "}") { depth -= 1 }
            }
        }
        return found
    }

    /// The words of a line that may be types: capitals that no point stands before.
    private static func names(in line: [UInt8]) -> [String] {
        var names: [String] = []
        var start: Int?
        for place in 0...line.count {
            let isPart = place < line.count && isLetter(line[place])
            if isPart, start == nil { start = place }
            guard !isPart, let first = start else { continue }
            start = nil
            let isMember = first > 0 && line[first - 1] == UInt8(ascii: ".")
            if !isMember, (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(line[first]) {
                names.append(String(decoding: line[first..<place], as: UTF8.self))
            }
        }
        return names
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte & 0xDF)
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            || byte == UInt8(ascii: "_")
    }
}
