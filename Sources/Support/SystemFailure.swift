import BilanKit
import Foundation

/// What the system said when it refused something.
package struct SystemFailure: Error, CustomStringConvertible {
    package let code: Int32

    package init(_ code: Int32 = errno) { self.code = code }

    package var description: String { SystemReason.text(code) }

    /// What the command's exit status says of it.
    package var kind: UserError.Kind {
        switch code {
        case ENOSPC, EDQUOT, EMFILE, ENFILE, EAGAIN, ENOMEM, EINTR, ESTALE: .temporary
        default: .failed
        }
    }
}

/// The system's errors about files in the user's words: which file, what is wrong, what to do.
package enum FileFailure {
    /// What is to be thrown in an error's place; the error itself where it has words of its own.
    /// - Parameter file: as the user knows it; nil where the error came up far from the file's name.
    package static func translated(_ error: any Error, of file: String? = nil) -> any Error {
        switch error {
        case let error as CocoaError: translated(error, file)
        case let error as POSIXError:
            UserError(
                fr: "« \(file ?? "un fichier") » : \(SystemReason.text(error.code.rawValue)). \(room)",
                en: "“\(file ?? "a file")”: \(SystemReason.text(error.code.rawValue)). \(room)",
                kind: SystemFailure(error.code.rawValue).kind)
        default: error
        }
    }

    /// What went wrong, in words that end a sentence, without the file's name.
    package static func reason(_ error: any Error) -> String {
        guard let error = error as? CocoaError else { return "\(error)" }
        let cause = error.userInfo[NSUnderlyingErrorKey] as? POSIXError
        return cause.map { SystemReason.text($0.code.rawValue) }
            ?? String(fr: "erreur \(error.code.rawValue)", en: "error \(error.code.rawValue)")
    }

    package static var room: String {
        !SystemReason.isFenced
            ? String(
                fr: "Vérifiez les droits d’accès et la place libre, aussi dans le répertoire temporaire (TMPDIR).",
                en: "Check the access rights and the free space, in the temporary folder (TMPDIR) too.")
            : SystemReason.accessRemedy + "."
    }

    private static func translated(_ error: CocoaError, _ file: String?) -> any Error {
        let path =
            error.userInfo[NSFilePathErrorKey] as? String ?? (error.userInfo[NSURLErrorKey] as? URL)?.path ?? file
        let cause = error.userInfo[NSUnderlyingErrorKey] as? any Error
        let code = (cause as? POSIXError)?.code.rawValue
        let reason =
            code.map { SystemReason.text($0) }
            ?? (error.isFileError
                ? String(fr: "ne peut pas être lu ou écrit", en: "can’t be read or written")
                : String(fr: "erreur \(error.code.rawValue)", en: "error \(error.code.rawValue)"))
        return UserError(
            fr: "« \(path ?? "un fichier") » : \(reason). \(room)",
            en: "“\(path ?? "a file")”: \(reason). \(room)", kind: .failed)
    }
}
