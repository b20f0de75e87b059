/// A stored value that import can't have written: the file was changed by other means.
struct DossierDamage: Error, CustomStringConvertible {
    let table: String
    let column: String
    let value: String?

    var description: String {
        "le dossier est abîmé : \(table).\(column) contient « \(value ?? "rien") ». Importez de nouveau les fichiers."
    }
}
