import BilanKit
import Foundation

/// What a person chose in the page's form.
struct PreviewChoice: Codable, Equatable {
    var report: String
    /// As the form has it; empty for the data's last.
    var quarter = ""
    var audience = Audience.internal
    /// ISO 639-1.
    var language = NumberLanguage.french.codes.language
    /// The name of a shipped template, or the one that the command was given; empty for that.
    var template = ""
    /// Texts as `--set` takes them, by the settings' names; an empty one isn't given.
    var settings: [String: String] = [:]
}
