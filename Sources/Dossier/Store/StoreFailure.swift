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

    private static let again =
        "Reprenez une copie de sauvegarde, ou faites-en un nouveau : bilan import CHEMIN --into NOUVEAU.bilan."

    private static func translated(_ error: DatabaseError, _ file: String) -> any Error {
        func refusal(_ rule: String, _ remedy: String) -> DossierRefusal {
            DossierRefusal(
                Fault(file: FileName.of(file), rule: rule, remedy: remedy, severity: .fatal))
        }
        func failure(_ words: String) -> UserError {
            UserError("« \(FileName.of(file)) » : \(words)", kind: .failed)
        }
        switch error.resultCode {
        case .SQLITE_NOTADB:
            return refusal(
                "n’est pas un dossier Bilan",
                "Faites-en un sous un autre nom : bilan import CHEMIN --into NOUVEAU.bilan.")
        case .SQLITE_CORRUPT, .SQLITE_FORMAT, .SQLITE_ERROR, .SQLITE_MISMATCH, .SQLITE_CONSTRAINT:
            return refusal("est abîmé : son contenu n’est pas celui que Bilan y a mis", again)
        case .SQLITE_BUSY, .SQLITE_LOCKED:
            return refusal("est en cours d’utilisation", "Attendez la fin de l’autre commande, puis recommencez.")
        case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH:
            return refusal(
                "ne peut pas être ouvert ou écrit",
                "Vérifiez que le répertoire existe, que ce n’en est pas un, et ses droits d’accès.")
        case .SQLITE_FULL:
            return failure(
                "le disque est plein. Libérez de la place là où il est, ou dans le répertoire temporaire (TMPDIR), puis "
                    + "recommencez : rien n’a été changé.")
        case .SQLITE_IOERR:
            return failure(
                "le disque ne se laisse pas lire ou écrire, ou une limite de taille (ulimit -f) est atteinte. \(FileFailure.room)"
            )
        case .SQLITE_NOMEM: return failure("la mémoire manque. Fermez d’autres programmes, puis recommencez.")
        default:
            return failure("erreur interne (SQLite \(error.extendedResultCode.rawValue)). Signalez-la avec ce fichier.")
        }
    }
}
