/// What plugins and reports are called: words of small letters and digits, joined by single hyphens.
package enum ReportIdentifier {
    package static func isOne(_ text: String) -> Bool {
        guard text.utf8.count <= 64, let first = text.utf8.first, isSmallLetter(first) else { return false }
        return text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false).allSatisfy { word in
            !word.isEmpty && word.allSatisfy { isSmallLetter($0) || (0x30...0x39).contains($0) }
        }
    }

    private static func isSmallLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
}
