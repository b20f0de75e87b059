import CCrypto
import Foundation

/// A message's authentication code (HMAC of FIPS 198-1 with SHA-256): who doesn't know the key can't make it.
package enum MessageCode {
    package static let length = 32

    package static func code(of message: Data, key: [UInt8]) -> [UInt8] {
        var code = [UInt8](repeating: 0, count: length)
        var count = UInt32(length)
        let made = message.withUnsafeBytes { bytes in
            HMAC(
                EVP_sha256(), key, Int32(key.count), bytes.baseAddress?.assumingMemoryBound(to: UInt8.self),
                bytes.count, &code, &count)
        }
        precondition(made != nil && count == length, "a code can be made of any bytes")
        return code
    }
}
