/// Cuts a page's content at its owner markers, takes them out, and wraps each owner's painting in marked content.
///
/// A fill of the whole page makes Cairo forget what was painted before, markers too. So the first marker found may be
/// a later one: the segments before are gone, but for the one that the fill belongs to, whose content leads the page.
///
/// Cairo writes a marker as `X Y 0.125 0.375 re f`. The operators around it (colour, graphics state, a clip's end) set
/// the state of what follows, so they stay. A marked-content sequence begins after the `q` and `Q` that lead a segment
/// and ends with its last painting: it never cuts a text object, and rarely a `q … Q` pair.
struct ContentSplitter {
    /// The element types, by index.
    let types: ContiguousArray<UInt8>
    private let openings: [[UInt8]]

    init(types: ContiguousArray<UInt8>) {
        self.types = types
        openings = StructureType.allCases.map { type in
            Array("/".utf8) + UnsafeBufferPointer(start: type.pdfName.utf8Start, count: type.pdfName.utf8CodeUnitCount)
                + Array(" <</MCID ".utf8)
        }
    }

    /// Splits a page.
    ///
    /// - Parameters:
    ///   - input: the page's content, decompressed.
    ///   - index: the page, counted from 0.
    ///   - output: takes the new content.
    ///   - contents: takes the pieces of marked content, on a page of their own.
    func split(
        _ input: UnsafeRawBufferPointer, page index: Int, marks: PageMarks, into output: inout PDFSyntax,
        contents: inout MarkedContents
    ) throws(FinishingError) {
        let page = marks.pages[index]
        let segments = marks.segments(of: index)
        contents.beginPage()
        var scanner = ContentScanner(input)
        var segment = Segment(start: 0)
        // The owner of what is being read; nil before the first marker.
        var current: Int?

        while let name = scanner.nextOperator() {
            let kind = ContentOperator(UnsafeRawBufferPointer(rebasing: input[name]))
            switch kind {
            case .state:
                if !segment.hasOperators { segment.contentStart = name.upperBound }
                continue
            case .painting:
                segment.paintingEnd = name.upperBound
            case .closing:
                if segment.paintingEnd != nil { segment.paintingEnd = name.upperBound }
            case .rectangle:
                guard scanner.numberCount == 4, isMarker(scanner.numbers, in: input) else { break }
                let start = scanner.numbers.0.lowerBound
                let number = try markerNumber(of: scanner.numbers, in: input, page: index, width: page.width)
                if current == nil, number > 0 { current = number - 1 }
                guard number == current.map({ $0 + 1 }) ?? 0, number < segments.count else {
                    let before =
                        current.map { String(fr: "suit la marque \($0 + 1)", en: "follows marker \($0 + 1)") }
                        ?? String(fr: "n’en suit aucune", en: "follows none")
                    throw .markers(
                        page: index,
                        reason: String(
                            fr: "la marque \(number + 1) sur \(segments.count) \(before)",
                            en: "marker \(number + 1) of \(segments.count) \(before)"))
                }
                guard let fill = scanner.nextOperator(), fill.count == 1, input[fill.lowerBound] == UInt8(ascii: "f")
                else {
                    throw .markers(
                        page: index,
                        reason: String(
                            fr: "la marque \(number + 1) n’est pas peinte seule",
                            en: "marker \(number + 1) is not painted alone"))
                }
                segment.end = start
                try write(segment, of: current)
                segment = Segment(start: fill.upperBound)
                current = number
                continue
            case .inlineImage:
                throw .markers(
                    page: index,
                    reason: String(
                        fr: "une image dans le texte peut ressembler à une marque",
                        en: "an image in the text may look like a marker"))
            case .other:
                break
            }
            segment.hasOperators = true
        }
        // A page of one owner that is painted over leaves no doubt whose it is.
        if current == nil, segments.count == 1, segment.paintingEnd != nil { current = 0 }
        guard current.map({ $0 + 1 }) ?? 0 == segments.count else {
            let last =
                current.map {
                    String(
                        fr: " et la dernière trouvée est la marque \($0 + 1)",
                        en: " and the last one found is marker \($0 + 1)")
                } ?? String(fr: ", aucune n’est trouvée", en: ", none is found")
            throw .markers(
                page: index,
                reason: String(
                    fr: "\(segments.count) marques sont posées\(last)",
                    en: "\(segments.count == 1 ? "1 marker is" : "\(segments.count) markers are") set\(last)"))
        }
        segment.end = input.count
        try write(segment, of: current)

        func write(_ segment: Segment, of number: Int?) throws(FinishingError) {
            guard let paintingEnd = segment.paintingEnd else {
                return output.raw(input[segment.start..<segment.end])
            }
            guard let number else { throw .unownedPainting(page: index) }
            let owner = marks.owners[segments.lowerBound + number]
            output.raw(input[segment.start..<segment.contentStart])
            output.byte(0x0A)
            if owner >= 0 {
                output.raw(openings[Int(types[Int(owner)])])
                output.integer(contents.add(owner: owner))
                output.raw(">> BDC")
            } else {
                open(Artifact(rawValue: UInt8(-1 - owner))!, page: page, in: &output)
            }
            output.byte(0x0A)
            output.raw(input[segment.contentStart..<paintingEnd])
            output.raw("\nEMC\n")
            output.raw(input[paintingEnd..<segment.end])
        }
    }

