/// The data that reports are tried on.
public enum TrialDossier: String, CaseIterable, Sendable {
    /// That which comes with Bilan.
    case demo
    /// The same as the public may read it.
    case masked
    /// A file with a header and no row.
    case empty
    /// Values that no report expects, as far as an import takes them.
    case hostile
    /// A quarter of the huge one, to see how time and memory grow.
    case large
    /// More rows than should be held at once.
    case huge

    /// After « sur ».
    var words: String {
        switch self {
        case .demo: "la démonstration"
        case .masked: "la démonstration pour le public"
        case .empty: "un dossier vide"
        case .hostile: "un dossier hostile"
        case .large: "un grand dossier"
        case .huge: "un dossier énorme"
        }
    }

    var remedy: String {
        switch self {
        case .demo, .masked: "Produisez-le par bilan generate, ou sous un débogueur par bilan plugin debug."
        case .empty: "Il n’y a aucune ligne : ni division par zéro, ni premier élément d’une liste vide."
        case .hostile:
            "Noms de 10 000 signes, libellés en double, montants nuls, négatifs et énormes, entreprises qui manquent : "
                + "ne faites pas d’une donnée un nom de table, une clé unique ou un diviseur."
        case .large, .huge:
            "Donnez les lignes à la table comme elles viennent. Si le temps seul manque, relancez avec --timeout."
        }
    }
}
