import BilanKit
import Foundation
@testable import Intake

/// Every thing that can be found, with values such as a file gives them, in the order in which `docs/findings.md` lists
/// them.
enum FindingExamples {
    struct Family {
        let title: String
        /// The enum whose cases they are.
        let type: String
        let findings: [Finding]
    }

    static let families = [
        Family(title: "Cells", type: "CellFinding", findings: cells.map { .cell($0) }),
        Family(title: "Rows", type: "RowFinding", findings: rows.map(Finding.row)),
        Family(title: "Columns", type: "HeaderFinding", findings: columns.map(Finding.header)),
        Family(title: "Files and databases", type: "FileFinding", findings: files.map(Finding.file)),
        Family(title: "Formats of files", type: "FormatFinding", findings: formats.map(Finding.format)),
        Family(title: "Sheets of workbooks", type: "WorkbookFinding", findings: workbooks.map(Finding.workbook)),
        Family(
            title: "Workbooks that can’t be read", type: "WorkbookFault",
            findings: WorkbookFaultExamples.all.map { .unreadable(UnreadableWorkbook($0.fault, part: $0.part)) }),
        Family(title: "Conventions with several lines", type: "AmountFinding", findings: amounts.map(Finding.amounts)),
        Family(title: "Dossiers", type: "DossierFinding", findings: dossiers.map(Finding.dossier)),
        Family(title: "Repairs", type: "RepairKind", findings: RepairKind.allCases.map(Finding.repair)),
    ]

    static let all = families.flatMap(\.findings)

    private static let cells: [CellFinding] = [
        .emptyCell, .unlikelyDate, .yearOutOfRange, .noSuchDay, .dayAmbiguous(column: "dateConvention"), .notADate,
        .notAYear, .notAPeriod,
        .periodWithoutSuchDay, .periodReversed, .periodUnderscore, .daysSince1904, .siretChecksum, .sirenForSiret,
        .siretAsNumber, .notASiret, .establishmentUnknown, .sirenChecksum, .notASiren, .notAnAssociationNumber,
        .notASchemeIdentifier, .pointAmbiguous, .amountAmbiguous(column: "montant"),
        .amountUnlikeColumn(column: "montant"),
        .amountTooLarge, .amountInCurrency(currency: "USD", amount: nil),
        .amountInOtherUnit(unit: "k€", column: "Unité", amount: nil),
        .notGranted(argument: "Décision"),
        .amountIsPercentage,
        .amountNegative, .amountTooPrecise,
        .notAnAmount(hasComma: true), .notACount, .notANumber, .notAShare, .shareOutOfRange, .numberTooLong,
        .textTooLong(length: 300, limit: 255), .notAChoice(allowed: ["aide en nature", "aide en numéraire"]), .notAFlag,
        .notADepartment, .duplicateColumnDiffers(column: 2), .cellWithoutColumn, .quotesNotDoubled,
        .rowsWithinQuotes(count: 3), .formulaError,
        .formulaNotSaved, .cellTwice, .amountOfSeveralRows(cell: "C4"), .amountPartUnknown(cell: "C4"),
    ]

    private static let rows: [RowFinding] = [
        .cellCount(cells: 17, columns: 16, isAmbiguous: true), .headerRepeated, .noteRow, .numberingRow, .totalRow,
        .detailRow, .sumOfAbove,
        .totalWithoutName,
        .duplicate(line: 12), .duplicateInOtherFile(file: "subventions-2018.csv", line: 12), .rowRepeated(line: 12),
        .rowsInOtherFile(count: 40, file: "subventions-2018.csv", line: 12),
        .noSuchReference(noun: "dossier", table: "dossiers"), .emptyCells(count: 3),
        .beneficiaryWithoutNumber(count: 3, columns: ["idBeneficiaire", "rnaBeneficiaire"]),
        .reductions(count: 2, cents: -123_450), .sumTooLarge, .companiesRefused(count: 2, lines: [4, 9]),
    ]

    private static let substitutes = HeaderFinding.Substitutes(
        field: "dateConvention", maps: ["--map \"Date de la commission=dateConvention\""], constant: .day)

    private static let columns: [HeaderFinding] = [
        .noSuchField(field: "somme", fields: ["montant", "objet"]), .mapWithoutColumn,
        .constantIdle(field: "nature", value: "aide en nature", column: 10),
        .dataAboveHeader(count: 2),
        .noKnownColumn(table: "subventions", fields: ["nomAttribuant", "montant"], maps: [], isHeadless: true),
        .columnMissing(substitutes),
        .columnMisfit(
            misfit: .texts, map: "--map \"Date=dateConvention\"",
            substitutes: HeaderFinding.Substitutes(field: "dateConvention", constant: .day)),
        .columnEmpty(substitutes), .columnsAdvised(fields: ["idAttribuant", "objet"], hasUnread: true),
        .columnTwice(first: 2),
        .columnWithoutName(argument: "#4"),
        .columnAlreadyRead(
            name: "Montant voté", column: 3, field: "montant", map: "--map \"Montant proposé=montant\""),
        .columnUnknown(argument: "Observations"),
        .numbersUndecided(field: "montant", count: 40, examples: ["1.234", "12.500"]),
        .datesUndecided(field: "dateConvention", count: 40), .columnInCurrency(field: "montant", currency: "USD"),
        .secondHeader(line: 12), .refusedSection,
        .unitInTitle(field: "montant", said: "milliers d'euros", unit: .thousand),
        .grantorInTitle(siret: "20005375900011", name: "Région d’essai"),
    ]

