import ArgumentParser
import BilanKit
import Dossier
import Import
import Intake
import Support

/// How findings are told, for the commands that read files.
struct FindingOptions: ParsableArguments {
    @Flag(help: "Montre chaque constat sur une ligne à lui, et non une ligne par sorte de constat.")
    var all = false

    @Option(
        help: ArgumentHelp(
            "Écrit tous les constats dans une liste à renvoyer à qui a fourni les données : un fichier .csv ou .ods.",
            valueName: "fichier"))
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
                Console.remark("\(path)  \(FrenchNumber.count(count, "constat"))")
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
            throw UserError("--all et --json ne vont pas ensemble : --findings FICHIER écrit tous les constats.")
        }
        return Reviewer(
            isJSON: isJSON, showsAll: all,
            file: try findings.map { try FindingsFile($0, of: inputs, producer: "Bilan \(Bilan.version)") },
            path: findings, say: say)
    }
}
