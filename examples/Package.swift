// swift-tools-version: 6.0
import PackageDescription

// The SDK of the Bilan that will load the plugins; `bilan plugin build` says which it is.
let sdk = Context.environment["BILAN_SDK"] ?? "/usr/local/lib/bilan/sdk"
let plugins = [
    "LargeAwards", "YearlyTrend", "TileMap", "SchemeTimeline", "AssessmentForm", "SchemeSheets", "EnglishSummary",
]

let package = Package(
    name: "examples",
    products: plugins.map { .library(name: $0, type: .dynamic, targets: [$0]) },
    dependencies: [.package(name: "BilanKit", path: sdk)],
    targets: plugins.map { .target(name: $0, dependencies: [.product(name: "BilanKit", package: "BilanKit")]) }
)
