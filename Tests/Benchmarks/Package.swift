// swift-tools-version: 6.0
import PackageDescription

/// Programs that `make bench` times, compiled apart from the product, against the SDK as it is installed.
let sdk = Context.environment["BILAN_SDK"] ?? "/usr/local/lib/bilan/sdk"

let package = Package(
    name: "benchmarks",
    dependencies: [.package(name: "BilanKit", path: sdk)],
    targets: [
        .executableTarget(
            name: "workbook-rows", dependencies: [.product(name: "BilanKit", package: "BilanKit")],
            // Where the SDK's library is.
            linkerSettings: [.unsafeFlags(["-Xlinker", "-rpath", "-Xlinker", sdk + "/.."])])
    ],
    swiftLanguageModes: [.v6]
)
