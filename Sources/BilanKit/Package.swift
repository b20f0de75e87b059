// swift-tools-version: 6.0
import PackageDescription

/// The SDK: one dynamic library that the host and every plugin share, so that they share its types.
let package = Package(
    name: "BilanKit",
    products: [
        // What authors test with stands in the same library: in one of its own it would have the SDK's types twice.
        .library(name: "BilanKit", type: .dynamic, targets: ["BilanKit", "BilanTesting"])
    ],
    targets: [
        .target(name: "Programme"),
        .target(name: "Content", dependencies: ["Programme"]),
        .target(
            name: "PDF",
            dependencies: [
                "Content", "CCairo", "CPixbuf", "CRsvg", "CQPDF", "CLCMS", "CDeflate", "CHyphen", "CJPEGCheck",
            ]),
        .target(name: "ODS", dependencies: ["Content", "CZip", "CDeflate"]),
        .target(
            name: "BilanKit", dependencies: ["Programme", "Content", "PDF", "ODS", "CBilanPlugin"],
            plugins: ["InterfaceFingerprint"]),
        .target(name: "BilanTesting", dependencies: ["BilanKit", "CCairo"]),
        // A plugin that was compiled with other sources of the SDK is refused by this.
        .plugin(name: "InterfaceFingerprint", capability: .buildTool(), exclude: ["fingerprint"]),
        .target(name: "CBilanPlugin"),
        .target(name: "CJPEGCheck", linkerSettings: [.linkedLibrary("jpeg")]),
        .systemLibrary(name: "CCairo", pkgConfig: "pangocairo", providers: [.apt(["libpango1.0-dev"])]),
        .systemLibrary(name: "CPixbuf", pkgConfig: "gdk-pixbuf-2.0", providers: [.apt(["libgdk-pixbuf-2.0-dev"])]),
        // librsvg is loaded when it is needed: its package's flags, which would link it, can't be asked for.
        .target(
            name: "CRsvg", dependencies: ["CCairo", "CPixbuf"],
            cSettings: [.unsafeFlags(["-I/usr/include/librsvg-2.0"])]),
        .systemLibrary(name: "CQPDF", pkgConfig: "libqpdf", providers: [.apt(["libqpdf-dev"])]),
        .systemLibrary(name: "CLCMS", pkgConfig: "lcms2", providers: [.apt(["liblcms2-dev"])]),
        .systemLibrary(name: "CDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
        // libhyphen has no pkg-config file: its module map names the library.
        .systemLibrary(name: "CHyphen", providers: [.apt(["libhyphen-dev"])]),
        .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    ],
    swiftLanguageModes: [.v6]
)
