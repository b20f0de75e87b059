import BilanKit
import Support

/// Which messages a worker may send, and in which order. A plugin shares its worker's process and may write messages of
/// its own: the host believes none that the task doesn't allow.
struct MessageSequence {
    /// What is wrong with a message, in words that follow the plugin's name.
    enum Violation: Error, CustomStringConvertible {
        case unreadable
        case forged
        case tooMuch(Int)
        case unexpected(String)
        case name(String)
        case incomplete(String)

        var description: String {
            switch self {
            case .unreadable:
                String(fr: "a envoyé à Bilan un message illisible", en: "sent Bilan an unreadable message")
            case .forged: String(fr: "a écrit elle-même dans le canal de Bilan", en: "wrote to Bilan’s channel itself")
            case .tooMuch(let bytes):
                String(
                    fr: "a envoyé à Bilan plus de \(FrenchNumber.integer(bytes >> 20)) Mio de messages",
                    en: "sent Bilan more than \(EnglishText.integer(bytes >> 20)) MiB of messages")
            case .unexpected(let what):
                String(
                    fr: "a envoyé à Bilan un message inattendu (\(what))",
                    en: "sent Bilan an unexpected message (\(what))")
            case .name(let name):
                String(
                    fr: "a annoncé « \(name.escaped) », un nom qui n’est pas celui d’un fichier de ce rapport,",
                    en: "announced “\(name.escaped)”, a name that is not that of a file of this report,")
            case .incomplete(let what): String(fr: "a dit avoir fini \(what)", en: "said that it was done \(what)")
            }
        }
    }

    /// Pages and rows that a document may have: these numbers are computed with.
    private static let counts = 0...1_000_000_000_000

    private let task: WorkerTask
    private var document: Document?
    private var stems: Set<String> = []
    private var hasFailed = false
    private var plan: DocumentPlan?
    /// The report has no document.
    private var isEmpty = false
    private var isAnswered = false

    /// The document that is being made.
    private struct Document {
        var stem: String
        var number: Int
        var count: Int
        var made: Set<ReportFormat> = []
        var hasFailed = false
    }

    init(_ task: WorkerTask) { self.task = task }

    /// - Throws: `Violation` where this message can't come now.
    mutating func take(_ message: WorkerMessage) throws {
        switch (task, message) {
        case (.describe, .plugin), (.describe, .refused), (.examine, .library), (.examine, .refused):
            guard !isAnswered else {
                throw Violation.unexpected(String(fr: "une seconde description", en: "a second description"))
            }
            isAnswered = true
        case (.describe, .finished), (.examine, .finished):
            guard isAnswered else {
                throw Violation.incomplete(String(fr: "sans se décrire", en: "without describing itself"))
            }
        case (.make(let task), .planned(let plan)):
            guard document == nil, !hasFailed, !isEmpty, self.plan == nil, isPossible(plan) else {
                throw Violation.unexpected(String(fr: "un compte de documents", en: "a count of documents"))
            }
            self.plan = plan
            // Of few documents a worker behind the first may have none.
            isAnswered = task.share.number(after: nil, of: plan.chosen) == nil
        case (.make(let task), .document(let name, let number, let count)):
            try begin(name, number: number, of: count, task)
        case (.make(let task), .made(let file)): try take(file, task)
        case (.make, .failed(let name, _)): try fail(name)
        case (.make, .nothingToMake):
            guard document == nil, !hasFailed, !isEmpty else {
                throw Violation.unexpected(
                    String(
                        fr: "l’absence d’un rapport déjà commencé", en: "the absence of a report that was begun already"
                    ))
            }
            isEmpty = true
        case (.make, .progress(let progress)):
            guard [progress.rows, progress.pages, progress.allRows ?? 0].allSatisfy(Self.counts.contains) else {
                throw Violation.unexpected(String(fr: "un avancement impossible", en: "an impossible progress"))
            }
        case (.make(let task), .examined):
            guard task.examinedDocuments != nil else {
                throw Violation.unexpected(
                    String(fr: "un examen que rien ne demande", en: "an examination that nothing asks for"))
            }
        case (.make(let task), .finished): try finish(task)
        case (.describe, _), (.examine, _):
            throw Violation.unexpected(
                String(fr: "un document, sans qu’on lui en demande", en: "a document, which it isn’t asked for"))
        case (.make, _):
            throw Violation.unexpected(
                String(fr: "une description, sans qu’on la lui demande", en: "a description, which it isn’t asked for"))
        }
    }

    private func isPossible(_ plan: DocumentPlan) -> Bool {
        Self.counts.contains(plan.total) && (0...plan.total).contains(plan.meant)
            && (0...plan.meant).contains(plan.chosen)
            && plan.names.utf8.count == 64
            && plan.names.utf8.allSatisfy { byte in
                (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte)
            }
    }

