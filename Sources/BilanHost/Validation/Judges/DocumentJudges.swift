import BilanKit
import Foundation
import Support

/// Other people's programs that judge documents, where they are installed. `make conformance` uses the same.
struct DocumentJudges: Sendable {
    private let environment: [String: String]
    /// Seconds that each may take.
    private static let timeout = 120.0

    init(environment: [String: String] = ProcessInfo.processInfo.environment) { self.environment = environment }

    // MARK: PDF

    private static let flavours = ["3a", "ua1"]

    /// What veraPDF says of files.
    func pdf(_ files: [String]) -> Finding {
        guard !files.isEmpty else {
            return .skipped(String(fr: "aucun document n’est à juger", en: "there is no document to judge"))
        }
        guard let programs = veraPDF(files) else {
            return .skipped(
                String(
                    fr: "veraPDF n’est pas installé : mettez la commande verapdf (verapdf.org) dans PATH, ou lancez "
                        + ".ci/pdf-conformance dans les sources de Bilan",
                    en: "veraPDF is not installed: put the command verapdf (verapdf.org) into PATH, or run "
                        + ".ci/pdf-conformance in the sources of Bilan"))
        }
        var faults: [String] = []
        for program in programs {
            guard let (status, text) = program.run(timeout: Self.timeout) else {
                return .skipped(
                    String(
                        fr: "veraPDF n’a pas pu être lancé, ou n’a pas fini",
                        en: "veraPDF could not be run, or did not end"))
            }
            let lines = text.split(separator: "\n").map { Self.short(String($0), files) }
            let told = lines.filter { !$0.hasPrefix("PASS ") }
            let passed = lines.count { $0.hasPrefix("PASS ") }
            if status != 0 || lines.contains(where: { $0.hasPrefix("FAIL ") }) {
                faults += told.isEmpty ? [String(fr: "code de retour \(status)", en: "exit status \(status)")] : told
            } else if passed == 0 {
                return .skipped(
                    String(
                        fr: "veraPDF n’a rien dit : \(told.prefix(2).joined(separator: " "))",
                        en: "veraPDF said nothing: \(told.prefix(2).joined(separator: " "))"))
            }
        }
        return Finding(faults, measure: Self.measure(files))
    }

    /// The runs of the checker: the command, or what `.ci/pdf-conformance` keeps of it.
    private func veraPDF(_ files: [String]) -> [OutsideProgram]? {
        if let command = SearchPath.find("verapdf", environment) {
            return Self.flavours.map {
                OutsideProgram(path: command, arguments: ["--format", "text", "--flavour", $0] + files)
            }
        }
        guard let java = SearchPath.find("java", environment), let home = environment["HOME"] else {
            return nil
        }
        let cache = environment["XDG_CACHE_HOME"].flatMap { $0.isEmpty ? nil : $0 } ?? home + "/.cache"
        let folders = ((try? FileManager.default.contentsOfDirectory(atPath: cache + "/bilan")) ?? [])
            .filter { $0.hasPrefix("pdf-conformance-") }.sorted().map { "\(cache)/bilan/\($0)" }
        guard
            let folder = folders.last(where: {
                FileManager.default.fileExists(atPath: $0 + "/PDFConformance.class")
            })
        else { return nil }
        let libraries = [
            "rhino", "jaxb-api", "jaxb-runtime", "jaxb-core", "txw2", "istack-commons-runtime", "javax.activation",
        ].map { "/usr/share/java/\($0).jar" }
        let classes = (["\(folder)/verapdf.jar", folder] + libraries).joined(separator: ":")
        return [
            OutsideProgram(
                path: java,
                // It runs for some seconds alone.
                arguments: [
                    "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", classes, "PDFConformance",
                    Self.flavours.joined(separator: ","),
                ] + files)
        ]
    }

    // MARK: Workbooks

    private static let schemaFolder = "/usr/share/emacs"
    private static let schemaName = "etc/schema/OpenDocument-schema-v1.3.rnc"

    /// What jing says of flat workbooks by the strict schema.
    func workbooks(_ files: [String]) -> Finding {
        guard !files.isEmpty else {
            return .skipped(String(fr: "aucun document n’est à juger", en: "there is no document to judge"))
        }
        guard let jing = SearchPath.find("jing", environment), let schema = Self.schema else {
            return .skipped(
                String(
                    fr: "jing ou le schéma n’est pas installé : apt-get install jing emacs-common",
                    en: "jing or the schema is not installed: apt-get install jing emacs-common"))
        }
        let program = OutsideProgram(path: jing, arguments: ["-i", "-c", schema] + files)
        guard let (status, text) = program.run(timeout: Self.timeout) else {
            return .skipped(
                String(fr: "jing n’a pas pu être lancé, ou n’a pas fini", en: "jing could not be run, or did not end"))
        }
        let lines = text.split(separator: "\n").map { Self.short(String($0), files) }
        return Finding(
            status == 0
                ? [] : lines.isEmpty ? [String(fr: "code de retour \(status)", en: "exit status \(status)")] : lines,
            measure: Self.measure(files))
    }

    private static var schema: String? {
        let versions = (try? FileManager.default.contentsOfDirectory(atPath: schemaFolder)) ?? []
        return versions.sorted().map { "\(schemaFolder)/\($0)/\(schemaName)" }
            .first(where: FileManager.default.fileExists(atPath:))
    }

    private static func measure(_ files: [String]) -> String {
        String(
            fr: FrenchNumber.count(files.count, "document jugé", "documents jugés"),
            en: EnglishText.count(files.count, "document judged", "documents judged"))
    }

    /// A line without the folders of temporary files.
    private static func short(_ line: String, _ files: [String]) -> String {
        Set(files.map(FileName.folder)).reduce(line) { $0.replacing($1 + "/", with: "") }
    }
}
