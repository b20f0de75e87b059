internal import CJPEGCheck
import Content
import Foundation

extension PictureFile {
    /// Says why a PNG or JPEG can't be drawn, before it is decoded.
    ///
    /// - Throws: `DocumentError` where it is too large, cut short or damaged.
    func checkPixels() throws {
        try Self.check(bytes, kind, String(fr: "l’image «\u{00A0}\(path)\u{00A0}»", en: "the image “\(path)”"))
    }

    /// Says why an SVG can't be drawn for the pictures in it and beside it, before any is decoded.
    func checkEmbedded() throws {
        let what = String(fr: "une image dans «\u{00A0}\(path)\u{00A0}»", en: "an image in “\(path)”")
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
        for target in targets {
            if target.starts(with: "data:".utf8) {
                guard let mark = target.firstRange(of: Array("base64,".utf8)) else { continue }
                let data = Data(base64Encoded: Data(target[mark.upperBound...]), options: .ignoreUnknownCharacters)
                let own = [UInt8](data ?? Data())
                try Self.check(own, Self.kind(of: own), what)
            } else if target.first != UInt8(ascii: "#"), !target.contains(UInt8(ascii: ":")) {
                let name = String(decoding: target, as: UTF8.self).removingPercentEncoding ?? ""
                guard let file = try? PictureFile(folder.appendingPathComponent(name).path) else { continue }
                try Self.check(file.bytes, file.kind, what)
            }
        }
    }

    /// What the links of an SVG lead to.
    private var targets: [ArraySlice<UInt8>] {
        var found: [ArraySlice<UInt8>] = []
        var rest = bytes[...]
        while let mark = rest.firstRange(of: Array("href=".utf8)) {
            rest = rest[mark.upperBound...]
            guard let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { continue }
            rest = rest.dropFirst()
            let end = rest.firstIndex(of: quote) ?? rest.endIndex
            found.append(rest[..<end])
            rest = rest[end...]
        }
        return found
    }

    private static func check(_ bytes: [UInt8], _ kind: Kind, _ what: String) throws {
        let isWhole: Bool
        switch kind {
        case .png:
            guard let header = PNGHeader(bytes) else { throw damaged(what) }
            try PictureBounds.check(what, width: header.width, height: header.height)
            isWhole = header.isWhole
        case .jpeg:
            guard let header = bytes.withUnsafeBytes({ JPEGHeader($0) }) else { throw damaged(what) }
            try PictureBounds.check(what, width: header.width, height: header.height)
            let found = bytes.withUnsafeBufferPointer { bilan_jpeg_check($0.baseAddress, $0.count) }
            guard found != bilan_jpeg_damaged else { throw damaged(what) }
            isWhole = found == bilan_jpeg_sound && bytes.withUnsafeBytes(JPEGHeader.isWhole)
        case .svg, .foreign: return
        }
        guard isWhole else {
            throw DocumentError(
                String(
                    fr: "\(what) est coupée\u{00A0}: sa fin manque. Copiez-la de nouveau depuis sa source",
                    en: "\(what) is cut short: its end is missing. Copy it again from its source"))
        }
    }

    static func damaged(_ what: String) -> DocumentError {
        DocumentError(
            String(
                fr: "\(what) est abîmée et ne peut pas être lue. Enregistrez-la de nouveau dans un logiciel d’images",
                en: "\(what) is damaged and can’t be read. Save it again with an image editor"))
    }
}
