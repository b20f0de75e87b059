import BilanKit
import Support

/// Puts a report's parts into the order that a template says, with texts of the template's own between them.
public struct PartArrangement {
    private let parts: [TemplatePart]
    private let template: Template

    /// - Returns: nil where the template leaves the report's parts as they are.
    public init?(of report: String, in template: Template) {
        guard let parts = template.parts[report] else { return nil }
        (self.parts, self.template) = (parts, template)
    }

    /// The composition with its parts arranged. What stands before the first part stays first.
    ///
    /// - Throws: `TemplateError` for a part that isn't there, or for a text's faults.
    public func applied(to composition: Composition, _ request: ReportRequest) throws -> Composition {
        var (arranged, own) = ReportPart.parts(of: composition.blocks)
        let context = BlockContext(request, template)
        for table in composition.tables { _ = context.unique(table.name) }
        var names = ReportNames()
        names.title = composition.title
        var restPlace: Int?
        for part in parts {
            switch part {
            case .others: restPlace = arranged.count
            case .own(let name, let mayBeMissing, let line):
                if let place = own.firstIndex(where: { $0.isCalled(name) }) {
                    arranged.append(own.remove(at: place))
                } else if !mayBeMissing {
                    throw absence(of: name, line, among: own)
                }
            case .text(let file): arranged.append(try text(file, context, names))
            }
        }
        if let restPlace { arranged.insert(contentsOf: own, at: restPlace) }
        var result = composition
        result.blocks = ReportPart.blocks(of: arranged)
        result.statedFigures += context.stated
        return result
    }

    private func absence(of name: String, _ line: Int, among parts: [ReportPart]) -> TemplateError {
        let known = parts.map(\.name)
        return TemplateError(faults: [
            TemplateFault(
                file: "\(template.folder)/\(TemplateFolder.fileName)", line: line, column: 1,
                message: String(
                    fr: "ce document n’a pas de partie « \(name) ».\(NearestNames.suggestion(name, among: known))",
                    en: "this document has no part “\(name)”.\(NearestNames.suggestion(name, among: known))")
                    + (known.isEmpty
                        ? ""
                        : String(
                            fr: " Parties qui restent : \(known.joined(separator: ", ")).",
                            en: " Parts that are left: \(known.joined(separator: ", "))."))
                    + String(
                        fr: " Si elle n’y est que parfois, écrivez « \(name)? ».",
                        en: " If it is only there at times, write “\(name)?”."))
        ])
    }

    /// A text of the template's own: on a sheet of its own in a workbook.
    private func text(_ path: String, _ context: BlockContext, _ names: ReportNames) throws -> ReportPart {
        let blocks = try Self.body(path, template).blocks(context, FigureValues([:], context), names)
        var part = ReportPart(blocks: blocks)
        if case .heading(let heading)? = blocks.first { part.title = heading.text.plain }
        part.sheet = Sheet(part.title.isEmpty ? FileName.of(path) : part.title) { blocks }
        return part
    }

    /// A text of the template's own, read and checked.
    ///
    /// - Throws: `TemplateError` with every fault; `UserError` where it can't be read.
    static func body(_ path: String, _ template: Template) throws -> ReportBody {
        let file = try TemplateFile(
            path, called: String(fr: "Le texte", en: "The text"),
            remedy: String(fr: "Vérifiez le fichier et ses droits.", en: "Check the file and its access rights."))
        let faults = TemplateSection.Faults()
        let body = ReportBody.read(
            file.text, of: path, after: 0, in: template.folder, ReportNames().schema(template), faults)
        guard let body, faults.all.isEmpty else { throw TemplateError(faults: faults.all) }
        return body
    }
}
