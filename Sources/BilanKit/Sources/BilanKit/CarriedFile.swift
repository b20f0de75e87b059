import Content

/// A file that a document carries beside its data, made once all of the document is drawn: the recipe by which it can
/// be made again.
public struct CarriedFile: Sendable {
    /// The file's name; in a workbook's package it stands in the folder `Bilan`.
    public var name: String
    /// As in `application/json`.
    public var mediaType: String
    /// What the file is, in words for readers.
    public var description: String
    /// The formats of the documents that carry it; pictures carry nothing.
    public var formats: Set<ReportFormat>
    /// Its bytes, which may tell of the fonts that the document is drawn with.
    public var content: @Sendable (_ format: ReportFormat, _ fonts: [DrawnFont]) throws -> [UInt8]

    /// A file to be carried.
    public init(
        name: String, mediaType: String, description: String, formats: Set<ReportFormat> = [.pdf, .ods, .fods],
        content: @escaping @Sendable (_ format: ReportFormat, _ fonts: [DrawnFont]) throws -> [UInt8]
    ) {
        self.name = name
        self.mediaType = mediaType
        self.description = description
        self.formats = formats
        self.content = content
    }

    /// Where a workbook's package has such files.
    public static let folder = "Bilan/"
}

extension [CarriedFile] {
    /// As a PDF carries them.
    func attachments(date: CivilDate) -> [Attachment] {
        filter { $0.formats.contains(.pdf) }.map { file in
            Attachment(
                name: file.name, mimeType: file.mediaType, description: file.description, relationship: .supplement,
                content: .made { try file.content(.pdf, DrawnFonts.all) }, date: date)
        }
    }

    /// As a workbook of a format carries them.
    func enclosures(_ format: ReportFormat) -> [WorkbookEnclosure] {
        filter { $0.formats.contains(format) }.map { file in
            WorkbookEnclosure(path: CarriedFile.folder + file.name, mediaType: file.mediaType) {
                try file.content(format, DrawnFonts.all)
            }
        }
    }
}
