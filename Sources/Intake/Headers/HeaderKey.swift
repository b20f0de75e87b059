import Support

/// A column's name reduced to what tells it from others: capitals without accents, case, punctuation or line ends.
enum HeaderKey {
    /// All letters and digits: `NOM_Beneficiaire` is `nomBeneficiaire`.
    static func spelling(_ name: String) -> String { words(name).joined() }

    /// Without articles, units and « N° »: « Nom du bénéficiaire » is `nomBeneficiaire`, « N° de SIRET » is « SIRET ».
    static func sense(_ name: String) -> String { words(name).filter { !idleWords.contains($0) }.joined() }

    static func words(_ name: String) -> [String] {
        SortKey.folded(name).utf8.split { !(65...90).contains($0) && !(48...57).contains($0) }.map {
            String(Substring($0))
        }
    }

    private static let idleWords: Set<String> = [
        "A", "AU", "D", "DE", "DES", "DU", "EN", "ET", "EUR", "EURO", "EUROS", "L", "LA", "LE", "LES", "N", "NO", "NUM",
        "NUMERO", "OU",
    ]
}
