import BilanKit
import Foundation
import Testing

/// The SDK's fingerprint, which the build computes and compiles into host and plugins.
@Suite struct InterfaceFingerprintTests {
    private static let kit = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Sources/BilanKit").path

    private func fingerprint(_ sources: String) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Self.kit + "/Plugins/InterfaceFingerprint/fingerprint")
        process.arguments = [sources]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self).trimmingCharacters(in: .newlines)
    }

    /// The fingerprint of the SDK's sources with a change in one of them.
    private func fingerprint(replacing text: String, with other: String, in file: String) throws -> String {
        let copy = NSTemporaryDirectory() + "bilan-test-" + UUID().uuidString
        try FileManager.default.copyItem(atPath: Self.kit + "/Sources", toPath: copy)
        defer { try? FileManager.default.removeItem(atPath: copy) }
        let source = try String(contentsOfFile: copy + "/" + file, encoding: .utf8)
        try #require(source.contains(text))
        try source.replacing(text, with: other).write(toFile: copy + "/" + file, atomically: true, encoding: .utf8)
        return try fingerprint(copy)
    }

    @Test func `the compiled value is that of the sources`() throws {
        #expect(try fingerprint(Self.kit + "/Sources") == "\(SDKInterface().fingerprint)")
    }

    @Test func `a changed public declaration changes it`() throws {
        let changed = try fingerprint(
            replacing: "public var summary: String", with: "public var summary: String?", in: "BilanKit/Report.swift")
        #expect(changed.count == 16)
        #expect(try changed != fingerprint(Self.kit + "/Sources"))
    }

    @Test func `comments and indentation don't change it`() throws {
        let changed = try fingerprint(
            replacing: "/// What a report says of itself before it runs.\n", with: "\n    // Anything.\n",
            in: "BilanKit/Report.swift")
        #expect(try changed == fingerprint(Self.kit + "/Sources"))
    }
}
