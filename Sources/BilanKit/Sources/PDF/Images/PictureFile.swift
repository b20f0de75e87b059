import Content
internal import Glibc

/// A picture's file, read whole; its first bytes tell of which kind it is.
struct PictureFile {
    enum Kind: Equatable {
        case png, jpeg, svg
        /// A kind that can't be drawn, by its name; nil for what is no picture.
        case foreign(String?)
    }

    let path: String
    let kind: Kind
    let bytes: [UInt8]

    /// - Throws: `DocumentError` that names the file where it can't be read or is too large.
    init(_ path: String) throws {
        self.path = path
        // A pipe would keep the reader waiting for ever.
        let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw DocumentError(
                errno == ENOENT || errno == ENOTDIR
                    ? String(
                        fr: "le fichier «\u{00A0}\(path)\u{00A0}» n’existe pas. Vérifiez son chemin",
                        en: "the file “\(path)” doesn’t exist. Check its path")
                    : String(
                        fr: "le fichier «\u{00A0}\(path)\u{00A0}» ne peut pas être lu. \(SystemReason.accessRemedy)",
                        en: "the file “\(path)” can’t be read. \(SystemReason.accessRemedy)"))
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw DocumentError(
                String(
                    fr: "«\u{00A0}\(path)\u{00A0}» n’est pas un fichier. Donnez le chemin d’une image",
                    en: "“\(path)” is not a file. Give the path of an image"))
        }
        guard status.st_size <= PictureBounds.bytes else { throw Self.tooLarge(path, PictureBounds.bytes) }
        bytes = try Self.read(descriptor, count: Int(status.st_size), path)
        guard bytes.count >= 4 else {
            throw DocumentError(
                String(
                    fr: "le fichier «\u{00A0}\(path)\u{00A0}» n’est pas une image\u{00A0}: il est vide ou presque",
                    en: "the file “\(path)” is not an image: it is empty or nearly so"))
        }
        kind = Self.kind(of: bytes)
        if kind == .svg, bytes.count > PictureBounds.vectorBytes {
            throw Self.tooLarge(path, PictureBounds.vectorBytes)
        }
    }

    private static func tooLarge(_ path: String, _ most: Int) -> DocumentError {
        DocumentError(
            String(
                fr:
                    "l’image «\u{00A0}\(path)\u{00A0}» a plus de \(FrenchNumber.integer(most / 1_000_000))\u{00A0}millions d’octets. "
                    + "Réduisez-la ou simplifiez-la",
                en:
                    "the image “\(path)” has more than \(LocalizedNumberFormatter(.english).integer(most / 1_000_000)) million bytes. "
                    + "Make it smaller or simplify it"))
    }

    private static func read(_ descriptor: Int32, count: Int, _ path: String) throws -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        var filled = 0
        while filled < count {
            let got = bytes.withUnsafeMutableBytes {
                Glibc.read(descriptor, $0.baseAddress! + filled, count - filled)
            }
            if got < 0, errno == EINTR { continue }
            guard got >= 0 else {
                throw DocumentError(
                    String(
                        fr:
                            "le fichier «\u{00A0}\(path)\u{00A0}» ne peut pas être lu\u{00A0}: \(SystemReason.text(errno))",
                        en: "the file “\(path)” can’t be read: \(SystemReason.text(errno))"))
            }
            if got == 0 { break }
            filled += got
        }
        bytes.removeSubrange(filled...)
        return bytes
    }

    /// Whether an SVG may have text: an element of that name, a drawing within it, or an encoding in which neither is
    /// sought.
    var mayHoldText: Bool {
        bytes.contains(0) || ["text", "image/svg"].contains { bytes.firstRange(of: Array($0.utf8)) != nil }
    }

    static func kind(of bytes: [UInt8]) -> Kind {
        func starts(_ start: [UInt8], at place: Int = 0) -> Bool { bytes.dropFirst(place).starts(with: start) }
        if starts([0x89, 0x50, 0x4E, 0x47]) { return .png }
        if starts([0xFF, 0xD8, 0xFF]) { return .jpeg }
        if starts(Array("GIF8".utf8)) { return .foreign("GIF") }
        if starts(Array("RIFF".utf8)), starts(Array("WEBP".utf8), at: 8) { return .foreign("WebP") }
        if starts([0x49, 0x49, 0x2A, 0]) || starts([0x4D, 0x4D, 0, 0x2A]) { return .foreign("TIFF") }
        if starts(Array("BM".utf8)) { return .foreign("BMP") }
        if starts(Array("%PDF".utf8)) { return .foreign("PDF") }
        if starts(Array("ftyp".utf8), at: 4) { return .foreign(String(fr: "HEIC ou AVIF", en: "HEIC or AVIF")) }
        if starts([0x1F, 0x8B]) { return .foreign(String(fr: "SVG compressé", en: "compressed SVG")) }
        // Behind a mark of UTF-8 or UTF-16, and white space.
        let first = bytes.prefix(256).first { ![0xEF, 0xBB, 0xBF, 0xFE, 0xFF, 0, 0x20, 0x09, 0x0A, 0x0D].contains($0) }
        return first == UInt8(ascii: "<") ? .svg : .foreign(nil)
    }
}
