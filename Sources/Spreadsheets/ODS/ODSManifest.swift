/// What `META-INF/manifest.xml` says of a package (ODF 1.3, part 2, 4).
final class ODSManifest: XMLHandler {
    private(set) var isEncrypted = false
    /// The media type of the whole package.
    private(set) var mediaType: String?

    static func read(_ archive: ZipArchive, limits: SpreadsheetLimits) throws -> ODSManifest {
        let part = "META-INF/manifest.xml"
        let manifest = ODSManifest()
        do {
            try XMLPull(MemoryPart(archive.read(part)), manifest, ODSName.self, limits: limits).readAll()
        } catch let failure as SpreadsheetFailure {
            throw failure.at(part: part)
        }
        return manifest
    }

    override func start(_ number: UInt8, in parent: UInt8, _ attributes: XMLAttributes) throws -> Bool {
        switch ODSName(rawValue: number) {
        case .manifest: return true
        case .encryptionData:
            isEncrypted = true
            return false
        case .fileEntry:
            if attributes.first(ODSName.fullPath.rawValue).map({ $0 == "/" }) == true {
                mediaType = attributes.first(ODSName.mediaType.rawValue)?.string
            }
            return true
        default: return false
        }
    }
}
