/// A sheet of its own in ODS; in PDF its blocks follow the others.
///
///     Sheet("Saisie", tabColour: green, isProtected: true) { grid }
public struct Sheet {
    /// The tab's name, unique in the workbook.
    public var name: String
    /// What stands on the sheet, from its top.
    public var blocks: [Block]
    /// How the sheet stands on the screen.
    public var view: SheetView
    /// How the sheet is printed.
    public var page: SheetPage
    /// The tab's colour; nil for none.
    public var tabColour: Colour?
    /// Whether the spreadsheet hides the tab. A PDF leaves the sheet's blocks out; formulas may still rest on them.
    public var isHidden: Bool
    /// Whether cells can be changed only where they are `editable()`: against slips of the hand, since there is no
    /// password.
    public var isProtected: Bool

    /// A sheet with what stands on it.
    public init(
        _ name: String, view: SheetView = SheetView(), page: SheetPage = SheetPage(), tabColour: Colour? = nil,
        isHidden: Bool = false,
        isProtected: Bool = false, @BlockBuilder _ blocks: () -> [Block]
    ) {
        self.name = name
        self.view = view
        self.page = page
        self.tabColour = tabColour
        self.isHidden = isHidden
        self.isProtected = isProtected
        self.blocks = blocks()
    }
}

extension Sheet: BlockContent {
    public var block: Block { .sheet(self) }
    package var blockName: String? { nil }
    package var children: [Block] { blocks }
    package var wordFaults: [String] { Self.nameFaults(name, String(fr: "une feuille", en: "a sheet")) }
    package mutating func mapChildren(_ transform: (Block) -> Block) { blocks = blocks.map(transform) }
}
