import BilanKit
import Intake

/// A fault with the rule that it breaks.
public struct SCDLFault: Sendable, Encodable, CustomStringConvertible {
    public var rule: SCDLRule
    public var fault: Fault

    public var description: String { fault.description }

    /// The fault's keys, and `code` for the rule's name: `rule` is its sentence.
    public func encode(to encoder: any Encoder) throws {
        try fault.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(rule, forKey: .code)
    }

    private enum CodingKeys: CodingKey { case code }
}
