import Foundation

/// What Swift Testing tells programs of a run: a line of JSON for each test that there is, and for each thing that
/// happens.
struct TestEvents {
    private struct Record: Decodable {
        struct Place: Decodable {
            var filePath: String?
            var _filePath: String?
            var fileID: String?
            var line: Int
        }
        struct Issue: Decodable {
            var isKnown: Bool
            var severity: String?
            var sourceLocation: Place?
        }
        struct Message: Decodable {
            var symbol: String
            var text: String
        }
        struct Case: Decodable { var displayName: String? }
        struct Payload: Decodable {
            var kind: String
            // Of a test.
            var id: String?
            var name: String?
            var displayName: String?
            // Of what happens.
            var testID: String?
            var issue: Issue?
            var messages: [Message]?
            var _testCase: Case?
        }
        var kind: String
        var payload: Payload
    }

    private(set) var failures: [TestResult.Failure] = []
    private(set) var passed = 0
    private(set) var failed = 0
    private(set) var skipped = 0
    /// Whether all tests came to their end.
    private(set) var isEnded = false
    /// The tests that began and didn't end, by their names.
    var unfinished: [String] { running.compactMap { names[$0] }.sorted() }

    /// By their ids, those of suites left out.
    private var names: [String: String] = [:]
    private var running: Set<String> = []

    /// - Parameter folder: the package's; places in it are told without it.
    init(_ lines: Data, in folder: String) {
        let decoder = JSONDecoder()
        for line in lines.split(separator: UInt8(ascii: "\n")) {
            guard let record = try? decoder.decode(Record.self, from: line) else { continue }
            if record.kind == "test" {
                if record.payload.kind == "function", let id = record.payload.id {
                    names[id] = record.payload.displayName ?? record.payload.name
                }
            } else {
                take(record.payload, folder)
            }
        }
    }

    private mutating func take(_ event: Record.Payload, _ folder: String) {
        let test = event.testID.flatMap { names[$0] == nil ? nil : $0 }
        switch event.kind {
        case "testStarted": test.map { _ = running.insert($0) }
        case "testSkipped": if test != nil { skipped += 1 }
        case "testEnded":
            guard let test, running.remove(test) != nil else { return }
            if event.messages?.contains(where: { $0.symbol == "fail" }) == true { failed += 1 } else { passed += 1 }
        case "issueRecorded":
            guard let issue = event.issue, !issue.isKnown, issue.severity != "warning" else { return }
            let value = event._testCase?.displayName.map { " (\($0))" } ?? ""
            failures.append(
                TestResult.Failure(
                    test: event.testID.map { (names[$0] ?? $0) + value },
                    place: issue.sourceLocation.flatMap { Self.place($0, folder) },
                    message: (event.messages ?? []).map(\.text).joined(separator: "\n")))
        case "runEnded": isEnded = true
        default: break
        }
    }

    private static func place(_ place: Record.Place, _ folder: String) -> String? {
        (place.filePath ?? place._filePath ?? place.fileID).map {
            "\($0.hasPrefix(folder + "/") ? String($0.dropFirst(folder.count + 1)) : $0):\(place.line)"
        }
    }
}
