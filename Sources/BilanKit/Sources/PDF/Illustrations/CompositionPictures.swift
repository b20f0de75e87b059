import Content
import Foundation

/// Pictures of a composition and in it, as files in memory: what a workbook carries of images and drawings, and for
/// programs that draw no
/// charts, and folders that show files by their first page.
public final class CompositionPictures {
    private let composition: Composition
    private let theme: Theme
    private let info: DocumentInfo
    private var context: DocumentContext?

    /// Fonts are looked for when the first picture is drawn.
    public init(_ composition: Composition, theme: Theme, info: DocumentInfo) {
        self.composition = composition
        self.theme = theme
        self.info = info
    }

    deinit { DrawingLock.hold { context = nil } }

    /// What making them turned up of single blocks.
    public var diagnostics: [Diagnostic] { context?.diagnosticLog.diagnostics.filter { $0.block != nil } ?? [] }

    /// A chart with its title, as in print.
    ///
    /// - Parameters:
    ///   - chart: what is drawn.
    ///   - width: in points; of the picture, at `resolution` pixels an inch.
    ///   - height: in points.
    ///   - evaluator: gives the values.
    ///   - resolution: in pixels an inch.
    public func chart(
        _ chart: Chart, width: Double, height: Double, _ evaluator: TableEvaluator, resolution: Double = 96
    ) throws -> [UInt8] {
        try DrawingLock.hold {
            let context = try bareContext(evaluator)
            return try png(width: width, height: height, resolution: resolution) { painter in
                ChartPicture(chart, context).paint(on: painter, in: Rectangle(x: 0, y: 0, width: width, height: height))
            }
        }
    }

    /// A report's own drawing.
    ///
    /// - Parameters:
    ///   - drawing: what is drawn.
    ///   - width: in points; the height is the drawing's.
    ///   - evaluator: gives the values.
    ///   - resolution: in pixels an inch.
    public func drawing(
        _ drawing: Drawing, width: Double, _ evaluator: TableEvaluator, resolution: Double = 192
    ) throws -> [UInt8] {
        try DrawingLock.hold {
            let context = try bareContext(evaluator)
            return try png(width: width, height: drawing.height, resolution: resolution) { painter in
                try context.diagnosticLog.naming(.drawing(drawing)) {
                    try PageCanvas.paint(
                        drawing, on: painter, x: 0, y: 0, width: width, theme: context.theme, cells: context.cells,
                        warn: context.diagnosticLog.warn)
                }
            }
        }
    }

    /// The extent of an image in points, no wider than `room`, and whether its file is a JPEG; else it is, or becomes,
    /// a PNG.
    ///
    /// - Throws: `DocumentError` where there is no such image.
    public func picture(_ image: Image, room: Double) throws -> (width: Double, height: Double, isJPEG: Bool) {
        let picture = try Picture(image.path)
        let width = min(image.width ?? picture.size.width, room)
        return (
            width, width * picture.size.height / picture.size.width, try file(image.path).starts(with: [0xFF, 0xD8])
        )
    }

    /// The image's own file where it is a PNG or an upright JPEG; a turned JPEG is turned back, an SVG becomes a PNG of
    /// so many points.
    public func file(of image: Image, width: Double, height: Double, resolution: Double = 192) throws -> [UInt8] {
        let picture = try Picture(image.path)
        guard picture.pixelWidth == nil else { return try UprightJPEG.bytes(image.path) ?? file(image.path) }
        // An SVG may hold text.
        return try DrawingLock.hold {
            try png(width: width, height: height, resolution: resolution) { painter in
                try picture.paint(on: painter, in: Rectangle(x: 0, y: 0, width: width, height: height))
            }
        }
    }

    private func file(_ path: String) throws -> [UInt8] {
        do { return Array(try Data(contentsOf: URL(fileURLWithPath: path))) } catch {
            throw DocumentError(
                String(
                    fr: "le fichier « \(path) » ne peut pas être lu. \(SystemReason.accessRemedy)",
                    en: "the file “\(path)” can’t be read. \(SystemReason.accessRemedy)"))
        }
    }

