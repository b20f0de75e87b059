/// Finds names and numbers in texts, and writes the texts without them. One for each thread: it keeps what it works
/// with.
struct NameFinder {
    /// Which words alone are taken for a name.
    struct Context {
        /// The code of the one whose row it is.
        var owner: String?
        /// Words that are few enough in the data to mean no one else, of companies' names and of names of one word.
        var rare: Set<UInt64> = []
        /// Those of them that texts also have in small letters, as words like any other.
        var common: Set<UInt64> = []
        /// Every word of a person's name is taken for it, as in a file's name.
        var isStrict = false
    }

    static let person = "Personne physique", company = "Entreprise non diffusible", number = "numéro masqué"

    let index: NameIndex
    private(set) var text = TextWords()
    private var items: [Item] = []
    private var marks: [Mark] = []

    init(_ index: NameIndex) { self.index = index }

    /// A word of a name, or of several run together or one taken apart.
    private struct Item {
        var hash: UInt64
        var first: Int
        var last: Int
        var role: NameIndex.Role
    }

    enum Mark { case none, person, company, number }

    /// - Returns: nil where there is nothing to mask.
    mutating func masked(_ text: String, _ context: Context = Context()) -> String? {
        var text = text
        return text.withUTF8 { masked($0, context) }
    }

    mutating func masked(_ bytes: UnsafeBufferPointer<UInt8>, _ context: Context = Context()) -> String? {
        let once = masked(bytes, context, splits: false)
        guard Self.hasNoWidth(bytes) else { return once }
        var text = once ?? String(decoding: bytes, as: UTF8.self)
        return text.withUTF8 { masked($0, context, splits: true) } ?? once
    }

    /// Whether the text may have a character of `FoldedScalar.hasNoWidth`.
    private static func hasNoWidth(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard bytes.count > 2 else { return false }
        for place in 0..<bytes.count - 2 where bytes[place] >= 0xE2 {
            switch (bytes[place], bytes[place + 1], bytes[place + 2]) {
            case (0xE2, 0x80, 0x8B...0x8D), (0xE2, 0x81, 0xA0), (0xEF, 0xBB, 0xBF): return true
            default: break
            }
        }
        return false
    }

    private mutating func masked(
        _ bytes: UnsafeBufferPointer<UInt8>, _ context: Context, splits: Bool
    ) -> String? {
        text.read(bytes, splits: splits)
        items.removeAll(keepingCapacity: true)
        marks.removeAll(keepingCapacity: true)
        let hasAddress = !index.pairs.isEmpty && Self.hasAddress(bytes)
        guard hasCandidates || hasAddress else { return nil }
        for _ in text.words { marks.append(.none) }
        markNumbers()
        findItems()
        if !items.isEmpty {
            markPairs(context)
            markAfterCivilities()
            markWholes(context)
            markAlone(context)
            markDoubleNames()
        }
        if hasAddress { markAddresses(bytes) }
        return marks.contains { $0 != .none } ? written(bytes) : nil
    }

    /// The words of names that the last text has, and that were not masked.
    var remaining: [UInt64] { items.filter { marks[$0.first] == .none }.map(\.hash) }

    /// Those of them that are in small letters.
    var remainingSmall: [UInt64] {
        items.filter { marks[$0.first] == .none && !text.words[$0.first].isCapitalised }.map(\.hash)
    }

    private var hasCandidates: Bool {
        var figures = 0
        for (place, word) in text.words.enumerated() {
            if word.isNumber {
                figures += word.count
                if figures >= 9 { return true }
            } else if index.mayKnow(word.hash), word.count > 2 || mayGoOn(from: place) {
                return true
            }
        }
        return false
    }

    /// « de », « la » and single letters are everywhere: whether a name's word may begin with one and the next word.
    private func mayGoOn(from place: Int) -> Bool {
        // A name of two letters.
        if text.words[place].count == 2, let role = index.roles[text.words[place].hash],
            !role.isDisjoint(with: [.person, .company, .compound])
        {
            return true
        }
        guard place + 1 < text.words.count else { return false }
        let next = text.words[place + 1]
        return index.mayKnow(text.folded[next.first..<next.last].reduce(text.words[place].hash, TextWords.step))
    }

    // MARK: Words of names

    private mutating func findItems() {
        var place = 0
        while place < text.words.count {
            let word = text.words[place]
            defer { place += 1 }
            guard index.mayKnow(word.hash), let role = index.roles[word.hash] else { continue }
            // « Saint-Martin » is a place.
            if place > 0, Vocabulary.saints.contains(text.words[place - 1].hash), items.last?.last != place - 1 {
                continue
            }
            if role.contains(.beginning), let (hash, last, role) = joined(from: place) {
                add(hash, from: place, through: last, role)
                place = last
            } else {
                add(word.hash, from: place, through: place, role)
            }
        }
    }

