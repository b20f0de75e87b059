import BilanKit
import Foundation
import Support

/// The folders that Bilan writes in.
struct FolderChecks {
    let environment: [String: String]

    var all: [MachineCheck] { [cache, plugins, temporary] }

    private var cache: MachineCheck {
        guard let folder = PluginCache(environment: environment).folder else {
            return MachineCheck(
                .folders, "cache", String(fr: "ce que Bilan sait des extensions", en: "what Bilan knows of plugins"),
                .optional,
                String(
                    fr: "aucun dossier : chaque commande charge de nouveau toutes les extensions",
                    en: "no folder: each command loads all plugins anew"),
                remedy: String(
                    fr: "Donnez un dossier par la variable HOME ou XDG_CACHE_HOME.",
                    en: "Give a folder in the variable HOME or XDG_CACHE_HOME."))
        }
        let fault = Self.fault(of: folder)
        return MachineCheck(
            .folders, "cache", String(fr: "ce que Bilan sait des extensions", en: "what Bilan knows of plugins"),
            Self.words(folder, fault),
            otherwise: fault == nil ? nil : .wrong,
            String(
                fr:
                    "Chaque commande charge de nouveau toutes les extensions. Rendez ce dossier accessible en écriture, ou donnez-en un "
                    + "autre par la variable XDG_CACHE_HOME.",
                en: "Each command loads all plugins anew. Make this folder writable, or give another in the "
                    + "variable XDG_CACHE_HOME."))
    }

    private var plugins: MachineCheck {
        let title = String(fr: "extensions de l’utilisateur", en: "plugins of the user")
        guard let folder = PluginDirectories.userFolder(environment) else {
            return MachineCheck(
                .folders, "plugins", title, .optional, String(fr: "aucun dossier", en: "no folder"),
                remedy: String(
                    fr: "Donnez un dossier par la variable HOME ou XDG_DATA_HOME.",
                    en: "Give a folder in the variable HOME or XDG_DATA_HOME."))
        }
        guard FileManager.default.fileExists(atPath: folder) else {
            return MachineCheck(
                .folders, "plugins", title, .optional,
                String(fr: "\(folder), qui n’existe pas encore", en: "\(folder), which does not exist yet"),
                remedy: String(
                    fr: "bilan plugin install le crée avec la première extension.",
                    en: "bilan plugin install makes it with the first plugin."))
        }
        let isReadable = access(folder, R_OK | X_OK) == 0
        return MachineCheck(
            .folders, "plugins", title, Self.words(folder, isReadable ? nil : "\(SystemFailure())"),
            otherwise: isReadable ? nil : .wrong,
            String(
                fr: "Rendez ce dossier accessible en lecture : "
                    + "chmod u+rx \(ShellWord.quoted(folder)).",
                en: "Make this folder readable: chmod u+rx \(ShellWord.quoted(folder))."))
    }

    /// Copies of data stand there while a command runs.
    private var temporary: MachineCheck {
        let folder = FileManager.default.temporaryDirectory.path
        var status = statvfs()
        let free = statvfs(folder, &status) == 0 ? UInt64(status.f_bavail) * UInt64(status.f_frsize) : 0
        var fault = Self.fault(of: folder)
        if fault == nil, free < Self.leastFree { fault = String(fr: "trop peu de place", en: "too little room") }
        return MachineCheck(
            .folders, "temporary", String(fr: "dossier temporaire", en: "temporary folder"),
            String(
                fr: "\(Self.words(folder, fault)), \(ByteText.of(free)) libres",
                en: "\(Self.words(folder, fault)), \(ByteText.of(free)) free"),
            otherwise: fault == nil ? nil : .wrong,
            String(
                fr: "Faites-y de la place, ou donnez un autre dossier par la variable TMPDIR.",
                en: "Make room there, or give another folder in the variable TMPDIR."))
    }

    /// Some copies of a dossier of 100,000 awards.
    private static let leastFree: UInt64 = 256 << 20

    private static func words(_ folder: String, _ fault: String?) -> String {
        folder + (fault.map { String(fr: " : \($0)", en: ": \($0)") } ?? "")
    }

    /// Why a folder, which need not be there yet, can't be written; found out by writing a file, since rights alone don't
    /// tell.
    private static func fault(of folder: String) -> String? {
        var place = URL(fileURLWithPath: folder)
        var status = stat()
        while stat(place.path, &status) != 0, errno == ENOENT, place.path != "/" { place.deleteLastPathComponent() }
        var template = Array("\(place.path)/.bilan-XXXXXX".utf8CString)
        let file = mkstemp(&template)
        guard file >= 0 else { return "\(SystemFailure())" }
        close(file)
        unlink(template)
        return nil
    }
}
