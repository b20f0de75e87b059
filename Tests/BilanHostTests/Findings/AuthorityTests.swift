import BilanKit
import Foundation
import Testing
@testable import Dossier
@testable import Import
@testable import Intake

/// Who publishes a report, as the data says it.
@Suite struct AuthorityTests {
    private let fixture = try! Fixture()

    private func authority(_ names: [String], _ audience: Audience = .internal) throws -> String? {
        try fixture.write(
            "subventions.csv",
            SCDL.file(
                names.enumerated().map {
                    [
                        "nomAttribuant": $1, "referenceDecision": "C\($0)", "nomBeneficiaire": "Mme Quentrec Anne",
                        "idBeneficiaire": "",
                    ]
                }))
        return try fixture.programme(audience).dossier.authority()
    }

    @Test func `the one that all awards name is the authority`() throws {
        #expect(try authority(["Ville de Fleurmont", "Ville de Fleurmont"]) == "Ville de Fleurmont")
    }

    @Test func `so is the one that nearly all name`() throws {
        let most = Array(repeating: "Ville de Fleurmont", count: 19)
        #expect(try authority(most + ["Agence fictive"]) == "Ville de Fleurmont")
        #expect(try authority(most + ["Agence fictive", "Agence fictive"]) == nil)
    }

    @Test func `spellings of one name are one, and the usual one stands`() throws {
        let names = ["VILLE DE FLEURMONT", "Ville de Fleurmont", "Ville de  Fleurmont", "Ville de Fleurmont"]
        #expect(try authority(names) == "Ville de Fleurmont")
    }

    @Test func `awards without an authority, or of several, have none`() throws {
        #expect(try authority(["", "", "Ville de Fleurmont"]) == nil)
        #expect(try authority(["Ville de Fleurmont", "Agence fictive"]) == nil)
        #expect(try authority([]) == nil)
    }

    @Test func `a name of several lines is told on one`() throws {
        #expect(try authority(["Ville\nde\tFleurmont"]) == "Ville de Fleurmont")
    }

    @Test func `a name that the public may not read is none`() throws {
        #expect(try authority(["Fonds Quentrec Anne"]) == "Fonds Quentrec Anne")
        #expect(try authority(["Fonds Quentrec Anne"], .public) == nil)
    }
}
