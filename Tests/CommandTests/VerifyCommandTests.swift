import Foundation
import Testing

/// `bilan verify`, as whoever received a document runs it.
@Suite struct VerifyCommandTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private var output: String { folder.path + "/out" }

    private func generate(_ arguments: [String]) throws {
        let result = try Command.run(
            ["generate", "--quarter", "2018-T4", "--date", "2018-12-31", "--output", output, "--quiet"] + arguments)
        try #require(result.status == 0, "\(result.errors)")
    }

    private func document(_ name: String) -> String { "\(output)/\(name)-2018-T4.pdf" }

    private func verify(_ arguments: String...) throws -> Command.Result { try run(["verify"] + arguments) }

    /// Runs the command; what it says is told with spaces that may break.
    private func run(
        _ arguments: [String], environment: [String: String] = [:], isConsenting: Bool = true
    ) throws -> Command.Result {
        try Command.run(arguments, environment: environment, isConsenting: isConsenting).withPlainSpaces
    }

    private func bytes(_ path: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: path)) }

    private func write(_ bytes: Data, to name: String) throws -> String {
        let path = folder.path + "/" + name
        try bytes.write(to: URL(fileURLWithPath: path))
        return path
    }

    /// The demonstration's files, one of them changed.
    private func demo(changing name: String, _ change: (String) -> String) throws -> String {
        let copy = folder.path + "/data-\(UUID().uuidString)"
        try FileManager.default.copyItem(
            at: Command.root.appendingPathComponent("Sources/Import/Demo"), to: URL(fileURLWithPath: copy))
        let file = URL(fileURLWithPath: "\(copy)/\(name)")
        try Data(change(String(decoding: Data(contentsOf: file), as: UTF8.self)).utf8).write(to: file)
        return copy
    }

    @Test func `documents of every format are identical when they are made again`() throws {
        try generate([
            "programme-progress", "president-brief", "--format", "pdf", "--format", "ods", "--format", "fods",
        ])
        try generate(["company-profile", "--set", "company=338481955"])
        let files = try FileManager.default.contentsOfDirectory(atPath: output).filter { !$0.hasSuffix(".jsonl") }
            .sorted()
        #expect(files.count == 7)
        let result = try run(["verify"] + files.map { "\(output)/\($0)" })
        #expect(result.status == 0, "\(result.output) \(result.errors)")
        #expect(result.output.components(separatedBy: "identique\n").count == files.count + 1, "\(result.output)")
    }

    @Test func `a document in English, of its settings and for the public, is identical too`() throws {
        try generate([
            "beneficiary-listing", "--language", "en", "--audience", "public", "--set", "order=montant", "--format",
            "pdf",
        ])
        let result = try verify(document("beneficiary-listing"))
        #expect(result.status == 0, "\(result.output) \(result.errors)")
    }

    @Test func `a part of a divided report is identical`() throws {
        try generate(["beneficiary-listing", "--by", "department", "--format", "pdf"])
        let result = try verify(document("beneficiary-listing-33"), document("beneficiary-listing-64"))
        #expect(result.status == 0, "\(result.output) \(result.errors)")
    }

    @Test func `a cent more in the data is told with its table`() throws {
        try generate(["programme-progress", "--format", "pdf"])
        let data = try demo(changing: "subventions.csv") { $0.replacing(",97950,", with: ",97950.01,") }
        let result = try verify(document("programme-progress"), "--data", data)
        #expect(result.status == 4, "\(result.output) \(result.errors)")
        #expect(result.output.contains("fait d’autres données"))
        #expect(result.output.contains("subventions : d’autres valeurs (318 lignes)"), "\(result.output)")
    }

    @Test func `a row less is told with the numbers of rows`() throws {
        try generate(["beneficiary-listing", "--format", "ods"])
        let data = try demo(changing: "mouvements.csv") { text in
            text.split(separator: "\n").dropLast().joined(separator: "\n") + "\n"
        }
        let result = try verify("\(output)/beneficiary-listing-2018-T4.ods", "--data", data)
        #expect(result.status == 4, "\(result.output) \(result.errors)")
        #expect(result.output.contains("mouvements : 1 727 à présent, 1 728 alors"), "\(result.output)")
    }

    @Test func `the same rows in another order are the same data`() throws {
        try generate(["beneficiary-listing"])
        let data = try demo(changing: "subventions.csv") { text in
            let lines = text.split(separator: "\n")
            return ([lines[0]] + lines.dropFirst().reversed()).joined(separator: "\n") + "\n"
        }
        let result = try verify(document("beneficiary-listing"), "--data", data)
        #expect(result.output.contains("mêmes lignes, rangées autrement"), "\(result.output) \(result.errors)")
        #expect(result.output.contains("tableaux : égaux"), "\(result.output)")
        #expect(result.status == 5, "\(result.output)")
        // A list that is sorted, and doesn't say where its rows come from, is the same to the byte.
        let sheet = try verify("\(output)/beneficiary-listing-2018-T4.ods", "--data", data)
        #expect(sheet.status == 0, "\(sheet.output) \(sheet.errors)")
    }

    @Test func `a byte of a page that was changed is told with its page`() throws {
        try generate(["programme-progress", "--format", "pdf"])
        let path = document("programme-progress")
        // The third page's drawing: qpdf tells where it stands.
        let place = try Shell.run(
            "qpdf --show-pages '\(path)' | awk '/^page 3:/{f=1} f && /content:/{getline; print $1; exit}'")
        let number = try #require(Int(place.output.trimmingCharacters(in: .whitespacesAndNewlines)), "\(place)")
        var changed = try bytes(path)
        let object = try #require(changed.range(of: Data("\n\(number) 0 obj".utf8)))
        let stream = try #require(changed.range(of: Data("stream\n".utf8), in: object.upperBound..<changed.endIndex))
        changed[stream.upperBound + 40] ^= 4
        let result = try verify(try write(changed, to: "changed.pdf"))
        #expect(result.status == 1, "\(result.output) \(result.errors)")
        #expect(result.output.contains("n’est pas de sa recette"))
        #expect(result.output.contains("première différence : page 3, objet \(number)"), "\(result.output)")
    }

    @Test func `of a workbook that was changed the part is told`() throws {
        try generate(["beneficiary-listing", "--format", "ods"])
        let path = "\(output)/beneficiary-listing-2018-T4.ods"
        let script = """
            import sys, zipfile
            source, target = sys.argv[1:]
            with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
                for item in old.infolist():
                    data = old.read(item)
                    if item.filename == "content.xml":
                        data = data.replace(b'office:value="97950"', b'office:value="97951"', 1)
                    new.writestr(item, data)
            """
        let program = try folder.write(script, to: "change.py")
        let changed = folder.path + "/changed.ods"
        try #require(try Shell.run("python3 '\(program)' '\(path)' '\(changed)'").status == 0)
        let result = try verify(changed)
        #expect(result.status == 1, "\(result.output) \(result.errors)")
        #expect(result.output.contains("objet content.xml"), "\(result.output)")
    }

    /// A PDF with an update appended, as signing and commenting programs do (ISO 32000-1, 7.5.6).
    private func updated(_ path: String, objects: (_ page: Int) -> [(number: Int, text: String)]) throws -> String {
        var data = try bytes(path)
        let text = String(decoding: data.suffix(64), as: UTF8.self)
        let words = text.split(whereSeparator: \.isWhitespace)
        let start = try #require(words.dropLast().last.flatMap { Int($0) })
        let shown = try Shell.run("qpdf --show-object=trailer '\(path)'; qpdf --show-pages '\(path)' | head -1").output
        let root = try #require(shown.firstMatch(of: #/\/Root (\d+) 0 R/#)).1
        let size = try #require(shown.firstMatch(of: #/\/Size (\d+)/#)).1
        let page = try #require(shown.firstMatch(of: #/page 1: (\d+) 0 R/#)).1
        var places: [(number: Int, offset: Int)] = []
        for object in objects(Int(page)!) {
            places.append((object.number == 0 ? Int(size)! : object.number, data.count))
            data += Data("\(places.last!.number) 0 obj\n\(object.text)\nendobj\n".utf8)
        }
        let table = data.count
        data += Data("xref\n".utf8)
        for place in places {
            data += Data("\(place.number) 1\n\(String(format: "%010d", place.offset)) 00000 n \n".utf8)
        }
        data += Data(
            "trailer\n<< /Size \(Int(size)! + 1) /Root \(root) 0 R /Prev \(start) >>\nstartxref\n\(table)\n%%EOF\n".utf8
        )
        return try write(data, to: "updated.pdf")
    }

    private func pageText(_ path: String, _ page: Int) throws -> String {
        try Shell.run("qpdf --show-object=\(page),0 '\(path)'").output.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    @Test func `a comment that was appended leaves a document identical, and is told`() throws {
        try generate(["president-brief", "--format", "pdf"])
        let path = document("president-brief")
        let annotation = "<< /Type /Annot /Subtype /Text /Rect [50 50 80 80] /Contents (Vu) >>"
        let commented = try updated(path) { page in
            let text = (try? pageText(path, page)) ?? ""
            let old = text.replacing(#/\/Annots (\[[^\]]*\]|\d+ 0 R)/#, with: "")
            return [(page, String(old.dropLast(2)) + "/Annots [\(annotation)] >>")]
        }
        let result = try verify(commented)
        #expect(result.status == 0, "\(result.output) \(result.errors)")
        #expect(result.output.contains("identique"))
        #expect(result.output.contains("1 mise à jour ajoutée"), "\(result.output)")
        #expect(result.output.contains("annotation Text"), "\(result.output)")
    }

    @Test func `a page that an update draws otherwise makes a document a changed one`() throws {
        try generate(["president-brief", "--format", "pdf"])
        let path = document("president-brief")
        let redrawn = try updated(path) { page in
            let text = (try? pageText(path, page)) ?? ""
            return [(page, text.replacing(#/\/Contents (\[[^\]]*\]|\d+ 0 R)/#, with: "/Contents []"))]
        }
        let result = try verify(redrawn)
        #expect(result.status == 1, "\(result.output) \(result.errors)")
        #expect(result.output.contains("changé depuis"))
        #expect(result.output.contains("pages redessinées : 1"), "\(result.output)")
    }

    @Test func `another font is told, and what it leaves the same`() throws {
        try generate(["president-brief", "--format", "pdf"])
        // The same system without its first font: another stands in.
        let configuration = try folder.write(
            """
            <?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
            <dir>/usr/share/fonts/truetype/dejavu</dir><cachedir>\(folder.path)/fonts</cachedir></fontconfig>
            """, to: "fonts.conf")
        let result = try run(
            ["verify", document("president-brief")], environment: ["FONTCONFIG_FILE": configuration])
        #expect(
            result.output.contains("fait avec d’autres programmes, polices ou fichiers"),
            "\(result.output) \(result.errors)")
        #expect(result.output.contains("police « DejaVu Sans"), "\(result.output)")
        #expect(result.output.contains("chiffres : égaux"), "\(result.output)")
        #expect([5, 6].contains(result.status))
    }

    @Test func `another build of a plugin is told, and that its document is the same`() throws {
        let plugins = folder.path + "/plugins"
        try FileManager.default.createDirectory(atPath: plugins, withIntermediateDirectories: true)
        let library = Command.testPlugins + "/libWorking.so"
        try FileManager.default.copyItem(atPath: library, toPath: plugins + "/libWorking.so")
        try generate(["working", "--plugins", plugins, "--format", "pdf"])
        // Bytes behind a library's own change nothing that it does.
        let built = try FileHandle(forWritingTo: URL(fileURLWithPath: plugins + "/libWorking.so"))
        try built.seekToEnd()
        try built.write(contentsOf: Data("another build".utf8))
        try built.close()
        let result = try run(["verify", document("working"), "--plugins", plugins])
        #expect(result.status == 5, "\(result.output) \(result.errors)")
        #expect(result.output.contains("extension « working »"), "\(result.output)")
        #expect(result.output.contains("texte et structure : égaux"), "\(result.output)")
    }

    @Test func `a plugin that nobody consented to is not loaded, whatever a document says`() throws {
        let plugins = folder.path + "/plugins"
        try FileManager.default.createDirectory(atPath: plugins, withIntermediateDirectories: true)
        try FileManager.default.copyItem(
            atPath: Command.testPlugins + "/libWorking.so", toPath: plugins + "/libWorking.so")
        try generate(["working", "--plugins", plugins, "--format", "pdf"])
        let others = ["XDG_CONFIG_HOME": folder.path + "/config"]
        let waiting = try run(
            ["verify", document("working"), "--plugins", plugins], environment: others, isConsenting: false)
        #expect(waiting.status == 3, "\(waiting.output) \(waiting.errors)")
        #expect(waiting.output.contains("bilan plugin trust"), "\(waiting.output)")
        let missing = try run(["verify", document("working")], environment: others)
        #expect(missing.status == 3, "\(missing.output) \(missing.errors)")
        #expect(missing.output.contains("working"), "\(missing.output)")
    }

    @Test func `a document that carries its rows needs nothing else`() throws {
        let data = try demo(changing: "subventions.csv") { $0.replacing(",97950,", with: ",97960,") }
        try generate(["programme-progress", "--self-contained", "--data", data])
        try FileManager.default.removeItem(atPath: data)
        let result = try verify(document("programme-progress"), "\(output)/programme-progress-2018-T4.ods")
        #expect(result.status == 0, "\(result.output) \(result.errors)")
    }

    @Test func `data that are neither given nor carried are asked for`() throws {
        let data = try demo(changing: "subventions.csv") { $0.replacing(",97950,", with: ",97960,") }
        try generate(["president-brief", "--format", "pdf", "--data", data])
        let result = try verify(document("president-brief"))
        #expect(result.status == 3, "\(result.output) \(result.errors)")
        #expect(result.output.contains("--data"), "\(result.output)")
    }

    @Test func `files that are none of ours are told, each, and the others judged`() throws {
        try generate(["president-brief", "--format", "pdf"])
        let foreign = try folder.write("%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n", to: "foreign.pdf")
        let picture = try write(Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]), to: "page.png")
        let result = try verify(foreign, picture, folder.path, folder.path + "/none.pdf", document("president-brief"))
        #expect(result.status == 3, "\(result.output) \(result.errors)")
        #expect(result.output.components(separatedBy: "ne peut être jugé\n").count == 5, "\(result.output)")
        #expect(result.output.contains("identique"))
    }

    @Test func `a cut document is told, and leaves nothing behind`() throws {
        try generate(["president-brief", "--format", "pdf"])
        let whole = try bytes(document("president-brief"))
        let temporary = folder.path + "/tmp"
        try FileManager.default.createDirectory(atPath: temporary, withIntermediateDirectories: true)
        for length in [10, whole.count / 3, whole.count - 12] {
            let cut = try write(whole.prefix(length), to: "cut.pdf")
            let result = try run(["verify", cut], environment: ["TMPDIR": temporary])
            #expect(result.status == 3 || result.status == 1, "\(length): \(result.output) \(result.errors)")
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: temporary).isEmpty)
    }

    @Test func `a file carried that unpacks without end is refused in bounded memory`() throws {
        let script = """
            import sys, zlib
            bomb = zlib.compress(zlib.compress(b"\\0" * (1 << 30), 9), 9)
            objects = [
                b"<< /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles << /Names [(recipe.json) 3 0 R] >> >> >>",
                b"<< /Type /Pages /Kids [] /Count 0 >>",
                b"<< /Type /Filespec /F (recipe.json) /UF (recipe.json) /EF << /F 4 0 R >> >>",
                b"<< /Length %d /Filter [/FlateDecode /FlateDecode] >>\\nstream\\n" % len(bomb) + bomb + b"\\nendstream",
            ]
            data, places = b"%PDF-1.7\\n", []
            for number, text in enumerate(objects, 1):
                places.append(len(data))
                data += b"%d 0 obj\\n" % number + text + b"\\nendobj\\n"
            start = len(data)
            data += b"xref\\n0 5\\n0000000000 65535 f \\n" + b"".join(b"%010d 00000 n \\n" % place for place in places)
            data += b"trailer\\n<< /Size 5 /Root 1 0 R >>\\nstartxref\\n%d\\n%%%%EOF\\n" % start
            open(sys.argv[1], "wb").write(data)
            """
        let program = try folder.write(script, to: "bomb.py")
        let bomb = folder.path + "/bomb.pdf"
        try #require(try Shell.run("python3 '\(program)' '\(bomb)'").status == 0)
        let result = try verify(bomb)
        #expect(result.status == 3, "\(result.output) \(result.errors)")
        #expect(result.output.contains("Mio de données"), "\(result.output)")
    }

    /// A workbook with one part changed.
    private func changed(_ path: String, _ part: String, _ expression: String) throws -> String {
        let script = """
            import re, sys, zipfile
            source, target, part, expression = sys.argv[1:]
            with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
                for item in old.infolist():
                    data = old.read(item)
                    new.writestr(item, eval(expression, {"data": data, "re": re}) if item.filename == part else data)
            """
        let program = try folder.write(script, to: "change.py")
        let target = "\(folder.path)/changed-\(UUID().uuidString).ods"
        let result = try Shell.run("python3 '\(program)' '\(path)' '\(target)' '\(part)' '\(expression)'")
        try #require(result.status == 0, "\(result.errors)")
        return target
    }

    @Test func `a hostile recipe or hostile rows cost no other document its verdict`() throws {
        try generate(["beneficiary-listing", "--format", "ods", "--self-contained"])
        let path = "\(output)/beneficiary-listing-2018-T4.ods"
        let years = try ["-2018", "9223372036854775807"].map { year in
            try changed(
                path, "Bilan/recipe.json", "re.sub(b\"\\\"year\\\" : 2018\", b\"\\\"year\\\" : \(year)\", data)")
        }
        let rows = try ["data.replace(b\",9795000,\", b\",9795001,\")", "data[:1000]", "data * 2", "b\"x\""].map {
            try changed(path, "Bilan/rows.jsonl", $0)
        }
        let result = try run(["verify"] + years + rows + [path])
        #expect(result.output.contains("\(path) : identique"), "\(result.output) \(result.errors)")
        for hostile in years + rows { #expect(!result.output.contains("\(hostile) : identique"), "\(hostile)") }
        #expect(result.status == 3 || result.status == 1, "\(result.status)")
    }

    @Test func `evidence is told as JSON`() throws {
        try generate(["president-brief", "--format", "pdf"])
        let data = try demo(changing: "mouvements.csv") { $0.replacing("paiement", with: "mandat") }
        let result = try verify(document("president-brief"), "--data", data, "--json")
        let object = try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
        #expect(object["verdict"] as? String == "other-data")
        let tables = (object["data"] as? [[String: Any]])?.compactMap { $0["table"] as? String }
        #expect(tables == ["mouvements"])
        #expect((object["recipe"] as? [String: Any])?["programmes"] != nil)
    }

    @Test func `a public document holds no name that it masks, in any file that it carries`() throws {
        let data = try demo(changing: "entreprises.csv") { text in
            var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            let header = lines[0].split(separator: ",").map(String.init)
            let (person, name) = (header.firstIndex(of: "personnePhysique")!, header.firstIndex(of: "denomination")!)
            var cells = lines[5].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            cells[person] = "oui"
            cells[name] = "Zygmunt Quxfort"
            lines[5] = cells.joined(separator: ",")
            return lines.joined(separator: "\n")
        }
        try generate([
            "beneficiary-listing", "programme-progress", "--audience", "public", "--self-contained", "--data", data,
        ])
        let script = """
            import glob, os, subprocess, sys, tempfile, zipfile
            def search(path):
                data = open(path, "rb").read()
                if path.endswith(".pdf"):
                    plain = path + ".plain"
                    subprocess.run(["qpdf", "--qdf", "--object-streams=disable", path, plain], check=True)
                    data += open(plain, "rb").read() + subprocess.run(["pdftotext", path, "-"], capture_output=True).stdout
                    with tempfile.TemporaryDirectory() as folder:
                        subprocess.run(["pdfdetach", "-saveall", "-o", folder, path], check=True)
                        names = sorted(os.listdir(folder))
                        print(os.path.basename(path), *names)
                        for name in names:
                            data += search(folder + "/" + name)
                elif path.endswith(".ods"):
                    with zipfile.ZipFile(path) as package:
                        print(os.path.basename(path), *package.namelist())
                        for name in package.namelist():
                            data += package.read(name)
                return data
            for path in sorted(glob.glob(sys.argv[1] + "/*")):
                for name in ["Zygmunt", "Quxfort"]:
                    for form in [name, name.upper(), name.lower()]:
                        if form.encode() in search(path):
                            print("names", form, path)
            """
        let program = try folder.write(script, to: "search.py")
        let found = try Shell.run("python3 '\(program)' '\(output)'")
        #expect(found.status == 0, "\(found.errors)")
        #expect(found.output.contains("recipe.json") && found.output.contains("rows.jsonl"), "\(found.output)")
        #expect(!found.output.contains("names "), "\(found.output)")
        let result = try verify(document("beneficiary-listing"), document("programme-progress"))
        #expect(result.status == 0, "\(result.output) \(result.errors)")
    }

    @Test func `a flat workbook carries no rows, and says so in its recipe`() throws {
        try generate(["beneficiary-listing", "--self-contained", "--format", "ods", "--format", "fods"])
        let result = try verify(
            "\(output)/beneficiary-listing-2018-T4.ods", "\(output)/beneficiary-listing-2018-T4.fods")
        #expect(result.status == 0, "\(result.output) \(result.errors)")
    }

    @Test func `a template that doesn't come with Bilan is asked for`() throws {
        let template = folder.path + "/mon-modele"
        try #require(try Command.run(["template", "new", template]).status == 0)
        try generate(["president-brief", "--template", template, "--format", "pdf"])
        let missing = try verify(document("president-brief"))
        #expect(missing.status == 3, "\(missing.output) \(missing.errors)")
        #expect(missing.output.contains("« mon-modele »") && missing.output.contains("--template"), "\(missing.output)")
        let result = try verify(document("president-brief"), "--template", template)
        #expect(result.status == 0, "\(result.output) \(result.errors)")
        let file = template + "/reports/president-brief.md"
        let text = try String(contentsOfFile: file, encoding: .utf8)
        try Data((text + "\n<!-- autre -->\n").utf8).write(to: URL(fileURLWithPath: file))
        let changed = try verify(document("president-brief"), "--template", template)
        #expect(
            changed.output.contains("fichier du modèle « reports/president-brief.md »"),
            "\(changed.output) \(changed.errors)")
    }

    @Test func `what was said of columns is part of the recipe`() throws {
        let list = try folder.write(
            "Bénéficiaire;Crédits accordés;Référence\nA;100;R1\nB;200,50;R2\n", to: "liste.csv")
        try generate([
            "beneficiary-listing", "--data", list, "--map", "Crédits accordés=montant", "--constant",
            "dateConvention=2018-05-02",
        ])
        let result = try verify(document("beneficiary-listing"), "--data", list)
        #expect(result.status == 0, "\(result.output) \(result.errors)")
        let dossier = folder.path + "/liste.bilan"
        let imported = try run([
            "import", list, "--into", dossier, "--map", "Crédits accordés=montant", "--constant",
            "dateConvention=2018-05-02",
        ])
        try #require(imported.status == 0, "\(imported.errors)")
        let kept = try verify(document("beneficiary-listing"), "--data", dossier)
        #expect(kept.status == 0, "\(kept.output) \(kept.errors)")
    }

    @Test func `--self-contained and --by don't go together`() throws {
        let result = try Command.run([
            "generate", "beneficiary-listing", "--by", "department", "--self-contained", "--output", output,
        ])
        #expect(result.status == 2)
        #expect(result.errors.contains("--by"))
    }
}
