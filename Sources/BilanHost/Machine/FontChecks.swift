import BilanKit
import CFontconfig
import Fence
import Foundation
import Support

/// The fonts that a template asks for, what fontconfig gives for them, and the dictionaries that divide words.
struct FontChecks {
    let theme: Theme
    let environment: [String: String]

    init(_ theme: Theme, environment: [String: String]) {
        self.theme = theme
        self.environment = environment
    }

    var all: [MachineCheck] {
        guard let configuration = FcInitLoadConfig() else {
            return [
                MachineCheck(
                    .fonts, "fontconfig", String(fr: "polices installées", en: "installed fonts"), .wrong,
                    String(
                        fr: "la configuration de fontconfig ne peut pas être lue",
                        en: "the configuration of fontconfig can’t be read"),
                    remedy: String(
                        fr: "Corrigez ou retirez la variable FONTCONFIG_FILE.",
                        en: "Correct or remove the variable FONTCONFIG_FILE."))
            ]
        }
        defer { FcConfigDestroy(configuration) }
        // Before the fonts are read, which writes what is missing.
        let cache = cache(configuration)
        FcConfigBuildFonts(configuration)
        let count = Int(FcConfigGetFonts(configuration, FcSetSystem)?.pointee.nfont ?? 0)
        let fonts = MachineCheck(
            .fonts, "installed", String(fr: "polices installées", en: "installed fonts"),
            count == 0
                ? String(fr: "aucune police", en: "no font")
                : MessageNumber.integer(count),
            otherwise: count == 0 ? .wrong : nil,
            String(
                fr:
                    "Installez celles du modèle (\(Self.package(of: theme.fonts.body))), et vérifiez FONTCONFIG_FILE si elle est définie.",
                en: "Install those of the template (\(Self.package(of: theme.fonts.body))), and check "
                    + "FONTCONFIG_FILE if it is set."))
        guard count > 0 else { return [fonts] + dictionaries }
        let families = [
            ("body", String(fr: "police du texte", en: "font of the text"), theme.fonts.body),
            ("headings", String(fr: "police des titres", en: "font of the headings"), theme.fonts.headings),
            ("code", String(fr: "police à chasse fixe", en: "fixed-width font"), theme.fonts.code),
        ]
        return [fonts, cache] + families.map { match($0, $1, $2, configuration) } + dictionaries
    }

    /// What fontconfig gives for a family, and whether a worker may read it.
    private func match(
        _ name: String, _ title: String, _ family: String, _ configuration: OpaquePointer
    ) -> MachineCheck {
        guard let pattern = FcNameParse(family.replacing("-", with: "\\-")) else {
            return MachineCheck(
                .fonts, name, title, .wrong, family,
                remedy: String(fr: "Corrigez ce nom dans le modèle.", en: "Correct this name in the template."))
        }
        defer { FcPatternDestroy(pattern) }
        FcConfigSubstitute(configuration, pattern, FcMatchPattern)
        FcDefaultSubstitute(pattern)
        var result = FcResultMatch
        guard let found = FcFontMatch(configuration, pattern, &result) else {
            return MachineCheck(
                .fonts, name, title, .wrong, String(fr: "rien pour « \(family) »", en: "nothing for “\(family)”"),
                remedy: String(
                    fr: "Installez-la (\(Self.package(of: family))).", en: "Install it (\(Self.package(of: family)))."))
        }
        defer { FcPatternDestroy(found) }
        let file = Self.strings(found, FC_FILE).first ?? "?"
        guard isReadableFenced(file) else {
            return MachineCheck(
                .fonts, name, title, .wrong,
                String(
                    fr: "« \(family) » : \(file), que la clôture cache aux extensions",
                    en: "“\(family)”: \(file), which the fence hides from plugins"),
                remedy: String(
                    fr: "Rangez les polices dans /usr/local/share/fonts, puis lancez fc-cache.",
                    en: "Put the fonts into /usr/local/share/fonts, then run fc-cache."))
        }
        let given = Self.strings(found, FC_FAMILY)
        let isOwn = given.contains { $0.lowercased() == family.lowercased() }
        return MachineCheck(
            .fonts, name, title,
            isOwn
                ? String(fr: "« \(family) » : \(file)", en: "“\(family)”: \(file)")
                : String(
                    fr: "« \(given.first ?? "?") » à la place de « \(family) » : \(file)",
                    en: "“\(given.first ?? "?")” in place of “\(family)”: \(file)"),
            otherwise: isOwn ? nil : .optional,
            String(
                fr: "Installez-la (\(Self.package(of: family))), ou nommez-en une autre dans le modèle.",
                en: "Install it (\(Self.package(of: family))), or name another in the template."))
    }

