import ArgumentParser
import BilanKit
import Foundation
import Support

/// A page of the manual in the form that `man` reads (man(7)), made from what a command says of itself with `--help`.
struct ManualPage {
    /// « bilan-plugin-new ».
    let name: String
    let text: String

    /// The pages of a command and of those under it.
    static func all(of command: any ParsableCommand.Type, under names: [String] = []) -> [ManualPage] {
        let configuration = command.configuration
        guard configuration.shouldDisplay else { return [] }
        let names = names + [configuration.commandName ?? ""]
        return [ManualPage(command, names)]
            + configuration.subcommands.flatMap { all(of: $0, under: names) }
    }

    private init(_ command: any ParsableCommand.Type, _ names: [String]) {
        name = names.joined(separator: "-")
        // Each explanation in one line: the reader's program breaks it.
        let help = ArgumentMessage.told(Bilan.helpMessage(for: command, columns: 10_000))
        let abstract = command.configuration.abstract
        var lines = [
            ".\\\" -*- coding: utf-8 -*-",
            ".TH \(Self.escaped(name.uppercased())) 1 \"\" \"bilan \(Bilan.version)\" bilan",
            String(fr: ".SH NOM", en: ".SH NAME"), "\(Self.escaped(name)) \\- \(Self.escaped(abstract))",
        ]
        if !command.configuration.discussion.isEmpty { lines.append(".SH DESCRIPTION") }
        var isInList = false
        let rest = help.components(separatedBy: "\n")
            .drop { [abstract, "OVERVIEW: " + abstract, ""].contains($0) }
            // Each subcommand has a page.
            .filter { !$0.hasPrefix(String(fr: "  Pour en savoir plus", en: "  See 'bilan")) }
        for line in rest {
            if let title = line.wholeMatch(of: /([A-ZÉ]+)[ \u{A0}]?:(.*)/) {
                lines += [".SH \(title.1)"]
                let rest = title.2.trimmingCharacters(in: .whitespaces)
                if !rest.isEmpty { lines.append(Self.escaped(rest)) }
                isInList = !["EMPLOI", "USAGE"].contains(title.1)
            } else if line.isEmpty {
                if lines.last?.hasPrefix(".") != true { lines.append(".PP") }
            } else if isInList, let option = line.wholeMatch(of: #/  (\S.*?)(?:   +(.*))?/#) {
                lines += [".TP", ".B \(Self.escaped(String(option.1)))"]
                if let text = option.2, !text.isEmpty { lines.append(Self.escaped(String(text))) }
            } else if isInList {
                lines.append(Self.escaped(line.trimmingCharacters(in: .whitespaces)))
            } else {
                // Examples keep their lines.
                lines +=
                    line.hasPrefix("  ")
                    ? [".br", "\\ \\ " + Self.escaped(String(line.dropFirst(2)))] : [Self.escaped(line)]
            }
        }
        text = lines.joined(separator: "\n") + "\n"
    }

    /// A line as it is to be read: neither an escape nor a request.
    private static func escaped(_ line: String) -> String {
        let plain = line.replacing("\\", with: "\\e").replacing("-", with: "\\-")
        return plain.hasPrefix(".") || plain.hasPrefix("'") ? "\\&" + plain : plain
    }

    /// - Throws: `UserError` where the page can't be written.
    func write(to folder: String) throws {
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            try text.write(toFile: "\(folder)/\(name).1", atomically: true, encoding: .utf8)
        } catch {
            throw UserError(
                fr: "« \(folder)/\(name).1 » ne peut pas être écrit : \(FileFailure.reason(error)).",
                en: "“\(folder)/\(name).1” can’t be written: \(FileFailure.reason(error)).", kind: .failed)
        }
    }
}
