import Foundation
import Glibc
import Intake
import Support

/// A sum over a dossier's bytes, kept in its header (SQLite's `user_version`): a text or a flag that another program
/// changed is noticed, as sums that no longer add up are. It keeps out mistakes, not forgers: it has no key.
///
/// A file that Bilan published doesn't change any more: the next import makes another. So one reading of its bytes, at
/// the memory's speed, is enough. Zero stands for none: dossiers of earlier versions, and those that are being written.
package enum DossierSeal {
    /// Zero stands for no seal, one for a copy for the public (`PublicDossier`).
    private static let reserved: UInt32 = 1
    /// Where SQLite keeps `user_version`: four bytes, the highest first.
    private static let offset = 60
    /// Where it keeps `application_id`.
    private static let kindOffset = 68

    /// Seals a dossier that no connection holds.
    /// - Throws: `POSIXError`.
    static func set(on path: String) throws {
        let file = open(path, O_RDWR | O_CLOEXEC)
        guard file >= 0 else { throw failure() }
        defer { _ = close(file) }
        var seal = try sum(of: file).bigEndian
        guard pwrite(file, &seal, 4, off_t(offset)) == 4, fsync(file) == 0 else { throw failure() }
    }

    /// - Throws: `DossierRefusal` where another program than Bilan has changed the file.
    /// - Parameters:
    ///   - name: as the user knows it.
    ///   - known: checks that need not be made again.
    /// - Returns: whether it bears a seal.
    @discardableResult
    package static func check(
        _ path: String, name: String, known: CheckedSeals = CheckedSeals(folder: nil)
    ) throws -> Bool {
        // Whoever opens it says why it can't be read.
        guard RegularFile.otherKind(of: path) == nil, case let file = open(path, O_RDONLY | O_CLOEXEC), file >= 0 else {
            return false
        }
        defer { _ = close(file) }
        // Of another program's file these bytes mean something else.
        var (kind, seal): (UInt32, UInt32) = (0, 0)
        guard pread(file, &kind, 4, off_t(kindOffset)) == 4, UInt32(bigEndian: kind) == DossierSchema.applicationID,
            pread(file, &seal, 4, off_t(offset)) == 4, seal != 0
        else { return false }
        guard !known.contains(file, seal: seal) else { return true }
        guard try sum(of: file) == UInt32(bigEndian: seal) else {
            throw DossierRefusal(
                Fault(file: FileName.of(name), .dossier(.dossierModified), severity: .fatal))
        }
        known.insert(file, seal: seal)
        return true
    }

    /// Four products side by side, as fast as memory gives the bytes; the seal's own are left out.
    private static func sum(of file: Int32) throws -> UInt32 {
        var lanes: (UInt64, UInt64, UInt64, UInt64) = (1, 2, 3, 4)
        var block = [UInt64](repeating: 0, count: 1 << 17)
        let size = block.count * 8
        var position = 0
        while true {
            guard
                let count = try? block.withUnsafeMutableBytes({ try DescriptorIO.read(file, into: $0, at: position) })
            else { throw failure() }
            guard count > 0 else { break }
            block.withUnsafeMutableBytes { bytes in
                // The last words' missing bytes count as zeros.
                for index in count..<min((count + 31) & ~31, size) { bytes[index] = 0 }
                if position == 0 { for index in offset..<offset + 4 { bytes[index] = 0 } }
            }
            block.withUnsafeBufferPointer { words in
                var index = 0
                while index < (count + 31) / 32 * 4 {
                    lanes.0 = mixed(lanes.0, words[index])
                    lanes.1 = mixed(lanes.1, words[index &+ 1])
                    lanes.2 = mixed(lanes.2, words[index &+ 2])
                    lanes.3 = mixed(lanes.3, words[index &+ 3])
                    index &+= 4
                }
            }
            position += count
        }
        var sum = UInt64(position)
        for lane in [lanes.0, lanes.1, lanes.2, lanes.3] { sum = mixed(sum, lane) }
        let folded = UInt32(truncatingIfNeeded: sum ^ sum >> 32)
        return folded <= reserved ? folded + 2 : folded
    }

    @inline(__always) private static func mixed(_ sum: UInt64, _ word: UInt64) -> UInt64 {
        let product = (sum ^ word) &* 0x9E37_79B9_7F4A_7C15
        return product ^ product >> 29
    }

    private static func failure() -> POSIXError { POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
}
