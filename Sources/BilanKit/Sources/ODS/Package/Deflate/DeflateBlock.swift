/// One block of a deflate stream: tokens under prefix codes of their own, or the bytes as they are where that is
/// shorter (RFC 1951, 3.2).
struct DeflateBlock {
    private let tokens: UnsafeBufferPointer<DeflateToken>
    private let literals: PrefixCode
    private let distances: PrefixCode
    private let header: CodeLengths
    /// Bits that the block takes but for its first three.
    private let size: Int

    init(_ tokens: UnsafeBufferPointer<DeflateToken>) {
        self.tokens = tokens
        var literalCounts = [UInt32](repeating: 0, count: DeflateSymbols.literalCount)
        var distanceCounts = [UInt32](repeating: 0, count: DeflateSymbols.distanceCount)
        literalCounts[DeflateSymbols.endOfBlock] = 1
        DeflateSymbols.lengthSymbols.withUnsafeBufferPointer { symbols in
            literalCounts.withUnsafeMutableBufferPointer { literals in
                distanceCounts.withUnsafeMutableBufferPointer { distances in
                    for token in tokens {
                        let length = token.length
                        if length == 0 {
                            literals[token.byte] &+= 1
                        } else {
                            literals[Int(symbols[length])] &+= 1
                            distances[DeflateSymbols.distanceSymbol(token.distance)] &+= 1
                        }
                    }
                }
            }
        }
        // Readers want a distance code even where nothing is copied.
        if distanceCounts.allSatisfy({ $0 == 0 }) { distanceCounts[0] = 1 }
        literals = literalCounts.withUnsafeBufferPointer { PrefixCode(frequencies: $0, limit: 15) }
        distances = distanceCounts.withUnsafeBufferPointer { PrefixCode(frequencies: $0, limit: 15) }
        header = CodeLengths(literals: literals.lengths, distances: distances.lengths)

        var size = header.size
        for symbol in literalCounts.indices {
            let extra = symbol > DeflateSymbols.endOfBlock ? Int(DeflateSymbols.lengthExtras[symbol - 257]) : 0
            size += Int(literalCounts[symbol]) * (Int(literals.lengths[symbol]) + extra)
        }
        for symbol in distanceCounts.indices {
            size +=
                Int(distanceCounts[symbol]) * (Int(distances.lengths[symbol]) + DeflateSymbols.distanceExtra(symbol))
        }
        self.size = size
    }

    /// - Parameters:
    ///   - source: the bytes that the tokens stand for.
    ///   - isLast: whether the stream ends with the block.
    func write(_ source: UnsafeBufferPointer<UInt8>, isLast: Bool, to bits: inout BitWriter) {
        let storedBlocks = max(1, (source.count + 65_534) / 65_535)
        guard size / 8 < source.count + storedBlocks * 5 else { return store(source, isLast: isLast, to: &bits) }
        bits.put(isLast ? 0b101 : 0b100, 3)
        bits.flush()
        header.write(to: &bits)
        literals.words.withUnsafeBufferPointer { literals in
            distances.words.withUnsafeBufferPointer { distances in
                DeflateSymbols.lengthSymbols.withUnsafeBufferPointer { symbols in
                    DeflateSymbols.lengthBases.withUnsafeBufferPointer { bases in
                        DeflateSymbols.lengthExtras.withUnsafeBufferPointer { extras in
                            for token in tokens {
                                let length = token.length
                                if length == 0 {
                                    PrefixCode.put(literals[token.byte], &bits)
                                } else {
                                    let symbol = Int(symbols[length])
                                    PrefixCode.put(literals[symbol], &bits)
                                    bits.put(UInt64(length &- bases[symbol &- 257]), UInt64(extras[symbol &- 257]))
                                    let place = DeflateSymbols.distanceSymbol(token.distance)
                                    PrefixCode.put(distances[place], &bits)
                                    let extra = DeflateSymbols.distanceExtra(place)
                                    bits.put(UInt64((token.distance &- 1) & ((1 &<< extra) &- 1)), UInt64(extra))
                                }
                                bits.flush()
                            }
                            PrefixCode.put(literals[DeflateSymbols.endOfBlock], &bits)
                            bits.flush()
                        }
                    }
                }
            }
        }
    }

    private func store(_ source: UnsafeBufferPointer<UInt8>, isLast: Bool, to bits: inout BitWriter) {
        var rest = source[...]
        repeat {
            let piece = UnsafeBufferPointer(rebasing: rest.prefix(65_535))
            rest = rest.dropFirst(piece.count)
            Self.store(piece, isLast: isLast && rest.isEmpty, to: &bits)
        } while !rest.isEmpty
    }

    /// Writes one block of bytes as they are; an empty one brings the stream to a byte's end.
    static func store(_ piece: UnsafeBufferPointer<UInt8>, isLast: Bool, to bits: inout BitWriter) {
        bits.put(isLast ? 1 : 0, 3)
        bits.align()
        bits.put(UInt64(piece.count) | UInt64(~UInt16(piece.count)) << 16, 32)
        bits.flush()
        if let base = piece.baseAddress { bits.put(base, count: piece.count) }
    }
}
