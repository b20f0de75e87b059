/// A place that contents list and references name: a heading, a table, a figure.
package struct Landmark {
    package enum Kind: Equatable {
        case heading(level: Int)
        case table
        case figure
    }

    package var kind: Kind
    /// « Tableau 3 », « Figure 2 », « Annexe A »; nil where the title alone names it.
    package var number: String?
    package var title: Text
    package var label: String?

    /// As a reference calls it.
    package func name(_ words: any Wording) -> String { number ?? words.quoted(title.plain) }
}

/// A document's landmarks, known before anything is laid out: the one numbering that pages and workbooks share.
package struct Landmarks {
    package private(set) var items: [Landmark] = []
    package private(set) var byLabel: [String: Int] = [:]

    package init(_ composition: Composition) {
        var numbers = CaptionNumbers(words: composition.words)
        add(composition.blocks, &numbers)
    }

    private mutating func add(_ blocks: [Block], _ numbers: inout CaptionNumbers) {
        for block in blocks {
            if let landmark = block.landmark(&numbers) {
                if let label = landmark.label { byLabel[label] = items.count }
                items.append(landmark)
            }
            add(block.children, &numbers)
        }
    }
}

/// The numbers that captions bear.
package struct CaptionNumbers {
    let words: any Wording
    package var tables = 0
    package var figures = 0
    package var appendices = 0
    /// Landmarks come to so far.
    package var landmarks = 0

    package init(words: any Wording = NumberLanguage.french.words) { self.words = words }

    /// What the last appendix is called.
    package var appendix: String { words.appendix(CellPosition.letters(appendices - 1)) }
}

extension CaptionNumbers {
    /// A table with the next number; without a caption it is only named.
    mutating func table(_ caption: Text?, named name: String, label: String?) -> Landmark? {
        guard let caption else {
            return label.map { Landmark(kind: .table, title: Text(name).localized(words.language), label: $0) }
        }
        tables += 1
        return Landmark(kind: .table, number: "\(words.table)\u{00A0}\(tables)", title: caption, label: label)
    }

    /// A figure with the next number.
    mutating func figure(_ title: Text, label: String?) -> Landmark {
        figures += 1
        return Landmark(kind: .figure, number: "\(words.figure)\u{00A0}\(figures)", title: title, label: label)
    }
}

extension Block {
    /// The landmark that the block is, counted; nil where it is none.
    package func landmark(_ numbers: inout CaptionNumbers) -> Landmark? { content.landmark(&numbers) }
}
