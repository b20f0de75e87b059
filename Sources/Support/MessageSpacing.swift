import BilanKit

/// The spaces of messages: French asks for some before its punctuation, English for none.
package enum MessageSpacing {
    package static func applied(to message: String) -> String {
        String(fr: FrenchSpacing.applied(to: message), en: message)
    }
}
