// swift-tools-version: 6.0
import PackageDescription

/// Programs that `make bench` times, compiled apart from the product.
let package = Package(
    name: "benchmarks",
    dependencies: [.package(path: "../../Sources/BilanKit")],
    targets: [
        .executableTarget(name: "workbook-rows", dependencies: [.product(name: "BilanKit", package: "BilanKit")])
    ],
    swiftLanguageModes: [.v6]
)
