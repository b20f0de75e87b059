/// Tells things of one name apart by their order.
struct Occurrences {
    /// By hashes: of millions no names are held.
    private var counts: [Int: Int] = [:]

    /// Which of its name a thing is, counted from 0.
    mutating func number(of name: String) -> Int {
        let key = name.hashValue
        let number = counts[key, default: 0]
        counts[key] = number + 1
        return number
    }
}
