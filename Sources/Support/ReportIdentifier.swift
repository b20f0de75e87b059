/// What plugins and reports are called: words of small letters and digits, joined by single hyphens.
package enum ReportIdentifier {
    package static func isOne(_ text: String) -> Bool {
        text.utf8.count <= 64 && text.wholeMatch(of: /[a-z][a-z0-9]*(-[a-z0-9]+)*/) != nil
    }
}
