import BilanKit
import Foundation

/// What the system said when it refused something.
struct SystemFailure: Error, CustomStringConvertible {
    let code: Int32

    init(_ code: Int32 = errno) { self.code = code }

    var description: String { SystemReason.text(code) }
}
