internal import CCairo
import Content
internal import Glibc

/// A picture from a file: SVG stays vector, PNG and JPEG keep their pixels. The file's first bytes tell which it is.
final class Picture {
    private enum Form {
        case vector(VectorPicture)
        case pixels(PixelPicture)
    }

    private let form: Form

    /// - Throws: `DocumentError` that names the file where it is not there or no picture.
    init(_ path: String) throws {
        var start = [UInt8](repeating: 0, count: 8)
        guard let file = fopen(path, "rb") else {
            throw DocumentError(
                errno == ENOENT || errno == ENOTDIR
                    ? "le fichier « \(path) » n’existe pas. Vérifiez son chemin"
                    : "le fichier « \(path) » ne peut pas être lu. Vérifiez ses droits")
        }
        let count = fread(&start, 1, start.count, file)
        fclose(file)
        switch start {
        case _ where count < 4:
            throw DocumentError("le fichier « \(path) » n’est pas une image : il est vide ou presque")
        case _ where start.starts(with: [0x89, 0x50, 0x4E, 0x47]), _ where start.starts(with: [0xFF, 0xD8, 0xFF]):
            form = .pixels(try PixelPicture(path))
        default:
            form = .vector(try VectorPicture(path))
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
        let cairo = painter.cairo
        cairo_save(cairo)
        defer {
            cairo_restore(cairo)
            cairo_new_path(cairo)
            painter.forgetColour()
        }
        switch form {
        case .vector(let picture): try picture.paint(on: cairo, in: box)
        case .pixels(let picture): try picture.paint(on: cairo, in: box)
        }
        try painter.surface.check()
    }
}