    private mutating func begin(_ name: String, number: Int, of count: Int, _ task: ReportTask) throws {
        if let document {
            guard isComplete(document, task), count == document.count,
                number == task.share.number(after: document.number, of: count)
            else {
                throw Violation.unexpected(
                    String(
                        fr: "document \(number) sur \(count) après \(document.number) sur \(document.count)",
                        en: "document \(number) of \(count) after \(document.number) of \(document.count)"))
            }
        } else {
            guard Self.counts.contains(count), number == task.share.number(after: nil, of: count), !hasFailed, !isEmpty,
                plan.map({ $0.chosen == count }) ?? true
            else {
                throw Violation.unexpected(
                    String(fr: "document \(number) sur \(count)", en: "document \(number) of \(count)"))
            }
        }
        guard task.allows(stem: name), stems.insert(name).inserted else { throw Violation.name(name) }
        document = Document(stem: name, number: number, count: count)
    }

    private mutating func take(_ file: MadeFile, _ task: ReportTask) throws {
        guard let document, !document.hasFailed, file.report == task.report, task.formats.contains(file.format),
            !document.made.contains(file.format), Self.counts.contains(file.pages), Self.counts.contains(file.rows),
            (0...1e9).contains(file.seconds)
        else {
            throw Violation.unexpected(
                String(fr: "un fichier qu’aucun document n’attend", en: "a file that no document awaits"))
        }
        let allowed = file.format.names(stem: document.stem, count: file.names.count)
        guard !file.names.isEmpty, allowed.count == file.names.count else {
            throw Violation.unexpected(
                String(
                    fr: "\(file.names.count) fichiers pour un format",
                    en: "\(EnglishText.count(file.names.count, "file", "files")) for one format"))
        }
        if let (name, _) = zip(file.names, allowed).first(where: { !$0.utf8.elementsEqual($1.utf8) }) {
            throw Violation.name(name)
        }
        self.document?.made.insert(file.format)
    }

    private mutating func fail(_ name: String?) throws {
        guard let name else {
            guard document == nil, !hasFailed, !isEmpty else {
                throw Violation.unexpected(
                    String(
                        fr: "l’échec d’un rapport déjà commencé", en: "the failure of a report that was begun already"))
            }
            hasFailed = true
            return
        }
        guard document?.stem == name, document?.hasFailed == false else { throw Violation.name(name) }
        document?.hasFailed = true
    }

    private func finish(_ task: ReportTask) throws {
        if hasFailed || isEmpty || isAnswered { return }
        guard let document else {
            throw Violation.incomplete(
                String(fr: "sans produire de document ni dire pourquoi", en: "without making a document or saying why"))
        }
        guard task.share.number(after: document.number, of: document.count) == nil else {
            throw Violation.incomplete(
                String(
                    fr: "après \(document.number) documents sur \(document.count)",
                    en: "after \(document.number) of \(EnglishText.count(document.count, "document", "documents"))"))
        }
        guard isComplete(document, task) else {
            throw Violation.incomplete(
                String(
                    fr: "sans produire tous les formats demandés",
                    en: "without making all the formats that were asked for"))
        }
    }

    private func isComplete(_ document: Document, _ task: ReportTask) -> Bool {
        document.hasFailed || document.made == Set(task.formats)
    }
}

extension ReportTask {
    /// What a document's files are called, without their extension: the report, a subject where there is one, the
    /// quarter.
    func stem(subject: String?) -> String {
        [report, subject, quarter.description].compactMap(\.self).joined(separator: "-")
    }

    /// Whether a name is one of this task's documents.
    func allows(stem: String) -> Bool {
        if stem.utf8.elementsEqual(self.stem(subject: nil).utf8) { return true }
        let (start, end) = ("\(report)-", "-\(quarter)")
        guard stem.utf8.starts(with: start.utf8), stem.utf8.suffix(end.utf8.count).elementsEqual(end.utf8),
            stem.utf8.count > start.utf8.count + end.utf8.count
        else { return false }
        let subject = stem.utf8.dropFirst(start.utf8.count).dropLast(end.utf8.count)
        return SubjectID.isFileNamePart(String(decoding: subject, as: UTF8.self))
    }
}

extension ReportFormat {
    /// What a document's files in this format are called.
    ///
    /// - Parameter count: how many pictures; other formats are one file.
    func names(stem: String, count: Int) -> [String] {
        guard self == .png else { return ["\(stem).\(rawValue)"] }
        let digits = String(count).count
        return (0..<count).map { "\(stem)-\(($0 + 1).padded(to: digits)).png" }
    }
}

extension String {
    /// With what a terminal would obey made visible, and no longer than a line.
    fileprivate var escaped: String {
        String(
            unicodeScalars.prefix(120).map { $0.properties.generalCategory == .control ? "\u{FFFD}" : Character($0) })
    }
}
