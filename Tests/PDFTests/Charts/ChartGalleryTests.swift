import BilanKit
import Foundation
import Testing

/// Every kind of chart in both formats; `BILAN_SAMPLES` keeps the documents for others to judge.
@Suite struct ChartGalleryTests {
    private let folder: TestFolder
    private let pdf: DocumentMaker.Made
    private let ods: DocumentMaker.Made

    init() throws {
        folder = try TestFolder()
        let maker = DocumentMaker(
            ChartGallery.composition, theme: Theme(), info: Rendered.info, folder: folder.path, stem: "charts",
            formats: [.pdf, .ods])
        pdf = try maker.make(.pdf)
        ods = try maker.make(.ods)
        for name in ["charts.pdf", "charts.ods"] { try Samples.keep(folder.path + "/" + name, as: name) }
    }

    @Test func `both formats tell of the kinds that could not be drawn, and of no other`() {
        for made in [pdf, ods] {
            let told = Set(made.summary.diagnostics.compactMap(\.block))
            #expect(told == ["graphique « Empilées, dont une négative »", "graphique « Anneau impossible »"])
        }
    }

    @Test func `a donut names each part with its share, and its whole`() throws {
        let text = try run("pdftotext", "-raw", folder.path + "/charts.pdf", "-").output
            .replacingOccurrences(of: "\u{00A0}", with: " ").replacingOccurrences(of: "\n", with: " ")
        for words in ["Robotisation", "45,7 % (4,2 M€)", "Total", "9,2 M€"] {
            #expect(text.contains(words), "\(words)")
        }
    }

    @Test func `every category of a long list is named`() throws {
        let text = try run("pdftotext", "-raw", folder.path + "/charts.pdf", "-").output
            .replacingOccurrences(of: "\u{00A0}", with: " ")
        for number in [1, 20, 40] { #expect(text.contains("Communauté de communes n° \(number)"), "\(number)") }
    }
}
