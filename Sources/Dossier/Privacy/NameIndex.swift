/// The names and numbers of those who may not be named, as they are looked for in texts: built once a run, the same
/// size whatever the texts.
struct NameIndex: Sendable {
    /// What a word, or words run together, may be a part of.
    struct Role: OptionSet {
        let rawValue: UInt8
        static let person = Role(rawValue: 1)
        static let company = Role(rawValue: 2)
        /// The first letter of a person's word.
        static let initial = Role(rawValue: 4)
        /// Words of a name run together: `compounds` has them apart.
        static let compound = Role(rawValue: 8)
        /// How such a word begins: it may be written in several.
        static let beginning = Role(rawValue: 16)
    }

    private(set) var roles: [UInt64: Role] = [:]
    private(set) var compounds: [UInt64: [UInt64]] = [:]
    /// Two words of one person's name that tell who it is, in either order.
    private(set) var pairs: Set<UInt64> = []
    /// Of them, those in an order that names have in running text, by `NameWords.ordered`.
    private(set) var natural: Set<UInt64> = []
    /// Whole names by `NameWords.key`, each with the number of its words.
    private(set) var wholes: [UInt64: (count: Int, isPerson: Bool)] = [:]
    private(set) var longest = 0
    /// Names of one word.
    private(set) var singles: Set<UInt64> = []
    private(set) var sirens: Set<Int> = []
    private(set) var associations: Set<Int> = []
    /// The words of each one's names, by code.
    private(set) var words: [String: Set<UInt64>] = [:]
    /// One bit for each 64th of what a hash may be: most words of most texts are known to be none of these at once.
    private var filter: [UInt64] = Array(repeating: 0, count: 1 << 10)

    var isEmpty: Bool { roles.isEmpty && sirens.isEmpty && associations.isEmpty }

    @inline(__always) func mayKnow(_ hash: UInt64) -> Bool {
        let place = NameWords.mixed(hash)
        return filter[Int(truncatingIfNeeded: place >> 6) & (filter.count - 1)] & (1 << (place & 63)) != 0
    }

    mutating func add(siren: String) { if let number = Int(siren) { sirens.insert(number) } }

    /// - Parameter rna: W and nine digits.
    mutating func add(rna: String) { if let number = Int(rna.dropFirst()) { associations.insert(number) } }

    /// A name that one of them goes by.
    mutating func add(name: String, of code: String, isPerson: Bool) {
        add(NameWords(name, isPerson: isPerson), of: code, isPerson: isPerson)
        guard name.unicodeScalars.contains(where: FoldedScalar.hasNoWidth) else { return }
        let parts = name.unicodeScalars.split(whereSeparator: FoldedScalar.hasNoWidth).map(String.init)
        add(NameWords(parts.joined(separator: " "), isPerson: isPerson), of: code, isPerson: isPerson)
    }

    private mutating func add(_ name: NameWords, of code: String, isPerson: Bool) {
        let core = name.core
        guard !core.isEmpty else { return }
        words[code, default: []].formUnion(core)
        for word in core { roles[word, default: []].insert(isPerson ? .person : .company) }
        if core.count == 1 {
            singles.insert(core[0])
        } else {
            addWhole(name.key, count: core.count, isPerson: isPerson)
        }
        if isPerson { addPairs(name) }
        addSpellings(name.text)
        for word in name.joined { addBeginnings(name.text.folded[word]) }
    }

    private mutating func addWhole(_ key: UInt64, count: Int, isPerson: Bool) {
        guard wholes[key] == nil || isPerson else { return }
        wholes[key] = (count, isPerson)
        longest = max(longest, count)
    }

    /// Words from two groups tell who it is: « Anne Dupont », but not « Anne-Marie » of « Anne-Marie Dupont ».
    private mutating func addPairs(_ name: NameWords) {
        let knowsSurname = name.isSurname.contains(true)
        let count = min(name.core.count, 8)
        for one in 0..<count {
            for other in 0..<count where one != other && name.groups[one] != name.groups[other] {
                if knowsSurname, !name.isSurname[one], !name.isSurname[other] { continue }
                pairs.insert(NameWords.pair(name.core[one], name.core[other]))
                if !knowsSurname || !name.isSurname[one] || name.isSurname[other] {
                    natural.insert(NameWords.ordered(name.core[one], name.core[other]))
                }
                pairs.insert(NameWords.pair(name.initials[one], name.core[other]))
                roles[name.initials[one], default: []].insert(.initial)
            }
        }
    }

    /// « D’Almeida » is also written « Dalmeida », and « Legall » « Le Gall ».
    private mutating func addSpellings(_ text: TextWords) {
        let words = text.words.prefix(12)
        for first in words.indices {
            var hash = words[first].hash
            var core = NameWords.tells(text.words, first) ? [words[first].hash] : []
            addBeginnings(text.folded[words[first].first..<words[first].last])
            for last in words.indices where last > first && last < first + 4 {
                let bytes = text.folded[words[last].first..<words[last].last]
                hash = bytes.reduce(hash, TextWords.step)
                if NameWords.tells(text.words, last) { core.append(words[last].hash) }
                guard !core.isEmpty else { continue }
                roles[hash, default: []].insert(.compound)
                compounds[hash] = compounds[hash] ?? core
            }
        }
    }

    private mutating func addBeginnings(_ word: ArraySlice<UInt8>) {
        guard word.count > 3 else { return }
        var hash = TextWords.hash([])
        for byte in word.dropLast() {
            hash = TextWords.step(hash, byte)
            roles[hash, default: []].insert(.beginning)
        }
    }

    /// Makes the index ready to be asked.
    mutating func finish() {
        var size = 1 << 10
        while size * 64 < roles.count * 32 { size *= 2 }
        filter = Array(repeating: 0, count: size)
        for hash in roles.keys {
            let place = NameWords.mixed(hash)
            filter[Int(truncatingIfNeeded: place >> 6) & (size - 1)] |= 1 << (place & 63)
        }
    }
}
