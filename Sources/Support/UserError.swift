import BilanKit

/// A fault that the user can mend: what is wrong, where, and what to do, in the reader's language, ready to print.
public struct UserError: Error, Sendable, CustomStringConvertible {
    /// What the command's exit status says.
    public enum Kind: Int32, Sendable {
        /// A report failed.
        case failed = 1
        /// The command was not used rightly.
        case usage = 2
        /// The data was refused.
        case data = 3
        /// What may go well another time: a disk was full, a time was up (`EX_TEMPFAIL` of `sysexits.h`).
        case temporary = 75
    }

    public var description: String
    public var kind: Kind

    public init(_ description: String, kind: Kind = .usage) {
        self.description = description
        self.kind = kind
    }

    public init(
        fr french: @autoclosure () -> String, en english: @autoclosure () -> String, kind: Kind = .usage
    ) {
        self.init(String(fr: french(), en: english()), kind: kind)
    }
}
