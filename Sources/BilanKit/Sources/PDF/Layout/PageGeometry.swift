import Content

/// A page's extent and margins, in points.
struct PageGeometry: Equatable {
    enum Orientation { case portrait, landscape }

    var width: Double
    var height: Double
    /// Where text may stand, from the page's top left.
    var left: Double
    var right: Double
    var top: Double
    var bottom: Double

    var textWidth: Double { right - left }
    var textHeight: Double { bottom - top }

    /// The page of a theme, upright or turned: margins go with the edge of the paper that a reader sees at that side.
    init(_ page: Theme.Page, _ orientation: Orientation) {
        let isTurned = orientation == .landscape && page.width < page.height
        width = isTurned ? page.height : page.width
        height = isTurned ? page.width : page.height
        left = page.left
        right = width - page.right
        top = page.top
        bottom = height - page.bottom
    }

    /// Says why a theme's page or text can't be set.
    ///
    /// - Throws: `DocumentError` where less than a dozen lines of a dozen characters would fit, or a length is absurd.
    static func check(_ theme: Theme) throws {
        let page = theme.page
        let lengths = [page.width, page.height, page.top, page.bottom, page.left, page.right, theme.fonts.size]
        guard lengths.allSatisfy({ $0.isFinite && $0 >= 0 }), page.width <= 14_400, page.height <= 14_400 else {
            throw DocumentError(
                String(
                    fr:
                        "modèle « \(theme.name) » : une longueur va de 0 à 14 400 points ; page.width est \(page.width), page.height "
                        + "\(page.height). Corrigez le modèle",
                    en:
                        "template “\(theme.name)”: a length is from 0 to 14,400 points; page.width is \(page.width), page.height "
                        + "\(page.height). Correct the template"))
        }
        guard (4...36).contains(theme.fonts.size) else {
            throw DocumentError(
                String(
                    fr: "modèle « \(theme.name) » : fonts.size est \(theme.fonts.size) ; donnez-lui de 4 à 36 points",
                    en: "template “\(theme.name)”: fonts.size is \(theme.fonts.size); give it 4 to 36 points"))
        }
        let least = theme.fonts.size * 12
        for orientation in [Orientation.portrait, .landscape] {
            let geometry = PageGeometry(page, orientation)
            guard geometry.textWidth >= least, geometry.textHeight >= least else {
                throw DocumentError(
                    String(
                        fr:
                            "modèle « \(theme.name) » : une page de \(page.width) × \(page.height) points moins ses marges laisse "
                            + "\(geometry.textWidth) × \(geometry.textHeight) au texte, et il en faut \(least) × \(least) ; agrandissez la "
                            + "page ou réduisez ses marges",
                        en:
                            "template “\(theme.name)”: a page of \(page.width) × \(page.height) points less its margins leaves "
                            + "\(geometry.textWidth) × \(geometry.textHeight) for the text, and it takes \(least) × \(least); enlarge the page or "
                            + "reduce its margins"))
            }
        }
    }
}
