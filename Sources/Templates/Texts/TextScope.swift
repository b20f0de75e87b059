import BilanKit
import Mustache
import Support

/// What the names of a text lead to: the run's own, or a row's within a list.
final class TextScope: MustacheParent {
    /// What a text may use, by name. Called each time that a name is met.
    private let lookUp: (String, TextScope) throws -> Any?
    /// The scope around; nil for the run's own.
    private let outer: TextScope?
    let run: TextRun
    let writing: TextWriting
    /// That by which the run knows it; nil before a block stands in it.
    fileprivate var number: Int?

    init(
        _ run: TextRun, writing: TextWriting, outer: TextScope? = nil,
        lookUp: @escaping (String, TextScope) throws -> Any?
    ) {
        self.run = run
        self.writing = writing
        self.outer = outer
        self.lookUp = lookUp
    }

    /// The library's look-up, which can't throw: a failure is kept, and told once the text is made.
    func child(named name: String) -> Any? {
        if name == TextRun.scopeName { return run.number(of: self) }
        do {
            return try lookUp(name, self)
        } catch {
            run.failure = run.failure ?? error
            return nil
        }
    }

    /// A text of a block with its placeholders filled in, for a condition.
    func expanded(_ text: PlacedText) throws -> String { try filled(text, isForConditions: true) }

    /// A text of a block with its placeholders filled in, to be read.
    func words(_ text: PlacedText) throws -> String { try filled(text, isForConditions: false) }

    private func filled(_ text: PlacedText, isForConditions: Bool) throws -> String {
        guard text.text.contains("{{") else { return text.text }
        let scope = rewritten(isForConditions)
        let template = try MustacheTemplate(string: "{{% CONTENT_TYPE:TEXT}}" + text.text)
        return try run.rendered(template, scope)
    }

    /// The same scope with values written otherwise.
    private func rewritten(_ isForConditions: Bool) -> TextScope {
        TextScope(
            run, writing: TextWriting(styles: writing.styles, isForConditions: isForConditions),
            outer: outer?.rewritten(isForConditions)
        ) { [lookUp, outer] name, scope in
            try lookUp(name, scope) ?? outer?.rewritten(isForConditions).lookUp(name, scope)
        }
    }

    /// An error at a place of the text's file.
    func error(_ message: String, _ place: PlacedText?) -> TemplateError {
        TemplateError(faults: [
            TemplateFault(file: run.path, line: place?.line ?? 1, column: place?.column ?? 1, message: message)
        ])
    }
}

/// What one text's making shares: its failures, its limits, the scopes that its blocks stand in.
final class TextRun {
    /// Stands in place of a block, and gives the number of the scope around it.
    static let scopeName = "__scope"
    /// Rows that one loop goes through at most.
    static let loopLimit = 1000
    /// Rows that all loops of a text go through at most.
    private static let rowLimit = 50_000
    /// Bytes of a text that is filled in.
    private static let sizeLimit = 4 << 20

    let path: String
    var failure: (any Error)?
    private(set) var scopes: [TextScope] = []
    private var rows = 0

    init(path: String) { self.path = path }

    func number(of scope: TextScope) -> Int {
        if let known = scope.number { return known }
        scope.number = scopes.count
        scopes.append(scope)
        return scopes.count - 1
    }

    /// Counts rows of a loop.
    ///
    /// - Throws: `ReportError` where they are too many.
    func count(_ rows: Int, of list: String) throws {
        self.rows += rows
        guard self.rows <= Self.rowLimit else {
            throw ReportError(
                String(
                    fr:
                        "\(path) : les boucles de ce texte parcourent plus de \(FrenchNumber.integer(Self.rowLimit)) lignes. Montrez-les par un bloc « table ».",
                    en:
                        "\(path): the loops of this text go through more than \(EnglishText.integer(Self.rowLimit)) rows. Show them by a block “table”."
                )
            )
        }
    }

    /// - Throws: what was kept while the text was filled in.
    func rendered(_ template: MustacheTemplate, _ scope: TextScope) throws -> String {
        let text = template.render(scope)
        if let failure { throw failure }
        guard text.utf8.count <= Self.sizeLimit else {
            throw ReportError(
                String(
                    fr: "\(path) : le texte rempli dépasse 4 Mio. Montrez les lignes par un bloc « table ».",
                    en: "\(path): the text, filled in, exceeds 4 MiB. Show the rows by a block “table”."))
        }
        return text
    }
}
