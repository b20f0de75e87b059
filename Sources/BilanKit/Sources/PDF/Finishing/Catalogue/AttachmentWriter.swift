import Content
internal import Glibc

/// Writes the files that the document carries (ISO 19005-3, 6.8; ISO 32000-1, 7.11.4).
struct AttachmentWriter {
    let attachments: [Attachment]

    func check() throws(FinishingError) {
        var names: Set<String> = []
        for attachment in attachments where !names.insert(attachment.name).inserted {
            throw .attachmentTwice(name: attachment.name)
        }
    }

    /// Adds the files; tells their specifications' object numbers, in the attachments' order.
    func add(to output: ObjectFile) throws -> [Int] {
        try attachments.map { attachment in
            let bytes: [UInt8] =
                switch attachment.content {
                case .bytes(let bytes): bytes
                case .path(let path): try Self.read(path, for: attachment.name)
                case .made(let make): try make()
                }
            let file = try output.addStream(
                bytes,
                [
                    "Type": .name("EmbeddedFile"), "Subtype": .name(attachment.mimeType),
                    "Params": ["Size": .integer(bytes.count), "ModDate": .date(attachment.date)],
                ])
            return try output.add([
                "Type": .name("Filespec"), "F": .text(attachment.name), "UF": .text(attachment.name),
                "Desc": .text(attachment.description), "AFRelationship": .name(attachment.relationship.rawValue),
                "EF": ["F": .reference(file), "UF": .reference(file)],
            ])
        }
    }

    /// The name tree of the files, its names sorted byte by byte as readers search them (7.9.6).
    func nameTree(of specifications: [Int]) -> PDFValue {
        let names = zip(attachments, specifications).map { (PDFSyntax.textBytes($0.name), $1) }
            .sorted { $0.0.lexicographicallyPrecedes($1.0) }
        return ["Names": .array(names.flatMap { [.string($0), .reference($1)] })]
    }

    private static func read(_ path: String, for name: String) throws(FinishingError) -> [UInt8] {
        func failure() -> FinishingError {
            .attachmentUnreadable(name: name, path: path, reason: SystemReason.text(errno))
        }
        guard let file = fopen(path, "rb") else { throw failure() }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = fread(&chunk, 1, chunk.count, file)
            bytes += chunk[..<count]
            if count < chunk.count {
                guard ferror(file) == 0 else { throw failure() }
                return bytes
            }
        }
    }
}
