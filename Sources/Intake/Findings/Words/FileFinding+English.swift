import BilanKit
import Support

extension FileFinding {
    var english: FindingWords {
        switch self {
        case .fileMissing: .init("doesn’t exist", "Check the path of the data.")
        case .fileUnreadable: .init("can’t be read", "Check the access rights of the file.")
        case .notAFile(let kind, let isInFolder):
            .init(
                kind.english,
                isInFolder
                    ? "Put a file in its place, or give it another name."
                    : "Give a file, a folder, or /dev/stdin to read a pipe.")
        case .noTablesInFolder(let files):
            .init(
                "contains none of a dossier’s files",
                "Put at least subventions.csv there; the accepted names are " + files.joined(separator: ", ") + ".")
        case .fileIgnored: .init("this file is none of a dossier’s: it is ignored", "Rename it if it is to be read.")
        case .noSheetsToChoose:
            .init("has no sheets: --sheet serves no purpose here", "Give a workbook, or remove --sheet.")
        case .fileEmpty(let isSheet):
            .init(isSheet ? "the sheet is empty" : "the file is empty", "Put a header row and data there.")
        case .headerAlone(let isSheet):
            .init((isSheet ? "the sheet" : "the file") + " has nothing but its header", "Add rows, or delete it.")
        case .sameContent(let path):
            .init(
                "has the same content as “\(path)”, which was imported before: its rows are not counted twice",
                "Nothing to do if it is a copy.")
        case .changedWhileRead:
            .init("changed while it was read", "Try again when the file is no longer being modified.")
        case .tooMuchData(let limit):
            .init("gives more than \(limit) GiB of data", "Save it to a file first, and give that.")
        case .profileInvalid:
            .init(
                "is not a profile of columns",
                "Write { \"colonnes\": { \"Montant voté\": \"montant\" } }, or delete this file.")
        case .profileNotWritten:
            .init(
                "can’t be written: the columns will have to be named again", "Check the access rights of the folder.")
        case .demonstrationMissing:
            .init("the data of the demonstration is missing", "Reinstall Bilan, or give your data with --data.")
        case .noFactsYet(let end, let first):
            .init(
                "has no dated fact up to \(end): the reports of this quarter are empty",
                first.map {
                    "The data begins on \($0): give a quarter from \(Quarter(containing: $0)) on with --quarter."
                } ?? "Check that the dates are filled in.")
        case .notADatabaseAddress:
            .init(
                "is not the address of a PostgreSQL database",
                "Write postgres://user@server:5432/database; in a password write @ as %40, / as %2F, a colon as %3A and % as "
                    + "%25, or keep it in PGPASSFILE.")
        case .noTablesInDatabase(let tables):
            .init(
                "the database contains none of a dossier’s tables",
                "There must be at least a table or view named subventions, visible by search_path; the accepted names are "
                    + tables.joined(separator: ", ") + ".")
        case .databaseUnreachable(let detail):
            .init(
                "the database doesn’t answer" + Self.inBrackets(detail),
                "Check the address, the user, and the password (in the address, PGPASSWORD or PGPASSFILE).")
        case .databaseLibraryMissing(let detail):
            .init(
                "libpq, which reads PostgreSQL databases, can’t be loaded" + Self.inBrackets(detail),
                "Install libpq5.")
        case .databaseUnreadable(let detail):
            .init(
                "the database can’t be read" + Self.inBrackets(detail),
                "Check the user’s rights on the tables, and that the server is running.")
        }
    }
}

extension RegularFile.Kind {
    /// What is wrong with a path to it, as the end of a sentence.
    package var english: String {
        switch self {
        case .folder: "is a folder, not a file"
        case .namedPipe: "is a named pipe, not a file"
        case .device: "is a device, not a file"
        case .socket: "is a socket, not a file"
        case .other: "is not a file"
        }
    }
}
