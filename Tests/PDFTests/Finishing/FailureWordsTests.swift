import CCairo
import Foundation
import Testing

@testable import PDF

/// What libraries and the system report is told in our words, with a remedy.
@Suite struct FailureWordsTests {
    @Test func `no failure of Cairo is told in its own words`() {
        for code in 1..<CAIRO_STATUS_LAST_STATUS.rawValue {
            let status = cairo_status_t(rawValue: code)
            let reason = CairoFailure.reason(status)
            #expect(!reason.contains(String(cString: cairo_status_to_string(status))))
            #expect(reason.contains(". "), "\(code) has no remedy: \(reason)")
        }
    }

    @Test func `a folder that isn't there is told with what to check`() {
        let composition = Composition("Essai") { Paragraph("Texte") }
        let error = #expect(throws: DocumentError.self) {
            try PDFWriter(theme: Theme(), info: Rendered.info).write(composition, to: "/nonexistent/report.pdf")
        }
        #expect(error?.description.contains("Vérifiez les droits du dossier et la place libre") == true)
        #expect(error?.description.contains("error") == false)
    }

    @Test func `a file that is no PDF is told without libqpdf's words`() throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("none-\(UUID().uuidString).pdf")
        try Data("not a PDF".utf8).write(to: path)
        defer { try? FileManager.default.removeItem(at: path) }
        do {
            _ = try QPDFDocument(path: path.path)
            Issue.record("it was read")
        } catch {
            #expect("\(error)".contains("n’est pas un PDF"))
            #expect(!"\(error)".contains("can't") && !"\(error)".contains("unable"))
        }
    }

    @Test func `the system's refusals have French names`() {
        #expect(SystemReason.text(ENOSPC) == "le disque est plein")
        #expect(SystemReason.text(9_999).contains("9999"))
    }
}
