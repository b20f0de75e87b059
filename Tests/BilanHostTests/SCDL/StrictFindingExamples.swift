import Intake
@testable import SCDL

/// Every thing that a strict check finds, with values such as a file gives them, in the order in which
/// `docs/findings.md` lists them.
enum StrictFindingExamples {
    static let cells: [SCDLFinding] = [
        .empty, .notADate(suggestion: "2018-03-05"), .noSuchDay, .notANumber(hasComma: true, example: "26956.50"),
        .foreignNumber(example: "26956.50"), .notAFlag,
        .notAChoice(allowed: ["aide en nature", "aide en numéraire"], hasLooseAccents: false),
        .tooLong(count: 300, limit: 256), .notSIRETForm(isSIREN: false, isNumber: false), .notAssociationForm,
        .notAPeriod(hasUnderscore: false), .tooSmall(least: "0.01"), .tooGreat, .wrongKey,
        .notASIRET(isNumber: false), .endsInLineBreak, .wrongType(.number), .noSuchPeriod, .reversedPeriod,
        .unlikelyYear, .blank, .spacesAround, .separatedDigits, .negativeAmount, .smallerThanCent, .notFinite,
        .lineBreakAround, .notAUUID,
    ]

    static let table: [SCDLTableFinding] = [
        .encodingStated(name: "UTF-16LE"), .notUTF8(byte: 0xE9, position: 120), .separator(.semicolon),
        .nameUnlikeContent(wanted: "csv"), .flatWorkbook, .noContent(isSheet: false), .noRows,
        .otherSheet(name: "2018"), .notFirstSheet(first: "Lisez-moi", isHidden: true),
        .statedColumnsTooFew(column: "B"), .statedRowsTooFew(line: 12), .blankColumnCounted,
        .blankRowsCounted(first: 12, last: 40), .shortRows(count: 3), .firstLineBlank,
        .headerUnknown(fields: ["nomAttribuant", "montant"]), .columnWithoutName, .columnTwice(first: 2),
        .columnNameSpaced, .columnNameUnlike(field: "montant", isRequired: true), .columnMissing(isRequired: true),
        .columnsOfOneMissing(fields: fields), .columnUnknown(version: .v2_1_1),
        .columnsDisordered(fields: ["nomAttribuant", "montant"]), .blankRows(first: 12, last: 14),
        .cellsMissing(cells: 15, columns: 16), .cellsExtra(cells: 17, columns: 16, isSpare: false),
        .cellsOfOneEmpty(fields: fields), .textAfterQuote, .spaceBeforeQuote, .cell(.formulaError, isExtra: false),
    ]

    static let refusals: [SCDLRefusal] = [
        .fileMissing, .dossierGiven(path: "programme.bilan"), .notAFile(kind: .namedPipe), .noListInFolder,
        .noSuchSheet(name: "2019", sheets: ["2017", "2018"]), .noSheets, .gzipFile(name: "liste.csv.gz"),
    ]

    private static let fields = ["idBeneficiaire", "rnaBeneficiaire"]

    /// All of them by their codes, which several share: a code names the rule that is broken.
    static var family: [(code: String, french: FindingWords, english: FindingWords)] {
        table.map { ($0.rule.rawValue, $0.french, $0.english) }
            + cells.map { ($0.rule.rawValue, $0.french, $0.english) }
            + refusals.map { ($0.code, $0.french, $0.english) }
    }
}
