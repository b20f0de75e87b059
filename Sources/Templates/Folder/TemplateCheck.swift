import Foundation
import Support

/// All that is wrong in a template's folder: its look, its reports, the texts that it puts among others' parts.
public struct TemplateCheck {
    /// In the order of files and lines.
    public private(set) var faults: [TemplateFault] = []
    /// How many reports were read.
    public private(set) var reports: [TemplateReport] = []

    /// - Throws: `UserError` where there is no template.
    public init(folder: String) throws {
        var template = Template(folder: folder)
        do {
            template = try TemplateReader(folder: folder).read()
        } catch let error as TemplateError {
            faults += error.faults
        }
        reports = TemplateReport.all(in: folder)
        for report in reports {
            do {
                _ = try report.info(template)
            } catch let error as TemplateError {
                faults += error.faults
            } catch {
                faults.append(TemplateFault(file: report.path, line: 1, column: 1, message: "\(error)"))
            }
        }
        for case .text(let file) in template.parts.values.joined() {
            let found = TemplateSection.Faults()
            do {
                _ = try PartArrangement.body(file, template, found)
                faults += found.all
            } catch let error as TemplateError {
                faults += error.faults
            } catch {
                faults.append(TemplateFault(file: file, line: 1, column: 1, message: "\(error)"))
            }
        }
        var known: Set<TemplateFault> = []
        faults = TemplateError(faults: faults).faults.filter { known.insert($0).inserted }
    }
}
