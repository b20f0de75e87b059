import Testing

@testable import PDF

@Suite struct LinkAddressTests {
    @Test(arguments: [
        ("https://a.fr/b?c=d#e", "https://a.fr/b?c=d#e"),
        ("https://a.fr/é €", "https://a.fr/%C3%A9%20%E2%82%AC"),
        ("https://a.fr/%C3%A9(1)", "https://a.fr/%C3%A9(1)"),
        ("https://a.fr/\"<\\>\n", "https://a.fr/%22%3C%5C%3E%0A"),
    ])
    func `an address is ASCII, encoded where it must be and not twice`(address: String, expected: String) {
        #expect(String(decoding: LinkWriter.encoded(address), as: UTF8.self) == expected)
    }
}
