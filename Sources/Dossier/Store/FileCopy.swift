import BilanKit
import Foundation
import Glibc
import Support

/// Copies files; where the file system can share their blocks, that costs nothing.
enum FileCopy {
    /// Copies an open file's bytes to a new file of the same mode.
    /// - Throws: `UserError` where it can't be written.
    static func copy(_ source: Int32, to path: String) throws {
        var status = stat()
        guard fstat(source, &status) == 0 else { throw failure(path, SystemFailure()) }
        let target = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard target >= 0 else { throw failure(path, SystemFailure()) }
        defer { _ = close(target) }
        if ioctl(target, shareBlocks, source) != 0 { try copyBytes(of: source, to: target, path) }
        fchmod(target, status.st_mode & 0o7777)
        // A group's dossier stays the group's, where the user may give it.
        _ = fchown(target, UInt32.max, status.st_gid)
    }

    /// FICLONE, of `linux/fs.h`.
    private static let shareBlocks: UInt = 0x4004_9409

    private static func copyBytes(of source: Int32, to target: Int32, _ path: String) throws {
        var block = [UInt8](repeating: 0, count: 1 << 20)
        var position = 0
        while true {
            do {
                let count = try block.withUnsafeMutableBytes { try DescriptorIO.read(source, into: $0, at: position) }
                guard count > 0 else { return }
                try block.withUnsafeBytes {
                    try DescriptorIO.write(UnsafeRawBufferPointer(rebasing: $0[..<count]), to: target)
                }
                position += count
            } catch let reason as SystemFailure {
                throw failure(path, reason)
            }
        }
    }

    private static func failure(_ path: String, _ reason: SystemFailure) -> UserError {
        UserError(
            fr: "Une copie des données ne peut pas être écrite dans « \(FileName.folder(of: path)) » : "
                + "\(reason). Libérez de la place, ou vérifiez les droits du répertoire.",
            en: "A copy of the data can’t be written into “\(FileName.folder(of: path))”: "
                + "\(reason). Free some space, or check the access rights of the folder.", kind: reason.kind)
    }
}
