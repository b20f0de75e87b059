/// The texts that cells of all sheets share (`sharedStrings.xml`), on disk where they are many.
final class SharedStrings: XMLHandler {
    private let limits: SpreadsheetLimits
    private let texts: SpillBuffer
    /// Where each text ends in `texts`, eight bytes each.
    private let ends: SpillBuffer
    private(set) var count = 0

    private var current: [UInt8] = []
    private var isInText = false

    init(limits: SpreadsheetLimits) {
        self.limits = limits
        texts = SpillBuffer(limit: limits.sharedStringsInMemory)
        ends = SpillBuffer(limit: limits.sharedStringsInMemory)
    }

    func read(_ source: any PartSource) throws {
        try XMLPull(source, self, XLSXName.self, limits: limits).readAll()
        try texts.finish()
        try ends.finish()
    }

    /// - Returns: false where there is no such text.
    func append(_ index: Int, to bytes: inout [UInt8]) throws -> Bool {
        guard index < count else { return false }
        var bounds = [0, 0]
        let first = max(index - 1, 0)
        var filled = 0
        try bounds.withUnsafeMutableBytes { target in
            try ends.read((first * 8)..<((index + 1) * 8)) { piece in
                target.baseAddress!.advanced(by: filled).copyMemory(from: piece.baseAddress!, byteCount: piece.count)
                filled += piece.count
            }
        }
        let range = index == 0 ? 0..<bounds[0] : bounds[0]..<bounds[1]
        if !range.isEmpty { try texts.read(range) { bytes.append(contentsOf: $0) } }
        return true
    }

    override func start(_ number: UInt8, in parent: UInt8, _ attributes: XMLAttributes) throws -> Bool {
        switch XLSXName(rawValue: number) {
        case .stringTable: return parent == XMLNames.unknown
        case .stringItem:
            current.removeAll(keepingCapacity: true)
            return true
        case .run: return true
        case .text:
            isInText = true
            return true
        default:
            if parent == XMLNames.unknown {
                throw SpreadsheetFailure(.partOfOtherKind(expected: .sharedStrings))
            }
            // How a text is pronounced (`rPh`) is no part of it.
            return false
        }
    }

    override func text(_ bytes: UnsafeBufferPointer<UInt8>) throws {
        guard isInText else { return }
        current.append(contentsOf: bytes)
        guard current.count <= limits.rowBytes else {
            throw SpreadsheetFailure(.textTooLong(megabytes: limits.rowBytes >> 20))
        }
    }

    override func end(_ number: UInt8) throws {
        switch XLSXName(rawValue: number) {
        case .text: isInText = false
        case .stringItem:
            EscapedText.resolve(in: &current, from: 0)
            try current.withUnsafeBytes { try texts.append($0) }
            try withUnsafeBytes(of: texts.count) { try ends.append($0) }
            count += 1
            guard texts.count + ends.count <= limits.sharedStringBytes else {
                throw SpreadsheetFailure(.tooMuchData(megabytes: limits.sharedStringBytes >> 20))
            }
        default: break
        }
    }
}
