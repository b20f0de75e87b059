import BilanKit
import Foundation

extension MessageLanguage {
    /// Has this process's messages in the language that its environment asks for: call it before anything is said.
    package static func followEnvironment() {
        asked { getenv($0).map { String(cString: $0) } }.speakInProcess()
    }
}
