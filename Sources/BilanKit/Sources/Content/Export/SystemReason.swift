internal import Glibc

/// Why the system refused something, in French words that end a sentence: « le disque est plein ».
public enum SystemReason {
    /// That of the call before: `errno`.
    public static func text() -> String { text(errno) }

    /// Why a system call failed, in words for the user.
    ///
    /// - Parameter code: an `errno`.
    public static func text(_ code: Int32) -> String {
        switch code {
        case ENOSPC, EDQUOT: "le disque est plein"
        case EACCES, EPERM: "l’accès en est refusé"
        case ENOENT, ENOTDIR: "il n’existe pas, ou l’un de ses répertoires"
        case EISDIR: "c’est un répertoire"
        case EROFS: "le disque est en lecture seule"
        case EMFILE, ENFILE: "trop de fichiers sont ouverts (ulimit -n)"
        case EFBIG: "le fichier dépasse la taille permise (ulimit -f)"
        case EIO: "le disque répond par une erreur"
        case EBADF: "il n’est pas ouvert"
        case ENAMETOOLONG: "le nom est trop long"
        default: "erreur \(code) du système"
        }
    }

    /// The variable that the environment of a fenced process has.
    public static let fencedVariable = "BILAN_FENCED"

    /// Whether this process is behind a fence: it reads no files but its own, whatever their rights.
    public static var isFenced: Bool { getenv(fencedVariable) != nil }

    /// What to do where access to a file is refused.
    public static var accessRemedy: String {
        !isFenced
            ? "Vérifiez ses droits"
            : "Bilan ne laisse une extension lire que ses ressources et les données : rangez-y le fichier, ou donnez "
                + "--no-sandbox"
    }
}
