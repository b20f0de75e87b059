import BilanKit
import Foundation
internal import GRDB
import Intake
import Support

/// SQLite's errors and the system's in the user's words: what is wrong, with which file, what to do.
public enum StoreFailure {
    /// What is to be thrown in an error's place; the error itself where it has words of its own.
    /// - Parameter file: as the user knows it; nil where the error came up far from the file's name.
    public static func translated(_ error: any Error, of file: String? = nil) -> any Error {
        switch error {
        case let error as DatabaseError:
            translated(error, file ?? String(fr: "le dossier de données", en: "the dossier"))
        default: FileFailure.translated(error, of: file)
        }
    }

    /// An error as a message for the user.
    public static func explained(_ error: any Error) -> String { "\(translated(error))" }

    private static func translated(_ error: DatabaseError, _ file: String) -> any Error {
        func refusal(_ finding: DossierFinding) -> DossierRefusal {
            DossierRefusal(Fault(file: FileName.of(file), .dossier(finding), severity: .fatal))
        }
        func failure(_ words: String, _ kind: UserError.Kind = .failed) -> UserError {
            UserError(
                fr: "« \(FileName.of(file)) » : \(words)", en: "“\(FileName.of(file))”: \(words)", kind: kind)
        }
        switch error.resultCode {
        case .SQLITE_NOTADB:
            return refusal(.notADossier)
        case .SQLITE_CORRUPT, .SQLITE_FORMAT, .SQLITE_ERROR, .SQLITE_MISMATCH, .SQLITE_CONSTRAINT:
            return refusal(.dossierDamaged)
        case .SQLITE_BUSY, .SQLITE_LOCKED:
            return refusal(.dossierInUse)
        case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH:
            return refusal(.dossierNotOpened)
        case .SQLITE_FULL:
            return failure(
                String(
                    fr:
                        "le disque est plein. Libérez de la place là où il est, ou dans le répertoire temporaire (TMPDIR), puis "
                        + "recommencez : rien n’a été changé.",
                    en: "the disk is full. Free some space where it is, or in the temporary folder (TMPDIR), then "
                        + "try again: nothing was changed."), .temporary)
        case .SQLITE_IOERR:
            return failure(
                String(
                    fr:
                        "le disque ne se laisse pas lire ou écrire, ou une limite de taille (ulimit -f) est atteinte. \(FileFailure.room)",
                    en:
                        "the disk can’t be read or written, or a limit of size (ulimit -f) is reached. \(FileFailure.room)"
                ))
        case .SQLITE_NOMEM:
            return failure(
                String(
                    fr: "la mémoire manque. Fermez d’autres programmes, puis recommencez.",
                    en: "memory has run out. Close other programs, then try again."), .temporary)
        default:
            let code = error.extendedResultCode.rawValue
            return failure(
                String(
                    fr: "erreur interne (SQLite \(code)). Signalez-la avec ce fichier.",
                    en: "internal error (SQLite \(code)). Report it with this file."))
        }
    }
}
