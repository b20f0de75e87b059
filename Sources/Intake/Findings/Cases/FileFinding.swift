import BilanKit
import Support

/// What may be wrong with a file, a folder or a database.
package enum FileFinding: Codable, Hashable, Sendable {
    case fileMissing
    case fileUnreadable
    case notAFile(kind: RegularFile.Kind, isInFolder: Bool)
    case noTablesInFolder(files: [String])
    case fileIgnored
    case noSheetsToChoose
    case fileEmpty(isSheet: Bool)
    case headerAlone(isSheet: Bool)
    case sameContent(path: String)
    case changedWhileRead
    /// - limit: in GiB.
    case tooMuchData(limit: Int)
    case profileInvalid
    case profileNotWritten
    case demonstrationMissing
    /// No row is dated up to the quarter's end; the quarter that the first day lies in.
    case noFactsYet(end: CivilDate, first: CivilDate?)

    // Databases.
    case notADatabaseAddress
    case noTablesInDatabase(tables: [String])
    /// - detail: libpq's words.
    case databaseUnreachable(detail: String)
    case databaseUnreadable(detail: String)
    /// - detail: the system's linker's words.
    case databaseLibraryMissing(detail: String)
}
