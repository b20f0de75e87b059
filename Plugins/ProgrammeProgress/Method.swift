import BilanKit

/// The last part: how the figures were made.
struct Method: Section {
    let quarter: Quarter
    let words: any Words

    var body: [Block] {
        Heading(words.method, label: "method")
        List(words.methodPoints(at: quarter.end))
    }
}
