/// What a name consists of: the words that tell whom it means, in the groups in which they were written.
struct NameWords {
    /// The hashes of the words that tell, without titles, particles and legal forms.
    private(set) var core: [UInt64] = []
    /// Of each word of `core`, the group between spaces that it stands in: « Anne-Marie » is one.
    private(set) var groups: [Int] = []
    /// Of each word of `core`, whether it is the surname, as far as capitals tell.
    private(set) var isSurname: [Bool] = []
    /// Of each word of `core`, its first letter.
    private(set) var initials: [UInt64] = []
    /// Where in `text.folded` the words of `core` are that are written in several.
    private(set) var joined: [Range<Int>] = []
    let text: TextWords

    /// - Parameter isPerson: « Le Du » of « Yann LE DU » and « Sá » of « Carlos SÁ » tell, since little else does.
    init(_ name: String, isPerson: Bool = false) {
        text = TextWords(name)
        let words = text.words
        var group = -1
        var telling: [(word: TextWords.Word, group: Int)] = []
        for (place, word) in words.enumerated() {
            if !word.isJoined { group += 1 }
            if Self.tells(words, place) { telling.append((word, group)) }
        }
        if isPerson, Set(telling.map(\.group)).count == 1 {
            telling += Self.surnames(text)
            joined = telling.filter { $0.group < 0 }.map { $0.word.first..<$0.word.last }
        }
        let hasBoth =
            telling.contains { $0.word.isAllCapitals && $0.word.count > 1 && !$0.word.isNumber }
            && telling.contains { !$0.word.isAllCapitals }
        for (word, group) in telling {
            core.append(word.hash)
            groups.append(group)
            isSurname.append(hasBoth && word.isAllCapitals)
            initials.append(TextWords.hash(text.folded[word.first..<word.first + 1]))
        }
    }

    /// Words of the vocabulary that must be the surname; each run of them is one word, in a group of its own.
    private static func surnames(_ text: TextWords) -> [(word: TextWords.Word, group: Int)] {
        let words = text.words
        let isSpoken = words.contains { !$0.isAllCapitals && !Vocabulary.titles.contains($0.hash) }
        var found: [(word: TextWords.Word, group: Int)] = []
        var place = 0
        while place < words.count {
            var end = place
            while end < words.count, words[end].count > 1, Vocabulary.mayBeSurname(words[end].hash) { end += 1 }
            defer { place = max(end, place + 1) }
            guard end > place else { continue }
            let isSure =
                end - place > 1 || end == words.count || !Vocabulary.particles.contains(words[place].hash)
                || isSpoken && words[place].isAllCapitals
            guard isSure else { continue }
            var word = words[place]
            word.last = words[end - 1].last
            word.hash = TextWords.hash(text.folded[word.first..<word.last])
            word.isAllCapitals = words[place..<end].allSatisfy(\.isAllCapitals)
            found.append((word, -1 - found.count))
        }
        return found
    }

    /// The same for the same words in any order.
    var key: UInt64 { core.reduce(0) { $0 &+ Self.mixed($1) } }

    static func tells(_ words: [TextWords.Word], _ place: Int) -> Bool {
        let word = words[place]
        return (word.count > 1 || word.isNumber) && !Vocabulary.isSilent(word.hash)
            && !Vocabulary.civilities.contains(word.hash) && !saysSoleTrader(words, place)
            && !(place > 0 && saysSoleTrader(words, place - 1))
    }

    /// « Entreprise individuelle », « entrepreneur individuel », from a word on.
    static func saysSoleTrader(_ words: [TextWords.Word], _ place: Int) -> Bool {
        Vocabulary.traders.contains(words[place].hash) && place + 1 < words.count
            && Vocabulary.individual.contains(words[place + 1].hash)
    }

    /// The same for two words in either order.
    static func pair(_ a: UInt64, _ b: UInt64) -> UInt64 {
        let (a, b) = (mixed(a), mixed(b))
        return mixed(min(a, b) &* 31 &+ max(a, b))
    }

    /// The same for two words in this order alone.
    static func ordered(_ a: UInt64, _ b: UInt64) -> UInt64 { mixed(mixed(a) &* 31 &+ mixed(b)) }

