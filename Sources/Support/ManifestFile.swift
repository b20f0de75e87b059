/// Where the manifest of a plugin stands: beside its library, `libJobs.manifest.json` of `libJobs.so`.
package enum ManifestFile {
    package static func path(of library: String) -> String {
        (library.hasSuffix(".so") ? String(library.dropLast(3)) : library) + ".manifest.json"
    }
}
