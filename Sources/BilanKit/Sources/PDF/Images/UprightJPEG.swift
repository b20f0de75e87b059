internal import CPixbuf
import Content
internal import Glibc

/// Turns a photo as its camera says (Exif's orientation), for programs that show a JPEG's pixels as they are stored.
enum UprightJPEG {
    /// In per cent: no loss is seen at it.
    private static let quality = "95"

    /// The photo coded anew, upright; nil where the file stands upright already, or is no JPEG.
    ///
    /// - Throws: `DocumentError` where the picture can't be read or coded.
    static func bytes(_ path: String) throws -> [UInt8]? {
        let damaged = PictureFile.damaged(String(fr: "l’image «\u{00A0}\(path)\u{00A0}»", en: "the image “\(path)”"))
        guard let stored = gdk_pixbuf_new_from_file(path, nil) else { throw damaged }
        defer { g_object_unref(UnsafeMutableRawPointer(stored)) }
        guard let orientation = gdk_pixbuf_get_option(stored, "orientation"), strcmp(orientation, "1") != 0 else {
            return nil
        }
        guard let upright = gdk_pixbuf_apply_embedded_orientation(stored) else {
            throw DocumentError(
                String(
                    fr: "l’image «\u{00A0}\(path)\u{00A0}» est trop grande pour la mémoire. Réduisez-la",
                    en: "the image “\(path)” is too large for the memory. Make it smaller"))
        }
        defer { g_object_unref(UnsafeMutableRawPointer(upright)) }

        var options = [("quality", quality)]
        // Its colours are those of its profile.
        if let profile = gdk_pixbuf_get_option(stored, "icc-profile") {
            options.append(("icc-profile", String(cString: profile)))
        }
        var keys = options.map { strdup($0.0) } + [nil]
        var values = options.map { strdup($0.1) } + [nil]
        defer { for text in keys + values { free(text) } }
        var data: UnsafeMutablePointer<CChar>?
        var count: gsize = 0
        guard gdk_pixbuf_save_to_bufferv(upright, &data, &count, "jpeg", &keys, &values, nil) != 0, let data else {
            throw DocumentError(
                String(
                    fr:
                        "l’image «\u{00A0}\(path)\u{00A0}» ne peut pas être tournée. Enregistrez-la debout dans un logiciel d’images",
                    en: "the image “\(path)” can’t be turned. Save it upright with an image editor")
            )
        }
        defer { g_free(data) }
        return Array(UnsafeRawBufferPointer(start: data, count: Int(count)))
    }
}
