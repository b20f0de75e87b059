import BilanKit
import Support
import Templates

extension PluginCatalogue {
    /// The catalogue with a template's reports beside the plugins': they take the place of plugins' reports of their names.
    ///
    /// - Parameter names: of those that are about to be made; nil for all. The others aren't read.
    /// - Throws: `TemplateError` with every fault of those that are read; `UserError` where a file can't be read.
    public func with(reportsOf template: Template, named names: [String]? = nil) throws -> PluginCatalogue {
        var catalogue = self
        var faults: [TemplateFault] = []
        let reports = TemplateReport.all(in: template.folder)
        catalogue.otherNames = reports.map(\.name)
        for report in reports where names?.contains(report.name) != false {
            do {
                catalogue.add(Entry(report, try report.info(template), template))
            } catch let error as TemplateError {
                faults += error.faults
            }
        }
        guard faults.isEmpty else { throw TemplateError(faults: faults) }
        return catalogue
    }

    /// The same for a list: with those of its reports whose front matter is sound, and what is wrong with the others.
    public func withSoundReports(of template: Template) -> (catalogue: PluginCatalogue, faults: [any Error]) {
        var catalogue = self
        var faults: [any Error] = []
        for report in TemplateReport.all(in: template.folder) {
            do {
                catalogue.add(Entry(report, try report.declaration(template), template))
            } catch {
                faults.append(error)
            }
        }
        return (catalogue, faults)
    }

    private mutating func add(_ entry: Entry) {
        var entry = entry
        if let place = entries.firstIndex(where: { $0.info.id == entry.info.id }) {
            entry.shadowed = [entries[place].library] + entries[place].shadowed
            entries[place] = entry
        } else {
            entries.append(entry)
            entries.sort { $0.info.id < $1.info.id }
        }
    }
}

extension PluginCatalogue.Entry {
    init(_ report: TemplateReport, _ info: ReportInfo, _ template: Template) {
        self.init(
            info: info, library: report.path, plugin: template.theme.name,
            version: "\(Template.version)", shadowed: [], templateReport: report)
    }
}
