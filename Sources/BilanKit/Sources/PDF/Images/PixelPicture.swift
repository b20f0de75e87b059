internal import CCairo
internal import CPixbuf
import Content
internal import Glibc

/// A PNG or JPEG file. What its header says is read at once, its pixels only while it is painted.
final class PixelPicture {
    /// Dots an inch taken for a file that says none: its pixels then print well.
    private static let usualResolution = 150.0

    private let path: String
    let pixels: (width: Int, height: Int)
    /// Points, at the file's resolution.
    let size: (width: Double, height: Double)

    init(_ path: String) throws {
        self.path = path
        let pixbuf = try Self.load(path)
        defer { g_object_unref(UnsafeMutableRawPointer(pixbuf)) }
        pixels = (Int(gdk_pixbuf_get_width(pixbuf)), Int(gdk_pixbuf_get_height(pixbuf)))
        let across = Self.resolution(of: pixbuf, "x-dpi")
        let down = Self.resolution(of: pixbuf, "y-dpi")
        size = (Double(pixels.width) / across * 72, Double(pixels.height) / down * 72)
    }

    /// The decoded picture, upright as its camera says.
    private static func load(_ path: String) throws -> OpaquePointer {
        var error: UnsafeMutablePointer<GError>?
        guard let stored = gdk_pixbuf_new_from_file(path, &error) else {
            g_error_free(error)
            throw PictureFile.damaged(String(fr: "l’image «\u{00A0}\(path)\u{00A0}»", en: "the image “\(path)”"))
        }
        defer { g_object_unref(UnsafeMutableRawPointer(stored)) }
        guard let upright = gdk_pixbuf_apply_embedded_orientation(stored) else {
            throw DocumentError(
                String(
                    fr: "l’image « \(path) » est trop grande pour la mémoire. Réduisez-la",
                    en: "the image “\(path)” is too large for the memory. Make it smaller"))
        }
        if upright != stored { _ = gdk_pixbuf_copy_options(stored, upright) }
        return upright
    }

    private static func resolution(of pixbuf: OpaquePointer, _ key: String) -> Double {
        guard let text = gdk_pixbuf_get_option(pixbuf, key), let value = Double(String(cString: text)),
            (20...5000).contains(value)
        else { return usualResolution }
        return value
    }

    func paint(on cairo: OpaquePointer, in box: Rectangle) throws {
        let pixbuf = try Self.load(path)
        defer { g_object_unref(UnsafeMutableRawPointer(pixbuf)) }
        let surface = try surface(of: pixbuf)
        defer { cairo_surface_destroy(surface) }
        if gdk_pixbuf_get_has_alpha(pixbuf) == 0 { keepCoding(of: pixbuf, in: surface) }
        // A picture painted again is stored once.
        if let name = strdup(path) { attach(name, strlen(name), CAIRO_MIME_TYPE_UNIQUE_ID, to: surface) }
        cairo_translate(cairo, box.x, box.y)
        cairo_scale(cairo, box.width / Double(pixels.width), box.height / Double(pixels.height))
        cairo_set_source_surface(cairo, surface, 0, 0)
        cairo_paint(cairo)
    }

    private func surface(of pixbuf: OpaquePointer) throws -> OpaquePointer {
        let hasAlpha = gdk_pixbuf_get_has_alpha(pixbuf) != 0
        let surface: OpaquePointer = cairo_image_surface_create(
            hasAlpha ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24, Int32(pixels.width), Int32(pixels.height))
        guard cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS, let target = cairo_image_surface_get_data(surface),
            let source = gdk_pixbuf_read_pixels(pixbuf)
        else {
            cairo_surface_destroy(surface)
            throw DocumentError(
                String(
                    fr: "l’image « \(path) » est trop grande : \(pixels.width) × \(pixels.height) pixels. Réduisez-la",
                    en: "the image “\(path)” is too large: \(pixels.width) × \(pixels.height) pixels. Make it smaller"))
        }
        let stride = Int(cairo_image_surface_get_stride(surface))
        let rowBytes = Int(gdk_pixbuf_get_rowstride(pixbuf))
        let step = hasAlpha ? 4 : 3
        for row in 0..<pixels.height {
            var from = source + row * rowBytes
            let line = UnsafeMutableRawPointer(target + row * stride).assumingMemoryBound(to: UInt32.self)
            for column in 0..<pixels.width {
                let (red, green, blue) = (UInt32(from[0]), UInt32(from[1]), UInt32(from[2]))
                let alpha = hasAlpha ? UInt32(from[3]) : 255
                // Cairo wants colours multiplied by their opacity.
                func part(_ value: UInt32) -> UInt32 { (value * alpha + 127) / 255 }
                line[column] = alpha << 24 | part(red) << 16 | part(green) << 8 | part(blue)
                from += step
            }
        }
        cairo_surface_mark_dirty(surface)
        return surface
    }

    /// A grey or colour JPEG goes into the document byte for byte; of another (CMYK, turned, with a colour profile) the
    /// decoded pixels do.
    private func keepCoding(of pixbuf: OpaquePointer, in surface: OpaquePointer) {
        let orientation = gdk_pixbuf_get_option(pixbuf, "orientation").map { String(cString: $0) } ?? "1"
        guard orientation == "1", let file = fopen(path, "rb") else { return }
        defer { fclose(file) }
        fseek(file, 0, SEEK_END)
        let length = ftell(file)
        rewind(file)
        guard length > 4, let bytes = malloc(length) else { return }
        guard fread(bytes, 1, length, file) == length,
            UnsafeRawBufferPointer(start: bytes, count: length).starts(with: [0xFF, 0xD8]),
            JPEGHeader(UnsafeRawBufferPointer(start: bytes, count: length))?.standsAsItIs == true
        else { return free(bytes) }
        attach(bytes, length, "image/jpeg", to: surface)
    }

    /// Gives a surface data that it frees.
    private func attach(_ bytes: UnsafeMutableRawPointer, _ length: Int, _ type: String, to surface: OpaquePointer) {
        let status = cairo_surface_set_mime_data(
            surface, type, bytes.assumingMemoryBound(to: UInt8.self), UInt(length), { free($0) }, bytes)
        if status != CAIRO_STATUS_SUCCESS { free(bytes) }
    }
}
