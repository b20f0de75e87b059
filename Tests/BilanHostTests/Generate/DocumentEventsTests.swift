import Support
import Testing
@testable import BilanHost

/// What several workers tell, in the order of the documents.
@Suite struct DocumentEventsTests {
    private let heard = Locked<[String]>([])
    private let events: DocumentEvents

    init() {
        events = DocumentEvents { [heard] event in
            if case .failed(_, _, let reason) = event { heard.update { $0.append(reason) } }
        }
    }

    private func tell(_ words: String, of number: Int?) {
        events.tell(.failed(report: "", plugin: "", reason: words), of: number)
    }

    @Test func `a later document waits until those before it are done`() async {
        tell("2a", of: 2)
        tell("1a", of: 1)
        tell("3a", of: 3)
        events.finish(3)
        tell("1b", of: 1)
        events.finish(1)
        tell("2b", of: 2)
        events.finish(2)
        tell("4a", of: 4)
        await events.end()
        #expect(heard.value == ["1a", "1b", "2a", "2b", "3a", "4a"])
    }

    @Test func `what is of no document is told at once, and what waits for one that nobody made at the end`() async {
        tell("5a", of: 5)
        tell("3a", of: 3)
        tell("all", of: nil)
        await events.end()
        #expect(heard.value == ["all", "3a", "5a"])
    }
}
