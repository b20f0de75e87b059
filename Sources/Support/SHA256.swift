import CCrypto
import Foundation

/// The digest of FIPS 180-4, fed in pieces; libcrypto's, which uses the processor's own instructions for it.
package final class SHA256 {
    private let context: OpaquePointer

    /// - Throws: `SystemFailure` where no memory is left.
    package init() throws {
        guard let context = EVP_MD_CTX_new() else { throw SystemFailure(ENOMEM) }
        self.context = context
        guard EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1 else { throw SystemFailure(ENOMEM) }
    }

    deinit { EVP_MD_CTX_free(context) }

    package func update(_ bytes: UnsafeRawBufferPointer) {
        let isTaken = EVP_DigestUpdate(context, bytes.baseAddress, bytes.count)
        precondition(isTaken == 1, "a digest that was begun takes any bytes")
    }

    /// Feeds a text's UTF-8.
    package func update(_ text: String) {
        var text = text
        text.withUTF8 { update(UnsafeRawBufferPointer($0)) }
    }

    /// The digest of some bytes by themselves, as four numbers of this machine's order of bytes; what was fed before is
    /// forgotten, and the digest is as new.
    package func digest(of bytes: UnsafeRawBufferPointer) -> (UInt64, UInt64, UInt64, UInt64) {
        var digest: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
        let isMade =
            EVP_DigestUpdate(context, bytes.baseAddress, bytes.count) == 1
            && withUnsafeMutableBytes(of: &digest) {
                EVP_DigestFinal_ex(context, $0.baseAddress?.assumingMemoryBound(to: UInt8.self), nil)
            } == 1 && EVP_DigestInit_ex(context, nil, nil) == 1
        precondition(isMade, "a digest that was begun takes any bytes, and begins anew")
        return digest
    }

    /// Ends the digest.
    /// - Returns: 64 hexadecimal digits, as `sha256sum` writes them.
    package func hexadecimal() -> String {
        var digest = [UInt8](repeating: 0, count: 32)
        let isEnded = EVP_DigestFinal_ex(context, &digest, nil)
        precondition(isEnded == 1, "a digest ends once")
        return digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
