import FlyingFox
import Testing
@testable import Preview

/// Who may ask the page's server for what.
@Suite struct RequestGuardTests {
    private let access = RequestGuard(port: 8123)

    private func parts(
        _ path: String, _ method: HTTPMethod = .GET, host: String = "127.0.0.1:8123", origin: String? = nil,
        site: String? = nil
    ) -> [String]? {
        var headers: [HTTPHeader: String] = [.host: host]
        headers[HTTPHeader("Origin")] = origin
        headers[HTTPHeader("Sec-Fetch-Site")] = site
        return access.parts(
            of: HTTPRequest(
                method: method, version: .http11, target: HTTPRequest.Target(path: path, query: ""),
                headers: HTTPHeaders(headers), body: HTTPBodySequence()))
    }

    private func page(_ rest: String) -> String { "/\(access.token)/\(rest)" }

    @Test func `the page's own requests are let in`() {
        #expect(parts(page("")) == [""])
        #expect(parts(page("pages/abc/files/1/page%20un.png")) == ["pages", "abc", "files", "1", "page un.png"])
        #expect(parts(page(""), host: "localhost:8123") == [""])
        #expect(parts(page("pages/"), .POST, origin: "http://127.0.0.1:8123", site: "same-origin") == ["pages", ""])
        #expect(parts(page(""), site: "none") == [""])
    }

    @Test func `an address without the token is let in nowhere`() {
        let other = String(access.token.reversed())
        for path in ["/", "", "/page.js", "/\(other)/", "/\(access.token)", "//\(access.token)/", "/\(access.token)x/"]
        {
            #expect(parts(path) == nil)
        }
    }

    @Test(arguments: ["bilan.example", "127.0.0.1", "127.0.0.1:8124", "127.0.0.1:8123.bilan.example", ""])
    func `a name that isn't this machine's is let in nowhere`(_ host: String) {
        #expect(parts(page(""), host: host) == nil)
    }

    @Test func `another site can neither read nor send`() {
        #expect(parts(page(""), origin: "http://bilan.example") == nil)
        #expect(parts(page(""), site: "cross-site") == nil)
        #expect(parts(page(""), site: "same-site") == nil)
        #expect(parts(page("pages/"), .POST, origin: "https://127.0.0.1:8123") == nil)
        #expect(parts(page("pages/"), .POST, origin: "null") == nil)
        // A program that says nothing of where it comes from may read, with the token, but not send.
        #expect(parts(page("pages/"), .POST) == nil)
    }

    @Test(arguments: [
        "../page.js", "%2e%2e/page.js", "pages/x/files/1/..%2F..%2Fetc", "a/./b", "a%00b", "%2Fetc/passwd",
    ])
    func `a path leads nowhere else`(_ rest: String) {
        #expect(parts(page(rest)) == nil)
    }

    @Test func `each server has a token of its own that nobody guesses`() {
        let tokens = (0..<50).map { _ in RequestGuard(port: 1).token }
        #expect(Set(tokens).count == 50)
        #expect(tokens.allSatisfy { $0.count >= 36 })
    }
}
