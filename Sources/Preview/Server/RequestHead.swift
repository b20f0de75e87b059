import Foundation

/// What a request begins with: its first line and its headers.
struct RequestHead {
    var method: String
    /// The path and what follows it, as they were sent.
    var target: String
    var version: String
    var headers: [(name: String, value: String)] = []

    /// Bytes that a head may have: the page's own have less than a thousand.
    static let limit = 16 << 10

    /// - Parameter bytes: up to the empty line, without it.
    /// - Returns: nil for what is no head.
    init?(_ bytes: some Collection<UInt8>) {
        var lines = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\r\n")[...]
        guard let first = lines.popFirst() else { return nil }
        let words = first.split(separator: " ", omittingEmptySubsequences: false)
        guard words.count == 3, words[1].hasPrefix("/"), words[2].hasPrefix("HTTP/1.") else { return nil }
        (method, target, version) = (String(words[0]), String(words[1]), String(words[2]))
        for line in lines {
            guard let colon = line.firstIndex(of: ":"), colon > line.startIndex, line.first?.isWhitespace == false
            else {
                return nil
            }
            let value = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
            headers.append((String(line[..<colon]), value))
        }
        // Two that differ are read one way here and another way there.
        for name in ["host", "content-length", "transfer-encoding", "origin"] where values(name).count > 1 {
            return nil
        }
        guard value("content-length") == nil || (value("transfer-encoding") == nil && length != nil) else { return nil }
    }

    func value(_ name: String) -> String? { values(name).first }

    private func values(_ name: String) -> [String] {
        headers.filter { $0.name.lowercased() == name }.map(\.value)
    }

    /// Bytes of the body that is told; nil where it isn't.
    var length: Int? {
        value("content-length").flatMap { text in
            text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
        }
    }

    /// Whether a body follows whose length isn't told.
    var isChunked: Bool { value("transfer-encoding") != nil }

    /// As it is handed on: one request a connection.
    var handedOn: [UInt8] {
        let kept = headers.filter { !["connection", "keep-alive", "expect"].contains($0.name.lowercased()) }
        let lines =
            ["\(method) \(target) \(version)"] + kept.map { "\($0.name): \($0.value)" } + ["Connection: close", "", ""]
        return Array(lines.joined(separator: "\r\n").utf8)
    }
}
