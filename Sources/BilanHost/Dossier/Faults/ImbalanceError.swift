import BilanKit

/// Rows or amounts were lost between file and store: a fault of Bilan's own, which ends the import.
struct ImbalanceError: Error, CustomStringConvertible {
    let file: String
    let rows: (read: Int, refused: Int, kept: Int)
    let cents: (read: Int64, refused: Int64, kept: Int64)

    var description: String {
        FrenchSpacing.applied(
            to:
                "erreur interne : l’import de « \(file) » ne tombe pas juste (\(rows.read) lignes lues, \(rows.refused) refusées, \(rows.kept) gardées ; "
                + "\(cents.read) centimes lus, \(cents.refused) refusés, \(cents.kept) gardés). Rien n’a été importé ; signalez-le avec le fichier."
        )
    }
}
