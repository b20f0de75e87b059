import BilanKit
import Foundation
import Support

/// The system that Bilan runs on.
struct SystemChecks {
    let environment: [String: String]

    var all: [MachineCheck] { [system, kernel, processors, memory, openFiles, locale, timeZone] }

    private var system: MachineCheck {
        let lines = (try? String(contentsOfFile: "/etc/os-release", encoding: .utf8))?.split(separator: "\n") ?? []
        let name = lines.first { $0.hasPrefix("PRETTY_NAME=") }
            .map { $0.dropFirst("PRETTY_NAME=".count).trimmingCharacters(in: ["\"", "'"]) }
        return MachineCheck(
            .system, "distribution", String(fr: "système", en: "system"),
            name ?? String(fr: "inconnu (/etc/os-release)", en: "unknown (/etc/os-release)"))
    }

    private var kernel: MachineCheck {
        var names = utsname()
        uname(&names)
        func text<Tuple>(_ bytes: Tuple) -> String {
            withUnsafeBytes(of: bytes) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
        }
        return MachineCheck(
            .system, "kernel", String(fr: "noyau", en: "kernel"),
            "\(text(names.sysname)) \(text(names.release)), \(text(names.machine))")
    }

    private var processors: MachineCheck {
        MachineCheck(
            .system, "processors", String(fr: "processeurs", en: "processors"),
            "\(ProcessInfo.processInfo.activeProcessorCount)")
    }

    private var memory: MachineCheck {
        let numbers = Self.memoryNumbers()
        let value = ["MemTotal", "MemAvailable"].map { numbers[$0].map(ByteText.of) ?? "?" }
        var limit = rlimit()
        getrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit)
        let isTight = limit.rlim_cur < Self.leastAddresses
        return MachineCheck(
            .system, "memory", String(fr: "mémoire", en: "memory"),
            String(
                fr: "\(value[0]), dont \(value[1]) disponibles"
                    + (isTight ? " ; limitée à \(ByteText.of(UInt64(limit.rlim_cur))) par processus (ulimit -v)" : ""),
                en: "\(value[0]), of which \(value[1]) are available"
                    + (isTight ? "; limited to \(ByteText.of(UInt64(limit.rlim_cur))) per process (ulimit -v)" : "")),
            otherwise: isTight ? .wrong : nil,
            String(fr: "Relevez cette limite : ulimit -v unlimited.", en: "Raise this limit: ulimit -v unlimited."))
    }

    /// Addresses that a worker needs to load its libraries and make a document.
    private static let leastAddresses: UInt = 1 << 30

    /// Bytes, by the names of `/proc/meminfo`.
    private static func memoryNumbers() -> [String: UInt64] {
        var numbers: [String: UInt64] = [:]
        for match in KernelFile.text("/proc/meminfo").matches(of: /(\w+): +(\d+) kB/) {
            numbers[String(match.1)] = UInt64(match.2).map { $0 << 10 }
        }
        return numbers
    }

    private var openFiles: MachineCheck {
        MachineCheck(
            .system, "open-files", String(fr: "fichiers ouverts à la fois", en: "files open at a time"),
            String(
                fr: "\(FrenchNumber.integer(Descriptors.limit)), soit "
                    + FrenchNumber.count(Descriptors.workers, "rapport à la fois au plus", "rapports à la fois au plus"),
                en: "\(EnglishText.integer(Descriptors.limit)), so at most "
                    + EnglishText.count(Descriptors.workers, "report", "reports") + " at a time"))
    }

    private var locale: MachineCheck {
        let name = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { environment[$0] }.first { !$0.isEmpty } ?? "C"
        let remedy = String(
            fr: "Choisissez une langue en UTF-8, par exemple : export LC_ALL=C.UTF-8.",
            en: "Choose a language in UTF-8 that is installed: locale -a lists them.")
        guard let locale = newlocale(Int32(LC_CTYPE_MASK), "", nil) else {
            return MachineCheck(
                .system, "locale", String(fr: "langue", en: "language"), .optional,
                String(fr: "\(name), qui n’est pas installée", en: "\(name), which is not installed"), remedy: remedy)
        }
        defer { freelocale(locale) }
        let encoding = nl_langinfo_l(nl_item(CODESET), locale).map { String(cString: $0) } ?? "?"
        return MachineCheck(
            .system, "locale", String(fr: "langue", en: "language"), "\(name), \(encoding)",
            otherwise: encoding == "UTF-8" ? nil : .optional,
            String(fr: "Les accents s’afficheront mal. \(remedy)", en: "Accents will be shown wrongly. \(remedy)"))
    }

    /// The day of documents without `--date` is the zone's.
    private var timeZone: MachineCheck {
        let named = environment["TZ"].map { $0.hasPrefix(":") ? String($0.dropFirst()) : $0 }
        let file = named.map { $0.hasPrefix("/") ? $0 : "/usr/share/zoneinfo/\($0)" } ?? "/etc/localtime"
        let isThere = FileManager.default.fileExists(atPath: file)
        let target = FileName.withoutLinks(file)
        let name = named ?? target.split(separator: "/zoneinfo/").last.map(String.init) ?? target
        return MachineCheck(
            .system, "time-zone", String(fr: "fuseau horaire", en: "time zone"),
            isThere
                ? name.replacing("/usr/share/zoneinfo/", with: "")
                : String(fr: "\(name), sans données : UTC", en: "\(name), without data: UTC"),
            otherwise: isThere ? nil : .optional,
            String(
                fr: "Sans --date, les documents portent le jour d’UTC. Installez le paquet tzdata, ou corrigez TZ.",
                en: "Without --date, documents bear the day of UTC. Install the package tzdata, or correct TZ."))
    }
}
