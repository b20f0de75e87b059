/// What one document of several is on: a company, a scheme, or a type of the report's own that carries what the
/// document shows.
///
///     struct Town: ReportSubject {
///         let code: String
///         let name: String
///         let awards: [AwardState]
///
///         var subjectID: String { code }
///         var subjectTitle: String { name }
///     }
public protocol ReportSubject {
    /// Stands in the file's name, after the report's: letters without accents, digits and hyphens, a hundred at most.
    /// It belongs to one subject; two with the same one and the same title make one document.
    var subjectID: String { get }
    /// What messages call it.
    var subjectTitle: String { get }
}

extension Scheme: ReportSubject {
    public var subjectID: String { code }
    public var subjectTitle: String { name }
}

/// A company that may be named: those that a public document may not name have no SIREN, and make no document.
extension Company: ReportSubject {
    public var subjectID: String { siren?.digits ?? "" }
    public var subjectTitle: String { name }
}

/// One document of a run, to be composed when its turn has come.
public struct ReportDocument {
    /// The subject's; nil of a report that is one document and says nothing of what it is on.
    public let id: String?
    /// What messages call it.
    public let title: String
    /// Composes it, the plugin's resources found.
    public let compose: () throws -> Composition

    /// A document that is composed when it is asked for.
    ///
    /// - Parameters:
    ///   - id: stands in the file's name; nil where the report's own name is enough.
    ///   - title: what messages call it.
    ///   - compose: makes what it says.
    public init(id: String?, title: String, compose: @escaping () throws -> Composition) {
        self.id = id
        self.title = title
        self.compose = compose
    }
}

extension Report {
    /// The documents of a run: one, or one a subject.
    ///
    /// - Throws: what `subjects` threw.
    public func documents(_ request: ReportRequest) throws -> [ReportDocument] {
        guard Subject.self is any ReportSubject.Type else {
            return [
                ReportDocument(id: documentID, title: Self.about.title) {
                    try compose(request).resolving(request.resources)
                }
            ]
        }
        return try subjects(request).compactMap { subject in
            (subject as? any ReportSubject).map { named in
                ReportDocument(id: named.subjectID, title: named.subjectTitle) {
                    try compose(request, on: subject).resolving(request.resources)
                }
            }
        }
    }
}
