import Foundation
import Testing

@testable import PDF

@Suite struct FinishedFileTests {
    @Test func `a finished file is sound`() throws {
        let sketch = Sketch()
        sketch.beginPage()
        sketch.write("Bonjour", y: 60)
        let path = try sketch.finish()
        let check = try run("qpdf", "--check", path)
        #expect(check.status == 0, "\(check.output)")
    }
}
