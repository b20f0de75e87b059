import Foundation

/// Writing to a descriptor until all is written.
package enum WholeWrite {
    /// - Throws: `SystemFailure` with the system's error; a signal that came between is none.
    package static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = Foundation.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
            if count > 0 {
                rest = rest.dropFirst(count)
            } else if count == 0 || errno != EINTR {
                throw SystemFailure(count == 0 ? EIO : errno)
            }
        }
    }
}