    private static let files: [FileFinding] = [
        .fileMissing, .fileUnreadable, .notAFile(kind: .namedPipe, isInFolder: false),
        .noTablesInFolder(files: ["subventions.csv", "entreprises.csv"]), .fileIgnored, .noSheetsToChoose,
        .fileEmpty(isSheet: false), .headerAlone(isSheet: false), .sameContent(path: "aides/subventions.csv"),
        .changedWhileRead, .tooMuchData(limit: 4), .profileInvalid, .profileNotWritten, .demonstrationMissing,
        .noFactsYet(end: CivilDate("2016-03-31")!, first: CivilDate("2017-01-15")!), .notADatabaseAddress,
        .noTablesInDatabase(tables: ["subventions", "entreprises"]),
        .databaseUnreachable(detail: "connection refused"), .databaseUnreadable(detail: "permission denied"),
        .databaseLibraryMissing(detail: "libpq.so.5: cannot open shared object file"),
    ]

    private static let formats: [FormatFinding] = [
        .webPage(asWorkbook: true), .webArchive(asWorkbook: false), .oldWorkbook, .pdfDocument, .image, .richText,
        .json, .compressed(program: "7-Zip"), .zipArchive, .gzipDamaged, .gzipBomb(ratio: 500), .utf16,
        .notText(position: 120), .invalidEncoding(byte: 0xE9, position: 120), .quoteNotClosed,
        .rowTooLong(megabytes: 64, cells: 16384), .lettersLost(count: 2, isCertain: true),
    ]

    private static let range = WorkbookFinding.MergedCellRange(first: "A2", last: "A5", count: 3)
    private static let states = [
        WorkbookFinding.SheetState(name: "2017", reason: .lacking(fields: ["montant"])),
        WorkbookFinding.SheetState(name: "2018", reason: .readable),
    ]

    private static let workbooks: [WorkbookFinding] = [
        .noSuchSheet(name: "2019", sheets: ["2017", "2018"]), .noSheets,
        .noFittingSheet(sheets: states, likeliest: "2017", tables: ["subventions", "entreprises"]),
        .sheetsDiffer(sheets: states, fitting: ["2017", "2018"]),
        .sheetsCopied(copies: [.init(original: "2018", copy: "2018 (2)")], kept: ["2018"]),
        .sheetsHidden(names: ["2016"], wanted: ["2016", "2017"]), .sheetSkipped(name: "Notes", lacking: ["montant"]),
        .sheetsForeign(names: ["Notes", "Listes"]),
        .sheetsSetAside(names: ["Refusées"], rows: 2, cents: 450_000, wanted: ["2018", "Refusées"]),
        .sheetsSetAsideAlone(names: ["Refusées"]),
        .sheetsRepeated(
            names: ["Récapitulatif"], of: ["Janvier", "Février"], rows: 12, cents: 450_000,
            wanted: ["Janvier", "Février", "Récapitulatif"]),
        .sheetsOverlap(
            [.init(name: "Janvier", other: "Février", rows: 12, cents: 450_000)], sheets: ["Janvier", "Février"]),
        .rowsDisplaced(count: 2), .valuesMerged(range, rows: 4), .amountsMerged(range, refused: 1),
        .cellsMergedAcross(range), .detailRows(count: 2), .titleRows(count: 2), .hiddenRows(count: 2),
        .hiddenColumns(names: ["montant"]),
    ]

    private static let lines = AmountFinding.Lines(count: 3, sum: 0.9, areShares: false)

    private static let amounts: [AmountFinding] = [
        .amountsRepeated(lines), .amountsOfInstallments(lines), .amountsByCommitments(lines),
        .amountsByNeighbours(lines), .amountsWithoutShares(lines), .amountsEqual(lines),
        .amountsOfEqualInstallments(lines), .amountsContradictory(lines),
        .amountsLackingShares(lines), .amountsExceedingShares(lines),
    ]

    private static let dossiers: [DossierFinding] = [
        .dossierMissing, .laterVersion, .notADossier, .dossierDamaged, .dossierInUse,
        .dossierNotOpened, .dossierModified,
        .dossierImbalance(
            file: "subventions.csv", rows: 5, rowsImported: 6, cents: 100_000, centsImported: 123_450),
        .dossierNotAFile(kind: .folder), .danglingLink, .placeNotWritable, .placeIsFolder,
        .placeNotAFile(kind: .device), .personsUntold(count: 2),
    ]
}
