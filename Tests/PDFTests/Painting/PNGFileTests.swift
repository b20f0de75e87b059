import CCairo
import Foundation
import Testing

@testable import PDF

/// Pictures as PNG, read back by Cairo, which reads with libpng.
@Suite struct PNGFileTests {
    private let folder: TestFolder

    init() throws { folder = try TestFolder() }

    /// Pixels by random, of which Cairo's are: no colour is greater than its alpha.
    private func pixels(_ count: Int, isOpaque: Bool) -> [UInt32] {
        var generator = SystemRandomNumberGenerator()
        return (0..<count).map { _ in
            let alpha = isOpaque ? 255 : [0, 255, UInt32.random(in: 1...254, using: &generator)].randomElement()!
            return (0..<3).reduce(alpha << 24) {
                $0 | UInt32.random(in: 0...alpha, using: &generator) << (8 * UInt32($1))
            }
        }
    }

    private func readBack(_ file: [UInt8]) throws -> (pixels: [UInt32], width: Int, hasAlpha: Bool) {
        let path = folder.path + "/image.png"
        try Data(file).write(to: URL(fileURLWithPath: path))
        let surface = try #require(cairo_image_surface_create_from_png(path))
        defer { cairo_surface_destroy(surface) }
        #expect(cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS)
        let (width, height) = (cairo_image_surface_get_width(surface), cairo_image_surface_get_height(surface))
        let data = try #require(cairo_image_surface_get_data(surface))
        let stride = Int(cairo_image_surface_get_stride(surface))
        let pixels = (0..<Int(height)).flatMap { row in
            (0..<Int(width)).map { UnsafeRawPointer(data).load(fromByteOffset: row * stride + $0 * 4, as: UInt32.self) }
        }
        return (pixels, Int(width), cairo_image_surface_get_format(surface) == CAIRO_FORMAT_ARGB32)
    }

    private func file(_ pixels: [UInt32], width: Int, padding: Int = 0) -> [UInt8] {
        let height = pixels.count / width
        var rows: [UInt32] = []
        for row in 0..<height { rows += pixels[row * width..<(row + 1) * width] + Array(repeating: 7, count: padding) }
        return rows.withUnsafeBytes {
            PNGFile.bytes($0, width: width, height: height, stride: (width + padding) * 4)
        }
    }

    @Test(arguments: [1, 3, 16, 61]) func `an opaque picture reads back as it was, without alpha`(width: Int) throws {
        let pixels = pixels(width * 9, isOpaque: true)
        let back = try readBack(file(pixels, width: width, padding: 3))
        #expect(back.width == width)
        #expect(!back.hasAlpha)
        #expect(back.pixels.map { $0 & 0xFF_FFFF } == pixels.map { $0 & 0xFF_FFFF })
    }

    @Test func `pixels that are known to be opaque need no highest byte`() throws {
        let pixels = pixels(40 * 9, isOpaque: true)
        let file = pixels.map { $0 & 0xFF_FFFF }.withUnsafeBytes {
            PNGFile.bytes($0, width: 40, height: 9, stride: 160, isOpaque: true)
        }
        let back = try readBack(file)
        #expect(!back.hasAlpha)
        #expect(back.pixels.map { $0 & 0xFF_FFFF } == pixels.map { $0 & 0xFF_FFFF })
    }

    @Test func `what shines through reads back as it was`() throws {
        let pixels = pixels(50 * 40, isOpaque: false)
        let back = try readBack(file(pixels, width: 50))
        #expect(back.hasAlpha)
        for (was, now) in zip(pixels, back.pixels) {
            #expect(was >> 24 == now >> 24)
            // Colours are told as if they covered: of a faint one the last bit is lost.
            for shift: UInt32 in [0, 8, 16] { #expect(abs(Int(was >> shift & 0xFF) - Int(now >> shift & 0xFF)) <= 1) }
        }
    }

    @Test func `a drawing takes hardly more room than where libpng writes it`() throws {
        let surface = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, 400, 300)!
        defer { cairo_surface_destroy(surface) }
        let cairo = cairo_create(surface)
        cairo_set_source_rgb(cairo, 1, 1, 1)
        cairo_paint(cairo)
        for bar in 0..<12 {
            cairo_set_source_rgb(cairo, 0.1, 0.3, 0.6)
            cairo_rectangle(cairo, Double(bar) * 31.3 + 10, Double(bar * 17 % 200) + 20, 22, 260)
            cairo_fill(cairo)
            cairo_arc(cairo, Double(bar) * 31, 40, 13, 0, 6)
            cairo_stroke(cairo)
        }
        cairo_destroy(cairo)
        cairo_surface_flush(surface)
        let path = folder.path + "/libpng.png"
        #expect(cairo_surface_write_to_png(surface, path) == CAIRO_STATUS_SUCCESS)
        let bytes = UnsafeRawBufferPointer(start: cairo_image_surface_get_data(surface), count: 400 * 300 * 4)
        let size = PNGFile.bytes(bytes, width: 400, height: 300, stride: 1_600).count
        let other = try Data(contentsOf: URL(fileURLWithPath: path)).count
        #expect(Double(size) < Double(other) * 1.15, "\(size) bytes beside \(other)")
    }
}
