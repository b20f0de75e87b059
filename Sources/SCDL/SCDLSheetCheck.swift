import Intake
import Spreadsheets

/// What the public validator would read otherwise of a workbook: it takes the first sheet alone, and for a table all
/// that the file has cells for, be they empty.
struct SCDLSheetCheck {
    let file: String
    let sheet: SCDLSheet

    /// What concerns the choice of the sheet.
    func tellSheets(_ report: inout SCDLReport) {
        for name in sheet.others {
            add(
                .warning, to: &report, "la feuille « \(name) » a le même en-tête et n’est pas vérifiée",
                "Réunissez les subventions sur la première feuille, ou publiez chaque feuille dans un fichier.")
        }
        guard let first = sheet.first else { return }
        report.addFirst(
            .sheet, .error,
            Fault(
                file: file,
                rule: "les subventions ne sont pas sur la première feuille, « \(first.name) »"
                    + (first.isHidden ? " (masquée)" : "") + ", la seule que lise le validateur public",
                remedy: "Placez cette feuille en tête du classeur."))
    }

    /// What concerns the sheet's edges, once it is read.
    /// - Parameters:
    ///   - width: how many columns the header names.
    ///   - lastLine: the line of the last row with content.
    func tellExtent(_ extent: SheetExtent, width: Int, lastLine: Int, _ report: inout SCDLReport) {
        if let stated = extent.statedColumns, stated < width {
            tellStated("à la colonne \(CellName.columnName(stated - 1))", .error, &report)
        } else if let stated = extent.statedRows, stated < lastLine {
            tellStated("à la ligne \(stated)", .warning, &report)
        }
        // A cell with content there is told by itself.
        if (extent.statedColumns ?? extent.columns) > width, report.counts[.extraCell] == nil {
            report.add(.blankColumn, .error) {
                Fault(
                    file: file, column: Fault.Column(name: CellName.columnName(width), index: width + 1),
                    rule: "la colonne est vide, mais le classeur la compte : le validateur public y voit une colonne "
                        + "sans nom",
                    remedy: "Supprimez les colonnes qui suivent l’en-tête : elles ont une mise en forme.")
            }
        }
        let end = min(extent.rows, extent.statedRows ?? extent.rows)
        if end > lastLine {
            report.rowsRead += end - lastLine
            report.rowsInvalid += end - lastLine
            report.add(.blankRow, .error) {
                Fault(
                    file: file, line: lastLine + 1,
                    rule: end - lastLine == 1
                        ? "la ligne est vide, mais le classeur la compte"
                        : "les lignes \(lastLine + 1) à \(end) sont vides, mais le classeur les compte",
                    remedy: "Supprimez les lignes qui suivent les données : elles ont une mise en forme.")
            }
        }
    }

    /// Rows that end before the header's last column, in a workbook that doesn't say how wide its sheet is.
    func tellShortRows(_ count: Int, firstLine: Int, column: Fault.Column, _ report: inout SCDLReport) {
        report.add(.missingCell, .error) {
            Fault(
                file: file, line: firstLine, column: column,
                rule: "la ligne s’arrête avant cette colonne"
                    + (count > 1 ? ", comme \(count - 1) \(count == 2 ? "autre" : "autres")" : "")
                    + ", et le classeur ne dit pas son étendue : le validateur public y voit une cellule manquante",
                remedy: "Ouvrez le classeur dans LibreOffice ou Excel, puis enregistrez-le de nouveau.")
        }
    }

    private func tellStated(_ place: String, _ severity: Fault.Severity, _ report: inout SCDLReport) {
        add(
            severity, to: &report,
            "le classeur dit que sa feuille s’arrête \(place) : le validateur public ne lit rien au-delà",
            "Ouvrez le classeur dans LibreOffice ou Excel, puis enregistrez-le de nouveau.")
    }

    private func add(
        _ severity: Fault.Severity, to report: inout SCDLReport, _ rule: String, _ remedy: String
    ) {
        report.add(.sheet, severity) { Fault(file: file, rule: rule, remedy: remedy, severity: severity) }
    }
}
