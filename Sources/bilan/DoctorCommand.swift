import ArgumentParser
import Authoring
import BilanHost
import BilanKit
import Support

struct DoctorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Montre ce que cette machine donne à Bilan, ce qui manque, et que faire.",
        discussion: """
            Exemples :
              bilan doctor
              bilan doctor --template mon-modele --plugins mes-extensions
              bilan doctor --json

            Le code de retour est 0 si rien de nécessaire ne manque, 1 sinon.
            """)

    @Option(help: ArgumentHelp("Le dossier d’un modèle, dont les polices sont cherchées.", valueName: "dossier"))
    var template: String?

    @OptionGroup var plugins: PluginOptions

    @Flag(help: "Écrit un objet JSON.")
    var json = false

    func run() async throws {
        let machine = Machine(
            directories: plugins.directories, fence: plugins.fence, template: template, version: Bilan.version)
        let checks = try await machine.checks() + [Self.compiler]
        let wrong = checks.count { $0.state == .wrong }
        if json {
            Console.say(json: Listing(isHealthy: wrong == 0, checks: checks))
        } else {
            Self.show(checks)
            Console.say(
                wrong == 0
                    ? "Rien de nécessaire ne manque à Bilan sur cette machine."
                    : FrenchNumber.count(wrong, "point est à corriger.", "points sont à corriger."))
        }
        if wrong > 0 { throw ExitCode(UserError.Kind.failed.rawValue) }
    }

    private struct Listing: Encodable {
        var isHealthy: Bool
        var checks: [MachineCheck]
    }

    /// Only those who make plugins need it.
    private static var compiler: MachineCheck {
        do {
            return MachineCheck(.tools, "swift", "compilateur Swift", try InstalledSDK().checkCompiler())
        } catch {
            return MachineCheck(
                .tools, "swift", "compilateur Swift", .optional, "inutilisable : bilan plugin build",
                remedy: "\(error)")
        }
    }

    private static func show(_ checks: [MachineCheck]) {
        for section in MachineCheck.Section.allCases {
            Console.say(section.title)
            for check in checks where check.section == section {
                let label = check.state.label
                let space = String(repeating: " ", count: MachineCheck.State.labelWidth - label.count)
                Console.say("  \(label)\(space)  \(check.title)\u{A0}: \(check.value)")
                if let remedy = check.remedy {
                    for line in remedy.split(separator: "\n") {
                        Console.say(String(repeating: " ", count: 4 + MachineCheck.State.labelWidth) + line)
                    }
                }
            }
            Console.say("")
        }
    }
}

extension MachineCheck.State {
    fileprivate static let labelWidth = 10

    fileprivate var label: String {
        switch self {
        case .good: "bon"
        case .optional: "facultatif"
        case .wrong: "à corriger"
        }
    }
}

extension MachineCheck.Section {
    fileprivate var title: String {
        switch self {
        case .bilan: "Bilan"
        case .system: "Système"
        case .fence: "Clôture des extensions"
        case .libraries: "Bibliothèques"
        case .fonts: "Polices et dictionnaires"
        case .folders: "Dossiers"
        case .plugins: "Extensions"
        case .tools: "Autres programmes"
        }
    }
}
