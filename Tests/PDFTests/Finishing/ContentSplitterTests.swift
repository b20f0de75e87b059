import CCairo
import Testing

@testable import PDF

@Suite struct ContentSplitterTests {
    private let tree = StructureTree(language: "fr-FR")
    private let marks = PageMarks()
    private let paragraph: ElementID
    private let link: ElementID

    init() {
        paragraph = tree.add(.paragraph, to: StructureTree.root)
        link = tree.add(.link, to: paragraph)
    }

    /// Splits a page of 100 points a side, whose markers stand at `0 0`, `1 0`, `2 0`…
    private func split(_ content: String, owners: [MarkedContentOwner]) throws -> String {
        try splitting(content, owners: owners).text
    }

    private func splitting(
        _ content: String, owners: [MarkedContentOwner]
    ) throws -> (text: String, contents: MarkedContents) {
        let surface = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, 100, 100)
        let cairo = cairo_create(surface)!
        defer {
            cairo_destroy(cairo)
            cairo_surface_destroy(surface)
        }
        marks.beginPage(width: 100, height: 100)
        for owner in owners { marks.own(owner, on: cairo) }
        var output = PDFSyntax()
        var contents = MarkedContents()
        try Array(content.utf8).withUnsafeBytes {
            try ContentSplitter(types: tree.types).split(
                $0, page: 0, marks: marks, into: &output, contents: &contents)
        }
        return (String(decoding: output.bytes, as: UTF8.self), contents)
    }

    /// The tokens alone: how they are spaced doesn't matter.
    private func tokens(_ text: String) -> [Substring] { text.split { $0 == " " || $0 == "\n" } }

    @Test func `a marker goes, the state around it stays, its painting is wrapped`() throws {
        let text = try split(
            "1 0 0 -1 0 100 cm q 0 0 0 rg 0 0 0.125 0.375 re f 1 0 0 rg 9 9 8 8 re f Q", owners: [.element(paragraph)])
        #expect(
            tokens(text)
                == tokens("1 0 0 -1 0 100 cm q 0 0 0 rg /P <</MCID 0>> BDC 1 0 0 rg 9 9 8 8 re f EMC Q"))
    }

    @Test func `pieces are numbered from 0 in painting order`() throws {
        let (text, contents) = try splitting(
            """
            0 0 0.125 0.375 re f 5 5 1 1 re f
            1 0 0.125 0.375 re f BT (a) Tj ET
            2 0 0.125 0.375 re f 7 7 m 8 8 l S
            """, owners: [.element(paragraph), .element(link), .element(paragraph)])
        #expect(
            tokens(text)
                == tokens(
                    """
                    /P <</MCID 0>> BDC 5 5 1 1 re f EMC
                    /Link <</MCID 1>> BDC BT (a) Tj ET EMC
                    /P <</MCID 2>> BDC 7 7 m 8 8 l S EMC
                    """))
        #expect(contents.owners == [paragraph.index, link.index, paragraph.index])
    }

    @Test func `a segment without painting has no marked content`() throws {
        let text = try split(
            "0 0 0.125 0.375 re f Q q 1 0 0.125 0.375 re f 5 5 1 1 re f", owners: [.element(paragraph), .element(link)])
        #expect(tokens(text) == tokens("Q q /Link <</MCID 0>> BDC 5 5 1 1 re f EMC"))
    }

    @Test func `what leads a segment and what ends its painting stay outside`() throws {
        let text = try split(
            "q 0 0 0.125 0.375 re f Q q 1 1 9 9 re W n 5 5 1 1 re f Q q 0 0 0 rg 1 0 0.125 0.375 re f",
            owners: [.element(paragraph), .element(link)])
        #expect(
            tokens(text) == tokens("q Q q /P <</MCID 0>> BDC 1 1 9 9 re W n 5 5 1 1 re f EMC Q q 0 0 0 rg"))
    }

    @Test func `a text object and the spans in it are never cut`() throws {
        let text = try split(
            "0 0 0.125 0.375 re f BT /f 1 Tf /Span <</ActualText <feff0066>>> BDC <01> Tj EMC ET Q",
            owners: [.element(paragraph)])
        #expect(
            tokens(text)
                == tokens(
                    "/P <</MCID 0>> BDC BT /f 1 Tf /Span <</ActualText <feff0066>>> BDC <01> Tj EMC ET EMC Q"))
    }

    @Test(arguments: [
        (Artifact.header, "/Artifact <</Type/Pagination/Subtype/Header>> BDC"),
        (.footer, "/Artifact <</Type/Pagination/Subtype/Footer>> BDC"),
        (.layout, "/Artifact <</Type/Layout>> BDC"),
        (.background, "/Artifact <</Type/Background/BBox[0 0 100 100]>> BDC"),
    ])
    func `an artifact is marked as what it is`(artifact: Artifact, opening: String) throws {
        let (text, contents) = try splitting("0 0 0.125 0.375 re f 5 5 1 1 re f", owners: [.artifact(artifact)])
        #expect(tokens(text) == tokens(opening + " 5 5 1 1 re f EMC"))
        #expect(contents.owners.isEmpty)
    }

    @Test func `a string that reads like a marker is none`() throws {
        let text = try split(
            #"0 0 0.125 0.375 re f BT (1 0 0.125 0.375 re f \) ) Tj ET"#, owners: [.element(paragraph)])
        #expect(text.contains(#"(1 0 0.125 0.375 re f \) )"#))
    }

    @Test func `a marker too few fails the page`() {
        #expect {
            try split("0 0 0.125 0.375 re f 5 5 1 1 re f", owners: [.element(paragraph), .element(link)])
        } throws: { error in
            "\(error)".contains("2 marques sont posées et la dernière trouvée est la marque 1")
        }
    }

    @Test func `a marker too many fails the page`() {
        #expect(throws: FinishingError.self) {
            try split("0 0 0.125 0.375 re f 1 0 0.125 0.375 re f", owners: [.element(paragraph)])
        }
    }

    @Test func `markers out of order fail the page`() {
        #expect {
            try split(
                "0 0 0.125 0.375 re f 2 0 0.125 0.375 re f 1 0 0.125 0.375 re f",
                owners: [.element(paragraph), .element(link), .element(paragraph)])
        } throws: { error in
            "\(error)".contains("la marque 3 sur 3 suit la marque 1")
        }
    }

    @Test(arguments: ["0.5 0", "99 0", "-1 0", "0 1e9"])
    func `a marker where none can be fails the page`(place: String) {
        #expect {
            try split("\(place) 0.125 0.375 re f", owners: [.element(paragraph)])
        } throws: { error in
            "\(error)".contains("une marque est en \(place), où aucune n’est posée")
        }
    }

    @Test func `what leads a page whose first markers were painted over belongs to the last of them`() throws {
        let (text, contents) = try splitting(
            "0 0 100 100 re f 2 0 0.125 0.375 re f 5 5 1 1 re f",
            owners: [.element(link), .artifact(.layout), .element(paragraph)])
        #expect(
            tokens(text)
                == tokens("/Artifact <</Type/Layout>> BDC 0 0 100 100 re f EMC /P <</MCID 0>> BDC 5 5 1 1 re f EMC"))
        #expect(contents.owners == [paragraph.index])
    }

    @Test func `a page of one owner that was painted over is that owner's`() throws {
        let text = try split("0 0 100 100 re f", owners: [.artifact(.layout)])
        #expect(tokens(text) == tokens("/Artifact <</Type/Layout>> BDC 0 0 100 100 re f EMC"))
    }

    @Test func `a page of two owners without a marker fails`() {
        #expect {
            try split("0 0 100 100 re f", owners: [.element(link), .element(paragraph)])
        } throws: { error in
            "\(error)".contains("2 marques sont posées, aucune n’est trouvée")
        }
    }

    @Test func `a marker that is not filled by itself fails the page`() {
        #expect(throws: FinishingError.self) {
            try split("0 0 0.125 0.375 re 5 5 1 1 re f", owners: [.element(paragraph)])
        }
    }

    @Test func `painting before the first owner fails the page`() {
        #expect(throws: FinishingError.unownedPainting(page: 0)) {
            try split("5 5 1 1 re f 0 0 0.125 0.375 re f", owners: [.element(paragraph)])
        }
    }

    @Test func `an inline image fails the page`() {
        #expect(throws: FinishingError.self) {
            try split("0 0 0.125 0.375 re f BI /W 1 /H 1 ID x EI", owners: [.element(paragraph)])
        }
    }

    @Test(arguments: ["(never ends", "<never ends", "[ 1 2", "0 0 0.125 0.375 re", "\\", "%", "/"])
    func `damaged content is refused, not read past its end`(content: String) {
        #expect(throws: FinishingError.self) { try split(content, owners: [.element(paragraph)]) }
    }
}
