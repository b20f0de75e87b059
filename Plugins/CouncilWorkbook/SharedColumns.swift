import BilanKit

/// Columns of the listing that would say nothing: those without a value in any row, and those with one value in all. A sheet
/// is to be read and printed: it says such a value once.
struct SharedColumns {
    /// A column that may be left out.
    struct Candidate {
        var title: String
        var value: (AwardState) -> String?
    }

    /// The columns without any value, by their titles.
    private(set) var empty: [String] = []
    /// Those with one value in all rows.
    private(set) var same: [(title: String, value: String)] = []
    /// What all purposes begin with.
    private(set) var purposes = SharedStart()
    /// Whether an application says which expense is eligible.
    private(set) var knowsEligible = false

    init(_ candidates: [Candidate], in awards: Records<AwardState>) {
        var first = [String?](repeating: nil, count: candidates.count)
        var differs = [Bool](repeating: false, count: candidates.count)
        var isFirst = true
        for state in awards {
            for (index, candidate) in candidates.enumerated() where !differs[index] {
                let value = candidate.value(state).flatMap { $0.isEmpty ? nil : $0 }
                if isFirst { first[index] = value } else if value != first[index] { differs[index] = true }
            }
            purposes.add(state.award.purpose)
            knowsEligible = knowsEligible || state.application?.eligibleExpense != nil
            isFirst = false
        }
        guard !isFirst else { return }
        for (index, candidate) in candidates.enumerated() where !differs[index] {
            if let value = first[index] { same.append((candidate.title, value)) } else { empty.append(candidate.title) }
        }
    }

    /// Whether a column has something to say.
    func shows(_ title: String) -> Bool { !empty.contains(title) && !same.contains { $0.title == title } }

    /// What is left out, in words; nil where nothing is.
    func note(_ words: any Words) -> Text? {
        var sentences: [String] = []
        if !purposes.words.isEmpty { sentences.append(words.purposes(startingWith: purposes.words)) }
        if !same.isEmpty { sentences.append(words.same(same)) }
        if !empty.isEmpty { sentences.append(words.unknown(empty)) }
        return sentences.isEmpty ? nil : Text(sentences.joined(separator: " "))
    }
}
