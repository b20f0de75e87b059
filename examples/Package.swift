// swift-tools-version: 6.0
import PackageDescription

// The SDK of the Bilan that will load the plugins; `bilan plugin build` says which it is.
let sdk = Context.environment["BILAN_SDK"] ?? "/usr/local/lib/bilan/sdk"
let plugins = [
    "LargeAwards", "YearlyTrend", "TileMap", "SchemeTimeline", "AssessmentForm", "SchemeSheets", "EnglishSummary",
]
let kit: Target.Dependency = .product(name: "BilanKit", package: "BilanKit")

let package = Package(
    name: "examples",
    products: plugins.map { .library(name: $0, type: .dynamic, targets: [$0]) },
    dependencies: [.package(name: "BilanKit", path: sdk)],
    targets: plugins.map { .target(name: $0, dependencies: [kit]) } + [
        .testTarget(
            name: "ExamplesTests", dependencies: plugins.map { .target(name: $0) } + [kit],
            // Where the SDK's library is; and each plugin has an entry point, of which tests call none.
            linkerSettings: [
                .unsafeFlags(
                    ["-rpath", sdk + "/..", "--allow-multiple-definition"].flatMap { ["-Xlinker", $0] })
            ])
    ]
)
