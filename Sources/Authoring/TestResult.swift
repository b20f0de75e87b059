import BilanKit
import Foundation
import Support

/// What came of a package's tests.
public struct TestResult: Sendable {
    /// A fault that a test found.
    public struct Failure: Sendable, Equatable {
        /// « 33 – Gironde » stands first, as its author named it; nil where no test is known.
        var test: String?
        /// « Tests/JobsTests/JobsTests.swift:12 »; nil where it isn't known.
        var place: String?
        /// What was expected and what was found.
        var message: String

        /// As a person reads it: a line that says where, the others below it.
        public var lines: [String] {
            let head = [test.map { "✘ \($0)" } ?? "✘", place].compactMap(\.self).joined(separator: " — ")
            return [head] + message.split(separator: "\n", omittingEmptySubsequences: false).map { "    \($0)" }
        }
    }

    public internal(set) var failures: [Failure] = []
    public internal(set) var passed = 0
    public internal(set) var failed = 0
    public internal(set) var skipped = 0
    /// All that was written, as it came.
    public internal(set) var text = ""

    /// How many there were of each kind, in words.
    public var summary: String {
        guard passed + failed + skipped > 0 else {
            return String(fr: "Cette extension n’a pas de test.", en: "This plugin has no test.")
        }
        return String(fr: french, en: english)
    }

    private var french: String {
        let skips = skipped == 0 ? "" : ", " + FrenchNumber.count(skipped, "test sauté", "tests sautés")
        guard failed == 0 else {
            return
                "Des tests échouent : \(FrenchNumber.count(passed, "réussi", "réussis")) sur \(passed + failed)\(skips)."
        }
        return FrenchNumber.count(passed, "test réussi", "tests réussis") + skips + "."
    }

    private var english: String {
        let skips = skipped == 0 ? "" : ", " + EnglishText.count(skipped, "test skipped", "tests skipped")
        guard failed == 0 else {
            let total = EnglishText.integer(passed + failed)
            return "Some tests fail: \(EnglishText.integer(passed)) of \(total) passed\(skips)."
        }
        return EnglishText.count(passed, "test passed", "tests passed") + skips + "."
    }
}
