/// What leads from a package to its workbook, and from the workbook to its sheets (ECMA-376, part 2).
enum PackageParts {
    /// A part that another one refers to.
    struct Relationship {
        var id: String
        /// The last word of the type's address, such as `worksheet`.
        var type: String
        /// The part's name; nil for what is outside of the package.
        var part: String?
    }

    /// The references of a part, or of the package itself where it is empty.
    static func relationships(
        of part: String, in archive: ZipArchive, limits: SpreadsheetLimits
    ) throws -> [Relationship] {
        let cut = part.lastIndex(of: "/").map { part.index(after: $0) } ?? part.startIndex
        let folder = part[..<cut]
        let name = "\(folder)_rels/\(part[cut...]).rels"
        let handler = RelationshipReader(folder: String(folder))
        do {
            try XMLPull(MemoryPart(archive.read(name)), handler, XLSXName.self, limits: limits).readAll()
        } catch let failure as SpreadsheetFailure {
            throw failure.at(part: name)
        }
        return handler.relationships
    }

    /// What a package says of its parts' types: of one by its name, else of all with its extension. In lower case.
    struct ContentTypes {
        fileprivate(set) var names: [String: String] = [:]
        fileprivate(set) var extensions: [String: String] = [:]

        func type(of part: String) -> String? {
            let part = part.lowercased()
            if let own = names[part] { return own }
            guard let point = part.lastIndex(of: ".") else { return nil }
            return extensions[String(part[part.index(after: point)...])]
        }
    }

    static func contentTypes(in archive: ZipArchive, limits: SpreadsheetLimits) throws -> ContentTypes {
        let name = "[Content_Types].xml"
        let handler = ContentTypeReader()
        do {
            try XMLPull(MemoryPart(archive.read(name)), handler, XLSXName.self, limits: limits).readAll()
        } catch let failure as SpreadsheetFailure {
            throw failure.at(part: name)
        }
        return handler.types
    }

    /// A reference's part: nil where it leaves the package.
    static func resolve(_ target: String, from folder: String) -> String? {
        var steps: [Substring] = []
        for step in (target.hasPrefix("/") ? target : folder + target).split(separator: "/") where step != "." {
            if step == ".." {
                guard steps.popLast() != nil else { return nil }
            } else {
                steps.append(step)
            }
        }
        return steps.joined(separator: "/")
    }
}

private final class RelationshipReader: XMLHandler {
    private let folder: String
    private(set) var relationships: [PackageParts.Relationship] = []

    init(folder: String) { self.folder = folder }

    override func start(_ number: UInt8, in parent: UInt8, _ attributes: XMLAttributes) throws -> Bool {
        switch XLSXName(rawValue: number) {
        case .relationships: return true
        case .relationship:
            let target = attributes.first(.target)?.string ?? ""
            let isOutside = attributes.first(.targetMode).map { $0 == "External" } ?? false
            let type = attributes.first(.relationType)?.string ?? ""
            relationships.append(
                PackageParts.Relationship(
                    id: attributes.first(.id)?.string ?? "",
                    type: type.split(separator: "/").last.map(String.init) ?? "",
                    part: isOutside ? nil : PackageParts.resolve(target, from: folder)))
            return false
        default: return false
        }
    }
}

private final class ContentTypeReader: XMLHandler {
    private(set) var types = PackageParts.ContentTypes()

    override func start(_ number: UInt8, in parent: UInt8, _ attributes: XMLAttributes) throws -> Bool {
        switch XLSXName(rawValue: number) {
        case .types: return true
        case .override:
            if let name = attributes.first(.partName)?.string, let type = attributes.first(.contentType)?.string {
                types.names[String(name.drop { $0 == "/" }).lowercased()] = type
            }
            return false
        case .defaultType:
            if let end = attributes.first(.fileExtension)?.string, let type = attributes.first(.contentType)?.string {
                types.extensions[end.lowercased()] = type
            }
            return false
        default: return false
        }
    }
}