    private func open(_ artifact: Artifact, page: PageMarks.Page, in output: inout PDFSyntax) {
        switch artifact {
        case .header: output.raw("/Artifact <</Type/Pagination/Subtype/Header>> BDC")
        case .footer: output.raw("/Artifact <</Type/Pagination/Subtype/Footer>> BDC")
        case .layout: output.raw("/Artifact <</Type/Layout>> BDC")
        case .background:
            // Table 330 asks a background for its box.
            output.raw("/Artifact <</Type/Background/BBox[0 0 ")
            output.real(page.width)
            output.raw(" ")
            output.real(page.height)
            output.raw("]>> BDC")
        }
    }

    private func isMarker(
        _ numbers: (Range<Int>, Range<Int>, Range<Int>, Range<Int>), in input: UnsafeRawBufferPointer
    ) -> Bool {
        numbers.2.count == 5 && numbers.3.count == 5 && input[numbers.2].elementsEqual("0.125".utf8)
            && input[numbers.3].elementsEqual("0.375".utf8)
    }

    /// A marker's number, from its position.
    private func markerNumber(
        of numbers: (Range<Int>, Range<Int>, Range<Int>, Range<Int>), in input: UnsafeRawBufferPointer, page: Int,
        width: Double
    ) throws(FinishingError) -> Int {
        if let x = integer(input[numbers.0]), let y = integer(input[numbers.1]),
            let number = PageMarks.number(x: x, y: y, width: width)
        {
            return number
        }
        let place = String(decoding: input[numbers.0.lowerBound..<numbers.1.upperBound], as: UTF8.self)
        throw .markers(
            page: page,
            reason: String(
                fr: "une marque est en \(place), où aucune n’est posée",
                en: "a marker is at \(place), where none was set"))
    }

    private func integer(_ digits: Slice<UnsafeRawBufferPointer>) -> Int? {
        var value = 0
        guard digits.count < 10 else { return nil }
        for digit in digits {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
            value = value * 10 + Int(digit - UInt8(ascii: "0"))
        }
        return value
    }

    /// What stands between two markers: places in the input.
    private struct Segment {
        var start: Int
        /// After the `q` and `Q` that lead it.
        var contentStart: Int
        /// After its last painting; nil where there is none.
        var paintingEnd: Int?
        var end: Int
        /// Whether it has an operator other than `q` and `Q`.
        var hasOperators = false

        init(start: Int) {
            self.start = start
            contentStart = start
            end = start
        }
    }
}
