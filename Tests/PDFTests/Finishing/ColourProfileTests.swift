import Testing

@testable import PDF

@Suite struct ColourProfileTests {
    @Test func `the profile bears no date and is the same each time`() throws {
        let bytes = try SRGBProfile.bytes()
        #expect(bytes[24..<36].allSatisfy { $0 == 0 })
        #expect(bytes[36..<40].elementsEqual("acsp".utf8))
        #expect(try SRGBProfile.bytes() == bytes)
    }
}
