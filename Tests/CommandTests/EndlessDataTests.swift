import Foundation
import Testing

/// Data, templates and documents that never end, unpack without bound, or hold passwords.
@Suite struct EndlessDataTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func run(_ arguments: String) throws -> Command.Result {
        try Shell.run("cd '\(folder.path)'; timeout 60 '\(Command.executable.path)' \(arguments)")
    }

    @Test func `a named pipe or a device is refused in words, wherever data is read`() throws {
        _ = try Shell.run(
            "cd '\(folder.path)'; mkdir d m; mkfifo t.csv t.bilan t.pdf d/subventions.csv m/template.yaml")
        for data in ["t.csv", "t.bilan", "/dev/zero", "/dev/null", "d"] {
            for command in [
                "check \(data)", "check --strict \(data)", "export \(data) --to e.csv", "trace engage --data \(data)",
                "generate --all --data \(data)", "import \(data) --into a.bilan",
            ] {
                let result = try run(command)
                #expect(result.status == 3, "\(command): \(result.status) \(result.errors)")
                let words = result.output + result.errors
                #expect(
                    words.contains("tube nommé") || words.contains("périphérique")
                        || command.contains("--strict t.bilan"),
                    "\(command): \(words)")
            }
        }
        #expect(try run("history t.bilan").errors.contains("tube nommé"))
        #expect(try run("trace t.pdf").errors.contains("tube nommé"))
        #expect(try run("generate --all --template m").errors.contains("n’est pas un fichier"))
        #expect(try run("import demo --into /dev/null").errors.contains("périphérique"))
        #expect(try run("import demo --into d").errors.contains("est un répertoire"))
        #expect(try run("import demo --into nulle/part.bilan").errors.contains("Vérifiez que son répertoire existe"))
    }

    @Test func `a logo that is a named pipe is refused`() throws {
        _ = try Shell.run("cd '\(folder.path)'; mkdir m; mkfifo m/logo.png")
        _ = try folder.write("logo:\n  file: logo.png\n  alternative: Logo\n", to: "m/template.yaml")
        let result = try run("generate --all --template m")
        #expect(result.status == 2)
        #expect(result.errors.contains("tube nommé"))
    }

    /// A deflated stream of zeros, as zlib has it; gzip makes the deflated part.
    private func zeros(_ count: Int) throws -> [UInt8] {
        let packed = folder.path + "/zeros.gz"
        _ = try Shell.run("head -c \(count) /dev/zero | gzip -1n > '\(packed)'")
        let bytes = [UInt8](FileManager.default.contents(atPath: packed)!)
        let sum = UInt32(count % 65521) << 16 | 1
        return [0x78, 0x9C] + bytes[10..<bytes.count - 8]
            + (0..<4).map { UInt8(truncatingIfNeeded: sum >> (24 - 8 * $0)) }
    }

    @Test func `a PDF that unpacks without bound is refused in words, soon and in little memory`() throws {
        let stream = try zeros(200 << 20)
        var pdf = Array("%PDF-1.7\n".utf8)
        var places: [Int] = []
        let objects: [[UInt8]] = [
            Array(
                "<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles<</Names[(trace.json)3 0 R]>>>>>>".utf8),
            Array("<</Type/Pages/Kids[]/Count 0>>".utf8),
            Array("<</Type/Filespec/UF(trace.json)/F(trace.json)/EF<</F 4 0 R>>>>".utf8),
            Array("<</Type/EmbeddedFile/Length \(stream.count)/Filter/FlateDecode>>stream\n".utf8) + stream
                + Array("\nendstream".utf8),
        ]
        for (index, object) in objects.enumerated() {
            places.append(pdf.count)
            pdf += Array("\(index + 1) 0 obj\n".utf8) + object + Array("\nendobj\n".utf8)
        }
        let start = pdf.count
        func ten(_ number: Int) -> String { String(repeating: "0", count: 10 - "\(number)".count) + "\(number)" }
        let table = places.map { "\(ten($0)) 00000 n \n" }.joined()
        pdf += Array(
            "xref\n0 5\n0000000000 65535 f \n\(table)trailer\n<</Size 5/Root 1 0 R>>\nstartxref\n\(start)\n%%EOF\n".utf8
        )
        try Data(pdf).write(to: URL(fileURLWithPath: folder.path + "/bombe.pdf"))
        let result = try run("trace bombe.pdf")
        #expect(result.status == 3)
        #expect(result.errors.contains("se déplie en plus de 64"), "\(result.errors)")
    }

    @Test(arguments: [
        "postgres:lecteur:motsecret@hote", "postgres://lecteur:motsecret", "Postgres://lecteur:motsecret@hote/base",
        "postgres://lecteur:motsecret@hote:port/base", "postgres:/lecteur:motsecret@hote",
        " postgres://l:motsecret@h/b",
        "postgres://l:mot/motsecret@h/b", "mysql://lecteur:motsecret@hote/base", "host=hote user=l password=motsecret",
        "postgres://h/b?password=motsecret&sslmode=non", "postgres:l:motsecret@hote.bilan",
        "postgresql+psycopg://l:motsecret@h/b",
    ])
    func `no message repeats the password of an address, right or wrong`(address: String) throws {
        for command in [
            "check '\(address)'", "check '\(address)' --json", "check --strict '\(address)'",
            "export '\(address)' --to e.csv",
            "trace engage --data='\(address)'", "generate --all --data '\(address)'",
            "generate --all --json --data '\(address)'",
            "import '\(address)' --into a.bilan", "history '\(address)'", "generate '\(address)'", "'\(address)'",
            "trace '\(address)'", "generate --all '--quarter=\(address)'",
        ] {
            let result = try run(command)
            #expect(result.status != 0, "\(command)")
            #expect(
                !(result.output + result.errors).contains("motsecret"), "\(command): \(result.output) \(result.errors)")
        }
    }
}
