import ArgumentParser
import BilanHost
import BilanKit

/// What plugins are kept from, as the commands that run them take it.
struct FenceOptions: ParsableArguments {
    @Flag(
        help: ArgumentHelp(
            fr: "Ne lance aucune extension où le noyau ne permet pas de la retenir entièrement.",
            en: "Runs no plugin where the kernel doesn’t allow it to be wholly restrained."))
    var requireSandbox = false

    @Flag(
        help: ArgumentHelp(
            fr: "Lance les extensions sans rien qui les retienne.",
            en: "Runs plugins without anything to restrain them."))
    var noSandbox = false

    @Option(
        help: ArgumentHelp(
            fr: "La forme de Landlock la plus récente qui sert, pour essayer celle d’un autre noyau ; 0 pour aucune.",
            en: "The most recent form of Landlock that is used, to try that of another kernel; 0 for none.",
            valueName: String(fr: "nombre", en: "number"), visibility: .hidden))
    var landlock: Int?

    func validate() throws {
        guard !requireSandbox || !noSandbox else {
            throw ValidationError(
                String(
                    fr: "--require-sandbox et --no-sandbox ne vont pas ensemble.",
                    en: "--require-sandbox and --no-sandbox don’t go together."))
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
