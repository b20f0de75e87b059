import ArgumentParser
import BilanHost
import BilanKit
import Dossier
import Support

// Options that several commands take.

/// What `montant` means, as the commands that read data take it.
struct AmountOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Le montant d’une convention à plusieurs lignes : total (répété sur chacune, compté une fois), share (la part de chacune), ou auto : d’après les données.",
            valueName: "lecture"))
    var amounts: String?

    /// Nil where nothing is said.
    func choice() throws -> AmountChoice? {
        try amounts.map { text in
            guard let choice = AmountChoice(text) else {
                throw UserError("--amounts \(text) : valeurs possibles : total, share, auto.")
            }
            return choice
        }
    }
}

/// Who will read what is written, as the commands that write take it.
struct AudienceOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "internal, ou public : les personnes physiques et les entreprises non diffusibles ne sont alors pas nommées.",
            valueName: "public"))
    var audience = "internal"

    func choice() throws -> Audience {
        guard let choice = Audience(rawValue: audience) else {
            throw UserError("--audience \(audience) : valeurs possibles : internal, public.")
        }
        return choice
    }
}

/// Where plugins are looked for, as the commands that need them take it.
struct PluginOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Un dossier d’extensions, cherché avant les autres ; se répète.", valueName: "dossier"))
    var plugins: [String] = []

    @Flag(help: "Ne lance aucune extension où le noyau ne permet pas de la retenir entièrement.")
    var requireSandbox = false

    @Flag(help: "Lance les extensions sans rien qui les retienne.")
    var noSandbox = false

    @Option(
        help: ArgumentHelp(
            "La forme de Landlock la plus récente qui sert, pour essayer celle d’un autre noyau ; 0 pour aucune.",
            valueName: "nombre", visibility: .hidden))
    var landlock: Int?

    func validate() throws {
        guard !requireSandbox || !noSandbox else {
            throw ValidationError("--require-sandbox et --no-sandbox ne vont pas ensemble.")
        }
    }

    var fence: FencePolicy {
        var fence = FencePolicy()
        fence.isRaised = !noSandbox
        fence.isRequired = requireSandbox
        fence.landlockLimit = landlock
        return fence
    }

    /// The plugins that are found, once what they aren't kept from was told.
    func catalogue() async throws -> PluginCatalogue {
        if let warning = try fence.warning() { Console.complain(warning) }
        return try await PluginCatalogue.scan(directories, fence: fence)
    }

    var directories: PluginDirectories { PluginDirectories(named: plugins) }
}

extension Quarter {
    /// The quarter that `--quarter` names.
    static func argument(_ text: String) throws -> Quarter {
        guard let quarter = Quarter(text) else {
            throw UserError("--quarter \(text) : ce n’est pas un trimestre. Écrivez par exemple 2018-T4.")
        }
        return quarter
    }
}
