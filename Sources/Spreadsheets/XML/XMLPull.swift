import CExpat
import Foundation

/// What a part's reader makes of its elements. Elements that it doesn't want are passed over with all that is in them.
class XMLHandler {
    /// - Parameter parent: the element that this one stands in, `XMLNames.unknown` for the root.
    /// - Returns: whether what is in the element is wanted; if not, its end isn't told either.
    func start(_ name: UInt8, in parent: UInt8, _ attributes: XMLAttributes) throws -> Bool { true }
    func end(_ name: UInt8) throws {}
    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws {}
    /// Whether `XMLPull.advance` shall return; read after each element's end.
    var wantsPause: Bool { false }
}

/// Reads XML step by step through Expat: no document type, hence no entity but XML's own; UTF-8 or UTF-16 alone.
final class XMLPull {
    private static let blockSize = 1 << 17

    private let source: any PartSource
    private let limits: SpreadsheetLimits
    private let state: UnsafeMutablePointer<XMLState>
    private var isPaused = false
    private var isLastBlock = false
    private var byteCount = 0

    /// - Throws: nothing is read yet.
    init<Vocabulary: XMLVocabulary>(
        _ source: any PartSource, _ handler: XMLHandler, _ vocabulary: Vocabulary.Type, limits: SpreadsheetLimits
    ) throws {
        guard let parser = XML_ParserCreate(nil) else { throw SpreadsheetFailure(.outOfMemory) }
        self.source = source
        self.limits = limits
        state = .allocate(capacity: 1)
        state.initialize(
            to: XMLState(parser: parser, handler: handler, names: XMLNames(vocabulary), mostDepth: limits.depth))
        XML_SetUserData(parser, state)
        XML_SetElementHandler(parser, startElement, endElement)
        XML_SetCharacterDataHandler(parser, characters)
        XML_SetStartDoctypeDeclHandler(parser, documentType)
        XML_SetXmlDeclHandler(parser, declaration)
    }

    deinit {
        XML_ParserFree(state.pointee.parser)
        state.deinitialize(count: 1)
        state.deallocate()
    }

    /// Reads on until the handler wants a pause.
    /// - Returns: false at the document's end.
    /// - Throws: `SpreadsheetFailure` where the part can't be read, isn't XML, or the handler refuses it.
    func advance() throws -> Bool {
        let parser = state.pointee.parser
        while true {
            let status: XML_Status
            if isPaused {
                status = XML_ResumeParser(parser)
            } else {
                if isLastBlock { return false }
                guard let block = XML_GetBuffer(parser, Int32(Self.blockSize)) else {
                    throw SpreadsheetFailure(.outOfMemory)
                }
                let count = try source.read(into: UnsafeMutableRawBufferPointer(start: block, count: Self.blockSize))
                byteCount += count
                isLastBlock = count == 0
                status = XML_ParseBuffer(parser, Int32(count), isLastBlock ? 1 : 0)
            }
            isPaused = status == XML_STATUS_SUSPENDED
            if isPaused { return true }
            if status != XML_STATUS_OK { throw state.pointee.error ?? SpreadsheetFailure(malformed(parser)) }
            // A tag is kept whole before it is read, and read anew with every block that it goes on in.
            if byteCount - Int(bilan_expat_byte_index(parser)) > limits.tokenBytes, !isLastBlock {
                throw SpreadsheetFailure(.xmlTagTooLong(megabytes: limits.tokenBytes >> 20))
            }
        }
    }

    /// Reads the whole document.
    func readAll() throws { while try advance() {} }

    private func malformed(_ parser: XML_Parser) -> WorkbookFault {
        let (line, column) = (Int(bilan_expat_line(parser)), Int(bilan_expat_column(parser)) + 1)
        switch XML_GetErrorCode(parser) {
        case XML_ERROR_NO_MEMORY: return .outOfMemory
        case XML_ERROR_UNKNOWN_ENCODING, XML_ERROR_INCORRECT_ENCODING: return .xmlEncoding(name: nil)
        case XML_ERROR_NO_ELEMENTS, XML_ERROR_UNCLOSED_TOKEN, XML_ERROR_UNCLOSED_CDATA_SECTION: return .xmlIncomplete
        case XML_ERROR_UNDEFINED_ENTITY: return .xmlEntityUnknown(line: line, column: column)
        case XML_ERROR_PARTIAL_CHAR, XML_ERROR_INVALID_TOKEN: return .xmlCharacterInvalid(line: line, column: column)
        default: return .xmlMalformed(line: line, column: column)
        }
    }
}

