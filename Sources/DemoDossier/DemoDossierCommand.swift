import Foundation

/// Writes the demonstration's files: `swift run demo-dossier Sources/Import/Demo`.
@main
enum DemoDossierCommand {
    static func main() {
        guard CommandLine.arguments.count == 2 else {
            fail("usage : demo-dossier DOSSIER", status: 2)
        }
        let folder = URL(fileURLWithPath: CommandLine.arguments[1])
        do {
            for file in DemoData().files {
                try Data(file.text.utf8).write(to: folder.appendingPathComponent(file.name), options: .atomic)
            }
        } catch {
            fail("demo-dossier : écriture impossible dans \(folder.path) : \(error.localizedDescription)", status: 1)
        }
    }

    private static func fail(_ message: String, status: Int32) -> Never {
        FileHandle.standardError.write(Data((message + "\n").utf8))
        exit(status)
    }
}