    private mutating func add(_ hash: UInt64, from first: Int, through last: Int, _ role: NameIndex.Role) {
        let word = text.words[first]
        if !role.isDisjoint(with: [.person, .company]) {
            items.append(Item(hash: hash, first: first, last: last, role: role))
        } else if role.contains(.compound), let parts = index.compounds[hash] {
            for part in parts {
                items.append(Item(hash: part, first: first, last: last, role: index.roles[part] ?? []))
            }
        } else if role.contains(.initial), word.count == 1, word.isCapitalised,
            word.isAbbreviated || !Vocabulary.particles.contains(hash)
        {
            items.append(Item(hash: hash, first: first, last: last, role: .initial))
        }
    }

    /// The longest name's word that is written as several from here on.
    private func joined(from place: Int) -> (hash: UInt64, last: Int, role: NameIndex.Role)? {
        var hash = text.words[place].hash
        var found: (UInt64, Int, NameIndex.Role)?
        // Letters with spaces between them make the longest.
        for last in place + 1..<min(place + 24, text.words.count) {
            let word = text.words[last]
            guard !word.isNumber else { break }
            for byte in text.folded[word.first..<word.last] { hash = TextWords.step(hash, byte) }
            guard index.mayKnow(hash), let role = index.roles[hash] else { break }
            if !role.isDisjoint(with: [.person, .company]) { found = (hash, last, role) }
            if !role.contains(.beginning) { break }
        }
        return found
    }

    /// Whether nothing that tells stands between two items.
    private func isAdjacent(_ one: Int, _ other: Int) -> Bool {
        let between = items[one].last + 1..<max(items[one].last + 1, items[other].first)
        return between.count <= 4
            && between.allSatisfy {
                let word = text.words[$0]
                return word.count == 1 && !word.isNumber || isPartOfDoubleName($0)
                    || Vocabulary.isSilent(word.hash)
                    || Vocabulary.civilities.contains(word.hash)
            }
    }

    /// « Durand » of « Anne Durand-Dupont ».
    private func isPartOfDoubleName(_ place: Int) -> Bool {
        let word = text.words[place]
        return word.isCapitalised && !word.isNumber && place + 1 < text.words.count && text.words[place + 1].isJoined
    }

    // MARK: What is a name

    mutating func mark(from first: Int, through last: Int, as mark: Mark) {
        for place in first...last where marks[place] == .none || mark == .person { marks[place] = mark }
    }

    private mutating func markPairs(_ context: Context) {
        guard !index.pairs.isEmpty else { return }
        for one in items.indices {
            for other in items.indices where other > one && other < one + 5 {
                guard isAdjacent(other - 1, other) else { break }
                if index.pairs.contains(NameWords.pair(items[one].hash, items[other].hash)),
                    context.isStrict || isWrittenAsName(one, other)
                {
                    mark(from: items[one].first, through: items[other].last, as: .person)
                }
            }
        }
    }

    /// « Rose Pierre », « rose pierre », but not « pierre rose »; « B. Lot », but not « lot B ».
    private func isWrittenAsName(_ one: Int, _ other: Int) -> Bool {
        let (first, second) = (text.words[items[one].first], text.words[items[other].first])
        if items[one].role == .initial { return second.isCapitalised || first.isAbbreviated }
        if items[other].role == .initial { return first.isCapitalised }
        return first.isCapitalised || second.isCapitalised
            || index.natural.contains(NameWords.ordered(items[one].hash, items[other].hash))
    }

    /// « Mme Dupont », « Monsieur et Madame A. Dupont », « M. Jean DUPONT » of whom only the surname is known.
    private mutating func markAfterCivilities() {
        var next = 0
        for place in text.words.indices where Vocabulary.civilities.contains(text.words[place].hash) {
            while next < items.count, items[next].first <= place { next += 1 }
            guard next < items.count else { return }
            var item = next
            while item < items.count, !items[item].role.contains(.person) { item += 1 }
            guard item < items.count else { return }
            let between = place + 1..<items[item].first
            let others = between.filter {
                !Vocabulary.isSilent(text.words[$0].hash) && !Vocabulary.civilities.contains(text.words[$0].hash)
            }
            // « Madame la directrice Dupont », but not « M. le maire de Martin ».
            let isCalled =
                text.words[items[item].first].isCapitalised
                && !Vocabulary.particles.contains(text.words[items[item].first - 1].hash)
            guard others.count <= 2, between.count <= 5,
                isCalled
                    || !Vocabulary.isWord(items[item].hash) && others.allSatisfy({ text.words[$0].isCapitalised })
            else { continue }
            var last = item
            while last + 1 < items.count, items[last + 1].role.contains(.person), isAdjacent(last, last + 1) {
                last += 1
            }
            mark(from: place, through: items[last].last, as: .person)
        }
    }

