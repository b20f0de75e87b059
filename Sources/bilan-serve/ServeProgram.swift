import BilanHost
import BilanKit
import Foundation
import Preview
import Support

/// The program of the page: `bilan serve` becomes it.
@main struct ServeProgram {
    static func main() async {
        MessageLanguage.followEnvironment()
        // Who goes away while it is written to is told by the write.
        signal(SIGPIPE, SIG_IGN)
        signal(SIGXFSZ, SIG_IGN)
        TemporaryFiles.removeOnSignals()
        do {
            guard let order = PageOrder.received() else {
                throw UserError(
                    fr: "Cette commande est lancée par bilan serve.", en: "This command is started by bilan serve.")
            }
            Descriptors.raiseLimit()
            try Descriptors.requireEnough()
            try await PreviewServer(settings(order)).run { address in
                FileHandle.standardOutput.write(Data((address + "\n").utf8))
                tell(String(fr: "Ctrl-C arrête.", en: "Ctrl-C stops it."))
                if order.opensBrowser { show(address) }
            }
        } catch {
            tell(String(fr: "bilan : \(error)", en: "bilan: \(error)"))
            end(with: (error as? UserError)?.kind ?? .failed)
        }
        end(with: nil)
    }

    private static func settings(_ order: PageOrder) -> PreviewSettings {
        var fence = FencePolicy()
        fence.isRaised = order.isFenced
        fence.isRequired = order.isFenceRequired
        fence.landlockLimit = order.landlockLimit
        return PreviewSettings(
            data: order.data, template: order.template, plugins: PluginDirectories(named: order.plugins), fence: fence,
            port: order.port, producer: order.producer)
    }

    private static func end(with kind: UserError.Kind?) -> Never {
        TemporaryFiles.removeAll()
        exit(kind?.rawValue ?? 0)
    }

    private static func tell(_ line: String) { FileHandle.standardError.write(Data((line + "\n").utf8)) }

    /// In the person's own browser; where there is none, the address stands on the terminal.
    private static func show(_ address: String) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["xdg-open", address]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        if (try? process.run()) == nil {
            tell(
                String(
                    fr: "Aucun navigateur ne peut être lancé : ouvrez l’adresse vous-même.",
                    en: "No browser can be started: open the address yourself."))
        }
    }
}
