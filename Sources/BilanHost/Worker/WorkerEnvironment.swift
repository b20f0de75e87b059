import BilanKit
import CForking
import Fence
import Foundation

/// The environment that a worker has: what fonts, languages and libraries are found by, and nothing else of the host's.
enum WorkerEnvironment {
    private static let named: Set = [
        "HOME", "LANG", "LANGUAGE", "TZ", "LD_LIBRARY_PATH", "FONTCONFIG_FILE", "FONTCONFIG_PATH",
        "FONTCONFIG_SYSROOT", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_CONFIG_DIRS", "XDG_DATA_HOME", "XDG_DATA_DIRS",
        "GDK_PIXBUF_MODULE_FILE", "GDK_PIXBUF_MODULEDIR",
    ]

    /// - Parameter folder: where the worker's temporary files go; nil where it may write none.
    static func fenced(_ environment: [String: String], folder: String?) -> [String: String] {
        var kept = environment.filter { isKept($0.key) }
        kept["TMPDIR"] = folder
        // Messages say what a refused access is due to.
        kept[SystemReason.fencedVariable] = "1"
        return kept
    }

    private static func isKept(_ name: String) -> Bool { named.contains(name) || name.hasPrefix("LC_") }

    /// What is kept of this process's own environment. The values of the others aren't even copied.
    private static var keptNow: [String: String] {
        var kept: [String: String] = [:]
        var next = environ
        while let variable = next.pointee {
            next += 1
            guard let sign = strchr(variable, Int32(UInt8(ascii: "="))) else { continue }
            let name = String(
                decoding: UnsafeRawBufferPointer(start: variable, count: sign - variable), as: UTF8.self)
            if isKept(name) { kept[name] = String(cString: sign + 1) }
        }
        return kept
    }

    /// Each worker's. A trap's message is enough: Swift's own backtrace costs time and hides it.
    static let own = ["SWIFT_BACKTRACE": "enable=no"]

    /// Makes a forked worker's environment what a started one's is. Of what the command was given nothing is left in the
    /// memory of a worker that is fenced in.
    static func enter(_ fence: FenceRules?) {
        if let fence {
            let kept = fenced(keptNow, folder: fence.writable.first)
            forking_forget_start()
            clearenv()
            for (name, value) in kept { setenv(name, value, 1) }
        }
        for (name, value) in own { setenv(name, value, 1) }
    }
}
