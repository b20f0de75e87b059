/// An image or a drawing, and where it hangs.
final class PicturePlacement: AnchoredObject {
    enum Source {
        case image(Image)
        case drawing(Drawing)

        /// Alternative text; empty for decoration.
        var alternative: String {
            switch self {
            case .image(let image): image.alternative
            case .drawing(let drawing): drawing.alternative
            }
        }

        /// What texts refer to it by.
        var label: String? {
            switch self {
            case .image(let image): image.label
            case .drawing(let drawing): drawing.label
            }
        }

        var caption: Text? {
            switch self {
            case .image(let image): image.caption
            case .drawing(let drawing): drawing.caption
            }
        }

        /// What stands under it.
        var note: Text? {
            switch self {
            case .image: nil
            case .drawing(let drawing): drawing.note
            }
        }
    }

    let source: Source
    let measure: PictureMeasure
    /// Counts from 1 over all pictures of the workbook.
    let number: Int
    /// The package's part.
    let part: String
    var beginsPage = false

    init(_ source: Source, _ measure: PictureMeasure, number: Int, part: String) {
        self.source = source
        self.measure = measure
        self.number = number
        self.part = part
    }

    var height: Double { measure.height + 6 }

    func bytes(_ pictures: any WorkbookPictures, _ evaluator: TableEvaluator) throws -> [UInt8] {
        switch source {
        case .image(let image): try pictures.file(image, measure)
        // Painted in all its room, then shown in what there is.
        case .drawing(let drawing):
            try pictures.drawing(drawing, width: measure.width * drawing.height / measure.height, evaluator)
        }
    }
}

/// Gives pictures their parts in the package: an image that stands twice is stored once.
struct PictureParts {
    private let pictures: any WorkbookPictures
    private var known: [String: String] = [:]
    private var count = 0

    init(_ pictures: any WorkbookPictures) { self.pictures = pictures }

    /// - Parameters:
    ///   - room: the greatest width in points.
    ///   - most: the greatest height: a printed page's, which would cut a higher picture.
    /// - Throws: `DocumentError` where an image can't be read.
    mutating func place(_ source: PicturePlacement.Source, room: Double, most: Double) throws -> PicturePlacement {
        count += 1
        let measure =
            switch source {
            case .image(let image): try measure(image, room: room, most: most)
            case .drawing(let drawing): try measure(drawing, room: room, most: most)
            }
        let own = "Pictures/image\(count).\(measure.mediaType == MediaType.jpeg ? "jpg" : "png")"
        guard case .image(let image) = source else {
            return PicturePlacement(source, measure, number: count, part: own)
        }
        let key = "\(measure.width):\(image.path)"
        let part = known[key] ?? own
        known[key] = part
        return PicturePlacement(source, measure, number: count, part: part)
    }

    private func measure(_ drawing: Drawing, room: Double, most: Double) throws -> PictureMeasure {
        guard drawing.height.isFinite, drawing.height > 0 else {
            throw DocumentError(
                String(
                    fr: "une hauteur de \(drawing.height) points ne peut pas être dessinée",
                    en: "a height of \(drawing.height) points can’t be drawn"))
        }
        let scale = drawing.height > most && most > 0 ? most / drawing.height : 1
        return PictureMeasure(width: room * scale, height: drawing.height * scale, mediaType: MediaType.png)
    }

    private func measure(_ image: Image, room: Double, most: Double) throws -> PictureMeasure {
        let measure = try pictures.measure(image, room: room)
        guard measure.height > most, most > 0 else { return measure }
        return try pictures.measure(image, room: measure.width * most / measure.height)
    }
}
