import BilanKit
import Support

extension Quarter {
    /// The quarter that `--quarter` names.
    static func argument(_ text: String) throws -> Quarter {
        guard let quarter = Quarter(text) else {
            throw UserError("--quarter \(text) : ce n’est pas un trimestre. Écrivez par exemple 2018-T4.")
        }
        return quarter
    }
}
