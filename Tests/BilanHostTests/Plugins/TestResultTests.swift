import Foundation
import Testing
@testable import Authoring

/// What an author reads of what the compiler and the tests say.
@Suite struct TestResultTests {
    private func test(_ name: String) -> String {
        #"{"kind":"test","payload":{"id":"T/\#(name)","kind":"function","name":"\#(name)()"},"version":0}"#
    }

    private func event(_ kind: String, _ name: String, _ more: String = "") -> String {
        #"{"kind":"event","payload":{"kind":"\#(kind)","testID":"T/\#(name)"\#(more)},"version":0}"#
    }

    private func issue(_ name: String, known: Bool = false) -> String {
        event(
            "issueRecorded", name,
            #","issue":{"isKnown":\#(known),"sourceLocation":{"_filePath":"/p/Tests/T.swift","line":12}},"#
                + #""messages":[{"symbol":"fail","text":"Expectation failed: a\nb"},{"symbol":"details","text":"why"}]"#
        )
    }

    private func ended(_ name: String, _ symbol: String) -> String {
        event("testEnded", name, #","messages":[{"symbol":"\#(symbol)","text":"…"}]"#)
    }

    private func result(_ events: [String], _ run: String = "") -> TestResult {
        TestResult(text: run, run: run, events: Data(events.joined(separator: "\n").utf8), folder: "/p")
    }

    private let end = #"{"kind":"event","payload":{"kind":"runEnded"},"version":0}"#

    @Test func `failed tests are told with their place and their message, the others are counted`() {
        let result = self.result([
            test("good"), test("bad"), test("later"), test("known"), event("testStarted", "good"),
            event("testStarted", "bad"), event("testStarted", "known"), event("testSkipped", "later"), issue("bad"),
            issue("known", known: true), ended("good", "pass"), ended("bad", "fail"),
            ended("known", "passWithKnownIssue"), end,
        ])
        #expect(
            result.failures.flatMap(\.lines) == [
                "✘ bad() — Tests/T.swift:12", "    Expectation failed: a", "    b", "    why",
            ])
        #expect(result.summary == "Des tests échouent : 2\u{A0}réussis sur 3, 1\u{A0}test sauté.")
    }

    @Test func `a crash is told with the tests that it ended, Swift's reason and the package's line`() {
        let result = self.result(
            [
                test("good"), test("bad"), event("testStarted", "good"), ended("good", "pass"),
                event("testStarted", "bad"),
            ],
            """
            Swift/Array.swift:692: Fatal error: Index out of range
            0 _assertionFailure(_:_:file:line:flags:) in libswiftCore.so
            1 [inlined] Jobs.compose(_:) at /p/.build/debug/derived/Jobs.swift:3:1
            2 bad() in pTests at /p/Sources/Jobs.swift:9:17
            """)
        #expect(
            result.failures.flatMap(\.lines) == [
                "✘ bad() — Sources/Jobs.swift:9", "    Swift/Array.swift:692: Fatal error: Index out of range",
                "    Les tests se sont arrêtés brutalement.",
            ])
        #expect(result.summary == "Des tests échouent : 1\u{A0}réussi sur 2.")

        let several = self.result([test("one"), test("two"), event("testStarted", "one"), event("testStarted", "two")])
        #expect(several.failures.first?.lines.first == "✘ l’un de ces tests : one(), two()")
    }

    @Test func `tests of XCTest are counted along`() {
        let result = self.result(
            [test("good"), event("testStarted", "good"), ended("good", "pass"), end],
            """
            Test Case 'OldTests.testFine' started at 2026-01-01 00:00:00.000
            Test Case 'OldTests.testFine' passed (0.002 seconds)
            Test Case 'OldTests.testOld' started at 2026-01-01 00:00:00.000
            /p/Tests/Old.swift:14: error: OldTests.testOld : XCTAssertEqual failed: ("1
            2") is not equal to ("2") - old
            Test Case 'OldTests.testOld' failed (0.0 seconds)
            """)
        #expect(
            result.failures.flatMap(\.lines) == [
                "✘ OldTests.testOld — Tests/Old.swift:14", "    XCTAssertEqual failed: (\"1",
                "    2\") is not equal to (\"2\") - old",
            ])
        #expect(result.passed == 2 && result.failed == 1)
    }

    @Test func `a run without tests says so`() {
        #expect(result([end]).summary == "Cette extension n’a pas de test.")
    }

    @Test func `what the compiler says twice of a file is kept once, and its progress not at all`() {
        let error = """
            /p/Sources/Jobs.swift:22:14: error: cannot convert value of type 'String' to specified type 'Int'
            21 | }
            22 | let x: Int = "s"
               |              `- error: cannot convert value of type 'String' to specified type 'Int'
            """
        let text = """
            warning: prohibited flag(s): -pthread, -pthread
            Building for debugging...
            error: emit-module command failed with exit code 1 (use -v to see invocation)
            [3/7] Emitting module Jobs
            \(error)
            23 |

            [4/7] Compiling Jobs Jobs.swift
            \(error)
            23 |

            error: no such module 'Absent'
            """
        #expect(
            CompilerOutput(text).lines == error.components(separatedBy: "\n") + [
                "23 |", "error: no such module 'Absent'",
            ])
    }
}
