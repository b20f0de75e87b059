import BilanKit

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

    /// After “on”, in the reader's language.
    var words: String {
        switch self {
        case .demo: String(fr: "la démonstration", en: "the demonstration")
        case .masked: String(fr: "la démonstration pour le public", en: "the demonstration for the public")
        case .empty: String(fr: "un dossier vide", en: "an empty dossier")
        case .hostile: String(fr: "un dossier hostile", en: "a hostile dossier")
        case .large: String(fr: "un grand dossier", en: "a large dossier")
        case .huge: String(fr: "un dossier énorme", en: "a huge dossier")
        }
    }

    var remedy: String {
        switch self {
        case .demo, .masked:
            String(
                fr: "Produisez-le par bilan generate, ou sous un débogueur par bilan plugin debug.",
                en: "Make it by bilan generate, or under a debugger by bilan plugin debug.")
        case .empty:
            String(
                fr: "Il n’y a aucune ligne : ni division par zéro, ni premier élément d’une liste vide.",
                en: "There are no rows: don’t divide by zero, nor take the first element of an empty list.")
        case .hostile:
            String(
                fr:
                    "Noms de 10 000 signes, libellés en double, montants nuls, négatifs et énormes, entreprises qui manquent : "
                    + "ne faites pas d’une donnée un nom de table, une clé unique ou un diviseur.",
                en: "Names of 10,000 characters, labels that stand twice, amounts that are zero, negative and "
                    + "huge, companies that are missing: don’t make a piece of data the name of a table, a unique "
                    + "key or a divisor.")
        case .large, .huge:
            String(
                fr:
                    "Donnez les lignes à la table comme elles viennent. Si le temps seul manque, relancez avec --timeout.",
                en: "Give the rows to the table as they come. If only time is short, run again with --timeout.")
        }
    }
}
