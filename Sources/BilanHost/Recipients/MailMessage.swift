import BilanKit
import Foundation
import Support

/// A mail with its attachments, as a file that a mail program opens as a draft (RFC 5322, `X-Unsent`). Nobody sends it
/// but the person who reads it. The same mail has the same bytes.
struct MailMessage {
    /// A file that goes with the mail.
    struct Attachment {
        let name: String
        let mimeType: String
        let bytes: Data
    }

    /// Each as `MailAddress` has it.
    var addresses: [String]
    /// Stands before each address.
    var name: String?
    var subject: String
    /// The mail is of this day's noon, in universal time.
    var date: CivilDate
    var body: String
    var attachments: [Attachment]

    /// Bytes that a mail may have: most servers take no more.
    static let limit = 25_000_000

    /// - Throws: `SystemFailure` where no memory is left.
    func written() throws -> Data {
        let digest = try digest()
        // No line of base64 has a hyphen.
        let boundary = "=_bilan_\(digest.prefix(32))"
        var data = Data()
        func add(_ text: String) { data.append(contentsOf: text.utf8) }
        add(MailHeader.recipients(addresses, name: name))
        add(MailHeader.text("Subject", subject))
        add("Date: \(Self.stamp(date))\r\n")
        add("Message-ID: <\(digest.prefix(40))@bilan.invalid>\r\n")
        add("MIME-Version: 1.0\r\n")
        add("X-Unsent: 1\r\n")
        add("Content-Type: multipart/mixed;\r\n boundary=\"\(boundary)\"\r\n\r\n")
        add("--\(boundary)\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n")
        data.append(Self.base64(Data(body.utf8)))
        for attachment in attachments {
            add("--\(boundary)\r\nContent-Type: \(attachment.mimeType)\r\n")
            add("Content-Disposition: attachment;\r\n \(MailHeader.fileName(attachment.name))\r\n")
            add("Content-Transfer-Encoding: base64\r\n\r\n")
            data.append(Self.base64(attachment.bytes))
        }
        add("--\(boundary)--\r\n")
        return data
    }

    /// Of all that the mail says and carries.
    private func digest() throws -> String {
        let digest = try SHA256()
        func feed(_ bytes: Data) {
            // Lengths tell where one ends and the next begins.
            Data("\(bytes.count):".utf8).withUnsafeBytes { digest.update($0) }
            bytes.withUnsafeBytes { digest.update($0) }
        }
        for text in addresses + [name ?? "", subject, date.description, body] { feed(Data(text.utf8)) }
        for attachment in attachments {
            feed(Data(attachment.name.utf8))
            feed(attachment.bytes)
        }
        return digest.hexadecimal()
    }

    /// Lines of 76 characters, the last one ended too.
    private static func base64(_ bytes: Data) -> Data {
        guard !bytes.isEmpty else { return Data() }
        return bytes.base64EncodedData(
            options: [.lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed]) + Data("\r\n".utf8)
    }

    /// As in `Mon, 31 Dec 2018 12:00:00 +0000`.
    private static func stamp(_ date: CivilDate) -> String {
        // 1970 began on a Thursday.
        let days = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        let day = days[(date.daysSinceEpoch % 7 + 7) % 7]
        return "\(day), \(date.day.padded(to: 2)) \(months[date.month - 1]) \(date.year.padded(to: 4)) 12:00:00 +0000"
    }
}
