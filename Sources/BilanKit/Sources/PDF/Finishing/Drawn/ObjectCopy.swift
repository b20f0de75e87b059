/// Copies what Cairo drew into the finished file, numbered anew in the order in which it is named: fonts, pictures,
/// resources. What nothing names is left behind.
///
/// What PDF/A asks of Cairo's objects is mended on the way:
/// - A `CIDFontType2` names its glyphs' mapping (ISO 19005-3, 6.2.11.3.2).
/// - No image asks for interpolation (6.2.8).
/// - No `CIDSet`: it is optional, and Cairo's is not complete (6.2.11.4.2).
final class ObjectCopy {
    private let drawn: QPDFDocument
    private let file: ObjectFile
    /// New numbers by old ones; 0 for what wasn't named yet.
    private var numbers: ContiguousArray<Int>
    private var waiting: ContiguousArray<Int> = []

    init(_ drawn: QPDFDocument, into file: ObjectFile) {
        self.drawn = drawn
        self.file = file
        numbers = ContiguousArray(repeating: 0, count: max(drawn.size, 1))
    }

    /// The new number of an object, which is copied later. One that isn't in the file means null (ISO 32000-1, 7.3.10),
    /// and stays so.
    func number(of old: Int) -> Int {
        if known(old) == 0 {
            numbers[old] = file.reserve()
            waiting.append(old)
        }
        return numbers[old]
    }

    /// The new number of an object that somebody else defines.
    func assign(_ old: Int) -> Int {
        if known(old) == 0 { numbers[old] = file.reserve() }
        return numbers[old]
    }

    private func known(_ old: Int) -> Int {
        if old >= numbers.count { numbers += ContiguousArray(repeating: 0, count: old + 1 - numbers.count) }
        return numbers[old]
    }

    /// Copies what was named and isn't copied yet, with all that it names.
    func copyNamed() throws {
        var next = 0
        while next < waiting.count {
            try copy(waiting[next])
            next += 1
            if next % 256 == 0 { drawn.releaseHandles() }
        }
        waiting.removeAll()
        drawn.releaseHandles()
        try drawn.check()
        try drawn.checkWarnings()
    }

    private func copy(_ old: Int) throws {
        let object = drawn.object(old)
        guard drawn.isStream(object) else {
            if drawn.isDictionary(object) { mend(object) }
            return try file.define(numbers[old]) { write(object, &$0) }
        }
        let dictionary = drawn.dictionary(of: object)
        drawn.remove("Length", of: dictionary)
        if drawn.isName(drawn.value("Subtype", of: dictionary), "Image") { drawn.remove("Interpolate", of: dictionary) }
        var keys = PDFSyntax()
        writeEntries(of: dictionary, &keys)
        try drawn.withRawData(of: object) { data in
            if drawn.hasKey("Filter", in: dictionary) {
                try file.defineStream(numbers[old], data) { $0.raw(keys.bytes) }
            } else {
                try file.defineCompressedStream(numbers[old], data) { $0.raw(keys.bytes) }
            }
        }
    }

    private func mend(_ dictionary: QPDFDocument.Handle) {
        let type = drawn.value("Type", of: dictionary)
        if drawn.isName(type, "Font") {
            if drawn.isName(drawn.value("Subtype", of: dictionary), "CIDFontType2") {
                drawn.setName("CIDToGIDMap", of: dictionary, to: "Identity")
            }
        } else if drawn.isName(type, "FontDescriptor") {
            drawn.remove("CIDSet", of: dictionary)
        }
    }

    /// Writes what an object says.
    func write(_ object: QPDFDocument.Handle, _ syntax: inout PDFSyntax) {
        drawn.withContent(of: object) { renumber($0, &syntax) }
    }

    /// The same without a dictionary's marks of its beginning and end, so that other entries may follow.
    func writeEntries(of dictionary: QPDFDocument.Handle, _ syntax: inout PDFSyntax) {
        drawn.withContent(of: dictionary) { content in
            renumber(UnsafeRawBufferPointer(rebasing: content.dropFirst(2).dropLast(2)), &syntax)
        }
    }

    /// Writes syntax as libqpdf writes it, each reference with its new number.
    private func renumber(_ content: UnsafeRawBufferPointer, _ syntax: inout PDFSyntax) {
        var references = ReferenceScanner(content)
        var copied = 0
        while let reference = references.next() {
            syntax.raw(content[copied..<reference.place.lowerBound])
            syntax.reference(number(of: reference.number))
            copied = reference.place.upperBound
        }
        syntax.raw(content[copied...])
    }
}
