import Testing
@testable import Preview

@Suite struct UploadNameTests {
    @Test(
        arguments: [
            ("aides 2018.csv", "aides 2018.csv"), ("../../etc/passwd", "passwd"),
            ("C:\\dossier\\liste.xlsx", "liste.xlsx"),
            (".bashrc", "bashrc"), ("..", "donnees"), ("", "donnees"), ("/", "donnees"), ("a\u{0}b\n.csv", "ab.csv"),
            ("été.ods", "été.ods"),
        ])
    func `an upload has a name that leads nowhere`(_ name: String, _ expected: String) {
        #expect(UploadName.safe(name) == expected)
    }

    @Test func `of a long name its end stays, which tells what it is`() {
        let safe = UploadName.safe(String(repeating: "a", count: 5000) + ".xlsx")
        #expect(safe.count == 80)
        #expect(safe.hasSuffix(".xlsx"))
    }
}
