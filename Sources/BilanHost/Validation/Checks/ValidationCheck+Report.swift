import BilanKit

// The checks of each report.

extension ValidationCheck {
    /// The documents of one format on one dossier.
    static func documents(on dossier: TrialDossier, as format: ReportFormat) -> ValidationCheck {
        ValidationCheck(
            "report.\(dossier.rawValue).\(format.rawValue)",
            title: "\(format.rawValue) sur \(dossier.words) : le document est fait, ou le rapport dit pourquoi non",
            remedy: dossier.remedy)
    }

    /// The dossiers on which each format is tried.
    static let triedDossiers: [TrialDossier] = [.demo, .empty, .hostile, .huge]

    static let documents = triedDossiers.flatMap { dossier in
        ReportFormat.allCases.map { documents(on: dossier, as: $0) }
    }

    static let makesSomething = ValidationCheck(
        "report.made", title: "un document au moins est fait sur la démonstration",
        remedy:
            "Bilan l’essaie sans réglage, puis avec ceux qu’il sait remplir. Donnez-lui les autres par --set NOM=VALEUR."
    )
    static let warnsOfNothing = ValidationCheck(
        "report.warnings", .warning, title: "la démonstration se fait sans avertissement",
        remedy: "L’avertissement nomme le bloc et dit quoi changer.")
    static let isDeterminate = ValidationCheck(
        "report.same", title: "les mêmes données donnent deux fois les mêmes octets",
        remedy:
            "N’employez ni l’heure, ni le hasard, ni l’ordre d’un Set ou d’un Dictionary ; la date est request.date.")
    static let worksForPublic = ValidationCheck(
        "report.public", title: "le document se fait aussi pour le public",
        remedy: "Dans un document public, siren et siret peuvent être nil : servez-vous de company.id.")
    static let worksEarly = ValidationCheck(
        "report.early", title: "le document se fait aussi pour un trimestre avant toutes les données",
        remedy: "Il n’y a alors aucune aide : ni division par zéro, ni premier élément d’une liste vide.")
    static let takesSettings = ValidationCheck(
        "report.settings", title: "chaque réglage marche à sa valeur par défaut, à ses bornes et à chacun de ses choix",
        remedy: "Lancez le rapport avec le --set nommé ; ce qui ne va pas se dit par ReportError.")
    static let refusesSettings = ValidationCheck(
        "report.settings.refused", title: "une valeur fausse est refusée, avec ce qui est permis",
        remedy: "Donnez au @Setting un type et des bornes qui disent ce qu’il accepte.")
    static let speaksPlainly = ValidationCheck(
        "report.words", .warning, title: "ce qui empêche un document est dit en mots",
        remedy: "Lancez ReportError(\"…\") avec une phrase pour l’utilisateur : ce qui manque, et que faire.")
    static let isQuiet = ValidationCheck(
        "report.quiet", .warning, title: "le rapport n’écrit rien sur la sortie standard",
        remedy: "Retirez les print ; request.progress(rows:) dit l’avancement.")
    static let staysInside = ValidationCheck(
        "report.fence", title: "aucun document ne manque parce que la clôture refuse un accès",
        remedy: "Un rapport ne lit que les données et ses ressources : rangez le fichier parmi celles-ci.")
    static let isAccessible = ValidationCheck(
        "report.accessible", title: "titres, langue, textes de remplacement et contrastes sont là",
        remedy: "checkAccessibility() de BilanTesting le vérifie aussi dans les tests de l’extension.")
    static let isArchivable = ValidationCheck(
        "report.pdf.standard", title: "veraPDF juge les PDF conformes à PDF/A-3a et PDF/UA-1",
        remedy:
            "Le défaut est sans doute dans ce que dessine un Drawing ; sinon, c’est une erreur de Bilan : signalez-la.")
    static let isOpenDocument = ValidationCheck(
        "report.ods.schema", title: "les classeurs suivent le schéma d’OpenDocument 1.3",
        remedy: "C’est une erreur de Bilan plutôt que de l’extension : signalez-la.")
    static let isFast = ValidationCheck(
        "report.time", .warning, title: "la démonstration se fait en moins de dix secondes",
        remedy: "Lisez les lignes une fois, dans l’ordre demandé, au lieu d’une fois par groupe.")
    static let isSmall = ValidationCheck(
        "report.memory", .warning, title: "le rapport se contente de 1 Go de mémoire",
        remedy: "Donnez les lignes à la table comme elles viennent, sans Array(…).")
    static let growsInTime = ValidationCheck(
        "report.scale.time", .warning, title: "le temps croît comme le nombre d’aides",
        remedy: "Une boucle en parcourt sans doute une autre : rangez d’abord les lignes dans un Dictionary.")
    static let growsInMemory = ValidationCheck(
        "report.scale.memory", .warning, title: "la mémoire ne croît guère avec le nombre d’aides",
        remedy:
            "Donnez les lignes à la table comme elles viennent, sans Array(…) ; un Chart ou un Pivot les compte pour vous."
    )
    static let isLight = ValidationCheck(
        "report.size", .warning, title: "les documents peuvent s’envoyer",
        remedy: "Des images sans doute : réduisez-les, ou dessinez-les par un Drawing.")

    static let report =
        documents + [
            makesSomething, warnsOfNothing, isDeterminate, worksForPublic, worksEarly, takesSettings, refusesSettings,
            speaksPlainly, isQuiet, staysInside, isAccessible, isArchivable, isOpenDocument, isFast, isSmall,
            growsInTime, growsInMemory, isLight,
        ]
}
