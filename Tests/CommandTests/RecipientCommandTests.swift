import Foundation
import Testing

/// `bilan generate --by` and `--recipients`, as a user types them.
@Suite struct RecipientCommandTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private var output: String { folder.path + "/out" }

    private func generate(_ arguments: [String]) throws -> Command.Result {
        try Command.run(
            ["generate", "beneficiary-listing", "--quarter", "2018-T4", "--date", "2019-01-15", "--output", output]
                + arguments)
    }

    private var files: [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: output)) ?? []).sorted()
    }

    @Test func `a department's document names no company of another, in its text or in what it carries`() throws {
        let result = try generate(["--by", "department"])
        #expect(result.status == 0, "\(result.errors)")
        #expect(files.contains("beneficiary-listing-33-2018-T4.pdf"))
        #expect(files.contains("beneficiary-listing-33-2018-T4.ods"))
        let demo = Command.root.appendingPathComponent("Sources/Import/Demo").path
        let script = try folder.write(Self.search, to: "search.py")
        let found = try Shell.run("python3 '\(script)' '\(demo)' '\(output)'")
        #expect(found.status == 0, "\(found.errors)")
        #expect(!found.output.contains("names another"), "\(found.output)")
        // A text that could not be read would name nobody.
        #expect(found.output.contains("33: "), "\(found.output)")
        let title = try Shell.run("pdfinfo '\(output)/beneficiary-listing-33-2018-T4.pdf' | grep ^Title").output
        #expect(title.contains(" – 33 – Gironde"), "\(title)")
    }

    /// Says of each document which companies of other departments its texts, its properties and its attachments name.
    private static let search = """
        import csv, glob, html, os, re, subprocess, sys, tempfile
        demo, output = sys.argv[1:]
        rows = lambda name: list(csv.DictReader(open(f"{demo}/{name}.csv", encoding="utf-8")))
        names = {row["siren"]: row["denomination"] for row in rows("entreprises")}
        places = {}
        for row in rows("etablissements"):
            places.setdefault(row["siren"], set()).add(row["departement"])
        def plain(text):
            return re.sub(r"\\s+", " ", html.unescape(re.sub(r"<[^>]*>", " ", text)))
        def run(*command):
            return subprocess.run(command, capture_output=True, check=True).stdout.decode("utf-8", "replace")
        def texts(path):
            if path.endswith(".pdf"):
                yield run("pdftotext", path, "-") + run("pdfinfo", path)
                with tempfile.TemporaryDirectory() as folder:
                    run("pdfdetach", "-saveall", "-o", folder, path)
                    for attached in glob.glob(folder + "/*"):
                        yield from texts(attached)
            elif path.endswith(".ods"):
                yield run("unzip", "-p", path, "*.xml")
            else:
                yield open(path, encoding="utf-8").read()
        # What every document of the demonstration says names two companies.
        notices = [plain(text) for row in rows("avertissements") for text in row.values() if text]
        for path in sorted(glob.glob(output + "/*-2018-T4.*")):
            department = re.match(r".*-(\\w+)-2018-T4\\.", path).group(1)
            # Whose department isn't known may have an establishment somewhere.
            if department == "departement":
                continue
            own = {siren for siren, found in places.items() if department in found}
            text = " ".join(plain(text) for text in texts(path))
            for notice in notices:
                text = text.replace(notice, " ")
            mine = [name for siren, name in names.items() if siren in own]
            for siren, name in names.items():
                if siren in own or any(name in other for other in mine):
                    continue
                if name in text or re.search(siren + r"\\d{5}", text):
                    print(os.path.basename(path), "names another:", name)
            if department == "33" and any(name in text for name in mine):
                print("33: ", os.path.basename(path))
        """

    @Test func `what a report can't be divided by is refused with what it can`() throws {
        let result = try generate(["--by", "region"])
        #expect(result.status == 2)
        #expect(
            result.errors.contains("--by region : valeurs possibles : department, committee, scheme, company."),
            "\(result.errors)")
        let alone = try generate(["--recipients", "destinataires.csv"])
        #expect(alone.status == 2 && alone.errors.contains("--recipients ne va qu’avec --by."), "\(alone.errors)")
    }

    @Test func `a wrong list of recipients stops the run with its lines before any report is made`() throws {
        let list = try folder.write(
            "code;courriel\n33;gironde@exemple.fr\n1;ain@exemple.fr\n64;exemple.fr\n", to: "destinataires.csv")
        let result = try generate(["--by", "department", "--recipients", list])
        #expect(result.status == 2)
        #expect(result.errors.contains("destinataires.csv:3, colonne code : « 1 » est inconnu."), "\(result.errors)")
        #expect(
            result.errors.contains("destinataires.csv:4, colonne courriel : « exemple.fr » n’est pas une adresse."),
            "\(result.errors)")
        #expect(files.isEmpty)
    }

    @Test func `a recipient's mail carries exactly their documents, and nobody else has one`() throws {
        let list = try folder.write(
            "code;courriel;nom\n33;a@exemple.fr, b@exemple.fr;Préfecture « Gironde »\n64;c@exemple.fr;\n",
            to: "destinataires.csv")
        let result = try generate(["--by", "department", "--recipients", list])
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.errors.contains("destinataires.csv : aucun destinataire pour"), "\(result.errors)")
        let mails = ["courriel-33-2018-T4.eml", "courriel-64-2018-T4.eml"]
        #expect(files.filter { $0.hasSuffix(".eml") } == mails)
        let script = try folder.write(Self.reading, to: "read.py")
        let read = try Shell.run("cd '\(output)' && python3 '\(script)' \(mails.joined(separator: " "))")
        #expect(read.status == 0, "\(read.errors)")
        #expect(
            read.output == """
                To: Préfecture « Gironde » <a@exemple.fr>, Préfecture « Gironde » <b@exemple.fr>
                Subject: Documents du 4e trimestre 2018 – 33 – Gironde
                Date: Tue, 15 Jan 2019 12:00:00 +0000
                same beneficiary-listing-33-2018-T4.ods application/vnd.oasis.opendocument.spreadsheet
                same beneficiary-listing-33-2018-T4.pdf application/pdf
                To: c@exemple.fr
                Subject: Documents du 4e trimestre 2018 – 64 – Pyrénées-Atlantiques
                Date: Tue, 15 Jan 2019 12:00:00 +0000
                same beneficiary-listing-64-2018-T4.ods application/vnd.oasis.opendocument.spreadsheet
                same beneficiary-listing-64-2018-T4.pdf application/pdf

                """, "\(read.output)")
    }

    /// Reads mails as another program does, and compares what they carry with the files beside them.
    private static let reading = """
        import email, email.policy, sys
        for path in sys.argv[1:]:
            message = email.message_from_bytes(open(path, "rb").read(), policy=email.policy.default)
            assert not message.defects and message["X-Unsent"] == "1", message.defects
            for name in ("To", "Subject", "Date"):
                print(f"{name}: {message[name]}")
            for part in sorted(message.iter_attachments(), key=lambda part: part.get_filename()):
                name = part.get_filename()
                same = part.get_content() == open(name, "rb").read()
                print("same" if same else "OTHER", name, part.get_content_type())
            assert "Bonjour" in message.get_body().get_content()
        """

    @Test func `the same run writes the same mails`() throws {
        let list = try folder.write("code,courriel\n33,a@exemple.fr\n", to: "destinataires.csv")
        let arguments = ["--by", "department", "--format", "ods", "--recipients", list]
        var mails: [Data?] = []
        for _ in 0..<2 {
            #expect(try generate(arguments).status == 0)
            mails.append(FileManager.default.contents(atPath: output + "/courriel-33-2018-T4.eml"))
        }
        #expect(mails[0] != nil && mails[0] == mails[1])
    }
}
