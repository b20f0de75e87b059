import Content

/// How a document's pages are numbered: one run of numbers, or several one after the other.
struct PageNumbers: Equatable {
    struct Run: Equatable {
        /// Counted from 0.
        var firstPage: Int
        var style: PageNumbering.Style
        /// The first page's number.
        var start: Int
    }

    private(set) var runs = [Run(firstPage: 0, style: .arabic, start: 1)]

    /// Numbers pages anew from `page` on, counted from 0.
    mutating func begin(_ numbering: PageNumbering, at page: Int) {
        let run = Run(firstPage: page, style: numbering.style, start: numbering.start ?? number(of: page))
        if runs[runs.count - 1].firstPage == page { runs.removeLast() }
        if let last = runs.last, last.style == run.style, last.start + page - last.firstPage == run.start { return }
        runs.append(run)
    }

    /// A page's number as its footer shows it.
    func label(of page: Int) -> String { Self.string(number(of: page), run(of: page).style) }

    /// The number of the last page that is numbered in one run with `page`.
    func lastLabel(with page: Int, pageCount: Int) -> String {
        let next = runs.first { $0.firstPage > page }?.firstPage ?? pageCount
        return label(of: max(page, next - 1))
    }

    private func run(of page: Int) -> Run { runs.last { $0.firstPage <= page }! }

    private func number(of page: Int) -> Int {
        let run = run(of: page)
        return run.start + page - run.firstPage
    }

    /// A number in a style; letters go on with AA, BB after Z, as readers count them (ISO 32000-1, table 159).
    static func string(_ number: Int, _ style: PageNumbering.Style) -> String {
        switch style {
        case .arabic: return String(number)
        case .upperLetter:
            let letter = Character(Unicode.Scalar(UInt8(65 + (number - 1) % 26)))
            return String(repeating: letter, count: (number - 1) / 26 + 1)
        case .lowerRoman:
            let signs = [
                (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
                (10, "x"),
                (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
            ]
            var rest = number
            var text = ""
            for (value, sign) in signs {
                while rest >= value {
                    text += sign
                    rest -= value
                }
            }
            return text
        }
    }

    /// The same for readers beside the pages.
    var pageLabels: [PageLabels] {
        runs.map { run in
            let style: PageLabels.Style =
                switch run.style {
                case .arabic: .decimal
                case .lowerRoman: .lowercaseRoman
                case .upperLetter: .uppercaseLetters
                }
            return PageLabels(firstPage: run.firstPage, style: style, start: run.start)
        }
    }
}