    /// What is drawn with, apart from the composition's blocks; fonts are looked for once.
    private func bareContext(_ evaluator: TableEvaluator) throws -> DocumentContext {
        if let context { return context }
        var blank = Composition(composition.title) {}
        blank.language = composition.language
        let made = try DocumentContext(blank, theme: theme, info: info, evaluator: evaluator)
        context = made
        return made
    }

    private func png(
        width: Double, height: Double, resolution: Double, _ paint: (Painter) throws -> Void
    ) throws -> [UInt8] {
        let scale = resolution / 72
        let sides = 1...1_000_000
        let picture = try MemoryPicture(
            width: (width * scale).rounded(.up).whole(in: sides),
            height: (height * scale).rounded(.up).whole(in: sides), scale: scale)
        try picture.beginPage(width: width, height: height)
        let painter = Painter(picture, language: composition.language)
        painter.own(.artifact(.layout))
        try paint(painter)
        try picture.finish()
        return try picture.png()
    }

    /// The side of a thumbnail in pixels (ODF 1.3 part 2, 3.8).
    public static let thumbnailSide = 128

    /// The first page on a square with nothing around it. Tables are drawn with their first rows alone: none is walked
    /// for it.
    ///
    /// - Parameter evaluator: gives what figures rest on.
    public func thumbnail(_ evaluator: TableEvaluator) throws -> [UInt8] {
        try DrawingLock.hold { try drawThumbnail(evaluator) }
    }

    private func drawThumbnail(_ evaluator: TableEvaluator) throws -> [UInt8] {
        struct PageEnd: Error {}
        let geometry = PageGeometry(theme.page, .portrait)
        let side = Double(Self.thumbnailSide)
        let scale = side / max(geometry.width, geometry.height)
        let origin = ((side - geometry.width * scale) / 2, (side - geometry.height * scale) / 2)
        let picture = try MemoryPicture(
            width: Self.thumbnailSide, height: Self.thumbnailSide, scale: scale, origin: origin
        ) { throw PageEnd() }
        let context = try DocumentContext(composition.opening, theme: theme, info: info, evaluator: evaluator)
        let blocks = try OrientedBlocks(context)
        context.references.beginPass(known: nil)
        let painter = Painter(picture, language: composition.language)
        let flow = PageFlow(context, painter: painter, progress: { _ in })
        var layout = DocumentLayout(context, blocks)
        do { try layout.place(on: flow) } catch is PageEnd {}
        try picture.finish()
        return try picture.png()
    }
}

extension Composition {
    /// The composition's beginning: as much as may stand on a first page, all upright.
    fileprivate var opening: Composition {
        var opening = self
        // A title page stands by itself.
        if case .titlePage? = blocks.first {
            opening.blocks = [blocks[0]]
        } else {
            var lines = 45
            opening.blocks = []
            Self.open(blocks, into: &opening.blocks, &lines)
        }
        return opening
    }

    /// - Parameter lines: about how many of a table there is still room for.
    private static func open(_ blocks: [Block], into opening: inout [Block], _ lines: inout Int) {
        for block in blocks where lines > 0 {
            switch block {
            case .table(var table):
                let rows = Array(table.rows.prefix(lines))
                table.rows = Records(rows)
                table.prefersLandscape = false
                opening.append(.table(table))
                lines -= rows.count + 3
            // What lists, numbers or sums up pages' content is not known here.
            case .contents, .pageNumbering, .pivot: break
            case .landscape, .keepTogether, .columns, .sideBySide, .sheet: open(block.children, into: &opening, &lines)
            case .chart:
                opening.append(block)
                lines -= 12
            default:
                opening.append(block)
                lines -= 2
            }
        }
    }
}
