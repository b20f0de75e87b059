import BilanKit
import Foundation
import Support

/// Judges a library's file, without running any of it.
struct FileRules {
    private let path: String
    private(set) var results: [ValidationResult] = []

    init(_ path: String) {
        self.path = path
        judge()
    }

    /// Whether it can be loaded.
    var isSound: Bool { !results.contains { $0.status == .failed } }

    private mutating func add(_ check: ValidationCheck, _ finding: Finding) {
        results.append(ValidationResult(check, finding))
    }

    /// What can't be looked at any more.
    private mutating func skipRest(after cause: ValidationCheck) {
        for check in ValidationCheck.file.dropFirst(results.count) {
            add(check, .skipped(String(fr: "voir \(cause.id)", en: "see \(cause.id)")))
        }
    }

    private mutating func judge() {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            let kind = RegularFile.otherKind(of: path, allowsFolders: false)
            add(.isRegular, .fails([Self.words(kind)]))
            return skipRest(after: .isRegular)
        }
        add(.isRegular, .holds(TrialWords.bytes(Int(status.st_size))))
        let kind = PluginFile.kind(of: path)
        if case .unreadable(let reason) = kind {
            add(.isReadable, .fails([reason]))
            return skipRest(after: .isReadable)
        }
        add(.isReadable, .holds())
        add(.isProtected, Finding(rightsFaults))
        let elf: ELFLibrary
        do {
            elf = try ELFLibrary(path)
        } catch {
            let isCut = error as? ELFLibrary.Fault == .cut
            if isCut { add(.isLibrary, .holds()) }
            add(isCut ? .isWhole : .isLibrary, .fails([Self.words(error)]))
            return skipRest(after: isCut ? .isWhole : .isLibrary)
        }
        add(.isLibrary, .holds())
        add(.isWhole, .holds())
        add(
            .hasEntry,
            kind == .plugin
                ? .holds()
                : .fails([
                    String(
                        fr: "ce n’est pas une extension de Bilan : la fonction « bilan_plugin » manque",
                        en: "it is not a plugin of Bilan: the function “bilan_plugin” is missing")
                ]))
        let file = FileName.withoutLinks(path)
        let libraries = NeededLibraries(of: elf, at: file)
        add(
            .hasLibraries,
            Finding(
                libraries.missing.map {
                    String(fr: "« \($0) » n’est installée nulle part", en: "“\($0)” is installed nowhere")
                }))
        add(.needsNoCompanion, Finding(libraries.companions))
        add(
            .hasPlainStack,
            Finding(
                elf.wantsExecutableStack
                    ? [String(fr: "l’en-tête PT_GNU_STACK la demande", en: "the header PT_GNU_STACK asks for it")] : [])
        )
    }

    /// Who else may change the file, or put another in its place.
    private var rightsFaults: [String] {
        let file = FileName.withoutLinks(path)
        return [file, FileName.folder(of: file)].flatMap { path -> [String] in
            var status = stat()
            guard stat(path, &status) == 0 else { return [] }
            var faults: [String] = []
            // In a folder such as /tmp each may remove only what is theirs.
            let isShared = status.st_mode & S_IFMT == S_IFDIR && status.st_mode & S_ISVTX != 0
            if status.st_mode & S_IWOTH != 0, !isShared {
                faults.append(
                    String(fr: "« \(path) » : tout le monde peut y écrire", en: "“\(path)”: everybody can write to it"))
            }
            if status.st_uid != 0, status.st_uid != geteuid() {
                faults.append(
                    String(
                        fr: "« \(path) » appartient à l’utilisateur n° \(status.st_uid)",
                        en: "“\(path)” belongs to user no. \(status.st_uid)"))
            }
            return faults
        }
    }

    private static func words(_ kind: RegularFile.Kind?) -> String {
        switch kind {
        case .folder?: String(fr: "c’est un dossier", en: "it is a folder")
        case .namedPipe?: String(fr: "c’est un tube nommé", en: "it is a named pipe")
        case .device?: String(fr: "c’est un périphérique", en: "it is a device")
        case .socket?: String(fr: "c’est une prise de communication", en: "it is a socket")
        case .other?: String(fr: "ce n’est pas un fichier ordinaire", en: "it is not a regular file")
        case nil: String(fr: "le fichier n’existe pas", en: "the file doesn’t exist")
        }
    }

    private static func words(_ error: any Error) -> String {
        switch error as? ELFLibrary.Fault {
        case .notELF:
            String(
                fr: "ce n’est pas une bibliothèque : elle ne commence pas comme un fichier ELF",
                en: "it is not a library: it doesn’t begin like an ELF file")
        case .otherKind(let words): words
        case .otherMachine(let number):
            String(
                fr: "elle est d’une autre architecture (machine n° \(number))",
                en: "it is of another architecture (machine no. \(number))")
        case .cut:
            String(
                fr: "il est coupé : une partie de la bibliothèque est au-delà de sa fin",
                en: "it is cut short: a part of the library is beyond its end")
        case nil: "\(error)"
        }
    }
}
