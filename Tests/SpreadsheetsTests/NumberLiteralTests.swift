import Testing

@testable import Spreadsheets

@Suite struct NumberLiteralTests {
    private func plain(_ text: String) -> (String, Bool) {
        var bytes: [UInt8] = []
        let isWhole = NumberLiteral.appendPlain(Array(text.utf8)[...], to: &bytes)
        return (String(decoding: bytes, as: UTF8.self), isWhole)
    }

    @Test(arguments: [
        ("12", "12"), ("12.50", "12.5"), ("-0.1", "-0.1"), ("1E5", "100000"), ("1.5E-7", "0.00000015"),
        ("47800.2", "47800.2"),
        ("20005375900011", "20005375900011"), ("2.0005375900011E+13", "20005375900011"), ("0.1", "0.1"),
        ("0.10000000000000001", "0.1"),
        ("999999999999999", "999999999999999"), ("-0", "0"), ("123456789012.34", "123456789012.34"),
        ("0.00001", "0.00001"),
    ]) func `a number becomes its shortest decimal text`(text: String, expected: String) {
        #expect(plain(text) == (expected, true))
    }

    @Test(arguments: ["1000000000000000", "123456789012345678", "1.23456789012346E+17", "-1e300"])
    func `whole numbers of more than fifteen digits are told apart`(text: String) {
        #expect(plain(text).1 == false)
    }

    @Test(arguments: ["", "-", ".", "1,5", "1e", "0x10", "NaN", "inf", "1e999", "1 2", "--1"])
    func `what is no number is none`(text: String) {
        #expect(!Array(text.utf8).withUnsafeBufferPointer(NumberLiteral.isValid))
    }

    @Test func `numbers are read as exactly as the standard library does`() {
        var state: UInt64 = 7
        for _ in 0..<20_000 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let number = Double(Int64(bitPattern: state) >> 20) / [1, 10, 100, 10_000, 1e9][Int(state >> 40) % 5]
            let text = Array(number.description.utf8)
            #expect(NumberLiteral.double(text) == number)
        }
    }
}
