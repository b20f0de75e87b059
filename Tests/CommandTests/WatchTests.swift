import Foundation
import Testing

/// `bilan generate --watch`: documents that are made anew when what they are made from changes.
@Suite struct WatchTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// - Parameter script: waits with `awaits COMMAND`, for twenty seconds at most.
    private func watch(_ script: String) throws -> Command.Result {
        let templates = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("templates/default").path
        return try Shell.run(
            """
            cd '\(folder.path)'; cp -r '\(templates)' modele
            printf 'nomBeneficiaire,dateConvention,montant\\nAtelier Fictif,2018-03-01,1000\\n' >aides.csv
            timeout 100 bash -c 'echo $$ >pid; exec "$0" "$@"' '\(Command.executable.path)' \\
              generate beneficiary-listing --data aides.csv --template modele \\
              --quarter 2018-T4 --date 2018-12-31 --format pdf --output out --watch >log 2>err & watching=$!
            pdf=out/beneficiary-listing-2018-T4.pdf
            awaits() { for turn in $(seq 200); do if eval "$1"; then echo yes; return; fi; sleep 0.1; done; echo no; }
            said() { pdftotext "$pdf" - 2>/dev/null | grep -q "$1"; }
            \(script)
            kill -TERM $(cat pid); wait $watching; echo "status $?"
            """)
    }

    private func answers(_ result: Command.Result) -> [String] {
        result.output.split(whereSeparator: \.isNewline).map(String.init)
    }

    @Test func `a change of the data or of the template is in the document soon after`() throws {
        let result = try watch(
            """
            awaits "said 'Atelier Fictif'"
            printf 'Chaudronnerie Inventée,2018-04-01,2000\\n' >>aides.csv
            awaits "said 'Chaudronnerie Inventée'"
            printf '\\norganisation: "Région de l’essai"\\n' >>modele/template.yaml
            awaits "said 'Région de l’essai'"
            """)
        #expect(answers(result) == ["yes", "yes", "yes", "status 143"], "\(result.errors)")
    }

    @Test func `after a wrong change the document stays, and is made anew once it is mended`() throws {
        let result = try watch(
            """
            awaits "said 'Atelier Fictif'"
            cp modele/template.yaml sound
            echo 'organisatoin: x' >>modele/template.yaml
            awaits "grep -q organisatoin err"
            said 'Atelier Fictif' && echo there
            sed 's/^organisation:.*//' sound >modele/template.yaml
            printf '\\norganisation: "Région mendée"\\n' >>modele/template.yaml
            awaits "said 'Région mendée'"
            """)
        #expect(answers(result) == ["yes", "yes", "there", "yes", "status 143"], "\(result.errors)")
    }

    @Test func `a command that is wrong ends at once`() throws {
        let result = try Command.run(["generate", "beneficiary-listing", "--watch", "--quarter", "2018-T9"])
        #expect(result.status == 2)
        let shard = try Command.run(["generate", "beneficiary-listing", "--watch", "--shard", "1/2"])
        #expect(shard.status == 2)
        #expect(shard.errors.contains("--watch ne va pas avec --shard"))
    }
}
