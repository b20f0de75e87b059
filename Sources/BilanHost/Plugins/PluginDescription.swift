import BilanKit
import Support

/// What a plugin says of itself, once loaded.
struct PluginDescription: Codable, Sendable, Hashable {
    var name: String
    var version: String
    var reports: [ReportInfo]

    /// What is wrong with it, all at once, in words that follow the library's path; nil where nothing is.
    var fault: String? {
        let faults = faults
        guard faults.count > 1 else { return faults.first }
        return "a \(faults.count) défauts :\n" + faults.map { "    - \($0)" }.joined(separator: "\n")
    }

    /// Each thing that is wrong with it, in words. They go into file names and to terminals.
    var faults: [String] { declarationFaults.map(\.words) }

    /// Each thing that is wrong with it.
    var declarationFaults: [DeclarationFault] {
        var faults: [DeclarationFault] = []
        if !ReportIdentifier.isOne(name) {
            faults.add(
                .name,
                "se nomme « \(name.shown) » : un nom d’extension a des minuscules sans accent, des chiffres et des "
                    + "traits d’union")
        }
        if !version.isOneLine { faults.add(.version, "a une version vide ou de plusieurs lignes") }
        if reports.isEmpty { faults.add(.reports, "ne contient aucun rapport") }
        for id in Self.repeated(reports.map(\.id).filter { !$0.isEmpty }) {
            faults.add(.ids, "déclare deux rapports « \(id.shown) » : chacun doit avoir un identifiant à lui")
        }
        for report in reports {
            for fault in report.faults { faults.add(fault.subject, "déclare \(report.shown) \(fault.words)") }
        }
        return faults
    }

    /// The names that stand more than once, each once.
    fileprivate static func repeated(_ names: [String]) -> [String] {
        var counts: [String: Int] = [:]
        return names.filter { name in
            counts[name, default: 0] += 1
            return counts[name] == 2
        }
    }
}

/// One thing that is wrong with what a plugin declares.
struct DeclarationFault: Hashable {
    enum Subject { case name, version, reports, ids, titles, summaries, formats, settings }

    var subject: Subject
    /// They follow the library's path.
    var words: String
}

extension [DeclarationFault] {
    fileprivate mutating func add(_ subject: DeclarationFault.Subject, _ words: String) {
        append(DeclarationFault(subject: subject, words: words))
    }
}

extension ReportInfo {
    fileprivate var shown: String {
        id.isEmpty ? "un rapport sans identifiant (« \(title.shown) »)" : "le rapport « \(id.shown) »"
    }

    fileprivate var faults: [DeclarationFault] {
        var faults: [DeclarationFault] = []
        if !ReportIdentifier.isOne(id) {
            faults.add(
                .ids,
                "dont l’identifiant n’est pas fait de minuscules sans accent, de chiffres et de traits d’union")
        }
        if !title.isOneLine { faults.add(.titles, "dont le titre est vide ou a plusieurs lignes") }
        if !summary.isEmpty, !summary.isOneLine { faults.add(.summaries, "dont le résumé a plusieurs lignes") }
        if ReportFormat.available(of: formats).isEmpty || Set(formats).count != formats.count {
            faults.add(.formats, "dont les formats manquent ou se répètent : pdf, ods")
        }
        for name in PluginDescription.repeated(settings.map(\.name)) {
            faults.add(.settings, "dont deux réglages se nomment « \(name.shown) » : chacun doit avoir un nom à lui")
        }
        for words in settings.flatMap(\.faults) { faults.add(.settings, words) }
        return faults
    }
}

extension ReportSetting {
    /// As a part of a file's name, but shorter and with a letter first.
    private static func isName(_ text: String) -> Bool {
        text.utf8.count <= 64 && text.first?.isLetter == true && SubjectID.isFileNamePart(text)
    }

    fileprivate var faults: [String] {
        let what = "dont le réglage « \(name.shown) »"
        var faults: [String] = []
        if !Self.isName(name) {
            faults.append("\(what) a un autre nom que lettres sans accent, chiffres et traits d’union")
        }
        let texts = defaults + choices + [minimum, maximum].compactMap(\.self)
        if !(summary.isEmpty || summary.isOneLine) || texts.contains(where: \.hasControl) {
            faults.append("\(what) a un texte de plusieurs lignes")
        }
        if type == .choice, choices.isEmpty { faults.append("\(what) n’offre aucun choix") }
        // A list of texts may have a comma in one: each value is looked at by itself.
        var one = self
        one.isList = false
        var unbounded = one
        (unbounded.minimum, unbounded.maximum) = (nil, nil)
        let bounds = [minimum, maximum].compactMap(\.self).filter { (try? unbounded.values(of: [$0])) == nil }
        faults += bounds.map { "\(what) a une borne, « \($0.shown) », qui n’est pas \(unbounded.expectation)" }
        if bounds.isEmpty {
            faults += defaults.filter { (try? one.values(of: [$0])) == nil }.map {
                "\(what) a une valeur par défaut, « \($0.shown) », qu’il refuse : donnez \(expectation)"
            }
        }
        return faults
    }
}
