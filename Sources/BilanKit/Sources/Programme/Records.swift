/// Rows of the store: read one by one as they are consumed, and again at each new walk. Never held whole.
public struct Records<Element>: Sequence {
    @usableFromInline let open: () -> () -> Element?

    /// Rows that are read anew at each walk.
    ///
    /// - Parameter open: begins a walk and returns what gives its next row, nil at the end.
    @inlinable public init(_ open: @escaping () -> () -> Element?) { self.open = open }

    /// Rows that are in memory already.
    @inlinable public init(_ elements: some Sequence<Element>) {
        self.init {
            var iterator = elements.makeIterator()
            return { iterator.next() }
        }
    }

    /// Begins a walk over the rows.
    @inlinable public func makeIterator() -> AnyIterator<Element> { AnyIterator(open()) }

    /// The same rows seen otherwise, still one by one.
    @inlinable public func mapped<T>(_ transform: @escaping (Element) -> T) -> Records<T> {
        Records<T> {
            let next = open()
            return { next().map(transform) }
        }
    }

    /// The rows that `isIncluded` accepts, still one by one.
    @inlinable public func filtered(_ isIncluded: @escaping (Element) -> Bool) -> Records<Element> {
        Records {
            let next = open()
            return {
                while let element = next() {
                    if isIncluded(element) { return element }
                }
                return nil
            }
        }
    }
}
