import BilanKit

/// Says that it was compiled with other sources of the SDK.
@_cdecl("bilan_plugin")
public func bilanPlugin() -> UnsafeRawPointer {
    Plugin.record(name: "other-interface", version: "1.0.0", interface: SDKInterface("0123456789abcdef")) {
        Plugin.reports([])
    }
}
