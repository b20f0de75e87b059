import BilanKit

/// Amounts of bytes, in words.
package enum ByteText {
    /// `512 Mio`, `8,3 Gio`; in English `512 MiB`, `8.3 GiB`.
    package static func of(_ bytes: UInt64) -> String {
        let (mebibytes, gibibytes) = (Int(bytes >> 20), Double(bytes) / Double(1 << 30))
        return bytes < 1 << 30
            ? String(
                fr: "\(FrenchNumber.integer(mebibytes))\u{A0}Mio", en: "\(EnglishText.integer(mebibytes))\u{A0}MiB")
            : String(
                fr: "\(FrenchNumber.decimal(gibibytes, digits: 1))\u{A0}Gio",
                en: "\(LocalizedNumberFormatter(.english).decimal(gibibytes, digits: 1))\u{A0}GiB")
    }
}
