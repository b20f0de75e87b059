import Foundation
import Testing

/// What is said where a command can't be understood.
@Suite struct ArgumentMessageTests {
    private static var english: Regex<(Substring, Substring)> {
        /\b(Error|Usage|USAGE|OVERVIEW|OPTIONS:|See|Missing|Unknown|Unexpected|invalid|Show|default|Help|mean)\b/
    }

    @Test(
        arguments: [
            ([], "Il manque <chemin>."), (["--foo", "l.csv"], "L’option --foo n’existe pas."),
            (["a", "b"], "« b » est de trop."), (["a", "b", "c"], "2 arguments sont de trop\u{A0}: b, c."),
            (["a", "--all=3"], "L’option --all ne prend pas de valeur\u{A0}: retirez «\u{A0}3\u{A0}»."),
            (["a", "--unit"], "Il manque la valeur de --unit <champ=unité>."),
            (["a", "--unit", "montant=tonnes"], "l’unité est €, k€ ou M€."),
            (["a", "--unit", "nature=k€"], "n’est pas un champ de montants."),
            (["a", "--dates", "montant=dd/mm"], "n’est pas un champ de dates."),
            (["a", "--numbers", "dateConvention=1.234,56"], "n’est pas un champ de nombres."),
        ] as [([String], String)])
    func `wrong usage is told in French, with status 2`(_ arguments: [String], _ words: String) throws {
        let result = try Command.run(["check"] + arguments)
        #expect(result.status == 2)
        #expect(result.errors.contains(words.replacing("« b »", with: "«\u{A0}b\u{A0}»")), "\(result.errors)")
        #expect(result.errors.hasPrefix("bilan : ") || result.errors.hasPrefix("bilan\u{A0}: "))
        #expect(result.errors.firstMatch(of: Self.english) == nil, "\(result.errors)")
    }

    @Test(arguments: ["chek", "toto"]) func `a command that there isn't is told as such`(_ word: String) throws {
        let result = try Command.run([word, "l.csv"])
        #expect(result.status == 2)
        #expect(result.errors.contains("«\u{A0}\(word)\u{A0}» n’est pas une commande."), "\(result.errors)")
    }

    @Test(arguments: ["generate", "reports", "check", "import", "history", "trace", "export", "new", ""])
    func `each command's help is in French`(_ command: String) throws {
        let result = try Command.run((command.isEmpty ? [] : [command]) + ["--help"])
        #expect(result.status == 0)
        #expect(result.output.contains("OPTIONS :"))
        #expect(result.output.firstMatch(of: Self.english) == nil, "\(result.output)")
    }

    @Test(arguments: ["K€", "k€", "keur", "milliers d'euros"])
    func `a unit is understood as people write it`(_ unit: String) throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/l.csv"
        try "dateConvention;nomBeneficiaire;montant\n2018-01-10;A;100\n".write(
            toFile: path, atomically: true, encoding: .utf8)
        let result = try Command.run(["check", path, "--unit", "montant=\(unit)"])
        #expect(result.output.contains("100\u{202F}000,00\u{A0}€"), "\(result.output) \(result.errors)")
    }

    @Test func `of all reports one without documents is no failure; asked for by name it is`() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/l.csv"
        try "dateConvention;nomBeneficiaire;montant\n2018-01-10;A;100\n".write(
            toFile: path, atomically: true, encoding: .utf8)
        let all = try Command.run([
            "generate", "--all", "--data", path, "--output", folder.path + "/out", "--format", "ods",
        ])
        #expect(all.status == 0, "\(all.errors)")
        let one = try Command.run([
            "generate", "company-profile", "--data", path, "--output", folder.path + "/out",
        ])
        #expect(one.status == 1)
        #expect(one.errors.contains("aucun document à produire pour ces données"))
    }
}
