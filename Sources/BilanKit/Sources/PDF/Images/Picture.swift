internal import CCairo
import Content

/// A picture from a file: SVG stays vector, PNG and JPEG keep their pixels. The file's first bytes tell which it is.
final class Picture {
    private enum Form {
        case vector(VectorPicture)
        case pixels(PixelPicture)
    }

    private let form: Form

    /// - Throws: `DocumentError` that names the file where it is not there, no picture, cut short or too large.
    init(_ path: String) throws {
        let file = try PictureFile(path)
        switch file.kind {
        case .png, .jpeg:
            try file.checkPixels()
            form = .pixels(try PixelPicture(path))
        case .svg:
            try file.checkEmbedded()
            // librsvg has fonts of its own.
            if file.mayHoldText { FontFiles.noteUnknown() }
            form = .vector(try VectorPicture(path))
        case .foreign(let name):
            let what =
                name.map {
                    String(
                        fr: "est un fichier \($0), qui ne peut pas être dessiné",
                        en: "is a \($0) file, which can’t be drawn")
                }
                ?? String(fr: "n’est pas une image que Bilan sait lire", en: "is not an image that Bilan can read")
            throw DocumentError(
                String(
                    fr: "le fichier «\u{00A0}\(path)\u{00A0}» \(what). Enregistrez-le en PNG, en JPEG ou en SVG",
                    en: "the file “\(path)” \(what). Save it as PNG, JPEG or SVG"))
        }
    }

    /// The picture's own extent at its resolution, in points.
    var size: (width: Double, height: Double) {
        switch form {
        case .vector(let picture): picture.size
        case .pixels(let picture): picture.size
        }
    }

    /// Pixels across; nil where the picture has none.
    var pixelWidth: Int? {
        switch form {
        case .vector: nil
        case .pixels(let picture): picture.pixels.width
        }
    }

    /// The extent at a height, made smaller where it would be wider than `room`. Points.
    func extent(height: Double, room: Double) -> (width: Double, height: Double) {
        let proportion = size.width / size.height
        let width = min(height * proportion, room)
        return (width, width / proportion)
    }

    /// Paints it under the owner that is set.
    func paint(on painter: Painter, in box: Rectangle) throws {
        defer { painter.forgetColour() }
        try paint(on: painter.cairo, in: box)
        try painter.check()
    }

    /// Paints it with a context, whose state is then as before but for its path.
    func paint(on cairo: OpaquePointer, in box: Rectangle) throws {
        cairo_save(cairo)
        defer {
            cairo_restore(cairo)
            cairo_new_path(cairo)
        }
        switch form {
        case .vector(let picture): try picture.paint(on: cairo, in: box)
        case .pixels(let picture): try picture.paint(on: cairo, in: box)
        }
    }
}
