import BilanKit
import Foundation
import Support

/// All that is wrong in a template's folder: its look, its reports, the texts that it puts among others' parts.
public struct TemplateCheck {
    /// In the order of files and lines.
    public private(set) var faults: [TemplateFault] = []
    /// How many reports were read.
    public private(set) var reports: [TemplateReport] = []

    /// - Parameter otherReports: names of reports that aren't the template's, whose parts it may arrange; nil where they
    ///   aren't known.
    /// - Throws: `UserError` where there is no template.
    public init(folder: String, otherReports: [String]? = nil) throws {
        var template = Template(folder: folder)
        do {
            template = try TemplateReader(folder: folder).read()
        } catch let error as TemplateError {
            faults += error.faults
        }
        if RegularFile.otherKind(of: "\(folder)/\(TemplateFolder.reports)", allowsFolders: false) == nil,
            FileManager.default.fileExists(atPath: "\(folder)/\(TemplateFolder.reports)")
        {
            add(
                "\(folder)/\(TemplateFolder.reports)",
                String(
                    fr: "ce n’est pas un dossier. Les rapports sont les fichiers .md du dossier « reports ».",
                    en: "it is not a folder. The reports are the .md files of the folder “reports”."))
        }
        reports = TemplateReport.all(in: folder)
        if let otherReports { checkArranged(template, among: otherReports + reports.map(\.name)) }
        for report in reports { collect(of: report.path) { _ = try report.info(template) } }
        for case .text(let file) in template.parts.values.joined() {
            collect(of: file) { _ = try PartArrangement.body(file, template) }
        }
        var known: Set<TemplateFault> = []
        faults = TemplateError(faults: faults).faults.filter { known.insert($0).inserted }
    }

    /// Takes down what is wrong in a file.
    private mutating func collect(of file: String, _ read: () throws -> Void) {
        do {
            try read()
        } catch let error as TemplateError {
            faults += error.faults
        } catch {
            add(file, "\(error)")
        }
    }

    private mutating func add(_ file: String, _ message: String, line: Int = 1) {
        faults.append(TemplateFault(file: file, line: line, column: 1, message: message))
    }

    /// Reports whose parts are arranged must be there.
    private mutating func checkArranged(_ template: Template, among known: [String]) {
        for (name, line) in template.arrangedLines.sorted(by: { $0.value < $1.value }) where !known.contains(name) {
            add(
                "\(template.folder)/\(TemplateFolder.fileName)",
                String(
                    fr:
                        "« \(name) » n’est pas un rapport.\(NearestNames.suggestion(name, among: known)) Rapports : \(known.sorted().joined(separator: ", ")).",
                    en:
                        "“\(name)” is not a report.\(NearestNames.suggestion(name, among: known)) Reports: \(known.sorted().joined(separator: ", "))."
                ),
                line: line)
        }
    }
}
