import Foundation
import Testing
@testable import Support

@Suite struct ShellWordTests {
    @Test(arguments: [
        "/srv/plugins/lib.so", "d'aides/lib.so", "lib'; touch /tmp/pwned; '.so", "$(id)", "a\\b", "", "'", "\"x\" `id`",
        "deux\nlignes", "\u{1B}[2J'\\", "lib\u{202E}os", "é\u{A0}à",
    ])
    func `whatever a name holds, a shell reads one word that is the name`(name: String) throws {
        let shell = Process()
        shell.executableURL = URL(fileURLWithPath: "/bin/bash")
        shell.arguments = ["-c", "printf '%s' " + ShellWord.quoted(name)]
        let output = Pipe()
        shell.standardOutput = output
        try shell.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        shell.waitUntilExit()
        #expect(String(decoding: data, as: UTF8.self) == name)
    }

    @Test func `what can't be seen is written with escapes`() {
        #expect(ShellWord.quoted("a\u{1B}b") == "$'a\\x1bb'")
        #expect(ShellWord.quoted("sans rien") == "'sans rien'")
    }
}
