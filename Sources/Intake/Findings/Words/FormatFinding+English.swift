import Support

extension FormatFinding {
    var english: FindingWords {
        switch self {
        case .webPage(let asWorkbook):
            .init(
                "is an HTML page \(Self.englishGuise(asWorkbook))",
                "Open the file in LibreOffice Calc" + (asWorkbook ? "" : ", under a name that ends in .xls")
                    + ", then save it as .ods or .xlsx.")
        case .webArchive(let asWorkbook):
            .init(
                "is an archived web page (MHTML) \(Self.englishGuise(asWorkbook))",
                "Open the file in Excel, then save it as .ods or .xlsx.")
        case .oldWorkbook:
            .init(
                "is a workbook of Excel 97-2003 (.xls) or earlier, which Bilan doesn’t read",
                "Open the file in LibreOffice Calc, then save it as .ods or .xlsx.")
        case .pdfDocument:
            .init(
                "is a PDF document, not a table",
                "Ask whoever supplied it for the table that it was made from, as .ods, .xlsx or CSV.")
        case .image:
            .init(
                "is a picture, not a table",
                "Ask whoever supplied it for the table that it was made from, as .ods, .xlsx or CSV.")
        case .richText:
            .init(
                "is a formatted text (RTF), not a table",
                "Copy the table to LibreOffice Calc, then save it as .ods or .xlsx.")
        case .json:
            .init("is JSON, not a CSV file", "Fetch the same data from its source as CSV or XLSX.")
        case .compressed(let program):
            .init(
                "is compressed by \(program), which Bilan doesn’t read", "Unpack the file, then give what it contains.")
        case .zipArchive:
            .init(
                "is not a CSV file: it is a ZIP archive, probably an ODS or XLSX workbook",
                "Save the sheet as CSV, in UTF-8.")
        case .gzipDamaged:
            .init("is a gzip file that is cut off or damaged", "Fetch it again from its source, or give it unpacked.")
        case .gzipBomb(let ratio):
            .init(
                "unpacks to more than \(ratio) times its size, like an archive made to do harm",
                "Don’t open it if its source is unknown; otherwise unpack it and give its content.")
        case .utf16: .init("is not in UTF-8 but in UTF-16", "Save the file as CSV, in UTF-8.")
        case .notText(let position):
            .init(
                "is not a text file: null byte at position \(position)",
                "Check that it is a CSV file, and save it again in UTF-8.")
        case .invalidEncoding(let byte, let position):
            .init(
                "is not in UTF-8: \(byte.map { "byte " + Self.hexadecimal($0) } ?? "letter cut off") at position \(position) of the file",
                "The file is probably in Windows-1252: save it as CSV, in UTF-8.")
        case .quoteNotClosed:
            .init(
                "the quotation mark opened here is never closed", "Close it, or double it if it belongs to the text.")
        case .rowTooLong(let megabytes, let cells):
            .init(
                "the row is too long (at most \(megabytes) MiB and \(cells) cells)",
                "Check that it is a CSV file, with an end of line after each row.")
        case .lettersLost(let count, let isCertain):
            .init(
                (isCertain ? "stands for " : "probably stands for ") + Self.englishLost(count),
                "Ask whoever supplied the file to send it in its original encoding; the rows are kept as they are.")
        }
    }

    private static func englishGuise(_ asWorkbook: Bool) -> String {
        asWorkbook ? "under the name of a workbook" : "and not a CSV file"
    }

    private static func englishLost(_ count: Int) -> String {
        count == 1
            ? "the letter that other software lost here: it can’t be recovered"
            : EnglishText.count(count, "letter", "letters")
                + " that other software lost, this is the first: they can’t be recovered"
    }
}
