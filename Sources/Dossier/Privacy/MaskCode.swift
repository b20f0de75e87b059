import Support

/// The codes that a public dossier has in place of the numbers of those who may not be named: an asterisk and eight
/// digits for a SIREN, five digits more for a SIRET. They are counted up in the order of rows, so that nothing of the
/// number can be found out from them, and joins by a SIRET's first nine characters still hold.
enum MaskCode {
    /// With which each begins.
    static let mark = UInt8(ascii: "*")

    static func company(_ number: Int) -> String { "*" + number.padded(to: 8) }

    static func site(_ number: Int, of company: String) -> String { company + number.padded(to: 5) }

    static func isCode(_ text: String) -> Bool { text.utf8.first == mark && text.utf8.count >= 9 }

    /// As SQL, whether a column of numbers holds a code.
    static func condition(_ column: String) -> String { "substr(\(column), 1, 1) = '*'" }
}
