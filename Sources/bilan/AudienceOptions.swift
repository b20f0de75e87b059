import ArgumentParser
import BilanHost
import BilanKit
import Support

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
