import CCairo
import Foundation

/// Picture files made for a test.
final class Pictures {
    private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("pictures-\(UUID().uuidString)")

    init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }
    deinit { try? FileManager.default.removeItem(at: folder) }

    func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

    func write(_ name: String, _ bytes: Data) throws -> String {
        try bytes.write(to: folder.appendingPathComponent(name))
        return path(name)
    }

    /// A PNG of so many pixels, half seen through where `alpha` is less than 1.
    func png(_ name: String = "picture.png", width: Int32, height: Int32, alpha: Double = 1) -> String {
        let surface = cairo_image_surface_create(alpha < 1 ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24, width, height)
        let cairo = cairo_create(surface)
        cairo_set_source_rgba(cairo, 0.1, 0.4, 0.7, alpha)
        cairo_paint(cairo)
        cairo_destroy(cairo)
        cairo_surface_write_to_png(surface, path(name))
        cairo_surface_destroy(surface)
        return path(name)
    }

    func svg(_ body: String = #"<rect width="40" height="20" fill="navy"/>"#) throws -> String {
        try write(
            "drawing.svg", Data(#"<svg xmlns="http://www.w3.org/2000/svg" width="96" height="48">\#(body)</svg>"#.utf8))
    }

    /// JPEG files of 16 × 8 pixels, one colour.
    func jpeg(_ kind: JPEG) throws -> String { try write("\(kind).jpg", Data(base64Encoded: kind.rawValue)!) }

    enum JPEG: String, CaseIterable {
        case colour = """
            /9j/4AAQSkZJRgABAQEBLAEsAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8yb\
            qmx5moq6T/2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKT/wAARCAAI\
            ABADASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAX/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFAEBAAAAAAAAAAAAAAAAAAAABP/EAB\
            QRAQAAAAAAAAAAAAAAAAAAAAD/2gAMAwEAAhEDEQA/AJ4BYj//2Q==
            """
        case grey = """
            /9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8yb\
            qmx5moq6T/wAALCAAIABABAREA/8QAFQABAQAAAAAAAAAAAAAAAAAAAAX/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/9oACAEBAAA/AJ4//9k=
            """
        case cmyk = """
            /9j/7gAOQWRvYmUAZAAAAAAA/9sAQwAbEhQXFBEbFxYXHhwbIChCKyglJShROj0wQmBVZWRfVV1baniZgWpxkHNbXYW1hpCeo6utq2eAvMm6ps\
            eZqKuk/8AAFAgACAAQBEMRAE0RAFkRAEsRAP/EABcAAQEBAQAAAAAAAAAAAAAAAAAGAwT/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/9oADgRDAE0A\
            WQBLAAA/AJ9yNFMAP//Z
            """
        case turned = """
            /9j/4AAQSkZJRgABAQAAAQABAAD/4QAiRXhpZgAATU0AKgAAAAgAAQESAAMAAAABAAYAAAAAAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKF\
            E6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSk\
            pKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKT/wAARCAAIABADASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAX/xAAUEAEAAAAAAA\
            AAAAAAAAAAAAAA/8QAFAEBAAAAAAAAAAAAAAAAAAAABP/EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAMAwEAAhEDEQA/AJ4BYj//2Q==
            """
    }
}
