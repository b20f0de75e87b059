import Foundation
import Testing
@testable import Import
@testable import Intake

/// What is kept beside a file of what a person said of it.
@Suite struct ProfileTests {
    private let fixture = try! Fixture()
    private let list = "Bénéficiaire;Montant voté\nAtelier fictif;1200\n"

    private func importing(_ path: String, _ constants: [String: String]) throws -> ImportSummary {
        var map = ColumnMap()
        map.constants = constants
        return try DossierImport(into: fixture.dossier("\(UUID().uuidString).bilan"), map: map, savesProfiles: true)
            .run([
                path
            ])
    }

    @Test func `a profile that was read is named with how the file was taken`() throws {
        let path = try fixture.write("liste.csv", list)
        #expect(try importing(path, ["dateConvention": "2018-12-31"]).files.first?.reading?.profile == nil)
        let reading = try #require(DossierSource.check(path).files.first?.reading)
        #expect(reading.profile == "liste.csv.profil.json")
        #expect(reading.opening.contains("profil liste.csv.profil.json"))
    }

    @Test func `a constant without a value takes back the profile's, for good`() throws {
        let path = try fixture.write(
            "liste.csv",
            list.replacing("Montant voté", with: "Montant voté;Date").replacing("1200", with: "1200;2017-05-04"))
        _ = try importing(path, ["objet": "Machine"])
        #expect(try DossierSource.check(path).files.first?.reading?.profile != nil)
        _ = try importing(path, ["objet": ""])
        let summary = try DossierSource.check(path)
        #expect(summary.files.first?.reading?.profile == nil)
        #expect(summary.files.first?.reading?.usesProfile == false)
    }

    @Test func `a day that was taken back is asked for again`() throws {
        let path = try fixture.write("liste.csv", list)
        _ = try importing(path, ["dateConvention": "2018-12-31"])
        var map = ColumnMap()
        map.constants = ["dateConvention": ""]
        let summary = try DossierSource.check(path, map: map)
        #expect(summary.isRefused)
        #expect(summary.faults.contains { $0.code == "column-missing" })
    }
}
