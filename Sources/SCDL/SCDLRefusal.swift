import Intake
import Support

/// Why there is nothing to check. Where `bilan check` without `--strict` finds the same, the code is the same.
package enum SCDLRefusal: Equatable, Sendable {
    case fileMissing
    /// - path: of the dossier.
    case dossierGiven(path: String)
    case notAFile(kind: RegularFile.Kind)
    case noListInFolder
    case noSuchSheet(name: String, sheets: [String])
    case noSheets
    case gzipFile(name: String)

    package var code: String { Finding.code(of: self) }

    func refusal(of file: String) -> DossierRefusal {
        DossierRefusal(
            Fault(file: file, .told(ToldFinding(code: code, french, english: english)), severity: .fatal))
    }
}
