import Foundation
import Testing

/// Settings as a user meets them: listed, completed, described as a JSON Schema, checked before anything is read.
@Suite struct SettingCommandTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func run(_ arguments: [String]) throws -> Command.Result {
        try Command.run(
            arguments + (arguments[0] == "---completion" ? [] : ["--plugins", Command.testPlugins]),
            environment: ["XDG_CACHE_HOME": folder.path + "/cache", "BILAN_PLUGIN_PATH": Command.testPlugins])
    }

    private func generate(_ settings: [String]) throws -> Command.Result {
        try run(
            ["generate", "configurable", "--quarter", "2018-T4", "--output", folder.path + "/out"]
                + settings.flatMap { ["--set", $0] })
    }

    @Test func `a report has what was given, typed, and defaults of the rest`() throws {
        let result = try generate([
            "label=deux mots", "share=0,25", "order=nom", "since=2016-02-29", "company=338481955,300702305",
            "company=000000018", "details=oui",
        ])
        #expect(result.status == 0, "\(result.errors)")
        let page = try Shell.run("pdftotext '\(folder.path)/out/configurable-2018-T4.pdf' -").output
        let words = page.replacingOccurrences(of: "\n", with: " ")
        #expect(
            words.contains("Reçu deux mots|0.25|10|nom|2016-02-29|-|338481955+300702305+000000018|true"), "\(words)")
    }

    @Test func `a wrong value stops the run before the data is read`() throws {
        let result = try run([
            "generate", "configurable", "--set", "count=21", "--data", "/nowhere.csv", "--output", folder.path + "/out",
        ])
        #expect(result.status == 2)
        #expect(
            result.errors.contains(
                "--set count=21 : la valeur est hors des bornes ; donnez un nombre entier de 1 à 20. "
                    + "Rapport : « configurable » (extension « settings »)."), "\(result.errors)")
        #expect(!result.errors.contains("nowhere"))
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/out"))
    }

    @Test func `reports lists each setting with its kind, range and default`() throws {
        let listing = try run(["reports"]).output
        let lines = listing.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
        for (setting, allowed) in [
            ("--set count=… : un nombre", "un nombre entier de 1 à 20 ; sinon 10"),
            ("--set order=… : l’ordre des lignes", "une de ces valeurs : montant, nom ; sinon montant"),
            ("--set since=… : le premier jour", "une date telle que 2018-12-31, de 2014-01-01 à 2018-12-31"),
            (
                "--set company=… : les entreprises",
                "un SIREN (neuf chiffres, avec leur clé), ou plusieurs séparés par des virgules"
            ),
            ("--set details=… : avec le détail", "oui ou non ; sinon non"),
        ] {
            let place = try #require(lines.firstIndex(of: setting), "\(setting)")
            #expect(lines[place + 1] == allowed)
        }
    }

    @Test func `shells complete reports, settings and the values that are few`() throws {
        func completions(_ words: [String], of argument: String) throws -> [String] {
            let result = try run(
                ["---completion", "generate", "--", argument, "\(words.count - 1)", "\(words.last!.count)"] + words)
            return result.output.split(separator: "\n").map(String.init)
        }
        // Plugins are completed once a person has consented to them.
        #expect(try run(["reports"]).status == 0)
        #expect(try completions(["bilan", "generate", ""], of: "positional@0").contains("configurable"))
        let settings = try completions(["bilan", "generate", "configurable", "--set", ""], of: "--set")
        #expect(
            settings == [
                "label=", "share=", "count=", "order=", "since=", "until=", "company=", "details=",
            ])
        #expect(
            try completions(["bilan", "generate", "configurable", "--set", "order="], of: "--set").filter {
                $0.hasPrefix("order=") && $0 != "order="
            } == ["order=montant", "order=nom"])
        #expect(try completions(["bilan", "generate", "company-profile", "--set", ""], of: "--set") == ["company="])
    }

    @Test func `the JSON Schema takes the instances that --set takes, and no others`() throws {
        let result = try run(["reports", "--describe", "configurable"])
        #expect(result.status == 0, "\(result.errors)")
        let schema = try #require(
            try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
        #expect(schema["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
        let instances: [(String, Bool)] = [
            ("{}", true), (#"{"count": 20, "share": 0.25, "order": "nom", "details": true}"#, true),
            (#"{"company": ["338481955", "300702305"], "until": "2018-T4", "since": "2016-02-29"}"#, true),
            (#"{"count": 21}"#, false), (#"{"count": 1.5}"#, false), (#"{"count": "10"}"#, false),
            (#"{"share": -0.1}"#, false), (#"{"order": "date"}"#, false), (#"{"until": "2018-T5"}"#, false),
            (#"{"company": "338481955"}"#, false), (#"{"company": ["3384"]}"#, false), (#"{"other": 1}"#, false),
            (#"{"details": "oui"}"#, false), (#"{"label": 3}"#, false),
        ]
        for (text, isValid) in instances {
            let instance = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
            #expect(SchemaCheck.accepts(instance, schema) == isValid, "\(text)")
        }
        // The same by a validator of other people's, where one is installed.
        guard try Shell.run("python3 -c 'import jsonschema'").status == 0 else { return }
        let file = try folder.write(result.output, to: "schema.json")
        let list = try folder.write(
            "[" + instances.map { "[\($0.0), \($0.1)]" }.joined(separator: ", ") + "]", to: "instances.json")
        let judged = try Shell.run(
            """
            python3 -c 'import json, sys, jsonschema
            schema = json.load(open(sys.argv[1])); jsonschema.Draft202012Validator.check_schema(schema)
            judge = jsonschema.Draft202012Validator(schema)
            print([i for i, ok in json.load(open(sys.argv[2])) if judge.is_valid(i) != ok])' '\(file)' '\(list)'
            """)
        #expect(judged.output == "[]\n", "\(judged.output)\(judged.errors)")
    }

    @Test func `describing a report that isn't there names the nearest`() throws {
        let result = try run(["reports", "--describe", "compny-profile"])
        #expect(result.status == 2)
        #expect(result.errors.contains("Pensiez-vous à « company-profile » ?"), "\(result.errors)")
    }

    @Test func `what a report says of its progress is told while it composes`() throws {
        let result = try run([
            "generate", "configurable", "--quarter", "2018-T4", "--json", "--output", folder.path + "/out",
        ])
        let events = result.output.split(separator: "\n").compactMap {
            try? JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
        }
        let document = try #require(events.firstIndex { $0["event"] as? String == "document" })
        let first = try #require(events.dropFirst(document).first { $0["event"] as? String == "progress" })
        #expect(first["rows"] as? Int == 1)
    }
}

/// As much of JSON Schema as settings need.
private enum SchemaCheck {
    static func accepts(_ value: Any, _ schema: [String: Any]) -> Bool {
        if let choices = schema["enum"] as? [String], !choices.contains(where: { $0 == value as? String }) {
            return false
        }
        let isFlag = (value as? NSNumber).map { CFIsBoolean($0) } ?? false
        switch schema["type"] as? String {
        case "object":
            guard let object = value as? [String: Any], let known = schema["properties"] as? [String: [String: Any]]
            else { return false }
            return object.allSatisfy { name, value in known[name].map { accepts(value, $0) } ?? false }
        case "array":
            guard let list = value as? [Any], let items = schema["items"] as? [String: Any] else { return false }
            return list.allSatisfy { accepts($0, items) }
        case "boolean": return isFlag
        case "string":
            guard let text = value as? String else { return false }
            guard let pattern = schema["pattern"] as? String else { return true }
            return text.range(of: pattern, options: .regularExpression) != nil
        case "integer", "number":
            guard !isFlag, let number = value as? Double else { return false }
            guard schema["type"] as? String == "number" || number == number.rounded() else { return false }
            return number >= schema["minimum"] as? Double ?? -.infinity
                && number <= schema["maximum"] as? Double ?? .infinity
        default: return false
        }
    }

    private static func CFIsBoolean(_ number: NSNumber) -> Bool { String(cString: number.objCType) == "c" }
}
