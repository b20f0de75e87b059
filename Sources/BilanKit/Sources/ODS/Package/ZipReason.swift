internal import CZip
import Content

/// Why libzip refused something, in words that end a sentence: the system's reason where there is one.
enum ZipReason {
    /// - Parameters:
    ///   - code: libzip's own.
    ///   - system: the `errno` that it met, or 0.
    static func text(_ code: Int32, system: Int32) -> String {
        if system != 0 { return SystemReason.text(system) }
        switch code {
        case ZIP_ER_MEMORY: return String(fr: "la mémoire manque", en: "there is no memory left")
        case ZIP_ER_OPEN, ZIP_ER_TMPOPEN:
            return String(fr: "le fichier ne peut pas être ouvert", en: "the file can’t be opened")
        case ZIP_ER_RENAME:
            return String(fr: "le fichier ne peut pas prendre sa place", en: "the file can’t take its place")
        case ZIP_ER_WRITE:
            return String(fr: "le disque n’en prend pas les octets", en: "the disk doesn’t take its bytes")
        case ZIP_ER_EXISTS: return String(fr: "il existe déjà", en: "it exists already")
        case ZIP_ER_NOZIP, ZIP_ER_INCONS:
            return String(fr: "un autre fichier tient sa place", en: "another file is in its place")
        default: return String(fr: "erreur \(code) de libzip", en: "libzip error \(code)")
        }
    }

    static func text(_ error: UnsafeMutablePointer<zip_error_t>) -> String {
        let isSystem = zip_error_system_type(error) == ZIP_ET_SYS
        return text(zip_error_code_zip(error), system: isSystem ? zip_error_code_system(error) : 0)
    }
}
