import BilanKit
import Foundation
import Support

/// Writes a mail for each recipient, with all documents of their part, once the documents of a run are made.
struct MailWriter: Sendable {
    let mailing: Mailing
    let delivered: DeliveredDocuments
    let output: OutputFolder
    let request: GenerateRequest
    let quarter: Quarter
    /// Signs the mails; empty for nobody.
    let organisation: String

    /// Why a part has no mail.
    private struct Unwritten: Error {
        let reason: String
    }

    /// Writes the mails in the order of the parts.
    ///
    /// - Parameter onEvent: is told of each mail, and of each that isn't written.
    /// - Returns: whether all are written.
    func write(_ onEvent: @Sendable (GenerateEvent) async -> Void) async -> Bool {
        let files = filesByPart()
        var isWhole = true
        for part in mailing.parts {
            guard let recipient = mailing.list.recipients[part.id] else { continue }
            do {
                let names = try files[part.id, default: .success([])].get()
                guard !names.isEmpty else {
                    await onEvent(
                        .recipients(
                            warning: String(
                                fr: "\(part.title) : aucun document, donc aucun courriel.",
                                en: "\(part.title): no document, hence no mail.")))
                    continue
                }
                let mail = try message(to: recipient, of: part, with: names).written()
                guard mail.count <= MailMessage.limit else { throw Self.tooLarge }
                let path = try output.deliver(
                    mail, as: "courriel-\(part.id)-\(quarter).eml", of: "--recipients")
                await onEvent(.mailed(path: path, part: part.title, files: names.count, bytes: mail.count))
            } catch {
                isWhole = false
                await onEvent(.mailFailed(part: part.title, reason: (error as? Unwritten)?.reason ?? "\(error)"))
            }
        }
        return isWhole
    }

    /// The names of each part's files, by its id; an error where one isn't there.
    private func filesByPart() -> [String: Result<[String], Unwritten>] {
        let names = PartDocumentNames(mailing.parts)
        var files: [String: Result<[String], Unwritten>] = [:]
        for report in delivered.reports {
            for document in report.documents {
                guard let part = owner(of: document, in: report, names) else { continue }
                guard report.isWhole(document) else {
                    files[part.id] = .failure(
                        Unwritten(
                            reason: String(
                                fr: "le document « \(document.name) » n’a pas pu être produit",
                                en: "the document “\(document.name)” could not be made")))
                    continue
                }
                if case .success(let others) = files[part.id, default: .success([])] {
                    files[part.id] = .success(others + document.files)
                }
            }
        }
        // Of documents that were never begun nobody knows whose they are.
        if let report = delivered.reports.first(where: { !$0.isKnown }) {
            let failure = Unwritten(
                reason: String(
                    fr: "le rapport « \(report.name) » n’a pas été produit en entier",
                    en: "the report “\(report.name)” was not made in full"))
            for part in mailing.parts { files[part.id] = .failure(failure) }
        }
        return files
    }

    private func owner(
        of document: DeliveredDocuments.Document, in report: DeliveredDocuments.Report, _ names: PartDocumentNames
    ) -> DivisionPart? {
        let (start, end) = ("\(report.name)-", "-\(quarter)")
        guard document.name.hasPrefix(start), document.name.hasSuffix(end),
            document.name.utf8.count > start.utf8.count + end.utf8.count
        else { return nil }
        return names.part(of: String(document.name.dropFirst(start.count).dropLast(end.count)))
    }

    private static var tooLarge: Unwritten {
        Unwritten(
            reason: String(
                fr: "le courriel dépasserait \(MailMessage.limit / 1_000_000) Mo, ce que peu de serveurs acceptent. "
                    + "Produisez moins de rapports ou de formats à la fois, avec --format",
                en: "the mail would exceed \(MailMessage.limit / 1_000_000) MB, which few servers accept. Make fewer "
                    + "reports or formats at a time, with --format"))
    }

    private func message(to recipient: Recipient, of part: DivisionPart, with names: [String]) throws -> MailMessage {
        // Base64 makes four bytes of three.
        var room = MailMessage.limit / 4 * 3
        let attachments = try names.map { name in
            let path = output.path + "/" + name
            guard let bytes = RegularFile.contents(of: path, limit: room) else {
                var status = stat()
                let isThere = stat(path, &status) == 0
                throw isThere
                    ? Self.tooLarge
                    : Unwritten(reason: String(fr: "« \(path) » n’est plus là", en: "“\(path)” is no longer there"))
            }
            room -= bytes.count
            return MailMessage.Attachment(name: name, mimeType: Self.mimeType(of: name), bytes: bytes)
        }
        let words = MailWords(language: request.language, part: part, quarter: quarter)
        return MailMessage(
            addresses: recipient.addresses, name: recipient.name, subject: recipient.subject ?? words.subject,
            date: request.date, body: words.body(files: names, signature: organisation), attachments: attachments)
    }

    private static func mimeType(of name: String) -> String {
        switch name.split(separator: ".").last.flatMap({ ReportFormat(rawValue: String($0)) }) {
        case .pdf: "application/pdf"
        case .png: "image/png"
        case .ods: "application/vnd.oasis.opendocument.spreadsheet"
        case .fods: "application/vnd.oasis.opendocument.spreadsheet-flat-xml"
        case nil: "application/octet-stream"
        }
    }
}
