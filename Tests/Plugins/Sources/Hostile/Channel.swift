import Foundation

/// The worker's channel to the host, found and written to by a plugin that has no business there.
enum Channel {
    static let descriptor = (Int32(3)..<256).first { number in
        var status = stat()
        return fstat(number, &status) == 0 && status.st_mode & S_IFMT == S_IFSOCK
    }!

    static func send(raw bytes: [UInt8]) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            if count <= 0 { return }
            rest = rest.dropFirst(count)
        }
    }

    /// Sends a message as the worker does.
    static func send(_ message: String) {
        var rest = Array(message.utf8)[...]
        repeat {
            let part = rest.prefix(1 << 20)
            rest = rest.dropFirst(part.count)
            let length = withUnsafeBytes(of: UInt32(part.count).bigEndian) { Array($0) }
            send(raw: length + [rest.isEmpty ? 0 : 1] + part)
        } while !rest.isEmpty
    }

    static func made(_ names: [String], _ report: String, _ format: String = "pdf", warnings: String = "") {
        let list = names.map { "\"\($0)\"" }.joined(separator: ",")
        send(
            #"{"made":{"_0":{"names":[\#(list)],"report":"\#(report)","format":"\#(format)","pages":1,"rows":0,"#
                + #""seconds":1,"warnings":[\#(warnings)],"fonts":[],"figures":[]}}}"#)
    }

    /// Says that all is done, and ends as a worker does.
    static func finish() -> Never {
        send(#"{"finished":{}}"#)
        _exit(0)
    }

    /// The folder that the worker writes in: the output folder's only hidden one, in it the one that was made last.
    static var folder: String {
        let output = ProcessInfo.processInfo.environment["BILAN_TEST_OUTPUT"]!
        let hidden = try! FileManager.default.contentsOfDirectory(atPath: output).first { $0.hasPrefix(".bilan-") }!
        let own = try! FileManager.default.contentsOfDirectory(atPath: "\(output)/\(hidden)").compactMap(Int.init)
            .max()!
        return "\(output)/\(hidden)/\(own)"
    }
}
