/// Where a thing stands.
struct Place: Equatable {
    /// Counted from 0.
    var page: Int
    /// Points from the page's top.
    var y: Double
}

/// Where a pass over a document put what others point to.
struct Places {
    /// What is pointed to.
    enum Key: Hashable {
        /// A landmark, by its index.
        case landmark(Int)
        /// A footnote's mark, by its number.
        case mark(Int)
        /// A footnote, by its number.
        case note(Int)
    }

    /// A part that begins: its title, and whether it is the first thing on its page.
    private struct Section {
        var page: Int
        var isAtTop: Bool
        var title: String
    }

    private var places: [Key: Place] = [:]
    private var sections: [Section] = []
    var numbers = PageNumbers()
    var pageCount = 0

    subscript(key: Key) -> Place? {
        get { places[key] }
        set { places[key] = newValue }
    }

    /// The page of a landmark as its footer numbers it.
    func label(ofLandmark index: Int) -> String? { places[.landmark(index)].map { numbers.label(of: $0.page) } }

    mutating func beginSection(_ title: String, page: Int, isAtTop: Bool) {
        sections.append(Section(page: page, isAtTop: isAtTop, title: title))
    }

    /// The part in force at a page's top, or else the first that begins on it.
    func section(of page: Int) -> String {
        let end = sections.partitioningIndex { $0.page >= page }
        let first = end < sections.count && sections[end].page == page ? sections[end] : nil
        if let first, first.isAtTop || end == 0 { return first.title }
        return end > 0 ? sections[end - 1].title : ""
    }
}
