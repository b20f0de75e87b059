internal import Glibc

/// Why the system refused something, in words that end a sentence: “the disk is full”.
public enum SystemReason {
    /// That of the call before: `errno`.
    public static func text() -> String { text(errno) }

    /// Why a system call failed, in words for the user.
    ///
    /// - Parameter code: an `errno`.
    public static func text(_ code: Int32) -> String {
        switch code {
        case ENOSPC, EDQUOT: String(fr: "le disque est plein", en: "the disk is full")
        case EACCES, EPERM: String(fr: "l’accès en est refusé", en: "access to it is refused")
        case ENOENT, ENOTDIR:
            String(fr: "il n’existe pas, ou l’un de ses répertoires", en: "it, or one of its folders, doesn’t exist")
        case EISDIR: String(fr: "c’est un répertoire", en: "it is a folder")
        case EROFS: String(fr: "le disque est en lecture seule", en: "the disk is read-only")
        case EMFILE, ENFILE:
            String(fr: "trop de fichiers sont ouverts (ulimit -n)", en: "too many files are open (ulimit -n)")
        case EFBIG:
            String(
                fr: "le fichier dépasse la taille permise (ulimit -f)",
                en: "the file exceeds the permitted size (ulimit -f)")
        case EIO: String(fr: "le disque répond par une erreur", en: "the disk answers with an error")
        case EBADF: String(fr: "il n’est pas ouvert", en: "it is not open")
        case ENAMETOOLONG: String(fr: "le nom est trop long", en: "the name is too long")
        default: String(fr: "erreur \(code) du système", en: "system error \(code)")
        }
    }

    /// The variable that the environment of a fenced process has.
    public static let fencedVariable = "BILAN_FENCED"

    /// Whether this process is behind a fence: it reads no files but its own, whatever their rights.
    public static var isFenced: Bool { getenv(fencedVariable) != nil }

    /// What to do where access to a file is refused.
    public static var accessRemedy: String {
        !isFenced
            ? String(fr: "Vérifiez ses droits", en: "Check its permissions")
            : String(
                fr:
                    "Bilan ne laisse une extension lire que ses ressources et les données : rangez-y le fichier, ou donnez "
                    + "--no-sandbox",
                en: "Bilan lets a plugin read only its resources and the data: put the file there, or give --no-sandbox"
            )
    }
}
