/// The marked content of a document's pages, in painting order: each piece is known by its number in the whole
/// document, from which its page and its `MCID` follow.
struct MarkedContents {
    /// The index of the element that owns each piece.
    private(set) var owners: ContiguousArray<Int32> = []
    /// One a page.
    private var firstOfPage: ContiguousArray<Int> = []

    mutating func beginPage() { firstOfPage.append(owners.count) }

    /// Adds pages that were made apart.
    mutating func append(_ pages: MarkedContents) {
        for first in pages.firstOfPage { firstOfPage.append(owners.count + first) }
        owners += pages.owners
    }

    /// Adds a piece to the page begun last; tells its `MCID`.
    mutating func add(owner: Int32) -> Int {
        owners.append(owner)
        return owners.count - 1 - firstOfPage[firstOfPage.count - 1]
    }

    func pieces(of page: Int) -> Range<Int> {
        firstOfPage[page]..<(page + 1 < firstOfPage.count ? firstOfPage[page + 1] : owners.count)
    }

    func page(of piece: Int) -> Int {
        var low = 0
        var high = firstOfPage.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if firstOfPage[middle] <= piece { low = middle } else { high = middle }
        }
        return low
    }

    func identifier(of piece: Int, on page: Int) -> Int { piece - firstOfPage[page] }
}
