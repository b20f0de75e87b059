import Content

/// Draws compositions as pictures of their pages, for previews: the pages are those of the PDF.
public struct PictureWriter {
    private let theme: Theme
    private let info: DocumentInfo
    private let resolution: Double
    private let pageLimit: Int

    /// Pixels an inch that make a picture of a page: below, nothing can be read; above, a page takes more than 150 MB.
    public static let resolutions = 20.0...600.0

    /// A writer for pictures of one look and resolution.
    ///
    /// - Parameters:
    ///   - theme: how the document looks.
    ///   - info: the period and day that the document bears.
    ///   - resolution: pixels an inch, within `resolutions`.
    ///   - pageLimit: how many pages become pictures at most, the first ones.
    public init(theme: Theme, info: DocumentInfo, resolution: Double = 96, pageLimit: Int = .max) {
        self.pageLimit = max(1, pageLimit)
        self.theme = theme
        self.info = info
        self.resolution = min(max(resolution, Self.resolutions.lowerBound), Self.resolutions.upperBound)
    }

    /// Writes a PNG file a page, `STEM-1.png` and on; with ten pictures or more their numbers are padded, so that names
    /// sort as pages follow.
    ///
    /// - Returns: the files' names, without their folder, in order.
    /// - Throws: `DocumentError` with every fault found; no file is then there.
    public func write(
        _ composition: Composition, to folder: String, stem: String, progress: ProgressHandler = { _ in }
    ) throws -> (names: [String], summary: DocumentSummary) {
        try DrawingLock.hold { try draw(composition, to: folder, stem, progress) }
    }

    private func draw(
        _ composition: Composition, to folder: String, _ stem: String, _ progress: ProgressHandler
    ) throws -> (names: [String], summary: DocumentSummary) {
        var surface: PictureSurface?
        do {
            let drawing = try DocumentDrawing(composition, theme: theme, info: info, progress: progress) { pageCount in
                let digits = String(min(pageCount, pageLimit)).count
                let made = PictureSurface(resolution: resolution, pageLimit: pageLimit) { page in
                    let number = String(page)
                    return
                        "\(folder)/\(stem)-\(String(repeating: "0", count: max(0, digits - number.count)))\(number).png"
                }
                surface = made
                return made
            }
            let names = (surface?.paths ?? []).map { String($0.dropFirst(folder.utf8.count + 1)) }
            return (names, drawing.summary)
        } catch {
            surface?.discard()
            throw error
        }
    }
}
