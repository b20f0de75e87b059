import ArgumentParser
import Authoring
import BilanHost
import BilanKit
import Support

struct DoctorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: String(
            fr: "Montre ce que cette machine donne à Bilan, ce qui manque, et que faire.",
            en: "Shows what this machine gives Bilan, what is missing, and what to do."),
        discussion: String(
            fr: """
                Exemples :
                  bilan doctor
                  bilan doctor --template mon-modele --plugins mes-extensions
                  bilan doctor --json

                Le code de retour est 0 si rien de nécessaire ne manque, 1 sinon.
                """,
            en: """
                Examples:
                  bilan doctor
                  bilan doctor --template my-template --plugins my-plugins
                  bilan doctor --json

                The exit status is 0 if nothing that is needed is missing, 1 otherwise.
                """))

    @Option(
        help: ArgumentHelp(
            fr: "Le dossier d’un modèle, dont les polices sont cherchées.",
            en: "The folder of a template, whose fonts are looked for.", valueName: String(fr: "dossier", en: "folder"))
    )
    var template: String?

    @OptionGroup var plugins: PluginOptions

    @Flag(help: ArgumentHelp(fr: "Écrit un objet JSON.", en: "Writes a JSON object."))
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
                    ? String(
                        fr: "Rien de nécessaire ne manque à Bilan sur cette machine.",
                        en: "Nothing that Bilan needs is missing on this machine.")
                    : String(
                        fr: FrenchNumber.count(wrong, "point est à corriger.", "points sont à corriger."),
                        en: EnglishText.count(wrong, "point needs correcting.", "points need correcting.")))
        }
        if wrong > 0 { throw ExitCode(UserError.Kind.failed.rawValue) }
    }

    private struct Listing: Encodable {
        var isHealthy: Bool
        var checks: [MachineCheck]
    }

    /// Only those who make plugins need it.
    private static var compiler: MachineCheck {
        let title = String(fr: "compilateur Swift", en: "Swift compiler")
        do {
            return MachineCheck(.tools, "swift", title, try InstalledSDK().checkCompiler())
        } catch {
            return MachineCheck(
                .tools, "swift", title, .optional,
                String(fr: "inutilisable : bilan plugin build", en: "unusable: bilan plugin build"),
                remedy: "\(error)")
        }
    }

    private static func show(_ checks: [MachineCheck]) {
        for section in MachineCheck.Section.allCases {
            Console.say(section.title)
            for check in checks where check.section == section {
                let label = check.state.label
                let space = String(repeating: " ", count: MachineCheck.State.labelWidth - label.count)
                Console.say("  \(label)\(space)  \(check.title)" + String(fr: "\u{A0}: ", en: ": ") + check.value)
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
        case .good: String(fr: "bon", en: "good")
        case .optional: String(fr: "facultatif", en: "optional")
        case .wrong: String(fr: "à corriger", en: "to correct")
        }
    }
}

extension MachineCheck.Section {
    fileprivate var title: String {
        switch self {
        case .bilan: "Bilan"
        case .system: String(fr: "Système", en: "System")
        case .fence: String(fr: "Clôture des extensions", en: "Fence of plugins")
        case .libraries: String(fr: "Bibliothèques", en: "Libraries")
        case .fonts: String(fr: "Polices et dictionnaires", en: "Fonts and dictionaries")
        case .folders: String(fr: "Dossiers", en: "Folders")
        case .plugins: String(fr: "Extensions", en: "Plugins")
        case .tools: String(fr: "Autres programmes", en: "Other programs")
        }
    }
}
