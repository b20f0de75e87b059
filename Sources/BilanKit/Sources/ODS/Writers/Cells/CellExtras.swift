/// What a cell has beside value and style, as it is written.
struct CellExtras {
    var validation: String?
    var comment: CellComment?

    static let none = CellExtras()
}
