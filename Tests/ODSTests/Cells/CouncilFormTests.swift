import BilanKit
import Foundation
import FoundationXML
import Testing

/// The workbook with everything that cells can have, for other programs to judge.
@Suite struct CouncilFormTests {
    @Test func `the form is made in every format`() throws {
        let folder = try CouncilForm.write(CouncilForm.composition, named: "formulaire", [.ods, .fods, .pdf])
        defer { try? FileManager.default.removeItem(at: folder) }
        let flat = try Data(contentsOf: folder.appendingPathComponent("formulaire.fods"))
        #expect(XMLParser(data: flat).parse())
        let whole = try CouncilForm.write(WholeWorkbook.composition, named: "form-whole", [.ods])
        defer { try? FileManager.default.removeItem(at: whole) }
        let english = try CouncilForm.write(CouncilForm.english, named: "form", [.ods, .pdf])
        defer { try? FileManager.default.removeItem(at: english) }
        guard let samples = ProcessInfo.processInfo.environment["BILAN_SAMPLES"] else { return }
        for file in try [folder, english, whole].flatMap({
            try FileManager.default.contentsOfDirectory(at: $0, includingPropertiesForKeys: nil)
        }) {
            try FileManager.default.copyItem(
                at: file, to: URL(fileURLWithPath: samples).appendingPathComponent(file.lastPathComponent))
        }
    }
}
