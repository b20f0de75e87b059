import BilanKit
import Support

/// What was given with `--set`, checked against what the reports of a run say of their settings.
struct SettingCheck {
    private let given: [(name: String, value: String)]

    /// - Throws: `UserError` for a setting that none of the reports has, or for a value that one of them can't take:
    ///   the report and its plugin, what is wrong and what is allowed.
    init(_ given: [(name: String, value: String)], of entries: [PluginCatalogue.Entry]) throws {
        self.given = given
        for (name, _) in given
        where !entries.contains(where: { $0.info.settings.contains { $0.name == name } }) {
            var known: Set<String> = []
            let names = entries.flatMap { $0.info.settings.map(\.name) }.filter { known.insert($0).inserted }
            throw Self.error(SettingFault.unknown(name, known: names), in: entries)
        }
        for entry in entries {
            for (name, texts) in self.given(to: entry).sorted(by: { $0.key < $1.key }) {
                guard let setting = entry.info.settings.first(where: { $0.name == name }) else { continue }
                do {
                    _ = try setting.values(of: texts)
                } catch {
                    throw Self.error(error, in: [entry])
                }
            }
        }
    }

    /// What of it is one report's.
    func given(to entry: PluginCatalogue.Entry) -> [String: [String]] {
        let own = given.filter { setting in entry.info.settings.contains { $0.name == setting.name } }
        return Dictionary(grouping: own, by: \.name).mapValues { $0.map(\.value) }
    }

    private static func error(_ fault: any Error, in entries: [PluginCatalogue.Entry]) -> UserError {
        let reports = entries.map { "\($0.shownName)" }.joined(separator: ", ")
        return UserError(
            fr: "\(fault) \(entries.count > 1 ? "Rapports" : "Rapport") : \(reports).",
            en: "\(fault) \(entries.count > 1 ? "Reports" : "Report"): \(reports).")
    }
}
