import Content

/// A picture from a file, its caption over it.
struct ImageLayout: BlockLayout {
    /// Under it, print shows its dots. Dots an inch.
    private static let leastResolution = 150.0

    private let image: Image
    private let picture: Picture
    private let extent: (width: Double, height: Double)
    private let caption: FlowText?
    /// With the gap under it and its footnotes.
    private let captionHeight: Double
    private let context: DocumentContext

    init(_ image: Image, on geometry: PageGeometry, _ context: DocumentContext, _ numbers: inout CaptionNumbers) throws
    {
        self.image = image
        self.context = context
        if let width = image.width, !(width.isFinite && width > 0) {
            throw DocumentError(
                String(
                    fr: "une largeur de \(width) points ne convient pas : donnez un nombre positif",
                    en: "a width of \(width) points won’t do: give a positive number"))
        }
        picture = try Picture(image.path)
        // Decoration says nothing: it has no number among the figures.
        caption =
            image.alternative.isEmpty
            ? nil
            : image.caption.map {
                context.figureCaption($0, width: geometry.textWidth, &numbers)
            }
        captionHeight = caption.map { $0.height + $0.footHeight + context.scale.size * 0.6 } ?? 0
        let room = geometry.textHeight - captionHeight
        guard room >= context.scale.size * 2 else {
            throw DocumentError(
                String(
                    fr: "la légende ne laisse pas de place à l’image : raccourcissez-la",
                    en: "the caption leaves no room for the image: shorten it"))
        }
        let width = min(image.width ?? picture.size.width, geometry.textWidth)
        extent = picture.extent(height: min(width * picture.size.height / picture.size.width, room), room: width)
    }

    var gaps: (before: Double, after: Double) { (context.scale.size, context.scale.blockGap) }
    var lead: Double { extent.height + captionHeight }

    func place(on flow: PageFlow) throws {
        try flow.require(lead)
        if let caption {
            try caption.place(
                on: flow, x: flow.geometry.left, colour: context.theme.colours.text,
                element: flow.painter!.structure.add(.caption, to: StructureTree.root))
            flow.advance(context.scale.size * 0.6)
        }
        if let painter = flow.painter {
            let box = Rectangle(x: flow.geometry.left, y: flow.y, width: extent.width, height: extent.height)
            painter.own(painter.figure(image.alternative, in: box))
            try picture.paint(on: painter, in: box)
            warnOfCoarseness()
        }
        flow.advance(extent.height)
    }

    private func warnOfCoarseness() {
        guard let pixels = picture.pixelWidth else { return }
        let resolution = Double(pixels) / extent.width * 72
        guard resolution < Self.leastResolution - 0.5 else { return }
        context.diagnosticLog.warn(
            String(
                fr:
                    "l’image « \(image.path) » n’a que \(resolution.whole(in: 0...10_000)) points par pouce à la taille imprimée ; il en faut "
                    + "\(Int(Self.leastResolution)). Prenez une image plus fine, ou imprimez-la plus petite",
                en:
                    "the image “\(image.path)” has only \(resolution.whole(in: 0...10_000)) dpi at the size it is printed, and it takes "
                    + "\(Int(Self.leastResolution)). Use a finer image, or print it smaller"))
    }
}
