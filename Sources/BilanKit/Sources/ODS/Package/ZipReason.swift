internal import CZip
import Content

/// Why libzip failed, in French words that end a sentence.
enum ZipReason {
    static func text(_ error: UnsafeMutablePointer<zip_error_t>) -> String {
        if zip_error_system_type(error) == ZIP_ET_SYS { return SystemReason.text(zip_error_code_system(error)) }
        let code = zip_error_code_zip(error)
        return code == ZIP_ER_MEMORY ? "la mémoire n’y suffit pas" : "erreur \(code) de libzip"
    }
}
