import BilanKit
import Foundation
import Support

/// Which plugins a person consented to: one file among the user's settings, that others may not write to.
public struct TrustStore: Sendable {
    /// Where it is; nil where no home is known.
    public let file: String?

    private struct Contents: Codable {
        var form = 1
        var plugins: [TrustRecord] = []
    }

    /// - Parameter file: nil for none.
    public init(file: String?) { self.file = file }

    public init(environment: [String: String] = ProcessInfo.processInfo.environment) {
        file = UserFolder.configuration.path(environment).map { $0 + "/trusted-plugins.json" }
    }

    /// All that was consented to.
    ///
    /// - Throws: `UserError` for a file that can't be read or that others may have written: it proves nothing.
    public func records() throws -> [TrustRecord] {
        guard let file, FileManager.default.fileExists(atPath: file) else { return [] }
        if let fault = FileWriters.fault(of: file) {
            throw UserError(
                fr: "La liste des extensions approuvées, « \(file) », \(fault).",
                en: "The list of trusted plugins, “\(file)”, \(fault).", kind: .failed)
        }
        do {
            let contents = try JSONDecoder().decode(Contents.self, from: Data(contentsOf: URL(fileURLWithPath: file)))
            guard contents.form <= Contents().form else {
                throw UserError(
                    fr:
                        "La liste des extensions approuvées, « \(file) », est d’une version plus récente de Bilan. Mettez Bilan à "
                        + "jour, ou donnez-lui une autre liste par la variable XDG_CONFIG_HOME.",
                    en:
                        "The list of trusted plugins, “\(file)”, is of a later version of Bilan. Bring Bilan up to date, or "
                        + "give it another list with the variable XDG_CONFIG_HOME.", kind: .failed)
            }
            return contents.plugins
        } catch let error as UserError {
            throw error
        } catch {
            throw UserError(
                fr:
                    "La liste des extensions approuvées, « \(file) », est illisible. Effacez-la : Bilan demandera de nouveau "
                    + "s’il peut lancer chacune.",
                en: "The list of trusted plugins, “\(file)”, is unreadable. Delete it: Bilan will ask again whether it "
                    + "may run each.", kind: .failed)
        }
    }

    /// Records a consent, in place of an earlier one to a file of the same path.
    ///
    /// - Throws: `UserError` where it can't be written.
    public func add(_ record: TrustRecord) throws {
        try change { records in
            records.removeAll { $0.path == record.path }
            records.append(record)
        }
    }

    /// Takes the consent to a file back, be it gone.
    ///
    /// - Returns: whether there was one.
    /// - Throws: `UserError` where that can't be written.
    public func remove(path: String) throws -> Bool {
        guard try records().contains(where: { $0.path == path }) else { return false }
        try change { $0.removeAll { $0.path == path } }
        return true
    }

    /// Takes back each consent by which a library may be run: to its path, and to files of the same bytes.
    public func remove(of library: String) throws -> Bool {
        let (path, sha256) = (FileName.withoutLinks(library), try? FileDigest.sha256(of: library))
        func isMeant(_ record: TrustRecord) -> Bool { record.path == path || record.sha256 == sha256 }
        guard try records().contains(where: isMeant) else { return false }
        try change { $0.removeAll(where: isMeant) }
        return true
    }

    /// Reads, changes and writes anew, while no other run does.
    private func change(_ body: (inout [TrustRecord]) -> Void) throws {
        guard let file else {
            throw UserError(
                fr:
                    "L’approbation ne peut pas être retenue : aucun dossier personnel n’est connu (HOME, XDG_CONFIG_HOME).",
                en: "The consent can’t be kept: no home folder is known (HOME, XDG_CONFIG_HOME).",
                kind: .failed)
        }
        let folder = FileName.folder(of: file)
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            let lock = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
            guard lock >= 0 else { throw SystemFailure() }
            defer { close(lock) }
            while flock(lock, LOCK_EX) != 0 { guard errno == EINTR else { throw SystemFailure() } }
            var contents = Contents(plugins: try records())
            body(&contents.plugins)
            contents.plugins.sort { $0.path < $1.path }
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
            try Self.replace(file, with: encoder.encode(contents))
        } catch let error as UserError {
            throw error
        } catch {
            throw UserError(
                fr: "L’approbation ne peut pas être retenue dans « \(file) » : \(FileFailure.reason(error)). Rendez ce "
                    + "dossier accessible, ou donnez-en un autre par la variable XDG_CONFIG_HOME.",
                en:
                    "The consent can’t be kept in “\(file)”: \(FileFailure.reason(error)). Make this folder accessible, "
                    + "or give another with the variable XDG_CONFIG_HOME.",
                kind: .failed)
        }
    }

    private static func replace(_ file: String, with data: Data) throws {
        let staged = "\(file).\(getpid())"
        unlink(staged)
        let descriptor = open(staged, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw SystemFailure() }
        do {
            defer { close(descriptor) }
            try data.withUnsafeBytes { try DescriptorIO.write($0, to: descriptor) }
            guard fsync(descriptor) == 0, rename(staged, file) == 0 else { throw SystemFailure() }
        } catch {
            unlink(staged)
            throw error
        }
    }
}

extension TrustStore {
    /// What is known of the consent to a library.
    ///
    /// - Parameters:
    ///   - needs: what it asks for now.
    ///   - records: all consents. A copy of a file that one is for needs none of its own.
    static func state(
        of library: String, sha256: String, needs: PluginNeeds, in records: [TrustRecord]
    ) -> TrustState {
        let path = FileName.withoutLinks(library)
        let own = records.first { $0.path == path }
        let same = records.filter { $0.sha256 == sha256 }
        if let record = same.first(where: { needs.isCovered(by: $0.needs) }) { return .trusted(record) }
        if let record = same.first { return .wantsMore(record) }
        return own.map { .changed($0) } ?? .unknown
    }
}
