import Foundation

/// Makes folders for what a run hasn't finished. `TemporaryFiles` removes them. A file in each is locked while its owner
/// lives: what a killed run left is told from that by the next run, which removes it.
package enum ScratchFolder {
    private static let lockName = ".bilan-lock"

    /// Makes a folder, once what killed runs left in the same place is removed.
    ///
    /// - Parameter isHidden: whether its name begins with a point.
    /// - Returns: its path, for `TemporaryFiles.remove`.
    /// - Throws: `SystemFailure`.
    package static func make(in parent: String, isHidden: Bool = true) throws -> String {
        let prefix = isHidden ? ".bilan-" : "bilan-"
        sweep(parent, prefix)
        // Another run's sweep may take the folder between its making and its locking.
        for _ in 0..<16 {
            var template = Array("\(parent)/\(prefix)XXXXXX".utf8CString)
            guard mkdtemp(&template) != nil else { throw SystemFailure() }
            let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
            let lock = open("\(path)/\(lockName)", O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
            guard lock >= 0 else {
                let failure = SystemFailure()
                rmdir(path)
                if failure.code == ENOENT { continue }
                throw failure
            }
            // Where the file system has no locks, no sweep gets one either.
            let isOurs = flock(lock, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK
            var status = stat()
            if isOurs, fstat(lock, &status) == 0, status.st_nlink == 1 {
                TemporaryFiles.add(path, lock: lock)
                return path
            }
            close(lock)
        }
        throw SystemFailure(EAGAIN)
    }

    /// Makes a folder for a copy of data.
    ///
    /// - Parameter parent: made where it isn't there.
    /// - Throws: `UserError`.
    package static func makeTemporary(in parent: String = FileManager.default.temporaryDirectory.path) throws -> String
    {
        do {
            try? FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
            return try make(in: parent, isHidden: false)
        } catch {
            throw UserError(
                fr: "Le dossier temporaire « \(parent) » ne peut pas être écrit : \(error). Donnez-en un autre par la "
                    + "variable TMPDIR.",
                en: "The temporary folder “\(parent)” can’t be written to: \(error). Give another with the variable "
                    + "TMPDIR.", kind: (error as? SystemFailure)?.kind ?? .failed)
        }
    }

    // MARK: What killed runs left

    /// Removes the folders of runs that ended without removing them: those of this user whose lock nobody holds.
    private static func sweep(_ parent: String, _ prefix: String) {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: parent) else { return }
        for name in names where isScratchName(name, prefix) { removeIfLeft("\(parent)/\(name)") }
    }

    /// Whether a name is one that `mkdtemp` makes.
    private static func isScratchName(_ name: String, _ prefix: String) -> Bool {
        name.hasPrefix(prefix) && name.utf8.count == prefix.utf8.count + 6
            && name.utf8.dropFirst(prefix.utf8.count).allSatisfy {
                ($0 | 0x20 >= UInt8(ascii: "a") && $0 | 0x20 <= UInt8(ascii: "z"))
                    || ($0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9"))
            }
    }

    /// A name alone proves nothing: the folder must be a real one, this user's, and have the lock's file, or be as
    /// `mkdtemp` leaves it: a run may have been killed before it made the file.
    private static func removeIfLeft(_ path: String) {
        let folder = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard folder >= 0 else { return }
        defer { close(folder) }
        var status = stat()
        guard fstat(folder, &status) == 0, status.st_uid == geteuid() else { return }
        let lock = openat(folder, lockName, O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard lock >= 0 else {
            if errno == ENOENT, status.st_mode & 0o777 == S_IRWXU { rmdir(path) }
            return
        }
        defer { close(lock) }
        var lockStatus = stat()
        guard fstat(lock, &lockStatus) == 0, lockStatus.st_mode & S_IFMT == S_IFREG, lockStatus.st_nlink == 1,
            lockStatus.st_uid == geteuid(), flock(lock, LOCK_EX | LOCK_NB) == 0
        else { return }
        FolderContents.remove(folder, last: lockName)
        rmdir(path)
    }
}

/// The contents of an open folder, reached from its descriptor: no link and no renaming leads out of it.
package enum FolderContents {
    /// Removes all that is in a folder.
    ///
    /// - Parameter last: the name that is kept until the others are gone.
    package static func remove(_ folder: Int32, last: String? = nil) {
        for name in names(folder) where name != last { remove(name, in: folder) }
        if let last { unlinkat(folder, last, 0) }
    }

    /// The names in a folder, without `.` and `..`.
    static func names(_ folder: Int32) -> [String] {
        // The stream closes its descriptor, and a copy of one shares its place in the folder.
        let own = openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard own >= 0 else { return [] }
        guard let stream = fdopendir(own) else {
            close(own)
            return []
        }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                String(cString: UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self))
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names
    }

    private static func remove(_ name: String, in folder: Int32) {
        if unlinkat(folder, name, 0) == 0 { return }
        let inner = openat(folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard inner >= 0 else { return }
        remove(inner)
        close(inner)
        unlinkat(folder, name, AT_REMOVEDIR)
    }
}
