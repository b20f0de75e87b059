import Foundation
import Testing

@testable import PDF

/// Arrangements within arrangements, as deep as they may be.
@Suite struct NestedArrangementTests {
    private func nested(_ depth: Int, _ wrap: ([Block]) -> Block) -> [Block] {
        var blocks: [Block] = Composition("x") { Paragraph("Au fond.") }.blocks
        for _ in 0..<depth { blocks = [wrap(blocks)] }
        return blocks
    }

    @Test(arguments: [10, 60]) func `blocks kept together sixty deep are drawn at once`(depth: Int) throws {
        let time = try ProcessorTime.seconds {
            let file = try Rendered { nested(depth) { .keepTogether($0) } }
            #expect(try file.text().contains("Au fond."))
        }
        // Each level that asked the next one twice would double the time.
        #expect(time < 30)
    }
}
