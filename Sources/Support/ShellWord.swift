/// A word of a command that is printed, to be copied into a shell: whatever stands in a file's name, it remains one word.
package enum ShellWord {
    /// In quotes; with escapes, which bash, zsh and ksh read, where characters can't be seen or copied.
    package static func quoted(_ word: String) -> String {
        guard word.unicodeScalars.contains(where: isUnseen) else {
            return "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
        }
        return "$'"
            + word.unicodeScalars.map { scalar -> String in
                if isUnseen(scalar) {
                    return String(scalar).utf8.map { "\\x" + ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
                }
                return scalar == "'" || scalar == "\\" ? "\\" + String(scalar) : String(scalar)
            }.joined() + "'"
    }

    /// Whether a character shows nothing, or turns those around it.
    private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
        [.control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned]
            .contains(scalar.properties.generalCategory)
    }
}
