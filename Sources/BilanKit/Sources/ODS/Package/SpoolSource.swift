internal import CZip
import Glibc

/// Gives a spool to libzip as an entry that is compressed already (`zip_source_function`): libzip pulls its bytes as it
/// writes.
final class SpoolSource {
    private let spool: Spool
    private var position: UInt64 = 0
    private var failure = zip_error_t()

    init(_ spool: Spool) {
        self.spool = spool
        zip_error_init(&failure)
    }

    /// The source; libzip frees it, and this object with it, once an archive has taken it.
    func makeSource(for archive: OpaquePointer) -> OpaquePointer? {
        let state = Unmanaged.passRetained(self)
        let source = zip_source_function(
            archive,
            { state, data, length, command in
                guard let state else { return -1 }
                let unmanaged = Unmanaged<SpoolSource>.fromOpaque(state)
                if command == ZIP_SOURCE_FREE {
                    unmanaged.release()
                    return 0
                }
                return unmanaged.takeUnretainedValue().answer(command, data, length)
            }, state.toOpaque())
        if source == nil { state.release() }
        return source
    }

    private func answer(_ command: zip_source_cmd_t, _ data: UnsafeMutableRawPointer?, _ length: UInt64) -> Int64 {
        switch command {
        case ZIP_SOURCE_OPEN:
            position = 0
            return 0
        case ZIP_SOURCE_READ:
            let read = spool.read(UnsafeMutableRawBufferPointer(start: data, count: Int(length)), at: position)
            guard read >= 0 else {
                zip_error_set(&failure, ZIP_ER_READ, errno)
                return -1
            }
            position += UInt64(read)
            return Int64(read)
        case ZIP_SOURCE_CLOSE:
            return 0
        case ZIP_SOURCE_STAT:
            guard let stat = data?.assumingMemoryBound(to: zip_stat_t.self) else { return -1 }
            zip_stat_init(stat)
            stat.pointee.comp_method = UInt16(ZIP_CM_DEFLATE)
            stat.pointee.size = spool.inputSize
            stat.pointee.comp_size = spool.size
            stat.pointee.crc = spool.checksum
            stat.pointee.valid = UInt64(ZIP_STAT_COMP_METHOD | ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_CRC)
            return Int64(MemoryLayout<zip_stat_t>.size)
        case ZIP_SOURCE_ERROR:
            guard let data else { return -1 }
            return zip_error_to_data(&failure, data, length)
        case ZIP_SOURCE_SUPPORTS:
            let commands = [
                ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE,
                ZIP_SOURCE_SUPPORTS,
            ]
            return commands.reduce(0) { $0 | Int64(1) << Int64($1.rawValue) }
        default:
            zip_error_set(&failure, ZIP_ER_OPNOTSUPP, 0)
            return -1
        }
    }
}
