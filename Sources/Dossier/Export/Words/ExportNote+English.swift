import Intake
import Support

extension ExportNote {
    package var english: String {
        switch self {
        case .wholesInPlaceOfParts(let count):
            EnglishText.count(
                count, "row bears the total of its convention in place of its part, as the schema wants it",
                "rows bear the total of their convention in place of their part, as the schema wants it")
        case .sharesComputed(let count):
            EnglishText.count(
                count, "pourcentageSubvention is computed from the parts",
                "pourcentageSubvention are computed from the parts")
        case .formulaLikeTexts(let count):
            EnglishText.count(count, "row has", "rows have")
                + " a text that a spreadsheet would take for a formula (=, +, -, @) and that the schema wants as it is: "
                + "import these columns as text in a spreadsheet"
        case .personsLeftOut(let count):
            EnglishText.count(
                count, "award \(Self.person) is not exported", "awards \(Self.persons) are not exported")
        case .personsNamed(let count):
            EnglishText.count(
                count, "award goes \(Self.person): --audience public leaves it out, for publication",
                "awards go \(Self.persons): --audience public leaves them out, for publication")
        case .withoutPlace(let columns, let tables):
            "the SCDL schema has no place for "
                + [("the columns ", columns), ("the tables ", tables)].filter { !$1.isEmpty }
                .map { $0 + $1.joined(separator: ", ") }.joined(separator: " nor ")
                + ": --form csv or workbook exports everything"
        case .beneficiariesMasked(let count):
            EnglishText.count(count, "award is exported", "awards are exported")
                + " without the name and number of the beneficiary, who may not be named"
        case .companiesLeftOut(let count):
            EnglishText.count(
                count,
                "company that may not be named is not exported, nor its establishments, applications and indicators",
                "companies that may not be named are not exported, nor their establishments, applications and indicators"
            )
        case .lineEndsChanged(let table, let count):
            "\(table): the line ends of \(EnglishText.count(count, "text", "texts")) (CRLF or CR) have become plain line breaks (LF)"
        case .tabsChanged(let table, let count):
            "\(table): the tabs of \(EnglishText.count(count, "text", "texts")) have become four spaces"
        case .controlsShown(let table, let count):
            "\(table): the characters that reverse the direction of \(EnglishText.count(count, "text", "texts")) are shown by their number (‹U+202E›)"
        case .told(let text): text
        case .refusedRows(let count):
            EnglishText.count(
                count, "row refused at import is not exported", "rows refused at import are not exported")
        }
    }

    private static let person = "to a natural person or to a company that may not be named"
    private static let persons = "to natural persons or to companies that may not be named"
}
