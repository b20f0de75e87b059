import CCairo
import Foundation

/// A page as a picture in grey, to be compared with another of it.
package struct PagePicture {
    package let width: Int
    package let height: Int
    /// One byte a pixel.
    private let grey: [UInt8]

    /// Reads a PNG file; nil where it is none.
    package init?(path: String) {
        let image: OpaquePointer = cairo_image_surface_create_from_png(path)
        defer { cairo_surface_destroy(image) }
        guard cairo_surface_status(image) == CAIRO_STATUS_SUCCESS, let data = cairo_image_surface_get_data(image) else {
            return nil
        }
        let (width, height) = (Int(cairo_image_surface_get_width(image)), Int(cairo_image_surface_get_height(image)))
        let stride = Int(cairo_image_surface_get_stride(image))
        var grey = [UInt8](repeating: 0, count: width * height)
        for y in 0..<height {
            for x in 0..<width {
                let pixel = data + y * stride + x * 4
                grey[y * width + x] = UInt8((Int(pixel[0]) + Int(pixel[1]) + Int(pixel[2])) / 3)
            }
        }
        (self.width, self.height, self.grey) = (width, height, grey)
    }

    /// How far two pictures of one extent are apart, in levels of 255.
    package struct Difference: Equatable {
        /// Over the whole page.
        package var mean: Double
        /// Over the worst square of 8 pixels, and where it is.
        package var worst: Double
        package var place: (x: Int, y: Int)

        package static func == (a: Difference, b: Difference) -> Bool {
            a.mean == b.mean && a.worst == b.worst && a.place == b.place
        }
    }

    /// Nil where the extents differ.
    package func difference(from other: PagePicture) -> Difference? {
        guard width == other.width, height == other.height else { return nil }
        var found = Difference(mean: 0, worst: 0, place: (0, 0))
        var sum = 0
        for top in stride(from: 0, to: height, by: 8) {
            for left in stride(from: 0, to: width, by: 8) {
                var block = 0
                var count = 0
                for y in top..<min(top + 8, height) {
                    for x in left..<min(left + 8, width) {
                        block += abs(Int(grey[y * width + x]) - Int(other.grey[y * width + x]))
                        count += 1
                    }
                }
                sum += block
                let mean = Double(block) / Double(count)
                if mean > found.worst { (found.worst, found.place) = (mean, (left, top)) }
            }
        }
        found.mean = Double(sum) / Double(width * height)
        return found
    }

    /// Poppler's pictures of a file's pages in grey, in order: paths of PNG files.
    ///
    /// - Parameters:
    ///   - resolution: pixels an inch.
    ///   - folder: where they go.
    package static func files(of file: String, resolution: Int, in folder: String) throws -> [String] {
        let name = UUID().uuidString
        _ = try Program.run(["pdftoppm", "-r", "\(resolution)", "-gray", "-png", file, folder + "/" + name])
        return try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasPrefix(name) }.sorted()
            .map { folder + "/" + $0 }
    }
}
