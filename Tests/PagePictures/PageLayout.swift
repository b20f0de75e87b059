import Foundation

/// Where a document's words stand, as `pdftotext -bbox` tells: what stays alike, within bounds, when a font of another
/// version or another Pango sets it.
package struct PageLayout: Codable {
    package struct Word: Codable, Hashable {
        package var text: String
        /// Counted from 1.
        package var page: Int
        /// The box's top left, in whole points from the page's.
        package var x: Int
        package var y: Int
    }

    package var pageCount: Int
    /// Those that stand in the document once: which of two is meant can’t be mistaken.
    package var words: [Word]

    package init(of path: String) throws {
        let listing = try Program.run(["pdftotext", "-bbox", path, "-"]).output
        var page = 0
        var size = (width: 0.0, height: 0.0)
        var found: [String: [Word]] = [:]
        for line in listing.split(separator: "\n") {
            if let match = line.firstMatch(of: #/<page width="([\d.]+)" height="([\d.]+)"/#) {
                page += 1
                size = (Double(match.1)!, Double(match.2)!)
            }
            guard
                let match = line.firstMatch(
                    of: #/<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]*)</#)
            else { continue }
            let box = [match.1, match.2, match.3, match.4].map { Double($0)! }
            guard box[0] >= 0, box[1] >= 0, box[2] <= size.width, box[3] <= size.height else {
                throw OutsideItsPage(word: String(match.5), page: page)
            }
            let text = String(match.5)
            found[text, default: []].append(Word(text: text, page: page, x: Int(box[0]), y: Int(box[1])))
        }
        pageCount = page
        words = found.values.filter { $0.count == 1 }.map { $0[0] }
            .filter { $0.text.count >= 3 }
            .sorted { ($0.page, $0.y, $0.x, $0.text) < ($1.page, $1.y, $1.x, $1.text) }
    }

    /// A word that is cut by its page's edge.
    package struct OutsideItsPage: Error {
        package var word: String
        package var page: Int
    }

    /// The share of `golden`'s words that stand here on the same page or the next to it, and, where the page is the
    /// same, within `points` of their place.
    package func share(near golden: PageLayout, points: Int) -> Double {
        let here = Dictionary(words.map { ($0.text, $0) }, uniquingKeysWith: { first, _ in first })
        let near = golden.words.filter { word in
            guard let found = here[word.text], abs(found.page - word.page) <= 1 else { return false }
            return found.page != word.page || abs(found.x - word.x) <= points && abs(found.y - word.y) <= points
        }
        return Double(near.count) / Double(max(golden.words.count, 1))
    }
}
