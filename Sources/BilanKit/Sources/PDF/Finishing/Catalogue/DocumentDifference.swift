internal import CQPDF

/// What differs between two PDFs, page by page and object by object.
public struct DocumentDifference: Codable, Sendable {
    /// How many pages the first has, and the second.
    public var pageCounts: [Int] = []
    /// The pages that are drawn otherwise, counted from 1; those that one lacks too.
    public var drawnPages: [Int] = []
    /// What the second's pages have beside the first's, by kinds (`/Subtype`): comments, fields of forms.
    public var annotations: [String: Int] = [:]
    /// The pages whose annotations differ.
    public var annotatedPages: [Int] = []
    /// The files carried that differ, or that one lacks.
    public var attachments: [String] = []
    /// How many signatures the second has beside the first's.
    public var signatures = 0
    /// The first object that differs; nil where only places in the file do.
    public var object: Int?
    /// What that object is (`/Type`); empty where it doesn't say.
    public var objectType = ""
    /// How many objects differ.
    public var objectCount = 0

    /// Compares two files.
    ///
    /// - Parameters:
    ///   - path: the first file.
    ///   - other: the second file.
    ///   - digest: a digest that no two contents share by chance or by effort.
    /// - Throws: an error whose text says why a file is no PDF that can be read.
    public init(of path: String, and other: String, digest: @escaping (UnsafeRawBufferPointer) -> String) throws {
        let (first, second) = (try ObjectDigests(path, digest), try ObjectDigests(other, digest))
        comparePages(first, second)
        compareAttachments(first, second)
        compareObjects(first, second)
        drawnPages = Array(drawnPages.prefix(Self.pageLimit))
        annotatedPages = Array(annotatedPages.prefix(Self.pageLimit))
    }

    /// More pages than that are not named.
    private static let pageLimit = 1000

    private mutating func comparePages(_ first: ObjectDigests, _ second: ObjectDigests) {
        pageCounts = [first.pageCount, second.pageCount]
        for page in 0..<max(first.pageCount, second.pageCount) {
            let (before, now) = (first.page(page), second.page(page))
            if before?.drawing != now?.drawing { drawnPages.append(page + 1) }
            let (known, found) = (before?.annotations ?? [:], now?.annotations ?? [:])
            guard known != found else { continue }
            annotatedPages.append(page + 1)
            for (annotation, kind) in found where known[annotation] == nil { annotations[kind, default: 0] += 1 }
        }
    }

    private mutating func compareAttachments(_ first: ObjectDigests, _ second: ObjectDigests) {
        let (before, now) = (first.attachments, second.attachments)
        attachments = Set(before.keys).union(now.keys).filter { before[$0] != now[$0] }.sorted()
    }

    private mutating func compareObjects(_ first: ObjectDigests, _ second: ObjectDigests) {
        for number in 1..<max(2, first.size, second.size) {
            let (before, now) = (first.object(number), second.object(number))
            guard before?.digest != now?.digest else { continue }
            objectCount += 1
            if now?.isSignature == true, before?.isSignature != true { signatures += 1 }
            if object == nil { (object, objectType) = (number, (before ?? now)?.type ?? "") }
        }
    }
}

/// The digests of one file's objects, and of what its pages show.
private final class ObjectDigests {
    private let document: QPDFDocument
    private let digest: (UnsafeRawBufferPointer) -> String
    private var known: [Int: String] = [:]
    private var underway: Set<Int> = []

    init(_ path: String, _ digest: @escaping (UnsafeRawBufferPointer) -> String) throws {
        document = try QPDFDocument(path: path)
        self.digest = digest
    }

    var pageCount: Int { document.pageCount }
    var size: Int { min(document.size, 8_388_607) }

    /// What a page shows: its drawing with all that it is drawn with, and its annotations, by their digests.
    func page(_ index: Int) -> (drawing: String, annotations: [String: String])? {
        guard index < pageCount else { return nil }
        defer { document.releaseHandles() }
        let page = document.page(index)
        let drawing = ["MediaBox", "CropBox", "Rotate", "UserUnit", "Resources", "Contents"].map { key in
            document.hasKey(key, in: page) ? of(document.value(key, of: page), depth: 0) : ""
        }.joined(separator: " ")
        var annotations: [String: String] = [:]
        for annotation in document.items(of: document.value("Annots", of: page)) {
            annotations[of(annotation, depth: 0)] = document.name(document.value("Subtype", of: annotation))
        }
        return (drawing, annotations)
    }

    var attachments: [String: String] {
        defer { document.releaseHandles() }
        var found: [String: String] = [:]
        for (name, specification) in AttachmentReader(document).specifications {
            found[name] = of(document.value("F", of: document.value("EF", of: specification)), depth: 0)
        }
        return found
    }

    /// An object as it stands in the file; nil where there is none of that number.
    func object(_ number: Int) -> (digest: String, type: String, isSignature: Bool)? {
        guard number < size else { return nil }
        defer { document.releaseHandles() }
        let object = document.object(number)
        guard !document.isNull(object) else { return nil }
        let dictionary = document.isStream(object) ? document.dictionary(of: object) : object
        let isDictionary = document.isDictionary(dictionary)
        let type = isDictionary ? document.name(document.value("Type", of: dictionary)) : ""
        let text = document.withContent(of: object) { digest($0) } + stream(object)
        return (text, type, isDictionary && document.hasKey("ByteRange", in: dictionary))
    }

    private func stream(_ object: QPDFDocument.Handle) -> String {
        guard document.isStream(object) else { return "" }
        return " " + ((try? document.withRawData(of: object) { digest($0) }) ?? "?")
    }

    /// Keys that lead back to where a reader comes from, or elsewhere in the document.
    private static let others: Set<String> = [
        "/Parent", "/P", "/StructParent", "/StructParents", "/Dest", "/A", "/Popup", "/Pg",
    ]
    /// Of pages nothing is nested deeper.
    private static let depthLimit = 64

    /// The digest of a value with all that it refers to, wherever that stands in the file.
    private func of(_ value: QPDFDocument.Handle, depth: Int) -> String {
        let number = document.number(of: value)
        if number > 0 {
            if let digest = known[number] { return digest }
            guard underway.insert(number).inserted else { return "…" }
        }
        guard depth < Self.depthLimit else { return "…" }
        let found: String
        if document.isStream(value) {
            found = of(document.dictionary(of: value), depth: depth + 1) + stream(value)
        } else if document.isDictionary(value) {
            found = document.keys(of: value).filter { !Self.others.contains($0) }.sorted().map { key in
                key + " " + of(document.value(String(key.dropFirst()), of: value), depth: depth + 1)
            }.joined(separator: " ")
        } else if document.isArray(value) {
            found = document.items(of: value).map { of($0, depth: depth + 1) }.joined(separator: " ")
        } else {
            found = document.withContent(of: value) { String(decoding: $0, as: UTF8.self) }
        }
        guard found.utf8.count > 64 || number > 0 else { return found }
        var bytes = Array(found.utf8)
        let result = bytes.withUnsafeMutableBytes { digest(UnsafeRawBufferPointer($0)) }
        if number > 0 {
            known[number] = result
            underway.remove(number)
        }
        return result
    }
}
