import Testing

@testable import PDF

@Suite struct JPEGHeaderTests {
    private func header(_ bytes: [UInt8]) -> JPEGHeader? { bytes.withUnsafeBytes { JPEGHeader($0) } }

    private let start: [UInt8] = [0xFF, 0xD8]
    private let profile: [UInt8] = [0xFF, 0xE2, 0x00, 0x10] + Array("ICC_PROFILE\0".utf8) + [1, 1]

    private func frame(_ marker: UInt8, precision: UInt8 = 8, components: UInt8) -> [UInt8] {
        [0xFF, marker, 0x00, 0x0B, precision, 0, 8, 0, 16, components, 1, 0x11, 0]
    }

    @Test func `colour and grey stand as they are`() {
        #expect(header(start + frame(0xC0, components: 3))?.standsAsItIs == true)
        #expect(header(start + frame(0xC2, components: 1))?.standsAsItIs == true)
    }

    @Test func `print colours, odd codings, deep pixels and foreign profiles don't`() {
        #expect(header(start + frame(0xC0, components: 4))?.standsAsItIs == false)
        #expect(header(start + frame(0xC9, components: 3))?.standsAsItIs == false)
        #expect(header(start + frame(0xC1, precision: 12, components: 3))?.standsAsItIs == false)
        #expect(header(start + profile + frame(0xC0, components: 3))?.standsAsItIs == false)
    }

    @Test func `bytes that end or stray before a frame say nothing`() {
        #expect(header(start) == nil)
        #expect(header(start + [0xFF, 0xE0, 0xFF, 0xFF, 0]) == nil)
        #expect(header(start + [0x00, 0x01, 0x02, 0x03]) == nil)
        #expect(header(start + frame(0xC0, components: 3).prefix(6)) == nil)
    }
}
