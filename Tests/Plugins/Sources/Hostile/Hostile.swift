import BilanKit

/// A report that plays a trick on the host, and is a plain one else.
struct Hostile<Played: Trick>: Report {
    static var about: ReportInfo { ReportInfo(id: Played.id, title: "Hostile", formats: [.pdf]) }

    func compose(_ request: ReportRequest) throws -> Composition {
        try Played.play("\(Played.id)-\(request.quarter)")
        return Composition("Un rapport") { Heading("Un rapport") }
    }
}

/// A subject that is told by its name alone.
struct Named: ReportSubject {
    let subjectID: String
    let subjectTitle: String
}

/// The same subject three times.
struct Repeating: Report {
    static let about = ReportInfo(id: "repeating", title: "Repeating", formats: [.pdf])

    func subjects(_ request: ReportRequest) throws -> [Named] {
        Array(repeating: Named(subjectID: "un", subjectTitle: "Un sujet"), count: 3)
    }

    func compose(_ request: ReportRequest, on subject: Named) throws -> Composition {
        Composition("Un") { Heading("Un") }
    }
}

/// Two subjects of one id.
struct Twins: Report {
    static let about = ReportInfo(id: "twins", title: "Twins", formats: [.pdf])

    func subjects(_ request: ReportRequest) throws -> [Named] {
        [Named(subjectID: "un", subjectTitle: "Premier"), Named(subjectID: "UN", subjectTitle: "Second")]
    }

    func compose(_ request: ReportRequest, on subject: Named) throws -> Composition {
        Composition("Un") { Heading("Un") }
    }
}

@_cdecl("bilan_plugin")
public func bilanPlugin() -> UnsafeRawPointer {
    Plugin.record(name: "hostile", version: "1.0.0") {
        Plugin.reports([
            Hostile<ForgedPath>.self, Hostile<ForgedNeighbour>.self, Hostile<ForgedLink>.self,
            Hostile<ForgedFolder>.self, Hostile<ForgedPipe>.self, Hostile<ForgedHardLink>.self,
            Hostile<HalfFile>.self, Hostile<NoFile>.self, Hostile<TwoFiles>.self, Hostile<ForgedEnd>.self,
            Hostile<ForgedLength>.self, Hostile<Garbage>.self, Hostile<HalfFrame>.self, Hostile<Closing>.self,
            Hostile<Holding>.self, Hostile<Printing>.self, Hostile<LateTrap>.self, Hostile<LongError>.self,
            Hostile<ManyWarnings>.self, Hostile<Deep>.self, Hostile<Nested>.self, Hostile<HugeNumbers>.self,
            Hostile<ReadingInput>.self, Repeating.self, Twins.self,
        ])
    }
}
