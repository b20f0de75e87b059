internal import CZip
import Content

/// Why libzip refused something, in French words that end a sentence: the system's reason where there is one.
enum ZipReason {
    /// - Parameters:
    ///   - code: libzip's own.
    ///   - system: the `errno` that it met, or 0.
    static func text(_ code: Int32, system: Int32) -> String {
        if system != 0 { return SystemReason.text(system) }
        switch code {
        case ZIP_ER_MEMORY: return "la mémoire manque"
        case ZIP_ER_OPEN, ZIP_ER_TMPOPEN: return "le fichier ne peut pas être ouvert"
        case ZIP_ER_RENAME: return "le fichier ne peut pas prendre sa place"
        case ZIP_ER_WRITE: return "le disque n’en prend pas les octets"
        case ZIP_ER_EXISTS: return "il existe déjà"
        case ZIP_ER_NOZIP, ZIP_ER_INCONS: return "un autre fichier tient sa place"
        default: return "erreur \(code) de libzip"
        }
    }

    static func text(_ error: UnsafeMutablePointer<zip_error_t>) -> String {
        let isSystem = zip_error_system_type(error) == ZIP_ET_SYS
        return text(zip_error_code_zip(error), system: isSystem ? zip_error_code_system(error) : 0)
    }
}
