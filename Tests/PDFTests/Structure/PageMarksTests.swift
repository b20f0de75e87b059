import CCairo
import Testing

@testable import PDF

@Suite struct PageMarksTests {
    /// Somewhere to paint markers that nobody looks at.
    private final class Paper {
        let surface = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, 100, 100)!
        let cairo: OpaquePointer
        init() { cairo = cairo_create(surface) }
        deinit {
            cairo_destroy(cairo)
            cairo_surface_destroy(surface)
        }
    }

    private let paper = Paper()
    private let marks = PageMarks()

    @Test func `an owner set twice is one segment`() {
        marks.beginPage(width: 100, height: 100)
        marks.own(.element(ElementID(index: 3)), on: paper.cairo)
        marks.own(.element(ElementID(index: 3)), on: paper.cairo)
        #expect(marks.owners == [3])
    }

    @Test func `an owner that comes back has a segment of its own`() {
        marks.beginPage(width: 100, height: 100)
        for index: Int32 in [3, 4, 3] { marks.own(.element(ElementID(index: index)), on: paper.cairo) }
        #expect(marks.owners == [3, 4, 3])
    }

    @Test func `an owner goes on over a page's end in a segment of that page`() {
        marks.beginPage(width: 100, height: 100)
        marks.own(.element(ElementID(index: 3)), on: paper.cairo)
        marks.beginPage(width: 100, height: 100)
        marks.own(.element(ElementID(index: 3)), on: paper.cairo)
        #expect(marks.segments(of: 0) == 0..<1)
        #expect(marks.segments(of: 1) == 1..<2)
    }

    @Test func `artifacts are told from elements`() {
        let codes = Artifact.allCases.map { MarkedContentOwner.artifact($0).code }
        #expect(codes == [-1, -2, -3, -4])
    }

    @Test func `no two segments of a page share a place, and all places are on it`() {
        var seen: Set<Int> = []
        var number = 0
        while let place = PageMarks.place(of: number, width: 20.5, height: 10) {
            #expect(place.x < 20 && place.y < 10)
            #expect(seen.insert(place.y * 1000 + place.x).inserted)
            #expect(PageMarks.number(x: place.x, y: place.y, width: 20.5) == number)
            number += 1
        }
        #expect(number == 19 * 9)
    }

    @Test func `setting an owner keeps the transformation`() {
        cairo_translate(paper.cairo, 10, 20)
        marks.beginPage(width: 100, height: 100)
        marks.own(.artifact(.layout), on: paper.cairo)
        var matrix = cairo_matrix_t()
        cairo_get_matrix(paper.cairo, &matrix)
        #expect(matrix.x0 == 10 && matrix.y0 == 20)
    }

    @Test func `setting an owner keeps the clip`() {
        cairo_rectangle(paper.cairo, 5, 6, 7, 8)
        cairo_clip(paper.cairo)
        marks.beginPage(width: 100, height: 100)
        marks.own(.artifact(.layout), on: paper.cairo)
        var box = (0.0, 0.0, 0.0, 0.0)
        cairo_clip_extents(paper.cairo, &box.0, &box.1, &box.2, &box.3)
        #expect(box == (5, 6, 12, 14))
    }

    @Test func `an owner inside a group is a misuse`() {
        marks.beginPage(width: 100, height: 100)
        cairo_push_group(paper.cairo)
        marks.own(.artifact(.layout), on: paper.cairo)
        cairo_pop_group_to_source(paper.cairo)
        #expect(marks.misuse == .ownerInGroup(page: 0))
    }

    @Test func `an owner before the first page is a misuse`() {
        marks.own(.artifact(.layout), on: paper.cairo)
        #expect(marks.misuse == .ownerBeforePage)
    }

    @Test func `more owners than a page has places for is a misuse`() {
        marks.beginPage(width: 3, height: 3)
        for index: Int32 in 0..<5 { marks.own(.element(ElementID(index: index)), on: paper.cairo) }
        #expect(marks.misuse == .tooManySegments(page: 0))
        #expect(marks.owners.count == 4)
    }
}
