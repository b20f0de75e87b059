import BilanKit

extension Verification.ToolDifference {
    /// The programs, fonts, libraries and files of the template that differ between two recipes.
    static func all(from then: Recipe, to now: Recipe) -> [Verification.ToolDifference] {
        differences(.program, then.programs, now.programs)
            + differences(.plugin, [then.plugin].compactMap(\.self), [now.plugin].compactMap(\.self))
            + differences(.template, then.templateFiles, now.templateFiles)
            + differences(.font, then.fonts, now.fonts) + differences(.library, then.libraries, now.libraries)
    }

    private static func differences(
        _ kind: Kind, _ then: [Recipe.Part], _ now: [Recipe.Part]
    ) -> [Verification.ToolDifference] {
        var names: [String] = []
        for part in then + now where !names.contains(part.name) { names.append(part.name) }
        return names.compactMap { name in
            let (before, after) = (then.first { $0.name == name }, now.first { $0.name == name })
            guard before != after else { return nil }
            return Verification.ToolDifference(kind: kind, name: name, then: before?.words, now: after?.words)
        }
    }
}

extension Recipe.Part {
    /// Its version, and of its digest as much as tells it from others.
    fileprivate var words: String {
        [version, sha256.map { "sha256 \($0.prefix(12))…" }].compactMap(\.self).joined(separator: ", ")
    }
}
