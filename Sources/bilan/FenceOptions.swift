import ArgumentParser
import BilanHost

/// What plugins are kept from, as the commands that run them take it.
struct FenceOptions: ParsableArguments {
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

    var policy: FencePolicy {
        var policy = FencePolicy()
        policy.isRaised = !noSandbox
        policy.isRequired = requireSandbox
        policy.landlockLimit = landlock
        return policy
    }
}
