internal import Glibc

/// Why the system refused a file, in words.
enum SystemFailure {
    /// - Parameter code: an `errno`.
    static func reason(_ code: Int32) -> String {
        switch code {
        case ENOSPC, EDQUOT: "le disque est plein"
        case EACCES, EPERM: "l’accès en est refusé"
        case ENOENT, ENOTDIR: "il n’existe pas"
        case EISDIR: "c’est un dossier"
        case EROFS: "le disque est en lecture seule"
        case EMFILE, ENFILE: "trop de fichiers sont ouverts"
        case EFBIG: "le fichier est trop grand pour ce disque"
        case EIO: "le disque répond par une erreur"
        default: "erreur \(code) du système"
        }
    }
}
