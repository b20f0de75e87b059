/// A row's value for one of the table's columns.
package enum RowValue: Equatable {
    case stored(StoredValue)
    /// A text that stands in the row's bytes just as it is to be stored: most of a list is such text, and needs no copy.
    case text(Range<Int>)
}
