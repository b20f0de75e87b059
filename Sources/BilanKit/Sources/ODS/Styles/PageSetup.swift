/// How a sheet is laid out on paper.
struct PageSetup: Hashable {
    enum Orientation: String { case portrait, landscape }

    var orientation: Orientation
    var scale = SheetPage.Scale.toWidth
    var isCentred = true
    var isDoubled = false
    /// Nil for the template's.
    var header: Theme.RunningLine?
    var footer: Theme.RunningLine?

    init(_ page: SheetPage, _ orientation: Orientation) {
        self.orientation = orientation
        (scale, isCentred, header, footer) = (page.scale, page.isCentred, page.header, page.footer)
        isDoubled = page.isDoubled
    }

    init(_ orientation: Orientation) { self.init(SheetPage(), orientation) }

    /// The page's width and height in points.
    func size(of page: Theme.Page) -> (width: Double, height: Double) {
        let factor = isDoubled ? 2.0.squareRoot() : 1
        let (short, long) = (min(page.width, page.height) * factor, max(page.width, page.height) * factor)
        return orientation == .portrait ? (short, long) : (long, short)
    }

    /// What the scale is in ODF (ODF 1.3 part 3, 20.355 to 20.359).
    var scaleAttributes: [XMLStream.Attribute] {
        switch scale {
        case .toWidth: [("style:scale-to-X", "1")]
        case .toPages(let across, let down):
            [("style:scale-to-X", across > 0 ? "\(across)" : nil), ("style:scale-to-Y", down > 0 ? "\(down)" : nil)]
        case .percent(let percent): [("style:scale-to", "\(percent)%")]
        }
    }
}

/// The page set-ups of a workbook's sheets, each once.
struct PageSetups {
    private(set) var all: [PageSetup] = []

    init(_ setups: [PageSetup]) { for setup in setups where !all.contains(setup) { all.append(setup) } }

    /// The style's name; a master page's is an XML name.
    func name(of setup: PageSetup) -> String {
        if setup == PageSetup(.portrait) { return "Portrait" }
        if setup == PageSetup(.landscape) { return "Paysage" }
        return "Mise-en-page-\((all.firstIndex(of: setup) ?? 0) + 1)"
    }

    /// The name that an office finds the style by.
    func displayName(of setup: PageSetup, _ names: StyleNames) -> String {
        for orientation in [PageSetup.Orientation.portrait, .landscape] where setup == PageSetup(orientation) {
            return names.page(orientation)
        }
        return names.page((all.firstIndex(of: setup) ?? 0) + 1)
    }
}
