import Testing

@testable import ODS

@Suite struct NumberBytesTests {
    private func written(_ put: (XMLStream) -> Void) throws -> String {
        let store = ByteStore()
        let xml = XMLStream(store)
        put(xml)
        try xml.finish()
        return String(decoding: store.bytes, as: UTF8.self)
    }

    @Test func `whole numbers have the digits that Swift gives them`() throws {
        var chance = ChanceValues()
        let powers = (0..<19).map { (0..<$0).reduce(1) { power, _ in power * 10 } }
        for value in powers + powers.map { $0 - 1 } + powers.map(-) + (0..<20_000).map({ _ in chance.integer() }) {
            #expect(try written { $0.append(value) } == "\(value)")
        }
    }

    @Test func `decimals are the shortest that are read as the same number, as Swift writes them`() throws {
        var chance = ChanceValues()
        let cents = (-2000..<2000).map { Double($0) / 100 }
        let thousandths = (0..<1000).map { Double($0) / 1000 }
        for value in cents + thousandths + (0..<50_000).map({ _ in chance.decimal() }) {
            #expect(try written { $0.append(value) } == "\(value)")
        }
    }

    @Test func `amounts are those that formulas have, without a last zero`() throws {
        var chance = ChanceValues()
        for cents in Array(-250...250) + (0..<20_000).map({ _ in chance.integer() }) {
            let money = Money(cents: Int64(cents))
            let literal = money.literal
            let isLonger = literal.contains(".") && literal.hasSuffix("0")
            #expect(try written { $0.append(money) } == (isLonger ? String(literal.dropLast()) : literal))
        }
    }

    @Test func `days are written as ISO 8601 has them`() throws {
        var chance = ChanceValues()
        for _ in 0..<5000 {
            let date = chance.date()
            #expect(try written { $0.append(date) } == date.description)
        }
    }
}
