// swift-tools-version: 6.0
import PackageDescription

let kit: Target.Dependency = .product(name: "BilanKit", package: "BilanKit")
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")

/// The host's rooms are optimised in tests too: what is tested is what is shipped, and it is read four times as fast.
let optimised: [SwiftSetting] = [.unsafeFlags(["-O"], .when(configuration: .debug))]

/// A report plugin: a dynamic library that `bilan` finds beside itself.
func plugin(_ name: String, path: String) -> Target {
    .target(name: name, dependencies: [kit], path: path)
}

let plugins = ["ProgrammeProgress", "BeneficiaryListing", "CompanyProfile", "CouncilWorkbook"]

let package = Package(
    name: "bilan",
    products: [
        .executable(name: "bilan", targets: ["bilan"]), .executable(name: "bilan-serve", targets: ["bilan-serve"]),
    ]
        + plugins.map { .library(name: $0, type: .dynamic, targets: [$0]) },
    dependencies: [
        .package(path: "Sources/BilanKit"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
    ],
    targets: [
        .executableTarget(
            name: "bilan",
            dependencies: [
                "Authoring", "BilanHost", "Dossier", "Import", "Intake", "SCDL", "Support", "Templates", kit,
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        // Reads workbooks; knows nothing of the rest.
        .target(name: "Spreadsheets", dependencies: ["CExpat", "CLibzip"], swiftSettings: optimised),
        .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
        // The SDK's CZip is a target of another package.
        .systemLibrary(name: "CLibzip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        // Unpacks CSV that gzip packed.
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        // Landlock's system calls, which no library wraps.
        .target(name: "CLandlock"),
        // Processes that are held by a descriptor.
        .target(name: "CPidfd"),
        // Starts a process as a copy of this one.
        .target(name: "CForking"),
        .systemLibrary(name: "CSeccomp", pkgConfig: "libseccomp", providers: [.apt(["libseccomp-dev"])]),
        // The SDK draws with it; the host asks it what a template's fonts are.
        .systemLibrary(name: "CFontconfig", pkgConfig: "fontconfig", providers: [.apt(["libfontconfig-dev"])]),
        // Needs the headers of libpq-dev; the library is loaded when a database is read.
        .target(name: "CLibpq"),
        // Reads the texts of templates.
        .systemLibrary(
            name: "CCmark", pkgConfig: "libcmark-gfm",
            providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
        // The host's rooms: each imports those above it alone.
        .target(name: "Support", dependencies: ["CCrypto", "CPidfd", kit], swiftSettings: optimised),
        .target(
            name: "Intake", dependencies: ["Support", "Spreadsheets", "CLibpq", "CZlib", kit], swiftSettings: optimised
        ),
        .target(name: "Fence", dependencies: ["CLandlock", "CSeccomp", "Support", kit], swiftSettings: optimised),
        .target(name: "Authoring", dependencies: ["Support", kit], swiftSettings: optimised),
        .target(
            name: "Templates",
            dependencies: [
                "CCmark", "Intake", "Support", kit, .product(name: "Mustache", package: "swift-mustache"),
                .product(name: "Yams", package: "Yams"),
            ],
            swiftSettings: optimised),
        .target(name: "SCDL", dependencies: ["Intake", "Spreadsheets", "Support", kit], swiftSettings: optimised),
        .target(name: "Dossier", dependencies: ["Intake", "SCDL", "Support", kit, grdb], swiftSettings: optimised),
        .target(
            name: "Import", dependencies: ["Dossier", "Intake", "Spreadsheets", "Support", kit, grdb],
            resources: [.copy("Demo")], swiftSettings: optimised),
        .target(
            name: "BilanHost",
            dependencies: [
                "CFontconfig", "CForking", "Dossier", "Fence", "Import", "Intake", "Spreadsheets", "Support",
                "Templates", kit,
            ],
            swiftSettings: optimised),
        .target(
            name: "Preview",
            dependencies: [
                "BilanHost", "Dossier", "Import", "Intake", "Spreadsheets", "Support", "Templates", kit,
                .product(name: "FlyingFox", package: "FlyingFox"),
            ],
            resources: [.copy("Page")], swiftSettings: optimised),
        // The program that `bilan serve` becomes.
        .executableTarget(name: "bilan-serve", dependencies: ["BilanHost", "Preview", "Support", kit]),
        .executableTarget(name: "demo-dossier", dependencies: ["Support", kit], path: "Sources/DemoDossier"),
        .testTarget(name: "ProgrammeTests", dependencies: [kit]),
        .testTarget(name: "ContentTests", dependencies: [kit]),
        // Its sketches draw with Cairo themselves.
        .testTarget(
            name: "PDFTests", dependencies: ["PagePictures", kit],
            linkerSettings: ["pangocairo-1.0", "pango-1.0", "cairo", "gobject-2.0"].map { .linkedLibrary($0) }),
        .testTarget(name: "BilanTestingTests", dependencies: [kit], resources: [.copy("Resources")]),
        .testTarget(name: "ODSTests", dependencies: [kit, "Spreadsheets"]),
        .testTarget(name: "SpreadsheetsTests", dependencies: ["Spreadsheets", "SpreadsheetSamples", kit]),
        // Reads workbooks through, to be measured.
        .executableTarget(name: "workbook-rows", dependencies: ["Spreadsheets"], path: "Tests/WorkbookRows"),
        // Raises the fence around itself, to be measured.
        .executableTarget(name: "fence-cost", dependencies: ["Fence"], path: "Tests/FenceCost"),
        // Packs small workbooks for tests.
        .target(name: "SpreadsheetSamples", dependencies: ["CLibzip"], path: "Tests/SpreadsheetSamples"),
        .testTarget(
            name: "BilanHostTests",
            dependencies: [
                "Authoring", "BilanHost", "Dossier", "Fence", "Import", "Intake", "SCDL", "Support",
                "Preview", "SpreadsheetSamples", "Templates",
                "demo-dossier", "fence-cost", kit, grdb, .product(name: "FlyingFox", package: "FlyingFox"),
            ]),
        .testTarget(
            name: "CommandTests", dependencies: ["bilan", "bilan-serve", "PagePictures", "SpreadsheetSamples"]),
        // Compares pages with committed pictures.
        .target(name: "PagePictures", dependencies: [kit], path: "Tests/PagePictures"),
    ] + plugins.map { plugin($0, path: "Plugins/\($0)") },
    swiftLanguageModes: [.v6]
)