/// What Expat's functions work on, reached by a pointer: they are called a hundred million times for a million rows.
private struct XMLState {
    let parser: XML_Parser
    let handler: XMLHandler
    let names: XMLNames
    let mostDepth: Int
    var depth = 0
    /// The depth that elements are passed over from; 0 where they aren't.
    var skippedFrom = 0
    /// The names of the elements that are open.
    var open: [UInt8]
    /// Why the parser was stopped.
    var error: (any Error)?

    init(parser: XML_Parser, handler: XMLHandler, names: XMLNames, mostDepth: Int) {
        self.parser = parser
        self.handler = handler
        self.names = names
        self.mostDepth = mostDepth
        open = [UInt8](repeating: XMLNames.unknown, count: mostDepth + 1)
    }

    mutating func start(_ name: UnsafePointer<CChar>, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>) {
        // Expat may still tell of an empty element's end after it was stopped.
        guard error == nil else { return }
        depth += 1
        guard depth <= mostDepth else { return stop(SpreadsheetFailure(.xmlTooDeep(limit: mostDepth))) }
        guard skippedFrom == 0 else { return }
        var attribute = attributes
        while let text = attribute[0] {
            if text[0] == 0x78, text[1] == 0x6D, text[2] == 0x6C, text[3] == 0x6E, text[4] == 0x73,
                let uri = attribute[1]
            {
                if text[5] == 0 {
                    names.declare(prefix: "", uri: String(cString: uri), depth: depth)
                } else if text[5] == 0x3A {
                    names.declare(prefix: String(cString: text + 6), uri: String(cString: uri), depth: depth)
                }
            }
            attribute += 2
        }
        let number = names.number(of: name, isAttribute: false)
        do {
            if try handler.start(number, in: open[depth - 1], XMLAttributes(attributes, names: names)) {
                open[depth] = number
            } else {
                skippedFrom = depth
            }
        } catch {
            stop(error)
        }
    }

    mutating func end() {
        guard error == nil else { return }
        if skippedFrom == 0 {
            do {
                try handler.end(open[depth])
                if handler.wantsPause { XML_StopParser(parser, 1) }
            } catch {
                stop(error)
            }
        }
        if skippedFrom == depth { skippedFrom = 0 }
        if skippedFrom == 0 { names.end(depth: depth) }
        depth -= 1
    }

    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard skippedFrom == 0, error == nil else { return }
        do {
            try handler.text(bytes)
        } catch {
            stop(error)
        }
    }

    mutating func stop(_ error: any Error) {
        guard self.error == nil else { return }
        self.error = error
        XML_StopParser(parser, 0)
    }
}

private func startElement(
    _ state: UnsafeMutableRawPointer?, _ name: UnsafePointer<CChar>?,
    _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?
) {
    guard let name, let attributes else { return }
    state!.assumingMemoryBound(to: XMLState.self).pointee.start(name, attributes)
}

private func endElement(_ state: UnsafeMutableRawPointer?, _: UnsafePointer<CChar>?) {
    state!.assumingMemoryBound(to: XMLState.self).pointee.end()
}

private func characters(_ state: UnsafeMutableRawPointer?, _ text: UnsafePointer<CChar>?, _ count: Int32) {
    let bytes = UnsafeRawPointer(text!).assumingMemoryBound(to: UInt8.self)
    state!.assumingMemoryBound(to: XMLState.self).pointee.text(UnsafeBufferPointer(start: bytes, count: Int(count)))
}

private func documentType(
    _ state: UnsafeMutableRawPointer?, _: UnsafePointer<CChar>?, _: UnsafePointer<CChar>?, _: UnsafePointer<CChar>?,
    _: Int32
) {
    state!.assumingMemoryBound(to: XMLState.self).pointee.stop(SpreadsheetFailure(.xmlDocumentType))
}

private func declaration(
    _ state: UnsafeMutableRawPointer?, _: UnsafePointer<CChar>?, _ encoding: UnsafePointer<CChar>?, _: Int32
) {
    guard let encoding else { return }
    let name = String(cString: encoding)
    if !["UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "US-ASCII"].contains(name.uppercased()) {
        state!.assumingMemoryBound(to: XMLState.self).pointee.stop(SpreadsheetFailure(.xmlEncoding(name: name)))
    }
}
