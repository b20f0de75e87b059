import Foundation
import Testing

/// A folder where a file should be, a file where a folder should be, an address that is none.
@Suite struct MisplacedPathTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func makeFolder(_ name: String) throws -> String {
        let path = folder.path + "/" + name
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        return path
    }

    @Test func `an output folder that is a file is said to be one`() throws {
        let file = try folder.write("", to: "file")
        let result = try Command.run([
            "generate", "programme-progress", "--quarter", "2018-T4", "--output", file,
        ])
        #expect(result.status == 2)
        #expect(result.errors.contains("« \(file) » est un fichier"), "\(result.errors)")
    }

    @Test func `a folder that has a data file's name is named and refused`() throws {
        _ = try makeFolder("dd/subventions.csv")
        let result = try Command.run(["check", folder.path + "/dd"])
        let text = result.output + result.errors
        #expect(result.status == 3, "\(text)")
        #expect(text.contains("subventions.csv") && text.contains("est un répertoire"), "\(text)")
        #expect(!text.contains("copie"), "\(text)")
    }

    @Test(arguments: [["generate", "programme-progress", "--data"], ["history"], ["check"]])
    func `a folder that has a dossier's name is said to be one`(arguments: [String]) throws {
        let path = try makeFolder("dir.bilan")
        let result = try Command.run(arguments + [path])
        let text = result.output + result.errors
        #expect(result.status == 3, "\(text)")
        #expect(text.contains("dir.bilan") && text.contains("est un répertoire"), "\(text)")
    }

    @Test(arguments: [
        "postgres//u:s3cretpw@h", "postgres:/u:s3cretpw@h", "postgresql//u:s3cretpw@h", "POSTGRES//u:s3cretpw@h",
        "./potsgres//u:s3cretpw@h",
    ])
    func `no command repeats the password of an address`(address: String) throws {
        for arguments in [
            ["check", address], ["history", address], ["import", address, "--into", folder.path + "/a.bilan"],
            ["generate", "programme-progress", "--data", address, "--output", folder.path + "/out"],
            ["generate", "programme-progress", "--data=\(address).bilan"], ["trace", address],
            ["history", "a", address],
        ] {
            let result = try Command.run(arguments)
            #expect(result.status != 0)
            #expect(!(result.output + result.errors).contains("s3cretpw"), "\(arguments)\n\(result.errors)")
        }
    }

    @Test func `the listing of ordinary awards has no warning`() throws {
        let file = try folder.write(AwardFile.header + AwardFile.row("2018-UDF-001"), to: "subventions.csv")
        let result = try Command.run([
            "generate", "beneficiary-listing", "--data", file, "--format", "pdf", "--quarter", "2018-T4", "--output",
            folder.path + "/out",
        ])
        #expect(result.status == 0)
        #expect(!result.errors.contains("largeur"), "\(result.errors)")
    }
}