    private static func package(of family: String) -> String {
        switch family {
        case "Inter": String(fr: "paquet fonts-inter", en: "package fonts-inter")
        case "DejaVu Sans Mono": String(fr: "paquet fonts-dejavu-core", en: "package fonts-dejavu-core")
        default: String(fr: "« \(family) »", en: "“\(family)”")
        }
    }

    private static func strings(_ pattern: OpaquePointer, _ object: String) -> [String] {
        var found: [String] = []
        var value: UnsafeMutablePointer<FcChar8>?
        while FcPatternGetString(pattern, object, Int32(found.count), &value) == FcResultMatch, let text = value {
            found.append(String(cString: text))
        }
        return found
    }

    private func isReadableFenced(_ file: String) -> Bool {
        let file = FileName.withoutLinks(file)
        return FenceRules.system(environment: environment).map(FileName.withoutLinks).contains {
            file == $0 || file.hasPrefix($0 + "/")
        }
    }
}

extension FontChecks {
    /// A worker can't write what fontconfig finds out about folders: where it isn't kept, each reads all fonts anew.
    private func cache(_ configuration: OpaquePointer) -> MachineCheck {
        var stale: [String] = []
        for folder in Self.list(FcConfigGetFontDirs(configuration)) {
            Self.lookForStale(folder, configuration, into: &stale)
        }
        return MachineCheck(
            .fonts, "cache", String(fr: "liste des polices", en: "list of fonts"),
            stale.isEmpty
                ? String(fr: "à jour", en: "up to date")
                : String(
                    fr: "manque ou a vieilli : \(stale.joined(separator: ", "))",
                    en: "missing or out of date: \(stale.joined(separator: ", "))"),
            otherwise: stale.isEmpty ? nil : .optional,
            String(
                fr: "Chaque rapport relit toutes les polices. Lancez fc-cache.",
                en: "Each report reads all fonts again. Run fc-cache."))
    }

    private static func lookForStale(_ folder: String, _ configuration: OpaquePointer, into stale: inout [String]) {
        guard !stale.contains(folder), FileManager.default.fileExists(atPath: folder) else { return }
        guard let cache = FcDirCacheLoad(folder, configuration, nil) else { return stale.append(folder) }
        defer { FcDirCacheUnload(cache) }
        for index in 0..<FcCacheNumSubdir(cache) {
            if let name = FcCacheSubdir(cache, index) {
                lookForStale(String(cString: name), configuration, into: &stale)
            }
        }
    }

    /// Takes a list of fontconfig's apart, and frees it.
    private static func list(_ list: OpaquePointer?) -> [String] {
        guard let list else { return [] }
        defer { FcStrListDone(list) }
        var all: [String] = []
        while let text = FcStrListNext(list) { all.append(String(cString: text)) }
        return all
    }

    private var dictionaries: [MachineCheck] {
        [("fr", String(fr: "français", en: "French")), ("en", String(fr: "anglais", en: "English"))].map {
            code, language in
            let folder = "/usr/share/hyphen"
            let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
            let found = names.filter {
                $0 == "hyph_\(code).dic" || $0.hasPrefix("hyph_\(code)_") && $0.hasSuffix(".dic")
            }
            let package = code == "en" ? "hyphen-en-gb" : "hyphen-fr"
            return MachineCheck(
                .fonts, "hyphenation-\(code)",
                String(fr: "coupure des mots, \(language)", en: "hyphenation, \(language)"),
                found.isEmpty
                    ? String(fr: "aucun dictionnaire dans \(folder)", en: "no dictionary in \(folder)")
                    : found.sorted().joined(separator: ", "),
                otherwise: found.isEmpty ? .optional : nil,
                String(
                    fr: "Pour un modèle qui coupe les mots (hyphenation), installez le paquet \(package).",
                    en: "For a template that hyphenates words (hyphenation), install the package \(package)."))
        }
    }
}
