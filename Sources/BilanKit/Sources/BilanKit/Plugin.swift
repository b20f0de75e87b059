/// A plugin's entry point. A dynamic library exports one C function that returns its record:
///
///     @_cdecl("bilan_plugin")
///     public func bilanPlugin() -> UnsafeRawPointer {
///         Plugin.record(name: "jobs", version: "1.0.0") { Plugin.reports([JobsByDepartment.self]) }
///     }
public enum Plugin {
    /// What `bilan_plugin` returns; it is never freed.
    ///
    /// - Parameters:
    ///   - name: lower case, digits and hyphens.
    ///   - version: the plugin's own.
    ///   - interface: the SDK that the plugin is compiled with; leave it out.
    ///   - reports: called only once the host has found that it speaks the same language.
    //
    // Compiled into the plugin itself, not into the SDK's library: compiler and interface are then those that the
    // plugin was built with.
    @_alwaysEmitIntoClient
    public static func record(
        name: StaticString, version: StaticString, interface: SDKInterface = SDKInterface(),
        reports: @escaping @convention(c) () -> UnsafeRawPointer?
    ) -> UnsafeRawPointer {
        let record = UnsafeMutablePointer<bilan_plugin_record>.allocate(capacity: 1)
        record.initialize(
            to: bilan_plugin_record(
                length: UInt32(MemoryLayout<bilan_plugin_record>.size),
                record_version: UInt32(BILAN_RECORD_VERSION),
                compiler: bilan_compiler(),
                interface: UnsafeRawPointer(interface.fingerprint.utf8Start).assumingMemoryBound(to: CChar.self),
                name: UnsafeRawPointer(name.utf8Start).assumingMemoryBound(to: CChar.self),
                version: UnsafeRawPointer(version.utf8Start).assumingMemoryBound(to: CChar.self),
                reports: reports))
        return UnsafeRawPointer(record)
    }

    /// The reports, in the form in which they cross to the host.
    public static func reports(_ reports: [any Report.Type]) -> UnsafeRawPointer? {
        UnsafeRawPointer(Unmanaged.passRetained(ReportList(reports)).toOpaque())
    }

    /// The reports behind what a plugin's `reports` returned.
    public static func reports(in pointer: UnsafeRawPointer) -> [any Report.Type] {
        Unmanaged<ReportList>.fromOpaque(pointer).takeRetainedValue().reports
    }
}

/// Carries types through a C pointer.
private final class ReportList {
    let reports: [any Report.Type]
    init(_ reports: [any Report.Type]) { self.reports = reports }
}
