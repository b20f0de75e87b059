import BilanKit
import BilanTesting
import Testing

/// Files beside a plugin, as a report under test finds them.
@Suite struct ReportResourceTests {
    private struct Illustrated: Report {
        static let about = ReportInfo(id: "illustrated", title: "Illustré", formats: [.pdf, .ods])
        @Setting("picture", "L’image") var picture = "Resources/cadre.svg"

        func compose(_ request: ReportRequest) throws -> Composition {
            _ = try request.resource(picture)
            return Composition(Self.about.title) {
                Heading("Images")
                Image(picture, width: 100, alternative: "Un cadre")
                Drawing(height: 60, alternative: "Un dessin") { [picture] canvas in
                    try canvas.image(picture, x: 0, y: 0, width: 80, height: 40)
                }
            }
        }
    }

    private struct Drawn: Report {
        static let about = ReportInfo(id: "drawn", title: "Dessiné", formats: [.pdf, .ods])

        func compose(_ request: ReportRequest) throws -> Composition {
            Composition(Self.about.title) {
                Heading("Images")
                Drawing(height: 60, alternative: "Un dessin") { canvas in
                    try canvas.image("absente.svg", x: 0, y: 0, width: 80, height: 40)
                }
            }
        }
    }

    @Test(arguments: [ReportFormat.pdf, .ods])
    func `pictures of the report's target are found by their names, in drawings too`(format: ReportFormat) throws {
        let document = try ReportRun(of: Illustrated.self, on: SampleProgramme().programme, quarter: "2018-T4").document
        #expect(try document.data(format).count > 1000)
    }

    @Test(arguments: [ReportFormat.pdf, .ods])
    func `a picture of a drawing that isn't there is told with the drawing`(format: ReportFormat) throws {
        let document = try ReportRun(of: Drawn.self, on: SampleProgramme().programme, quarter: "2018-T4").document
        let error = #expect(throws: DocumentError.self) { try document.data(format) }
        let fault = try #require(error?.diagnostics.first)
        #expect(fault.block == "dessin « Un dessin »")
        #expect(fault.message.contains("la ressource « absente.svg » manque"), "\(fault.message)")
    }
}
