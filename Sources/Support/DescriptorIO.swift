import Foundation

/// Reading from descriptors and writing to them. A signal that comes between is no failure.
package enum DescriptorIO {
    /// Writes until all is written.
    package static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) throws(SystemFailure) {
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

    /// Reads what there is, at most as much as there is room for.
    /// - Parameter position: where in the file; nil reads on.
    /// - Returns: how many bytes; none at the end.
    package static func read(
        _ descriptor: Int32, into bytes: UnsafeMutableRawBufferPointer, at position: Int? = nil
    ) throws(SystemFailure) -> Int {
        while true {
            let count =
                position.map { pread(descriptor, bytes.baseAddress, bytes.count, off_t($0)) }
                ?? Foundation.read(descriptor, bytes.baseAddress, bytes.count)
            if count >= 0 { return count }
            guard errno == EINTR else { throw SystemFailure() }
        }
    }

    /// Writes a file's or a folder's bytes to the disk for good: one that fills up may only say so here.
    package static func sync(_ path: String) throws(SystemFailure) {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw SystemFailure() }
        defer { close(file) }
        guard fsync(file) == 0 else { throw SystemFailure() }
    }
}
