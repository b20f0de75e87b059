import BilanKit
import Testing
@testable import BilanHost

@Suite struct MessageSequenceTests {
    private var sequence = MessageSequence(.make(Self.task(examined: nil)))

    private func made(_ names: [String], _ format: ReportFormat) -> WorkerMessage {
        .made(MadeFile(names: names, report: "jobs", format: format, pages: 1, rows: 0, seconds: 0, warnings: []))
    }

    @Test mutating func `a report's messages in their order are taken`() throws {
        try sequence.take(.document(name: "jobs-a-2018-T4", number: 1, count: 2))
        try sequence.take(.progress(Progress(rows: 5, pages: 1)))
        try sequence.take(made(["jobs-a-2018-T4.pdf"], .pdf))
        try sequence.take(made((1...10).map { "jobs-a-2018-T4-\($0 < 10 ? "0" : "")\($0).png" }, .png))
        try sequence.take(.document(name: "jobs-B-2-2018-T4", number: 2, count: 2))
        try sequence.take(.failed(name: "jobs-B-2-2018-T4", reason: "rien"))
        try sequence.take(.finished)
    }

    @Test(arguments: [
        "../jobs-2018-T4", "jobs-a/b-2018-T4", "jobs-..-2018-T4", "jobs--2018-T4x", "jobs-é-2018-T4", "job-2018-T4", "",
        ".jobs-2018-T4", "jobs-a\n-2018-T4", "jobs-2018-T3",
    ])
    mutating func `a document has the report's name, a plain subject and the quarter`(name: String) {
        #expect(throws: MessageSequence.Violation.self) {
            try sequence.take(.document(name: name, number: 1, count: 1))
        }
    }

    @Test mutating func `one name stands for one document`() throws {
        try sequence.take(.document(name: "jobs-a-2018-T4", number: 1, count: 2))
        try sequence.take(.failed(name: "jobs-a-2018-T4", reason: ""))
        #expect(throws: MessageSequence.Violation.self) {
            try sequence.take(.document(name: "jobs-a-2018-T4", number: 2, count: 2))
        }
    }

    @Test mutating func `a format that was not asked for, or comes twice, is refused`() throws {
        try sequence.take(.document(name: "jobs-2018-T4", number: 1, count: 1))
        #expect(throws: MessageSequence.Violation.self) { try sequence.take(made(["jobs-2018-T4.ods"], .ods)) }
        try sequence.take(made(["jobs-2018-T4.pdf"], .pdf))
        #expect(throws: MessageSequence.Violation.self) { try sequence.take(made(["jobs-2018-T4.pdf"], .pdf)) }
    }

    @Test mutating func `pictures are numbered from one without a gap`() throws {
        try sequence.take(.document(name: "jobs-2018-T4", number: 1, count: 1))
        #expect(throws: MessageSequence.Violation.self) {
            try sequence.take(made(["jobs-2018-T4-1.png", "jobs-2018-T4-3.png"], .png))
        }
    }

    @Test mutating func `a file before any document, or after its failure, is refused`() throws {
        #expect(throws: MessageSequence.Violation.self) { try sequence.take(made(["jobs-2018-T4.pdf"], .pdf)) }
        try sequence.take(.document(name: "jobs-2018-T4", number: 1, count: 1))
        try sequence.take(.failed(name: "jobs-2018-T4", reason: ""))
        #expect(throws: MessageSequence.Violation.self) { try sequence.take(made(["jobs-2018-T4.pdf"], .pdf)) }
    }

    @Test mutating func `an end before the last document is no end`() throws {
        #expect(throws: MessageSequence.Violation.self) { try sequence.take(.finished) }
        try sequence.take(.document(name: "jobs-a-2018-T4", number: 1, count: 2))
        try sequence.take(.failed(name: "jobs-a-2018-T4", reason: ""))
        #expect(throws: MessageSequence.Violation.self) { try sequence.take(.finished) }
    }

    @Test mutating func `a worker that makes a report may not describe a plugin`() {
        #expect(throws: MessageSequence.Violation.self) { try sequence.take(.refused(RefusedPlugin(reason: ""))) }
    }

    @Test func `a worker that describes a plugin does so once, and makes nothing`() throws {
        var sequence = MessageSequence(.describe(library: "/l.so"))
        #expect(throws: MessageSequence.Violation.self) { try sequence.take(.finished) }
        #expect(throws: MessageSequence.Violation.self) {
            try sequence.take(.document(name: "jobs-2018-T4", number: 1, count: 1))
        }
        try sequence.take(.refused(RefusedPlugin(reason: "ne se charge pas")))
        #expect(throws: MessageSequence.Violation.self) { try sequence.take(.refused(RefusedPlugin(reason: "encore"))) }
    }

    @Test func `of a shared batch each worker tells its own documents, in their order`() throws {
        let share = DocumentShare(place: 1, workers: 2)
        var task = ReportTask(
            library: "/l.so", report: "jobs", formats: [.pdf], dossier: "/d", quarter: Quarter("2018-T4")!,
            date: CivilDate("2018-12-31")!, audience: .internal, settings: [:], theme: Theme(), folder: "/f",
            producer: "", resolution: 96)
        task.share = share
        func name(_ number: Int) -> String { "jobs-\(number)-2018-T4" }
        var sequence = MessageSequence(.make(task))
        #expect(throws: MessageSequence.Violation.self) {
            try sequence.take(.document(name: name(1), number: 1, count: 20))
        }
        for number in stride(from: 2, through: 20, by: 2) {
            if number == 20 { #expect(throws: MessageSequence.Violation.self) { try sequence.take(.finished) } }
            try sequence.take(.document(name: name(number), number: number, count: 20))
            try sequence.take(.failed(name: name(number), reason: ""))
            #expect(throws: MessageSequence.Violation.self) {
                try sequence.take(.document(name: name(number + 1), number: number + 1, count: 20))
            }
        }
        try sequence.take(.finished)
    }

    @Test func `an examination comes only where it was asked for`() throws {
        var judged = MessageSequence(.make(Self.task(examined: 3)))
        try judged.take(.examined(.memory(1)))
        var usual = MessageSequence(.make(Self.task(examined: nil)))
        #expect(throws: MessageSequence.Violation.self) { try usual.take(.examined(.memory(1))) }
        var library = MessageSequence(.examine(library: "/l.so"))
        #expect(throws: MessageSequence.Violation.self) { try library.take(.examined(.memory(1))) }
        try library.take(.library(LibraryExamination()))
        #expect(throws: MessageSequence.Violation.self) { try library.take(.library(LibraryExamination())) }
        try library.take(.finished)
    }

    private static func task(examined: Int?) -> ReportTask {
        ReportTask(
            library: "/l.so", report: "jobs", formats: [.pdf, .png], dossier: "/d", quarter: Quarter("2018-T4")!,
            date: CivilDate("2018-12-31")!, audience: .internal, settings: [:], theme: Theme(), folder: "/f",
            producer: "", resolution: 96, examinedDocuments: examined)
    }
}
