// swift-tools-version: 6.0
import PackageDescription

/// The installed SDK, ready to import: its Swift modules and its library stand beside it, where `bilankit.pc` says. This
/// package only brings what they need of C.
let headers = ["CBilanPlugin", "CJPEGCheck", "CRsvg", "CHyphen"]
let libraries = [
    "CBilanKit": "bilankit", "CCairo": "pangocairo", "CPixbuf": "gdk-pixbuf-2.0", "CQPDF": "libqpdf", "CLCMS": "lcms2",
    "CDeflate": "libdeflate", "CZip": "libzip",
]
let packages = [
    "CCairo": "libpango1.0-dev", "CPixbuf": "libgdk-pixbuf-2.0-dev", "CQPDF": "libqpdf-dev", "CLCMS": "liblcms2-dev",
    "CDeflate": "libdeflate-dev", "CZip": "libzip-dev", "CHyphen": "libhyphen-dev",
]
let names = headers + libraries.keys.sorted()

let package = Package(
    name: "BilanKit",
    products: [.library(name: "BilanKit", targets: ["CSDK"])],
    targets: [.target(name: "CSDK", dependencies: names.map { .target(name: $0) })]
        + names.map { name in
            .systemLibrary(
                name: name, pkgConfig: libraries[name], providers: packages[name].map { [.apt([$0])] } ?? [])
        }
)
