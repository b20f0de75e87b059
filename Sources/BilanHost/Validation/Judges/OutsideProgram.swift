import Foundation

/// A program of somebody else's that judges files.
struct OutsideProgram {
    var path: String
    var arguments: [String]

    /// Runs it, and ends it where it takes too long.
    ///
    /// - Returns: its exit status and all that it printed; nil where it couldn't be run, or not to its end.
    func run(timeout: Double) -> (status: Int32, text: String)? {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        let output = Pipe()
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = output
        guard (try? process.run()) != nil else { return nil }
        let end = DispatchWorkItem { if process.isRunning { process.terminate() } }
        DispatchQueue.global().asyncAfter(deadline: .now() + timeout, execute: end)
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        end.cancel()
        return process.terminationReason == .exit ? (process.terminationStatus, text) : nil
    }
}
