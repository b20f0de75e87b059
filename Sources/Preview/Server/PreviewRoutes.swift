import BilanHost
import BilanKit
import Dossier
import FlyingFox
import Foundation
import Intake
import Support
import Templates

/// What the page asks for, and the answers.
struct PreviewRoutes: Sendable {
    let access: RequestGuard
    let pages: PreviewPages
    let files: PageFiles
    let settings: PreviewSettings

    /// Bytes of an upload: more than the lists that councils keep.
    static let uploadLimit = 64_000_000
    /// Bytes of any other request.
    private static let requestLimit = 1 << 20
    /// Seconds that a page waits for news.
    private static let wait = 20.0
    /// The same where several pages are open: a browser has six connections for all of them.
    private static let shortWait = 0.2

    /// The answer, in the language of the page that asks.
    func answer(_ request: HTTPRequest) async throws -> HTTPResponse {
        let asked = request.headers[HTTPHeader("Accept-Language")]?.prefix(2).lowercased()
        return try await (asked.flatMap(MessageLanguage.init(rawValue:)) ?? .current).speak {
            try await answered(request)
        }
    }

    private func answered(_ request: HTTPRequest) async throws -> HTTPResponse {
        guard let parts = access.parts(of: request) else { return refusal(.notFound) }
        do {
            return try await answer(request, parts) ?? refusal(.notFound)
        } catch let failure as UploadFailure {
            return refusal(failure.isTooLarge ? .payloadTooLarge : .badRequest)
        } catch is DecodingError {
            return refusal(.badRequest)
        } catch {
            return try json(Fault(message: "\(StoreFailure.translated(error))"), .internalServerError)
        }
    }

    private struct Fault: Encodable {
        var message: String
    }

    private func answer(_ request: HTTPRequest, _ parts: [String]) async throws -> HTTPResponse? {
        switch (request.method, parts.count, parts[0]) {
        case (.GET, 1, let name): return file(name.isEmpty ? "index.html" : name)
        case (.GET, 2, "catalogue") where parts[1].isEmpty: return try json(try await Catalogue(settings))
        case (.POST, 2, "pages") where parts[1].isEmpty:
            guard let id = try await pages.open() else { return refusal(.tooManyRequests) }
            return try json(Opened(id: id, uploadLimit: Self.uploadLimit))
        case (_, 3..., "pages"):
            guard let page = await pages[parts[1]] else { return nil }
            return try await answer(request, of: page, Array(parts[2...]), id: parts[1])
        default: return nil
        }
    }

    private struct Opened: Encodable {
        var id: String
        var uploadLimit: Int
    }

    private func answer(
        _ request: HTTPRequest, of page: PreviewPage, _ parts: [String], id: String
    ) async throws -> HTTPResponse? {
        switch (request.method, parts.count, parts[0]) {
        case (.GET, 1, "state"):
            let version = query(request, "after").flatMap(Int.init) ?? -1
            return try json(
                await page.state(after: version, within: await pages.isCrowded ? Self.shortWait : Self.wait))
        case (.POST, 1, "choice"):
            let choice = try JSONDecoder().decode(
                PreviewChoice.self, from: try await body(of: request, limit: Self.requestLimit))
            return try json(["version": await page.choose(choice)])
        case (.POST, 1, "upload"):
            try await page.take(query(request, "name") ?? "") { path in
                try await write(request, to: path)
            }
            return HTTPResponse(statusCode: .noContent, headers: RequestGuard.headers)
        case (.POST, 1, "drop"):
            await page.dropUpload()
            return HTTPResponse(statusCode: .noContent, headers: RequestGuard.headers)
        case (.POST, 1, "close"):
            await pages.close(id)
            return HTTPResponse(statusCode: .noContent, headers: RequestGuard.headers)
        case (.GET, 3, "files"): return try await file(parts[2], of: page, isSaved: query(request, "save") != nil)
        // What is asked of a run that isn't shown any more isn't answered from another.
        case (.GET, 4, let kind) where await !page.shows(run: parts[1]) || kind == "files": return nil
        case (.GET, 4, "sheets"):
            return try await page.sheet(Int(parts[3]) ?? -1, of: parts[2]).map { try json($0) }
        case (.GET, 4, "figures"):
            return try await page.rows(ofFigure: Int(parts[3]) ?? -1, of: parts[2]).map { try json($0) }
        case (.GET, 4, "tables"):
            return try await page.table(parts[3], of: parts[2]).map { bytes in
                var headers = RequestGuard.headers
                headers[.contentType] = "text/csv; charset=utf-8"
                headers[.contentDisposition] = Self.attachment(parts[3])
                return HTTPResponse(statusCode: .ok, headers: headers, body: Data(bytes))
            }
        default: return nil
        }
    }

