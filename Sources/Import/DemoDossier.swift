import Foundation
import Intake

/// The demonstration's data: a folder of CSV files that is installed beside the command.
public enum DemoDossier {
    /// Where the folder is: in the resources beside the executable, installed or built.
    ///
    /// `Bundle.module` is not asked: it ends the process where the resources are missing.
    /// - Throws: `DossierRefusal` where it isn't there.
    public static func folder() throws -> URL {
        let executable = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        let folder = URL(fileURLWithPath: executable).deletingLastPathComponent()
            .appendingPathComponent("bilan_Import.resources/Demo")
        guard FileManager.default.fileExists(atPath: folder.path) else {
            throw DossierRefusal(
                Fault(
                    file: folder.path, .file(.demonstrationMissing), severity: .fatal))
        }
        return folder
    }
}
