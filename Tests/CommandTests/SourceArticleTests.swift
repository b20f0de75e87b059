import Foundation
import Testing

/// Every figure of the article on the programme Usine du Futur stands in the demonstration's reports: added up from rows,
/// or with the source that it comes from.
@Suite(.serialized) struct SourceArticleTests {
    /// The texts of the reports, made once.
    private static let texts: [String: String] = {
        guard let folder = try? TemporaryFolder() else { return [:] }
        let options = [
            "--quarter", "2018-T4", "--date", "2018-12-31", "--format", "pdf", "--output", folder.path, "--quiet",
        ]
        _ = try? Command.run(["generate", "programme-progress"] + options)
        _ = try? Command.run(["generate", "company-profile", "--set", "company=338481955,300702305"] + options)
        var texts: [String: String] = [:]
        for name in folder.contents where name.hasSuffix(".pdf") {
            // As it is read aloud, cell by cell: on the page the lines of neighbouring cells stand beside one another.
            let read = try? Shell.run("pdfinfo -struct-text '\(folder.path)/\(name)' | grep -a '\"'").output
            let words =
                ((try? Poppler.text(of: folder.path + "/" + name)) ?? "")
                + (read ?? "").replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ").replacing("\"", with: "")
            texts[name] = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
        return texts
    }()

    private func says(_ report: String, _ words: String) -> Bool {
        Self.texts.contains { $0.key.hasPrefix(report) && $0.value.contains(words) }
    }

    @Test(arguments: [
        "409 entreprises ont été retenues", "42,5 M€ d’aides sont engagés",
        "Sur 300 entreprises engagées, 150 comptent moins de 50 salariés (50,0 %) et 240 moins de 150 (80,0 %)",
    ])
    func `what rows add up to is what the article says`(words: String) {
        #expect(says("programme-progress", words))
    }

    @Test(arguments: [
        "Durée du programme", "dix ans, depuis 2014", "Croissance Premium", "500 entreprises", "Up Garde",
        "accélérateur de jeunes pousses", "deux sur trois", "chaque jour", "11 %", "30 millions", "97 %",
        "4,3 millions",
        "1,5 million", "Deloitte, décembre 2016", "Article de presse sur le programme, vers 2018",
    ])
    func `what can't be added up stands with its source`(words: String) { #expect(says("programme-progress", words)) }

    @Test(arguments: ["Safran Helicopter Engines", "Bordes", "+50 %", "Article de presse sur le programme, vers 2018"])
    func `Safran's profile says what was published`(words: String) { #expect(says("company-profile-338481955", words)) }

    @Test(arguments: ["Lectra", "Cestas", "inférieur à celui de ses concurrents chinois"])
    func `Lectra's profile says what was published`(words: String) { #expect(says("company-profile-300702305", words)) }
}
