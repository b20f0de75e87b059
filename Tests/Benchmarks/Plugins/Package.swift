// swift-tools-version: 6.0
import PackageDescription

/// Reports of `make bench`: one that other programs make too, and the picture of what was measured.
let sdk = Context.environment["BILAN_SDK"] ?? "/usr/local/lib/bilan/sdk"
let kit: Target.Dependency = .product(name: "BilanKit", package: "BilanKit")

let package = Package(
    name: "BenchmarkReports",
    products: ["FourPages", "BenchmarkPicture"].map { .library(name: $0, type: .dynamic, targets: [$0]) },
    dependencies: [.package(name: "BilanKit", path: sdk)],
    targets: [
        .target(name: "FourPages", dependencies: [kit]),
        .target(name: "BenchmarkPicture", dependencies: [kit], resources: [.copy("ratios.csv")]),
    ],
    swiftLanguageModes: [.v6]
)
