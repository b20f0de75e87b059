/// Writes the outline, entries under entries (ISO 32000-1, 12.3.3).
struct OutlineWriter {
    let entries: [OutlineEntry]

    func check(pageCount: Int) throws(FinishingError) {
        for entry in entries where !(0..<pageCount).contains(entry.page) {
            throw .noSuchPage(
                page: entry.page, of: String(fr: "signet « \(entry.title) »", en: "bookmark “\(entry.title)”"))
        }
    }

    /// Adds the outline; tells its object number, nil where there are no entries.
    func add(to file: ObjectFile, pages: ContiguousArray<PageMarks.Page>, pageNumbers: [Int]) throws -> Int? {
        guard !entries.isEmpty else { return nil }
        let children = childrenByParent()
        let first = file.reserve(children.count)
        let numbers = Array(first..<first + children.count)

        func addFamily(of item: Int, to value: inout PDFValue, isOpen: Bool) {
            guard let first = children[item].first, let last = children[item].last else { return }
            value.set("First", .reference(numbers[first]))
            value.set("Last", .reference(numbers[last]))
            value.set("Count", .integer(isOpen ? children[item].count : -children[item].count))
        }

        var outline: PDFValue = ["Type": .name("Outlines")]
        addFamily(of: 0, to: &outline, isOpen: true)
        try file.define(numbers[0], as: outline)
        for (parent, siblings) in children.enumerated() {
            for (position, item) in siblings.enumerated() {
                let entry = entries[item - 1]
                var value: PDFValue = [
                    "Title": .text(entry.title), "Parent": .reference(numbers[parent]),
                    "Dest": .destination(pageNumbers[entry.page], y: pages[entry.page].height - entry.y),
                ]
                if position > 0 { value.set("Prev", .reference(numbers[siblings[position - 1]])) }
                if position + 1 < siblings.count { value.set("Next", .reference(numbers[siblings[position + 1]])) }
                addFamily(of: item, to: &value, isOpen: false)
                try file.define(numbers[item], as: value)
            }
        }
        return numbers[0]
    }

    /// The items under each item; 0 is the outline itself, entry `n` is `n + 1`.
    private func childrenByParent() -> [[Int]] {
        var children = Array(repeating: [Int](), count: entries.count + 1)
        var open: [(item: Int, level: Int)] = [(0, Int.min)]
        for (index, entry) in entries.enumerated() {
            while open.count > 1, open[open.count - 1].level >= entry.level { open.removeLast() }
            children[open[open.count - 1].item].append(index + 1)
            open.append((index + 1, entry.level))
        }
        return children
    }
}
