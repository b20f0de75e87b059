import BilanKit
import Foundation
import Glibc
import Support

/// Where finished files go. They are written in a hidden folder beside their place, checked, synced, then moved: the
/// place holds the old file or the new one, never half of one.
final class OutputFolder: Sendable {
    let path: String
    /// In the same file system as the place.
    private let scratch: String
    private let staging: ResultFolder
    private let place: Int32
    private let state = Locked(State())

    private struct State {
        var workers = 0
        /// Which report each file of this run is from.
        var owners: [String: String] = [:]
    }

    /// Makes the folder where it isn't there, and the hidden one in it.
    ///
    /// - Throws: `UserError` where it can't be made or written to.
    init(_ path: String) throws {
        self.path = path
        if let file = Self.fileInTheWay(of: path) {
            throw UserError(
                fr:
                    "Le dossier de sortie « \(path) » ne peut pas être créé : « \(file) » est un fichier. Choisissez-en un autre avec --output.",
                en: "The output folder “\(path)” can’t be created: “\(file)” is a file. Choose another with --output."
            )
        }
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        } catch {
            // The system's own number may be that of a later call.
            let cause = (error as? CocoaError)?.userInfo[NSUnderlyingErrorKey] as? POSIXError
            let reason =
                cause.map { "\(SystemFailure($0.code.rawValue))" }
                ?? String(fr: "l’accès en est refusé", en: "access to it is refused")
            throw UserError(
                fr:
                    "Le dossier de sortie « \(path) » ne peut pas être créé : \(reason). Choisissez-en un autre avec --output.",
                en: "The output folder “\(path)” can’t be created: \(reason). Choose another with --output."
            )
        }
        do {
            scratch = try ScratchFolder.make(in: path)
            staging = try ResultFolder(scratch + "/checked")
            place = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
            guard place >= 0 else { throw SystemFailure() }
        } catch {
            let kind = (error as? SystemFailure)?.kind
            throw UserError(
                fr:
                    "Le dossier de sortie « \(path) » n’est pas accessible en écriture : \(error). Choisissez-en un autre avec --output.",
                en: "The output folder “\(path)” is not writable: \(error). Choose another with --output.",
                kind: kind == .temporary ? .temporary : .usage)
        }
    }

    deinit { Glibc.close(place) }

    /// What stands where a folder should: the path itself or one of the folders over it; nil where nothing does.
    private static func fileInTheWay(of path: String) -> String? {
        var place = path
        while !place.isEmpty, place != "/", place != "." {
            var status = stat()
            if stat(place, &status) == 0 { return status.st_mode & S_IFMT == S_IFDIR ? nil : place }
            // Foundation's own traps on a name of one letter.
            while place.count > 1, place.hasSuffix("/") { place.removeLast() }
            place = place.lastIndex(of: "/").map { String(place[..<$0]) } ?? ""
        }
        return nil
    }

    /// A folder for one worker alone.
    func workerFolder() throws -> ResultFolder {
        let number = state.update {
            $0.workers += 1
            return $0.workers
        }
        return try ResultFolder(scratch + "/\(number)")
    }

    /// Moves the files of one document's format to their place: all of them, once each is found to be what it should.
    ///
    /// - Parameter before: told of the files before they are put in their place.
    /// - Returns: their paths.
    /// - Throws: `UserError`.
    func accept(
        _ file: MadeFile, from folder: ResultFolder, before: ([RunManifest.Delivered]) throws -> Void = { _ in }
    ) throws -> [String] {
        var checked: [(name: String, inode: ino_t)] = []
        defer { for (name, _) in checked { staging.remove(name) } }
        for name in file.names {
            try claim(name, for: file.report)
            // Out of the worker's folder first: what is checked is then what is delivered.
            guard renameat(folder.descriptor, name, staging.descriptor, name) == 0 else {
                throw UserError(
                    fr: "« \(name) » est annoncé mais n’a pas été écrit : \(SystemFailure())",
                    en: "“\(name)” is announced but was not written: \(SystemFailure())", kind: .failed)
            }
            checked.append((name, 0))
            checked[checked.count - 1].inode = try ResultFile.check(name, in: staging.descriptor, as: file.format)
        }
        do {
            try before(
                checked.map { name, _ in
                    let path = staging.path + "/" + name
                    let digest = try SHA256()
                    let bytes = try FileDigest.read(path, into: digest)
                    return RunManifest.Delivered(name: name, sha256: digest.hexadecimal(), bytes: bytes)
                })
        } catch let failure as SystemFailure {
            throw UserError(
                fr: "« \(path)/\(DocumentManifest.name) » ne peut pas être écrit : \(failure)",
                en: "“\(path)/\(DocumentManifest.name)” can’t be written: \(failure)", kind: failure.kind)
        }
        for (name, inode) in checked {
            let to = path + "/" + name
            guard renameat(staging.descriptor, name, place, name) == 0 else {
                let failure = SystemFailure()
                throw UserError(
                    fr: "« \(to) » ne peut pas être écrit : \(failure)",
                    en: "“\(to)” can’t be written: \(failure)", kind: failure.kind)
            }
            var status = stat()
            guard fstatat(place, name, &status, AT_SYMLINK_NOFOLLOW) == 0, status.st_ino == inode else {
                unlinkat(place, name, 0)
                throw UserError(
                    fr: "« \(to) » a été remplacé pendant sa livraison ; il est retiré",
                    en: "“\(to)” was replaced while it was delivered; it is removed", kind: .failed)
            }
        }
        fsync(place)
        return file.names.map { path + "/" + $0 }
    }

    /// Writes a file of the host's own, and moves it to its place once it is whole.
    ///
    /// - Parameter owner: what makes it, in case another file of the run has its name.
    /// - Returns: its path.
    /// - Throws: `UserError`.
    func deliver(_ data: Data, as name: String, of owner: String) throws -> String {
        try claim(name, for: owner)
        let to = path + "/" + name
        defer { staging.remove(name) }
        do {
            let file = open(staging.path + "/" + name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
            guard file >= 0 else { throw SystemFailure() }
            defer { Glibc.close(file) }
            try data.withUnsafeBytes { try DescriptorIO.write($0, to: file) }
            guard fsync(file) == 0, renameat(staging.descriptor, name, place, name) == 0 else { throw SystemFailure() }
        } catch {
            throw UserError(
                fr: "« \(to) » ne peut pas être écrit : \(error)",
                en: "“\(to)” can’t be written: \(error)", kind: (error as? SystemFailure)?.kind ?? .failed)
        }
        fsync(place)
        return to
    }

    /// Two documents of one run must not take each other's place: « a », about « b-c », and « a-b », about « c », have
    /// one name; and of one report several workers might tell the same.
    private func claim(_ name: String, for report: String) throws {
        let owner = state.update { state in
            let owner = state.owners[name]
            if owner == nil { state.owners[name] = report }
            return owner
        }
        guard let owner else { return }
        throw UserError(
            owner == report
                ? String(fr: "« \(name) » est produit une seconde fois", en: "“\(name)” is made a second time")
                : String(
                    fr:
                        "« \(name) » est déjà un document du rapport « \(owner) » : produisez l’un des deux dans un autre dossier, avec --output",
                    en:
                        "“\(name)” is already a document of the report “\(owner)”: make one of the two in another folder, "
                        + "with --output"),
            kind: .failed)
    }

    /// A failure in words for the user: the hidden folder is none of theirs, and a full disk is said to be one, since
    /// libraries speak of it as of any failed writing.
    func explained(_ reason: String, of folder: ResultFolder) -> String {
        let full =
            String(
                fr:
                    "le disque de « \(path) » est plein ; libérez de la place puis relancez avec --resume, ou choisissez un autre dossier avec --output. ",
                en: "the disk of “\(path)” is full; make room, then run again with --resume, or choose another folder "
                    + "with --output. ")
        return (isFull ? full : "")
            + reason.replacingOccurrences(of: folder.path + "/", with: "")
            .replacingOccurrences(of: folder.path, with: String(fr: "« \(path) »", en: "“\(path)”"))
    }

    /// Whether there is no room for another document.
    var isFull: Bool {
        var space = statvfs()
        return statvfs(path, &space) == 0 && space.f_bavail * UInt(space.f_frsize) < 1 << 20
    }

    /// Removes the hidden folder and what is left in it.
    func close() { TemporaryFiles.remove(scratch) }
}
