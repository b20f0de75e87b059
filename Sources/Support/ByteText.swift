import BilanKit

/// Amounts of bytes, in words.
package enum ByteText {
    /// « 512 Mio », « 8,3 Gio ».
    package static func of(_ bytes: UInt64) -> String {
        bytes < 1 << 30
            ? "\(FrenchNumber.integer(Int(bytes >> 20)))\u{A0}Mio"
            : "\(FrenchNumber.decimal(Double(bytes) / Double(1 << 30), digits: 1))\u{A0}Gio"
    }
}
