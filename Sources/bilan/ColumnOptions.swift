import ArgumentParser
import BilanHost

/// What a person says of a file's columns and sheets, for the commands that read files.
struct ColumnOptions: ParsableArguments {
    @Option(
        name: .customLong("map"), parsing: .singleValue,
        help: ArgumentHelp(
            "Ce que contient une colonne, contre l’avis de Bilan ; vide : ne pas la lire. Répétable. « #3 » désigne la troisième colonne.",
            valueName: "colonne=champ"))
    var pairs: [String] = []

    @Option(
        name: .customLong("sheet"), parsing: .singleValue,
        help: ArgumentHelp(
            "La feuille d’un classeur qu’il faut lire, même masquée. Répétable ; sans elle, Bilan la cherche.",
            valueName: "feuille"))
    var sheets: [String] = []

    func validate() throws { _ = try map() }

    func map() throws -> ColumnMap {
        var columns: [String: String] = [:]
        for pair in pairs {
            // A column's name may hold an equals sign; a field's doesn't.
            guard let mark = pair.lastIndex(of: "="), mark > pair.startIndex else {
                throw ValidationError("--map \(pair) : écrivez COLONNE=CHAMP, tel que --map \"Montant voté=montant\".")
            }
            let field = String(pair[pair.index(after: mark)...])
            guard field.isEmpty || DossierFields.all.contains(field) else {
                throw ValidationError(
                    "--map \(pair) : « \(field) » n’est pas un champ. Champs des subventions : \(DossierFields.ofAwards.joined(separator: ", "))."
                )
            }
            columns[String(pair[..<mark])] = field
        }
        return ColumnMap(columns, sheets: sheets)
    }
}