    // MARK: Answers

    private func refusal(_ status: HTTPStatusCode) -> HTTPResponse {
        var headers = RequestGuard.headers
        headers[.contentType] = "text/plain; charset=utf-8"
        return HTTPResponse(statusCode: status, headers: headers, body: Data("\(status.code)\n".utf8))
    }

    private func json(_ value: some Encodable, _ status: HTTPStatusCode = .ok) throws -> HTTPResponse {
        var headers = RequestGuard.headers
        headers[.contentType] = "application/json; charset=utf-8"
        return HTTPResponse(statusCode: status, headers: headers, body: try JSONEncoder().encode(value))
    }

    private func file(_ name: String) -> HTTPResponse? {
        files[name].map { file in
            var headers = RequestGuard.headers
            headers[.contentType] = file.type
            return HTTPResponse(statusCode: .ok, headers: headers, body: file.bytes)
        }
    }

    /// - Parameter isSaved: whether the browser saves it, rather than show it.
    private func file(_ name: String, of page: PreviewPage, isSaved: Bool) async throws -> HTTPResponse? {
        guard let path = await page.path(of: name) else { return nil }
        let types = [
            "png": "image/png", "pdf": "application/pdf", "ods": "application/vnd.oasis.opendocument.spreadsheet",
        ]
        var headers = RequestGuard.headers
        headers[.contentType] = types[String(name.split(separator: ".").last ?? "")] ?? "application/octet-stream"
        if isSaved { headers[.contentDisposition] = Self.attachment(name) }
        return HTTPResponse(
            statusCode: .ok, headers: headers,
            body: try HTTPBodySequence(file: URL(fileURLWithPath: path), suggestedBufferSize: 1 << 16))
    }

    private static func attachment(_ name: String) -> String {
        let encoded = name.addingPercentEncoding(withAllowedCharacters: .alphanumerics.union(["-", "_", "."])) ?? ""
        return "attachment; filename*=UTF-8''\(encoded)"
    }

    private func query(_ request: HTTPRequest, _ name: String) -> String? {
        request.query.first { $0.name == name }?.value
    }

    // MARK: What is sent

    struct UploadFailure: Error {
        var isTooLarge: Bool
    }

    private func body(of request: HTTPRequest, limit: Int) async throws -> Data {
        var data = Data()
        try await read(request, limit: limit) { data.append($0) }
        return data
    }

    /// Piece by piece, so that a file takes no memory.
    private func write(_ request: HTTPRequest, to path: String) async throws {
        guard FileManager.default.createFile(atPath: path, contents: nil),
            let file = FileHandle(forWritingAtPath: path)
        else {
            throw UserError(
                fr: "« \(FileName.of(path)) » ne peut pas être écrit.",
                en: "“\(FileName.of(path))” can’t be written.", kind: .failed)
        }
        defer { try? file.close() }
        do {
            try await read(request, limit: Self.uploadLimit) { try file.write(contentsOf: $0) }
        } catch {
            unlink(path)
            throw error
        }
    }

    private func read(_ request: HTTPRequest, limit: Int, _ take: (Data) throws -> Void) async throws {
        let told = request.headers[.contentLength].flatMap(Int.init)
        guard (told ?? 0) <= limit else { throw UploadFailure(isTooLarge: true) }
        var count = 0
        for try await piece in request.bodySequence {
            count += piece.count
            guard count <= limit else { throw UploadFailure(isTooLarge: true) }
            try take(piece)
        }
        // A browser that went away meanwhile left half a file.
        guard told.map({ $0 == count }) ?? true else { throw UploadFailure(isTooLarge: false) }
    }
}
