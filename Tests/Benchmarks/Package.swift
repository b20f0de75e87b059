// swift-tools-version: 6.0
import PackageDescription

/// Programs that `make bench` times, compiled apart from the product.
let package = Package(
    name: "benchmarks",
    dependencies: [.package(path: "../../Sources/BilanKit")],
    targets: [
        .executableTarget(name: "workbook-rows", dependencies: [.product(name: "BilanKit", package: "BilanKit")]),
        // The encoder's own sources stand in it, behind a link: the SDK has no door to them.
        .executableTarget(
            name: "deflate-pieces", dependencies: [.product(name: "BilanKit", package: "BilanKit")],
            linkerSettings: [.linkedLibrary("deflate"), .linkedLibrary("z")]),
    ],
    swiftLanguageModes: [.v6]
)
