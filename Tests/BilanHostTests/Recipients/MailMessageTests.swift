import BilanKit
import Foundation
import Testing
@testable import BilanHost

/// Mails as files: what mail programs ask for, and nothing that a name could add.
@Suite struct MailMessageTests {
    private static let message = MailMessage(
        addresses: ["a@exemple.fr", "b@exemple.fr"], name: "Préfecture de la Gironde",
        subject: "Documents du 4e trimestre 2018 – Gironde", date: CivilDate("2018-12-31")!, body: "Bonjour,\r\n",
        attachments: [
            MailMessage.Attachment(
                name: "listing-33-2018-T4.pdf", mimeType: "application/pdf",
                bytes: Data((0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }))
        ])

    private func lines(_ message: MailMessage) throws -> [String] {
        let text = String(decoding: try message.written(), as: UTF8.self)
        return text.components(separatedBy: "\r\n")
    }

    @Test func `a mail has the headers of a draft of that day's noon`() throws {
        let lines = try lines(Self.message)
        #expect(lines.contains("Date: Mon, 31 Dec 2018 12:00:00 +0000"))
        #expect(lines.contains("X-Unsent: 1") && lines.contains("MIME-Version: 1.0"))
        #expect(lines.contains { $0.hasPrefix("Message-ID: <") && $0.hasSuffix("@bilan.invalid>") })
        #expect(!lines.contains { $0.hasPrefix("From:") })
    }

    @Test func `lines end with CRLF, are ASCII, and no longer than mail takes`() throws {
        let bytes = try Self.message.written()
        #expect(bytes.allSatisfy { $0 < 0x80 })
        let lines = try lines(Self.message)
        #expect(lines.allSatisfy { $0.utf8.count <= 78 && !$0.utf8.contains(0x0A) && !$0.utf8.contains(0x0D) })
        #expect(lines.last == "")
    }

    @Test func `the same mail has the same bytes, another has another identity`() throws {
        #expect(try Self.message.written() == Self.message.written())
        var other = Self.message
        other.body = "Bonsoir,\r\n"
        let identities = try [Self.message, other].map { message in
            try lines(message).first { $0.hasPrefix("Message-ID") }
        }
        #expect(identities[0] != nil && identities[0] != identities[1])
    }

    @Test(arguments: [
        "X\r\nBcc: z@exemple.fr", "X\nBcc: z@exemple.fr", "X\rBcc: z@exemple.fr", "X\u{2028}Bcc: z@exemple.fr",
    ])
    func `no name, subject or file name begins a header of its own`(text: String) throws {
        var message = Self.message
        message.name = text
        message.subject = text
        message.attachments = [MailMessage.Attachment(name: text, mimeType: "application/pdf", bytes: Data([1]))]
        let lines = try lines(message)
        #expect(!lines.contains { $0.lowercased().hasPrefix("bcc") })
        #expect(lines.contains { $0.hasPrefix("Subject: X ") && $0.hasSuffix(" Bcc: z@exemple.fr") })
        #expect(lines.contains { $0.contains("filename*=UTF-8''X%20") })
    }

    @Test func `no character of a long name is divided between encoded words`() {
        let header = MailHeader.text("Subject", String(repeating: "é€😀", count: 40))
        for word in header.trimmingCharacters(in: .newlines).components(separatedBy: "\r\n ") {
            let encoded = word.replacingOccurrences(of: "Subject: ", with: "").dropFirst(10).dropLast(2)
            let bytes = Data(base64Encoded: String(encoded))
            #expect(bytes.flatMap { String(data: $0, encoding: .utf8) } != nil, "\(word)")
        }
    }

    @Test func `quotes in a name stay in it`() {
        #expect(
            MailHeader.recipients(["a@exemple.fr"], name: "L\"autre\\")
                == "To: \"L\\\"autre\\\\\"\r\n <a@exemple.fr>\r\n")
    }
}
