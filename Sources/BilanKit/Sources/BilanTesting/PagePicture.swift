internal import CCairo

/// A picture of a page, its pixels at hand.
struct PagePicture {
    let width: Int
    let height: Int
    /// Blue, green, red and one byte unused a pixel, row after row.
    private(set) var pixels: [UInt8]

    private init(width: Int, height: Int, pixels: [UInt8]) {
        (self.width, self.height, self.pixels) = (width, height, pixels)
    }

    /// Reads a PNG file; nil where it is none.
    init?(path: String) {
        let image: OpaquePointer = cairo_image_surface_create_from_png(path)
        defer { cairo_surface_destroy(image) }
        guard cairo_surface_status(image) == CAIRO_STATUS_SUCCESS, let data = cairo_image_surface_get_data(image)
        else { return nil }
        let (width, height) = (Int(cairo_image_surface_get_width(image)), Int(cairo_image_surface_get_height(image)))
        let stride = Int(cairo_image_surface_get_stride(image))
        var pixels: [UInt8] = []
        pixels.reserveCapacity(width * height * 4)
        for y in 0..<height {
            pixels += UnsafeBufferPointer(start: data + y * stride, count: width * 4)
        }
        self.init(width: width, height: height, pixels: pixels)
    }

    /// Writes a PNG file.
    ///
    /// - Throws: `ReportError` where it can't be written.
    func write(to path: String) throws {
        var bytes = pixels
        let status = bytes.withUnsafeMutableBufferPointer { buffer in
            let image: OpaquePointer = cairo_image_surface_create_for_data(
                buffer.baseAddress, CAIRO_FORMAT_RGB24, Int32(width), Int32(height), Int32(width * 4))
            defer { cairo_surface_destroy(image) }
            return cairo_surface_write_to_png(image, path)
        }
        guard status == CAIRO_STATUS_SUCCESS else {
            throw ReportError(
                String(
                    fr: "\(path) ne peut pas être écrit : \(String(cString: cairo_status_to_string(status)))",
                    en: "\(path) can’t be written: \(String(cString: cairo_status_to_string(status)))"))
        }
    }

    private func grey(_ x: Int, _ y: Int) -> Int {
        let place = (y * width + x) * 4
        return (Int(pixels[place]) + Int(pixels[place + 1]) + Int(pixels[place + 2])) / 3
    }

    /// How far two pictures are apart at the worst square of 8 pixels, in levels of 255; nil where their extents differ.
    func difference(from other: PagePicture) -> Double? {
        guard (width, height) == (other.width, other.height) else { return nil }
        var worst = 0.0
        for top in stride(from: 0, to: height, by: 8) {
            for left in stride(from: 0, to: width, by: 8) {
                let (bottom, right) = (min(top + 8, height), min(left + 8, width))
                var sum = 0
                for y in top..<bottom {
                    for x in left..<right { sum += abs(grey(x, y) - other.grey(x, y)) }
                }
                worst = max(worst, Double(sum) / Double((bottom - top) * (right - left)))
            }
        }
        return worst
    }

    /// This picture, pale, with what differs from another in red; what only one of them covers differs.
    func marked(against other: PagePicture) -> PagePicture {
        let (width, height) = (max(width, other.width), max(height, other.height))
        var marked = PagePicture(
            width: width, height: height, pixels: [UInt8](repeating: 255, count: width * height * 4))
        for y in 0..<height {
            for x in 0..<width {
                let isInBoth = x < min(self.width, other.width) && y < min(self.height, other.height)
                let isEqual = isInBoth && abs(grey(x, y) - other.grey(x, y)) < 16
                let place = (y * width + x) * 4
                let level = isEqual ? UInt8(191 + grey(x, y) / 4) : 0
                marked.pixels[place] = level
                marked.pixels[place + 1] = level
                marked.pixels[place + 2] = isEqual ? level : 220
            }
        }
        return marked
    }
}