    private mutating func markWholes(_ context: Context) {
        guard index.longest > 1 else { return }
        for one in items.indices {
            var key: UInt64 = 0
            for other in one..<min(one + index.longest, items.count) {
                if other > one, !isAdjacent(other - 1, other) { break }
                key = key &+ NameWords.mixed(items[other].hash)
                guard let whole = index.wholes[key], whole.count == other - one + 1 else { continue }
                if whole.isPerson, whole.count == 2, !context.isStrict, !isWrittenAsName(one, other) { continue }
                mark(from: items[one].first, through: items[other].last, as: whole.isPerson ? .person : .company)
            }
        }
    }

    private mutating func markAlone(_ context: Context) {
        let own = context.owner.flatMap { index.words[$0] } ?? []
        for item in items where marks[item.first] == .none {
            let isPerson = item.role.contains(.person)
            guard item.role != .initial else { continue }
            let count = text.words[item.last].last - text.words[item.first].first
            let isOwn =
                own.contains(item.hash)
                && (!Vocabulary.isWord(item.hash) || text.words[item.first].isCapitalised)
                && (isPerson || context.rare.contains(item.hash))
            let isRareName =
                index.singles.contains(item.hash) && context.rare.contains(item.hash) && isProper(item, context)
            let isStrict = context.isStrict && count > 2 && (isPerson || context.rare.contains(item.hash))
            if isOwn || isRareName || isStrict {
                mark(from: item.first, through: item.last, as: isPerson ? .person : .company)
            }
        }
    }

    /// Whether a capital makes a name of a word: at a sentence's start, only of one that no text has in small letters.
    private func isProper(_ item: Item, _ context: Context) -> Bool {
        let startsSentence = item.first == 0 || text.words[item.first - 1].isAbbreviated
        return text.words[item.first].isCapitalised && !(startsSentence && context.common.contains(item.hash))
    }

    /// What a hyphen joins to a person's name is of it: « Claire » of « Dupont Anne-Claire ».
    private mutating func markDoubleNames() {
        for place in marks.indices.dropFirst() where text.words[place].isJoined {
            let pair = (marks[place - 1], marks[place])
            if pair == (.person, .none), text.words[place].isCapitalised { marks[place] = .person }
        }
        for place in marks.indices.dropFirst().reversed() where text.words[place].isJoined {
            let pair = (marks[place - 1], marks[place])
            if pair == (.none, .person), text.words[place - 1].isCapitalised { marks[place - 1] = .person }
        }
    }

    // MARK: Numbers

    private mutating func markNumbers() {
        guard !index.sirens.isEmpty || !index.associations.isEmpty else { return }
        var first = 0
        while first < text.words.count {
            guard text.words[first].isNumber else {
                first += 1
                continue
            }
            var last = first
            while last + 1 < text.words.count, text.words[last + 1].isNumber,
                text.words[last + 1].start - text.words[last].end <= 4
            {
                last += 1
            }
            markNumbers(from: first, through: last)
            first = last + 1
        }
    }

    /// A run of figures, however they are grouped.
    private mutating func markNumbers(from first: Int, through last: Int) {
        let (start, end) = (text.words[first].first, text.words[last].last)
        guard end - start >= 9 else { return }
        let follows = first > 0 && text.words[first - 1].hash == Vocabulary.association
        var place = start
        while place + 9 <= end {
            guard let number = Self.number(text.folded[place..<place + 9]) else { return }
            let isAssociation = place == start && follows && index.associations.contains(number)
            guard index.sirens.contains(number) || isAssociation else {
                place += 1
                continue
            }
            let stop = end - place >= 14 && !isAssociation ? place + 14 : place + 9
            for word in first...last where text.words[word].last > place && text.words[word].first < stop {
                marks[word] = .number
            }
            if isAssociation { marks[first - 1] = .number }
            place = stop
        }
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        var number = 0
        for byte in digits {
            guard (48...57).contains(byte) else { return nil }
            number = number * 10 + Int(byte - 48)
        }
        return number
    }

    // MARK: The text without them

    private func written(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        var out: [UInt8] = []
        var copied = 0
        var place = 0
        while place < marks.count {
            guard marks[place] != .none else {
                place += 1
                continue
            }
            let mark = marks[place]
            var last = place
            while let next = nextMarked(after: last, mark) { last = next }
            out += bytes[copied..<text.words[place].start]
            switch mark {
            case .company: out += Array(Self.company.utf8)
            case .number: out += Array(Self.number.utf8)
            default: out += Array(Self.person.utf8)
            }
            copied = text.words[last].end
            place = last + 1
        }
        out += bytes[copied..<bytes.count]
        return String(decoding: out, as: UTF8.self)
    }

    /// The next word that is masked as the same, with nothing that tells between them.
    private func nextMarked(after place: Int, _ mark: Mark) -> Int? {
        var next = place + 1
        while next < marks.count, next - place < 4 {
            if marks[next] == mark { return next }
            guard marks[next] == .none, Vocabulary.particles.contains(text.words[next].hash) else { return nil }
            next += 1
        }
        return nil
    }
}
