import Testing
@testable import Preview

/// What a request begins with, as the gate reads it.
@Suite struct RequestHeadTests {
    private func read(_ text: String) -> RequestHead? { RequestHead(Array(text.utf8)) }

    @Test func `a browser's head is read, whatever the case of its names`() throws {
        let head = try #require(
            read("POST /jeton/pages/?a=1 HTTP/1.1\r\nhost: 127.0.0.1:8123\r\nORIGIN:http://x \r\nContent-Length: 12"))
        #expect(head.method == "POST")
        #expect(head.target == "/jeton/pages/?a=1")
        #expect(head.value("host") == "127.0.0.1:8123")
        #expect(head.value("origin") == "http://x")
        #expect(head.length == 12)
        #expect(!head.isChunked)
    }

    @Test(
        arguments: [
            "", "GET", "GET /", "GET / HTTP/1.1 x", "GET http://x/ HTTP/1.1", "GET  / HTTP/1.1", "GET / FTP/1.1",
            "GET / HTTP/1.1\r\nsans deux-points", "GET / HTTP/1.1\r\n: vide", "GET / HTTP/1.1\r\na: b\r\n suite",
            "GET / HTTP/1.1\r\nHost: a\r\nhost: b", "GET / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 1",
            "GET / HTTP/1.1\r\nContent-Length: -1", "GET / HTTP/1.1\r\nContent-Length: 1\r\nTransfer-Encoding: chunked",
            "GET / HTTP/1.1\r\nContent-Length: 99999999999999999999",
        ])
    func `what could be read in two ways is no head`(_ text: String) {
        #expect(read(text) == nil)
    }

    @Test func `one request a connection is handed on`() throws {
        let head = try #require(read("GET / HTTP/1.1\r\nConnection: keep-alive\r\nExpect: 100-continue\r\nHost: a"))
        #expect(
            String(decoding: head.handedOn, as: UTF8.self) == "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
    }
}
