import Foundation
import FoundationXML
import Testing

@testable import PDF

@Suite struct MetadataPacketTests {
    private func packet(title: String, keywords: [String] = []) -> String {
        MetadataPacket(
            metadata: DocumentMetadata(
                title: title, author: "Région", keywords: keywords, language: "fr-FR",
                date: CivilDate(year: 2018, month: 12, day: 31)!, producer: "Bilan 1.0")
        ).xml
    }

    @Test func `it claims PDF/A-3a and PDF/UA-1`() {
        let xml = packet(title: "Rapport")
        #expect(xml.contains("<pdfaid:part>3</pdfaid:part>"))
        #expect(xml.contains("<pdfaid:conformance>A</pdfaid:conformance>"))
        #expect(xml.contains("<pdfuaid:part>1</pdfuaid:part>"))
    }

    @Test func `its dates are the document's day, at midnight UTC`() {
        #expect(packet(title: "Rapport").contains("<xmp:CreateDate>2018-12-31T00:00:00Z</xmp:CreateDate>"))
    }

    @Test func `it is well formed whatever the title holds`() throws {
        let parser = XMLParser(data: Data(packet(title: "A & B <c> \u{1}\u{FFFE}").utf8))
        #expect(parser.parse())
    }

    @Test func `it has no keywords where the document has none`() {
        #expect(!packet(title: "Rapport").contains("pdf:Keywords"))
        #expect(packet(title: "Rapport", keywords: ["a", "b"]).contains("<pdf:Keywords>a, b</pdf:Keywords>"))
    }
}
