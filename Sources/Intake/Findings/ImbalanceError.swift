import BilanKit
import Support

/// Rows or amounts were lost between file and store: a fault of Bilan's own, which ends the import.
package struct ImbalanceError: Error, CustomStringConvertible {
    let file: String
    let rows: (read: Int, refused: Int, kept: Int)
    let cents: (read: Int64, refused: Int64, kept: Int64)

    package init(
        file: String, rows: (read: Int, refused: Int, kept: Int), cents: (read: Int64, refused: Int64, kept: Int64)
    ) {
        self.file = file
        self.rows = rows
        self.cents = cents
    }

    package var description: String {
        String(
            fr: FrenchSpacing.applied(
                to:
                    "erreur interne : l’import de « \(file) » ne tombe pas juste (\(rows.read) lignes lues, \(rows.refused) refusées, \(rows.kept) gardées ; "
                    + "\(cents.read) centimes lus, \(cents.refused) refusés, \(cents.kept) gardés). Rien n’a été importé ; signalez-le avec le fichier."
            ), en: english)
    }

    private var english: String {
        func list(_ read: String, _ refused: String, _ kept: String) -> String {
            "\(read) read, \(refused) left out, \(kept) kept"
        }
        let (count, number) = (EnglishText.integer, { (cents: Int64) in EnglishText.integer(Int(cents)) })
        return "internal error: the import of “\(file)” does not add up (rows: "
            + list(count(rows.read), count(rows.refused), count(rows.kept)) + "; cents: "
            + list(number(cents.read), number(cents.refused), number(cents.kept))
            + "). Nothing was imported; report it with the file."
    }

    /// Found in a dossier that was imported before: other programs have changed it.
    package func asDamage(of dossier: String) -> DossierRefusal {
        DossierRefusal(
            Fault(
                file: FileName.of(dossier),
                .dossier(
                    .dossierImbalance(
                        file: file, rows: rows.kept, rowsImported: rows.read - rows.refused, cents: cents.kept,
                        centsImported: cents.read &- cents.refused)), severity: .fatal))
    }
}
