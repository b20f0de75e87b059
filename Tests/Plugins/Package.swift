// swift-tools-version: 6.0
import PackageDescription

/// Plugins that behave badly, and one that doesn't, compiled apart from the host as an office's own would be.
/// Against the SDK that `.ci/test-plugins` lays down of the last build; its sources would be compiled once more.
let sdk = Context.environment["BILAN_SDK"] ?? "../../.build/test-sdk/lib/bilan/sdk"
let kit: Target.Dependency = .product(name: "BilanKit", package: "BilanKit")
let swiftPlugins = [
    "Working", "Trapping", "Endless", "Exiting", "Hostile", "OtherInterface", "Configurable", "Greedy", "Prowling",
]
let cPlugins = ["Misfit", "OtherCompiler", "Hanging"]

let package = Package(
    name: "TestPlugins",
    products: (swiftPlugins + cPlugins).map { .library(name: $0, type: .dynamic, targets: [$0]) },
    dependencies: [.package(name: "BilanKit", path: sdk)],
    targets: swiftPlugins.map {
        .target(
            name: $0, dependencies: [kit] + ($0 == "Prowling" ? ["CProwling"] : []),
            resources: $0 == "Configurable" ? [.copy("Resources")] : [])
    }
        + cPlugins.map {
            .target(
                name: $0, dependencies: [kit], cSettings: [.unsafeFlags(["-I", sdk + "/Sources/CBilanPlugin"])])
        }
        // System calls that Swift doesn't import.
        + [.target(name: "CProwling")],
    swiftLanguageModes: [.v6]
)
