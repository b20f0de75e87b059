import Foundation
import Support

/// The folders that Bilan writes in.
struct FolderChecks {
    let environment: [String: String]

    var all: [MachineCheck] { [cache, plugins, temporary] }

    private var cache: MachineCheck {
        guard let folder = PluginCache(environment: environment).folder else {
            return MachineCheck(
                .folders, "cache", "ce que Bilan sait des extensions", .optional,
                "aucun dossier : chaque commande charge de nouveau toutes les extensions",
                remedy: "Donnez un dossier par la variable HOME ou XDG_CACHE_HOME.")
        }
        let fault = Self.fault(of: folder)
        return MachineCheck(
            .folders, "cache", "ce que Bilan sait des extensions", Self.words(folder, fault),
            otherwise: fault == nil ? nil : .wrong,
            "Chaque commande charge de nouveau toutes les extensions. Rendez ce dossier accessible en écriture, ou donnez-en un "
                + "autre par la variable XDG_CACHE_HOME.")
    }

    private var plugins: MachineCheck {
        let title = "extensions de l’utilisateur"
        guard let folder = PluginDirectories.userFolder(environment) else {
            return MachineCheck(
                .folders, "plugins", title, .optional, "aucun dossier",
                remedy: "Donnez un dossier par la variable HOME ou XDG_DATA_HOME.")
        }
        guard FileManager.default.fileExists(atPath: folder) else {
            return MachineCheck(
                .folders, "plugins", title, .optional, "\(folder), qui n’existe pas encore",
                remedy: "bilan plugin install le crée avec la première extension.")
        }
        let isReadable = access(folder, R_OK | X_OK) == 0
        return MachineCheck(
            .folders, "plugins", title, Self.words(folder, isReadable ? nil : "\(SystemFailure())"),
            otherwise: isReadable ? nil : .wrong,
            "Rendez ce dossier accessible en lecture : "
                + "chmod u+rx \(ShellWord.quoted(folder)).")
    }

    /// Copies of data stand there while a command runs.
    private var temporary: MachineCheck {
        let folder = FileManager.default.temporaryDirectory.path
        var status = statvfs()
        let free = statvfs(folder, &status) == 0 ? UInt64(status.f_bavail) * UInt64(status.f_frsize) : 0
        var fault = Self.fault(of: folder)
        if fault == nil, free < Self.leastFree { fault = "trop peu de place" }
        return MachineCheck(
            .folders, "temporary", "dossier temporaire", "\(Self.words(folder, fault)), \(ByteText.of(free)) libres",
            otherwise: fault == nil ? nil : .wrong,
            "Faites-y de la place, ou donnez un autre dossier par la variable TMPDIR.")
    }

    /// Some copies of a dossier of 100,000 awards.
    private static let leastFree: UInt64 = 256 << 20

    private static func words(_ folder: String, _ fault: String?) -> String {
        folder + (fault.map { " : \($0)" } ?? "")
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
