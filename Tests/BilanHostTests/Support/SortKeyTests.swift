import Testing

@testable import Support

@Suite struct SortKeyTests {
    @Test(arguments: [
        ("", ""), ("abc Z9", "ABC Z9"), ("Établissements Çà", "ETABLISSEMENTS CA"),
        ("l’œuvre d'Ægir", "L OEUVRE D AEGIR"),
        ("A\u{A0}\u{202F}-B", "A B"), ("Straße", "STRASSE"), ("日本 é", "日本 E"), ("🏭 usine", "🏭 USINE"),
        ("e\u{301}", "E\u{301}"),
    ]) func `names are folded to plain capitals`(name: String, key: String) {
        #expect(SortKey.folded(name) == key)
    }

    @Test func `a key takes the place of the one before`() {
        var key: [UInt8] = Array("longer than the next".utf8)
        var text = "à"
        text.withUTF8 { SortKey.fold($0, into: &key) }
        #expect(key == Array("A".utf8))
    }
}
