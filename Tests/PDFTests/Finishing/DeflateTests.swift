import Testing

@testable import PDF

@Suite struct DeflateTests {
    @Test func `what is compressed expands to the same, however long`() throws {
        let deflate = Deflate()
        let bytes = (0..<1_000_000).map { UInt8(truncatingIfNeeded: $0 / 7) }
        let same = try bytes.withUnsafeBytes { input in
            try deflate.compressing(input) { compressed in
                try deflate.expanding(compressed) { $0.elementsEqual(bytes) }
            }
        }
        #expect(same)
    }

    @Test func `damaged data is refused`() {
        #expect(throws: FinishingError.self) {
            try Array("not compressed".utf8).withUnsafeBytes { try Deflate().expanding($0) { _ in } }
        }
    }
}
