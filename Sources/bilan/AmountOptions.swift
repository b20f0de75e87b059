import ArgumentParser
import BilanHost
import Dossier
import Support

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
