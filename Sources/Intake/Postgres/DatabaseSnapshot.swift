import CLibpq
import Foundation

/// A connection to a PostgreSQL database that sees it as it was at one moment, and changes nothing in it. For one
/// thread.
final class DatabaseSnapshot {
    let address: DatabaseAddress
    private let connection: OpaquePointer
    private let libpq: libpq_functions

    /// Connects, and begins the snapshot.
    /// - Throws: `DossierRefusal` where there is no such database, or no way into it.
    init(_ address: DatabaseAddress) throws {
        self.address = address
        let libpq = address.libpq
        self.libpq = libpq
        // What comes later counts more: the URL's own settings.
        var settings = [("fallback_application_name", "bilan")]
        if getenv("PGCONNECT_TIMEOUT") == nil { settings.append(("connect_timeout", "15")) }
        settings.append(("dbname", address.url))
        let keywords = settings.map { strdup($0.0) } + [nil]
        let values = settings.map { strdup($0.1) } + [nil]
        defer { for text in keywords + values { free(text) } }
        let connected = keywords.map { UnsafePointer($0) }.withUnsafeBufferPointer { keywords in
            values.map { UnsafePointer($0) }.withUnsafeBufferPointer { values in
                libpq.PQconnectdbParams(keywords.baseAddress, values.baseAddress, 1)
            }
        }
        // Without memory alone there is none.
        guard let connected else {
            throw DossierRefusal(
                Fault(file: address.place, .file(.databaseUnreachable(detail: "")), severity: .fatal))
        }
        connection = connected
        guard libpq.PQstatus(connection) == CONNECTION_OK else {
            // What is thrown from here on ends this object, and its connection with it.
            throw failure { .databaseUnreachable(detail: $0) }
        }
        // Notices would go to standard error.
        libpq.PQsetNoticeProcessor(connection, { _, _ in }, nil)
        libpq.PQsetClientEncoding(connection, "UTF8")
        try run("SET datestyle TO 'ISO, YMD'")
        try run("BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
        try run("SAVEPOINT lecture")
    }

    deinit { libpq.PQfinish(connection) }

    /// The rows of a query, each cell as text.
    func rows(_ sql: String, _ arguments: [String] = []) throws -> [[String?]] {
        let values = arguments.map { strdup($0) }
        defer { for value in values { free(value) } }
        let result = values.map { UnsafePointer($0) }.withUnsafeBufferPointer {
            libpq.PQexecParams(connection, sql, Int32(arguments.count), nil, $0.baseAddress, nil, nil, 0)
        }
        defer { libpq.PQclear(result) }
        guard libpq.PQresultStatus(result) == PGRES_TUPLES_OK else { throw unreadable }
        return (0..<libpq.PQntuples(result)).map { row in
            (0..<libpq.PQnfields(result)).map {
                libpq.PQgetisnull(result, row, $0) == 1
                    ? nil : libpq.PQgetvalue(result, row, $0).map { String(cString: $0) }
            }
        }
    }

    private func run(_ sql: String) throws {
        let result = libpq.PQexec(connection, sql)
        defer { libpq.PQclear(result) }
        guard libpq.PQresultStatus(result) == PGRES_COMMAND_OK else { throw unreadable }
    }

    /// A name as SQL has it.
    func quoted(_ name: String) -> String {
        "\"" + name.replacingOccurrences(of: "\"", with: "\"\"") + "\""
    }

    // MARK: COPY

    /// Begins to give the rows of a query as CSV; an earlier one that wasn't read to its end is given up.
    func beginCopy(_ query: String) throws {
        if libpq.PQtransactionStatus(connection) == PQTRANS_ACTIVE { try giveUpCopy() }
        let result = libpq.PQexec(
            connection, "COPY (\(query)) TO STDOUT WITH (FORMAT csv, HEADER true, ENCODING 'UTF8')")
        defer { libpq.PQclear(result) }
        guard libpq.PQresultStatus(result) == PGRES_COPY_OUT else { throw unreadable }
    }

    /// Ends a COPY midway, without its remaining rows; the snapshot stays.
    private func giveUpCopy() throws {
        let request = libpq.PQgetCancel(connection)
        var words = [CChar](repeating: 0, count: 256)
        _ = libpq.PQcancel(request, &words, Int32(words.count))
        libpq.PQfreeCancel(request)
        var row: UnsafeMutablePointer<CChar>?
        while libpq.PQgetCopyData(connection, &row, 0) > 0 { libpq.PQfreemem(row) }
        while let result = libpq.PQgetResult(connection) { libpq.PQclear(result) }
        try run("ROLLBACK TO SAVEPOINT lecture")
    }

    /// Appends the next row's bytes; false at the end.
    func copy(into bytes: inout [UInt8]) throws -> Bool {
        var row: UnsafeMutablePointer<CChar>?
        let count = libpq.PQgetCopyData(connection, &row, 0)
        defer { libpq.PQfreemem(row) }
        if count > 0, let row {
            row.withMemoryRebound(to: UInt8.self, capacity: Int(count)) {
                bytes.append(contentsOf: UnsafeBufferPointer(start: $0, count: Int(count)))
            }
            return true
        }
        guard count == -1 else { throw unreadable }
        while let result = libpq.PQgetResult(connection) {
            defer { libpq.PQclear(result) }
            guard libpq.PQresultStatus(result) == PGRES_COMMAND_OK else { throw unreadable }
        }
        return false
    }

    private var unreadable: DossierRefusal { failure { .databaseUnreadable(detail: $0) } }

    /// - Parameter finding: of libpq's words.
    private func failure(_ finding: (String) -> FileFinding) -> DossierRefusal {
        let words = address.cleaned(libpq.PQerrorMessage(connection).map { String(cString: $0) } ?? "")
        return DossierRefusal(Fault(file: address.place, .file(finding(words)), severity: .fatal))
    }
}
