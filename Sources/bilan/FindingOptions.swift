import ArgumentParser
import BilanKit
import Dossier
import Import
import Intake
import Support

/// How findings are told, for the commands that read files.
struct FindingOptions: ParsableArguments {
    @Flag(
        help: ArgumentHelp(
            fr: "Montre chaque constat sur une ligne à lui, et non une ligne par sorte de constat.",
            en: "Shows each finding on a line of its own, and not one line per kind of finding."))
    var all = false

    @Option(
        help: ArgumentHelp(
            fr:
                "Écrit tous les constats dans une liste à renvoyer à qui a fourni les données : un fichier .csv ou .ods.",
            en: "Writes all findings into a list to send back to whoever supplied the data: a .csv or .ods file.",
            valueName: String(fr: "fichier", en: "file")))
    var findings: String?

    /// Prints a review of all findings, and writes their list.
    struct Reviewer {
        let isJSON: Bool
        let showsAll: Bool
        let file: FindingsFile?
        let path: String?
        let say: (String) -> Void

        /// What an import shows its findings to.
        func review(_ summary: ImportSummary, _ findings: FindingList) throws {
            if showsAll {
                for line in Verdict(summary).lines { Console.say(line) }
                try FindingReport(summary).sayAll(findings, to: say)
            }
            if let file, let path {
                let count = try file.write(findings)
                let total = String(
                    fr: FrenchNumber.count(count, "constat"), en: EnglishText.count(count, "finding", "findings"))
                Console.remark("\(path)  \(total)")
            }
        }

        /// Tells what was found, where it wasn't told one by one.
        func tell(_ summary: ImportSummary) {
            guard !showsAll, !isJSON else { return }
            for line in Verdict(summary).lines { Console.say(line) }
            FindingReport(summary).say(to: say)
        }
    }

    /// - Parameters:
    ///   - inputs: the data's paths.
    ///   - say: prints a line beneath the verdict.
    func reviewer(of inputs: [String], isJSON: Bool, say: @escaping (String) -> Void) throws -> Reviewer {
        guard !all || !isJSON else {
            throw UserError(
                fr: "--all et --json ne vont pas ensemble : --findings FICHIER écrit tous les constats.",
                en: "--all and --json don’t go together: --findings FILE writes all findings.")
        }
        return Reviewer(
            isJSON: isJSON, showsAll: all,
            file: try findings.map { try FindingsFile($0, of: inputs, producer: "Bilan \(Bilan.version)") },
            path: findings, say: say)
    }
}
