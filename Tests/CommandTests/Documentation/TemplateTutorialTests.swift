import Foundation
import Testing

/// docs/writing-a-template.md, followed to the letter.
@Suite struct TemplateTutorialTests {
    /// A step of the tutorial: a file to write, or commands to run.
    private enum Step {
        case file(name: String, content: String)
        case commands(String)
    }

    private static func steps() throws -> [Step] {
        let text = try String(
            contentsOf: Command.root.appendingPathComponent("docs/writing-a-template.md"), encoding: .utf8)
        var steps: [Step] = []
        var name: String?
        var fence: (mark: Substring, language: Substring, lines: [Substring])?
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if let open = fence {
                guard line == open.mark else {
                    fence?.lines.append(line)
                    continue
                }
                let content = open.lines.joined(separator: "\n") + "\n"
                if let file = name { steps.append(.file(name: file, content: content)) }
                if name == nil, open.language == "sh" { steps.append(.commands(content)) }
                (name, fence) = (nil, nil)
            } else if let match = line.wholeMatch(of: /<!-- file: (.+) -->/) {
                name = String(match.1)
            } else if line.hasPrefix("```") {
                let mark = line.prefix { $0 == "`" }
                fence = (mark, line.dropFirst(mark.count), [])
            }
        }
        return steps
    }

    @Test func `each file and command of the tutorial works as it stands there`() throws {
        let folder = try TemporaryFolder()
        let steps = try Self.steps()
        #expect(steps.count >= 7)
        for step in steps {
            switch step {
            case .file(let name, let content): _ = try folder.write(content, to: name)
            case .commands(let commands):
                let result = try Shell.run(
                    "set -e; cd '\(folder.path)'; PATH='\(Command.folder.path)':$PATH; export XDG_CONFIG_HOME='\(Command.settings)'\n\(commands)"
                )
                #expect(result.status == 0, "\(commands)\n\(result.output)\(result.errors)")
            }
        }
        #expect(FileManager.default.fileExists(atPath: folder.path + "/large-awards-2018-T4.ods"))
    }
}
