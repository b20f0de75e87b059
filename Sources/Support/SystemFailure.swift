import BilanKit
import Foundation

/// What the system said when it refused something.
package struct SystemFailure: Error, CustomStringConvertible {
    package let code: Int32

    package init(_ code: Int32 = errno) { self.code = code }

    package var description: String { SystemReason.text(code) }
}
