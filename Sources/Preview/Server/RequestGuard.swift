import FlyingFox
import Foundation

/// Who may ask for what. The page is this user's alone: its address holds a token that other users of the machine don't
/// know, and other sites' pages can neither read nor send anything.
struct RequestGuard: Sendable {
    /// What the address begins with, behind the host.
    let token: String
    let port: UInt16

    /// - Parameter port: that the server listens on.
    init(port: UInt16) {
        var generator = SystemRandomNumberGenerator()
        token = (0..<4).map { _ in String(UInt64.random(in: 0...(.max), using: &generator), radix: 36) }.joined()
        self.port = port
    }

    /// The address of the page.
    var address: String { "http://127.0.0.1:\(port)/\(token)/" }

    /// Whether a request is the page's own.
    func lets(in head: RequestHead) -> Bool {
        let path = head.target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)[0]
        return parts(ofPath: String(path)) != nil
            && isOwn(
                host: head.value("host"), origin: head.value("origin"), site: head.value("sec-fetch-site"),
                isReading: head.method == "GET")
    }

    /// The parts of the path behind the token.
    ///
    /// - Returns: nil for a request that isn't the page's own.
    func parts(of request: HTTPRequest) -> [String]? {
        let isOwn = isOwn(
            host: request.headers[.host], origin: request.headers[HTTPHeader("Origin")],
            site: request.headers[HTTPHeader("Sec-Fetch-Site")], isReading: request.method == .GET)
        return isOwn ? parts(ofPath: request.target.path()) : nil
    }

    private func isOwn(host: String?, origin: String?, site: String?, isReading: Bool) -> Bool {
        // A name that another site resolves to this machine is none of ours.
        guard let host, ["127.0.0.1:\(port)", "localhost:\(port)"].contains(host) else { return false }
        guard origin.map({ $0 == "http://\(host)" }) ?? isReading else { return false }
        return site.map { ["same-origin", "none"].contains($0) } ?? true
    }

    /// - Parameter path: as it was sent: one with `..` in it leads nowhere.
    private func parts(ofPath path: String) -> [String]? {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard parts.count >= 3, parts[0].isEmpty, Self.isEqual(parts[1], token) else { return nil }
        let rest = parts.dropFirst(2).map { $0.removingPercentEncoding ?? ".." }
        guard !rest.contains(where: { $0 == "." || $0 == ".." || $0.contains("/") || $0.contains("\0") }) else {
            return nil
        }
        return rest
    }

    /// In a time that tells nothing of where they differ.
    private static func isEqual(_ one: String, _ other: String) -> Bool {
        guard one.utf8.count == other.utf8.count else { return false }
        return zip(one.utf8, other.utf8).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }

    /// What each answer bears: nothing comes from elsewhere, nobody frames the page, and no address with the token leaves
    /// it.
    static let headers: HTTPHeaders = [
        HTTPHeader("Content-Security-Policy"):
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
            + "form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
        HTTPHeader("Cross-Origin-Resource-Policy"): "same-origin",
        HTTPHeader("Cross-Origin-Opener-Policy"): "same-origin",
        HTTPHeader("Referrer-Policy"): "no-referrer",
        HTTPHeader("X-Content-Type-Options"): "nosniff",
        HTTPHeader("X-Frame-Options"): "DENY",
        HTTPHeader("Cache-Control"): "no-store",
    ]
}
