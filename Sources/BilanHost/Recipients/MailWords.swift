import BilanKit

/// What a mail says, in the language of the documents.
struct MailWords {
    let language: NumberLanguage
    let part: DivisionPart
    let quarter: Quarter

    private var period: String { LocalizedNumberFormatter(language).quarter(quarter) }

    /// The subject, unless the list of recipients has one.
    var subject: String {
        language == .french ? "Documents du \(period) – \(part.title)" : "Documents for \(period) – \(part.title)"
    }

    /// - Parameters:
    ///   - files: the names of the attachments.
    ///   - signature: who publishes; empty for nobody.
    func body(files: [String], signature: String) -> String {
        let opening =
            language == .french
            ? ["Bonjour,", "", "Vous trouverez ci-joint les documents du \(period) pour : \(part.title)."]
            : ["Good day,", "", "Please find attached the documents for \(period): \(part.title)."]
        let closing = signature.isEmpty ? [] : ["", signature]
        return (opening + [""] + files.map { "- \($0)" } + closing).map { $0 + "\r\n" }.joined()
    }
}
