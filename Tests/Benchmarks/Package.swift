// swift-tools-version: 6.0
import PackageDescription

/// Programs that `make bench` times, compiled apart from the product, against the SDK as it is installed.
let sdk = Context.environment["BILAN_SDK"] ?? "/usr/local/lib/bilan/sdk"
let rpath: [LinkerSetting] = [.unsafeFlags(["-Xlinker", "-rpath", "-Xlinker", sdk + "/.."])]

let package = Package(
    name: "benchmarks",
    dependencies: [.package(name: "BilanKit", path: sdk)],
    targets: [
        .executableTarget(
            name: "workbook-rows", dependencies: [.product(name: "BilanKit", package: "BilanKit")],
            // Where the SDK's library is.
            linkerSettings: rpath),
        // The encoder's own sources stand in it, behind a link: the SDK has no door to them.
        .executableTarget(
            name: "deflate-pieces", dependencies: [.product(name: "BilanKit", package: "BilanKit")],
            linkerSettings: rpath + [.linkedLibrary("deflate"), .linkedLibrary("z")]),
    ],
    swiftLanguageModes: [.v6]
)
