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
        return String(fr: "a \(faults.count) défauts :\n", en: "has \(faults.count) faults:\n")
            + faults.map { "    - \($0)" }.joined(separator: "\n")
    }

    /// Each thing that is wrong with it, in words. They go into file names and to terminals.
    var faults: [String] { declarationFaults.map(\.words) }

    /// Each thing that is wrong with it.
    var declarationFaults: [DeclarationFault] {
        var faults: [DeclarationFault] = []
        if !ReportIdentifier.isOne(name) {
            faults.add(
                .name,
                String(
                    fr:
                        "se nomme « \(name.shown) » : un nom d’extension a des minuscules sans accent, des chiffres et des "
                        + "traits d’union",
                    en: "is called “\(name.shown)”: the name of a plugin has small letters without accents, digits and "
                        + "hyphens"))
        }
        if !version.isOneLine {
            faults.add(
                .version,
                String(
                    fr: "a une version vide ou de plusieurs lignes",
                    en: "has a version that is empty or has several lines"))
        }
        if reports.isEmpty { faults.add(.reports, String(fr: "ne contient aucun rapport", en: "has no report")) }
        for id in Self.repeated(reports.map(\.id).filter { !$0.isEmpty }) {
            faults.add(
                .ids,
                String(
                    fr: "déclare deux rapports « \(id.shown) » : chacun doit avoir un identifiant à lui",
                    en: "declares two reports “\(id.shown)”: each must have an identifier of its own"))
        }
        for report in reports {
            for fault in report.faults {
                faults.add(
                    fault.subject,
                    String(fr: "déclare \(report.shown) \(fault.words)", en: "declares \(report.shown) \(fault.words)"))
            }
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
        id.isEmpty
            ? String(
                fr: "un rapport sans identifiant (« \(title.shown) »)",
                en: "a report without an identifier (“\(title.shown)”)")
            : String(fr: "le rapport « \(id.shown) »", en: "the report “\(id.shown)”")
    }

    fileprivate var faults: [DeclarationFault] {
        var faults: [DeclarationFault] = []
        if !ReportIdentifier.isOne(id) {
            faults.add(
                .ids,
                String(
                    fr: "dont l’identifiant n’est pas fait de minuscules sans accent, de chiffres et de traits d’union",
                    en: "whose identifier is not made of small letters without accents, digits and hyphens"))
        }
        if !title.isOneLine {
            faults.add(
                .titles,
                String(
                    fr: "dont le titre est vide ou a plusieurs lignes", en: "whose title is empty or has several lines")
            )
        }
        if !summary.isEmpty, !summary.isOneLine {
            faults.add(
                .summaries, String(fr: "dont le résumé a plusieurs lignes", en: "whose summary has several lines"))
        }
        if ReportFormat.available(of: formats).isEmpty || Set(formats).count != formats.count {
            faults.add(
                .formats,
                String(
                    fr: "dont les formats manquent ou se répètent : pdf, ods",
                    en: "whose formats are missing or repeated: pdf, ods"))
        }
        for name in PluginDescription.repeated(settings.map(\.name)) {
            faults.add(
                .settings,
                String(
                    fr: "dont deux réglages se nomment « \(name.shown) » : chacun doit avoir un nom à lui",
                    en: "of which two settings are called “\(name.shown)”: each must have a name of its own"))
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
        let what = String(fr: "dont le réglage « \(name.shown) »", en: "whose setting “\(name.shown)”")
        var faults: [String] = []
        if !Self.isName(name) {
            faults.append(
                String(
                    fr: "\(what) a un autre nom que lettres sans accent, chiffres et traits d’union",
                    en: "\(what) has a name of other than letters without accents, digits and hyphens"))
        }
        let texts = defaults + choices + [minimum, maximum].compactMap(\.self)
        if !(summary.isEmpty || summary.isOneLine) || texts.contains(where: \.hasControl) {
            faults.append(
                String(fr: "\(what) a un texte de plusieurs lignes", en: "\(what) has a text of several lines"))
        }
        if type == .choice, choices.isEmpty {
            faults.append(String(fr: "\(what) n’offre aucun choix", en: "\(what) offers no choice"))
        }
        // A list of texts may have a comma in one: each value is looked at by itself.
        var one = self
        one.isList = false
        var unbounded = one
        (unbounded.minimum, unbounded.maximum) = (nil, nil)
        let bounds = [minimum, maximum].compactMap(\.self).filter { (try? unbounded.values(of: [$0])) == nil }
        faults += bounds.map {
            String(
                fr: "\(what) a une borne, « \($0.shown) », qui n’est pas \(unbounded.expectation)",
                en: "\(what) has a bound, “\($0.shown)”, that is not \(unbounded.expectation)")
        }
        if bounds.isEmpty {
            faults += defaults.filter { (try? one.values(of: [$0])) == nil }.map {
                String(
                    fr: "\(what) a une valeur par défaut, « \($0.shown) », qu’il refuse : donnez \(expectation)",
                    en: "\(what) has a default, “\($0.shown)”, that it refuses: give \(expectation)")
            }
        }
        return faults
    }
}
