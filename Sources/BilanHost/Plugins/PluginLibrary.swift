import BilanKit
import Foundation

/// A plugin loaded into this process, found compatible. Loading runs the plugin's code: workers do it, the command
/// never. Libraries are never closed: their types live on.
struct PluginLibrary {
    let name: String
    let version: String
    let reports: [any Report.Type]

    /// Opens a library and compares its record with the host's, before any Swift type crosses.
    ///
    /// - Throws: `PluginRefusal`, with both values where they differ and what mends it.
    init(path: String) throws {
        guard let handle = dlopen(path, RTLD_NOW | RTLD_LOCAL) else {
            throw PluginRefusal.unloadable(
                dlerror().map { String(cString: $0) } ?? String(fr: "dlopen a échoué", en: "dlopen failed"))
        }
        guard let symbol = dlsym(handle, BILAN_PLUGIN_ENTRY) else { throw PluginRefusal.noEntry }
        typealias Entry = @convention(c) () -> UnsafeRawPointer?
        guard let pointer = unsafeBitCast(symbol, to: Entry.self)() else { throw PluginRefusal.noRecord }

        // The length first: what lies past it is not the plugin's.
        let length = pointer.load(as: UInt32.self)
        let ourLength = UInt32(MemoryLayout<bilan_plugin_record>.size)
        guard length >= 8 else { throw PluginRefusal.otherLength(theirs: length, ours: ourLength) }
        let form = pointer.load(fromByteOffset: 4, as: UInt32.self)
        guard form == UInt32(BILAN_RECORD_VERSION) else {
            throw PluginRefusal.otherRecord(theirs: form, ours: UInt32(BILAN_RECORD_VERSION))
        }
        guard length == ourLength else { throw PluginRefusal.otherLength(theirs: length, ours: ourLength) }
        let record = pointer.load(as: bilan_plugin_record.self)
        guard let compiler = record.compiler, let interface = record.interface, let theirName = record.name,
            let theirVersion = record.version, record.reports != nil
        else { throw PluginRefusal.noRecord }
        let (theirs, ours) = (String(cString: compiler), String(cString: bilan_compiler()))
        name = String(cString: theirName)
        guard theirs == ours else { throw PluginRefusal.otherCompiler(of: name, theirs: theirs, ours: ours) }
        let (theirSDK, ourSDK) = (String(cString: interface), "\(SDKInterface().fingerprint)")
        guard theirSDK == ourSDK else { throw PluginRefusal.otherInterface(of: name, theirs: theirSDK, ours: ourSDK) }

        version = String(cString: theirVersion)
        guard let list = record.reports() else { throw PluginRefusal.noReports(of: name) }
        reports = Plugin.reports(in: list)
    }
}

/// Why a library is not taken as a plugin.
enum PluginRefusal: Error, Codable, Hashable, CustomStringConvertible {
    case unloadable(String)
    case noEntry
    case noRecord
    case otherLength(theirs: UInt32, ours: UInt32)
    case otherRecord(theirs: UInt32, ours: UInt32)
    case otherInterface(of: String, theirs: String, ours: String)
    case otherCompiler(of: String, theirs: String, ours: String)
    case noReports(of: String)
    /// What it says of itself is more than a message holds.
    case tooLong

    /// What the plugin calls itself; nil where its record can't be read.
    var plugin: String? {
        switch self {
        case .otherInterface(let name, _, _), .otherCompiler(let name, _, _), .noReports(let name): name
        case .unloadable, .noEntry, .noRecord, .otherLength, .otherRecord, .tooLong: nil
        }
    }

    var description: String { [fault, remedy].compactMap(\.self).joined(separator: ". ") }

    /// What is wrong, in words that follow the library's path.
    var fault: String {
        switch self {
        case .unloadable(let reason): String(fr: "ne se charge pas (\(reason))", en: "can’t be loaded (\(reason))")
        case .noEntry:
            String(
                fr: "n’est pas une extension de Bilan : la fonction « \(BILAN_PLUGIN_ENTRY) » manque",
                en: "is not a plugin of Bilan: the function “\(BILAN_PLUGIN_ENTRY)” is missing")
        case .noRecord: String(fr: "rend une fiche illisible", en: "returns an unreadable record")
        case .otherLength(let theirs, let ours):
            String(
                fr: "rend une fiche de \(theirs) octets, Bilan en attend \(ours)",
                en: "returns a record of \(theirs) bytes, Bilan expects \(ours)")
        case .otherRecord(let theirs, let ours):
            String(
                fr: "a une fiche de forme \(theirs), Bilan en attend la forme \(ours)",
                en: "has a record of form \(theirs), Bilan expects form \(ours)")
        case .otherCompiler(_, let theirs, let ours):
            String(
                fr: "est compilé par « \(theirs) », Bilan par « \(ours) »",
                en: "is compiled by “\(theirs)”, Bilan by “\(ours)”")
        case .otherInterface(_, let theirs, let ours):
            String(
                fr: "est compilé avec l’interface \(theirs), Bilan avec l’interface \(ours)",
                en: "is compiled with interface \(theirs), Bilan with interface \(ours)")
        case .noReports: String(fr: "ne contient aucun rapport", en: "has no report")
        case .tooLong:
            String(
                fr: "se décrit par plus de \(MessageFrame.messageLimit >> 20) Mio de texte",
                en: "describes itself by more than \(MessageFrame.messageLimit >> 20) MiB of text")
        }
    }

    /// What mends it, where a new build does.
    private var remedy: String? {
        let with: String? =
            switch self {
            case .unloadable, .noRecord, .otherLength, .otherRecord:
                String(fr: "cette version de Bilan", en: "this version of Bilan")
            case .otherCompiler: String(fr: "le même compilateur", en: "the same compiler")
            case .otherInterface: String(fr: "le SDK de cette version de Bilan", en: "the SDK of this version of Bilan")
            case .noEntry, .noReports, .tooLong: nil
            }
        return with.map {
            String(
                fr: "Recompilez-le avec \($0) : bilan plugin build DOSSIER",
                en: "Compile it again with \($0): bilan plugin build FOLDER")
        }
    }
}
