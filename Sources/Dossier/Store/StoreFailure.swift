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
        case let error as DatabaseError: translated(error, file ?? "le dossier de données")
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
            UserError("« \(FileName.of(file)) » : \(words)", kind: kind)
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
                "le disque est plein. Libérez de la place là où il est, ou dans le répertoire temporaire (TMPDIR), puis "
                    + "recommencez : rien n’a été changé.", .temporary)
        case .SQLITE_IOERR:
            return failure(
                "le disque ne se laisse pas lire ou écrire, ou une limite de taille (ulimit -f) est atteinte. \(FileFailure.room)"
            )
        case .SQLITE_NOMEM:
            return failure("la mémoire manque. Fermez d’autres programmes, puis recommencez.", .temporary)
        default:
            return failure("erreur interne (SQLite \(error.extendedResultCode.rawValue)). Signalez-la avec ce fichier.")
        }
    }
}
