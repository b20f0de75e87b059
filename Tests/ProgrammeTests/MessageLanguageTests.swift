import Testing

@testable import Programme

@Suite struct MessageLanguageTests {
    @Test(
        arguments: [
            ([:], .french), (["LANG": "C.UTF-8"], .french), (["LANG": "POSIX"], .french), (["LANG": "fr_CA"], .french),
            (["LANG": "en_GB.UTF-8"], .english), (["LANG": "de_DE"], .english), (["LANG": "fr@euro"], .french),
            (["LC_ALL": "en_US", "LANG": "fr_FR"], .english), (["LC_ALL": "", "LC_MESSAGES": "en"], .english),
            (["LC_MESSAGES": "fr_FR", "LANG": "en_GB"], .french), (["LC_ALL": "C", "LANG": "en_GB"], .french),
            (["LANGUAGE": "fr:en", "LANG": "en_GB"], .french), (["LANGUAGE": "de:en_US", "LANG": "fr_FR"], .english),
            (["LANGUAGE": "en"], .french), (["LANGUAGE": "de", "LANG": "fr_FR"], .french),
        ] as [([String: String], MessageLanguage)])
    func `the environment asks for a language as gettext's programs take it`(
        _ variables: [String: String], _ language: MessageLanguage
    ) {
        #expect(MessageLanguage.asked { variables[$0] } == language)
    }

    @Test func `a message is made in the language of its task, and the other isn't made`() async {
        func message() -> String { String(fr: "un", en: "one") }
        #expect(message() == "un")
        #expect(MessageLanguage.english.speak(message) == "one")
        #expect(await MessageLanguage.english.speak { await Task { message() }.value } == "one")
        #expect(MessageLanguage.english.speak { MessageLanguage.french.speak(message) } == "un")
        var made = 0
        func count() -> String {
            made += 1
            return ""
        }
        _ = String(fr: "un", en: count())
        #expect(made == 0)
    }
}