    static func mixed(_ hash: UInt64) -> UInt64 {
        let hash = (hash ^ (hash >> 31)) &* 0x9E37_79B9_7F4A_7C15
        return hash ^ (hash >> 29)
    }
}

/// A name looked at without taking it apart, for lists of a million.
struct NameGlance {
    /// As `NameWords.key`.
    let key: UInt64
    /// Begins with a civility, such as « Mme ».
    let hasCivility: Bool
    /// Begins with one that only a person bears.
    let hasTitle: Bool
    /// Begins or ends with « EI », as a sole trader's name must, or says so in full.
    let isSoleTrader: Bool

    init(_ text: TextWords) {
        let words = text.words
        var key: UInt64 = 0
        var isFull = false
        for (place, word) in words.enumerated() {
            isFull = isFull || NameWords.saysSoleTrader(words, place)
            if NameWords.tells(words, place) { key = key &+ NameWords.mixed(word.hash) }
        }
        self.key = key
        let isLong = words.count > 1
        hasCivility = isLong && Vocabulary.civilities.contains(words[0].hash)
        hasTitle = isLong && Vocabulary.titles.contains(words[0].hash)
        isSoleTrader =
            isLong
            && (isFull || words[0].isAllCapitals && Vocabulary.soleTraders.contains(words[0].hash)
                || Vocabulary.soleTraders.contains(words[words.count - 1].hash)
                || Self.spells(text, words.prefix { $0.count == 1 })
                || Self.spells(text, words.suffix(from: (words.lastIndex { $0.count > 1 } ?? -1) + 1)))
    }

    /// « E.I. », « E.I.R.L. ».
    private static func spells(_ text: TextWords, _ letters: ArraySlice<TextWords.Word>) -> Bool {
        guard letters.count == 2 || letters.count == 4, letters.first?.isAbbreviated == true else { return false }
        return Vocabulary.soleTraders.contains(TextWords.hash(letters.lazy.map { text.folded[$0.first] }))
    }
}

/// Words that stand in and beside names and tell no one.
package enum Vocabulary {
    static let civilities = hashes(
        "M MM MR MME MMES MLLE MLLES MONSIEUR MADAME MADEMOISELLE MESSIEURS MESDAMES DR DOCTEUR ME MAITRE VEUVE VVE EPOUX "
            + "EPOUSE NEE FAMILLE CONSORTS")
    static let particles = hashes(
        "DE DU DES D L LA LE LES VAN VON DER DEN TER BEN EL AL DI DA DEL DELLA DOS DO DAS ET EN A AU AUX SUR")
    static let soleTraders = hashes("EI EIRL")
    static let traders = hashes("ENTREPRENEUR ENTREPRENEURE ENTREPRISE")
    static let individual = hashes("INDIVIDUEL INDIVIDUELLE")
    /// Civilities that stand before a person's name alone.
    static let titles = hashes("M MM MR MME MMES MLLE MLLES MONSIEUR MADAME MADEMOISELLE MESSIEURS MESDAMES")
    private static let legalForms = hashes("SARL SAS SASU SA EURL SCI SNC EARL GAEC SCEA SCOP SELARL SCP EI EIRL")
    /// Whether a word within a name tells nothing of it.
    static func isSilent(_ hash: UInt64) -> Bool { particles.contains(hash) || legalForms.contains(hash) }
    /// Whether it is of this vocabulary, and so a name only where it is written as one.
    static func isWord(_ hash: UInt64) -> Bool { isSilent(hash) || civilities.contains(hash) }
    /// Whether a person may be called so.
    static func mayBeSurname(_ hash: UInt64) -> Bool {
        isWord(hash) && !titles.contains(hash) && !soleTraders.contains(hash) && !relations.contains(hash)
    }
    private static let relations = hashes("DR VVE EPOUX EPOUSE NEE FAMILLE CONSORTS VEUVE ME ET")
    /// What makes a place's name of a person's.
    static let saints = hashes("SAINT SAINTE ST STE")
    static let association = TextWords.hash("W".utf8)

    private static func hashes(_ words: String) -> Set<UInt64> {
        Set(words.split(separator: " ").map { TextWords.hash($0.utf8) })
    }
}
