import BilanKit

// The checks of each report.

extension ValidationCheck {
    /// The documents of one format on one dossier.
    static func documents(on dossier: TrialDossier, as format: ReportFormat) -> ValidationCheck {
        ValidationCheck(
            "report.\(dossier.rawValue).\(format.rawValue)",
            title: String(
                fr: "\(format.rawValue) sur \(dossier.words) : le document est fait, ou le rapport dit pourquoi non",
                en: "\(format.rawValue) on \(dossier.words): the document is made, or the report says why not"),
            remedy: dossier.remedy)
    }

    /// The dossiers on which each format is tried.
    static let triedDossiers: [TrialDossier] = [.demo, .empty, .hostile, .huge]

    static let documents = triedDossiers.flatMap { dossier in
        ReportFormat.allCases.map { documents(on: dossier, as: $0) }
    }

    static let makesSomething = ValidationCheck(
        "report.made",
        title: String(
            fr: "un document au moins est fait sur la démonstration",
            en: "at least one document is made on the demonstration"),
        remedy: String(
            fr:
                "Bilan l’essaie sans réglage, puis avec ceux qu’il sait remplir. Donnez-lui les autres par --set NOM=VALEUR.",
            en: "Bilan tries it without settings, then with those that it knows how to fill in. Give it the "
                + "others by --set NAME=VALUE."))
    static let warnsOfNothing = ValidationCheck(
        "report.warnings", .warning,
        title: String(
            fr: "la démonstration se fait sans avertissement", en: "the demonstration is made without a warning"),
        remedy: String(
            fr: "L’avertissement nomme le bloc et dit quoi changer.",
            en: "The warning names the block and says what to change."))
    static let isDeterminate = ValidationCheck(
        "report.same",
        title: String(
            fr: "les mêmes données donnent deux fois les mêmes octets", en: "the same data gives the same bytes twice"),
        remedy: String(
            fr:
                "N’employez ni l’heure, ni le hasard, ni l’ordre d’un Set ou d’un Dictionary ; la date est request.date.",
            en: "Use neither the time, nor randomness, nor the order of a Set or a Dictionary; the date is "
                + "request.date."))
    static let worksForPublic = ValidationCheck(
        "report.public",
        title: String(
            fr: "le document se fait aussi pour le public", en: "the document can be made for the public, too"),
        remedy: String(
            fr: "Dans un document public, siren et siret peuvent être nil : servez-vous de company.id.",
            en: "In a document for the public, siren and siret can be nil: use company.id."))
    static let worksEarly = ValidationCheck(
        "report.early",
        title: String(
            fr: "le document se fait aussi pour un trimestre avant toutes les données",
            en: "the document can be made for a quarter before all data, too"),
        remedy: String(
            fr: "Il n’y a alors aucune aide : ni division par zéro, ni premier élément d’une liste vide.",
            en: "There are then no awards: don’t divide by zero, nor take the first element of an empty list."))
    static let takesSettings = ValidationCheck(
        "report.settings",
        title: String(
            fr: "chaque réglage marche à sa valeur par défaut, à ses bornes et à chacun de ses choix",
            en: "each setting works at its default, at its bounds and at each of its choices"),
        remedy: String(
            fr: "Lancez le rapport avec le --set nommé ; ce qui ne va pas se dit par ReportError.",
            en: "Run the report with the --set named; what is wrong is told by ReportError."))
    static let refusesSettings = ValidationCheck(
        "report.settings.refused",
        title: String(
            fr: "une valeur fausse est refusée, avec ce qui est permis",
            en: "a wrong value is refused, with what is allowed"),
        remedy: String(
            fr: "Donnez au @Setting un type et des bornes qui disent ce qu’il accepte.",
            en: "Give the @Setting a type and bounds that say what it takes."))
    static let speaksPlainly = ValidationCheck(
        "report.words", .warning,
        title: String(
            fr: "ce qui empêche un document est dit en mots", en: "what prevents a document is told in words"),
        remedy: String(
            fr: "Lancez ReportError(\"…\") avec une phrase pour l’utilisateur : ce qui manque, et que faire.",
            en: "Throw ReportError(\"…\") with a sentence for the user: what is missing, and what to do."))
    static let isQuiet = ValidationCheck(
        "report.quiet", .warning,
        title: String(
            fr: "le rapport n’écrit rien sur la sortie standard", en: "the report writes nothing to standard output"),
        remedy: String(
            fr: "Retirez les print ; request.progress(rows:) dit l’avancement.",
            en: "Remove the print calls; request.progress(rows:) tells the progress."))
    static let staysInside = ValidationCheck(
        "report.fence",
        title: String(
            fr: "aucun document ne manque parce que la clôture refuse un accès",
            en: "no document is missing because the fence refuses an access"),
        remedy: String(
            fr: "Un rapport ne lit que les données et ses ressources : rangez le fichier parmi celles-ci.",
            en: "A report reads nothing but the data and its resources: put the file among these."))
    static let isAccessible = ValidationCheck(
        "report.accessible",
        title: String(
            fr: "titres, langue, textes de remplacement et contrastes sont là",
            en: "titles, language, alternative texts and contrasts are there"),
        remedy: String(
            fr: "checkAccessibility() de BilanTesting le vérifie aussi dans les tests de l’extension.",
            en: "checkAccessibility() of BilanTesting checks it in the plugin’s tests, too."))
    static let isArchivable = ValidationCheck(
        "report.pdf.standard",
        title: String(
            fr: "veraPDF juge les PDF conformes à PDF/A-3a et PDF/UA-1",
            en: "veraPDF finds that the PDFs conform to PDF/A-3a and PDF/UA-1"),
        remedy: String(
            fr:
                "Le défaut est sans doute dans ce que dessine un Drawing ; sinon, c’est une erreur de Bilan : signalez-la.",
            en: "The fault is probably in what a Drawing draws; otherwise, it is an error of Bilan: "
                + "report it."))
    static let isOpenDocument = ValidationCheck(
        "report.ods.schema",
        title: String(
            fr: "les classeurs suivent le schéma d’OpenDocument 1.3",
            en: "the workbooks follow the schema of OpenDocument 1.3"),
        remedy: String(
            fr: "C’est une erreur de Bilan plutôt que de l’extension : signalez-la.",
            en: "It is an error of Bilan rather than of the plugin: report it."))
    static let isFast = ValidationCheck(
        "report.time", .warning,
        title: String(
            fr: "la démonstration se fait en moins de dix secondes",
            en: "the demonstration is made in less than ten seconds"),
        remedy: String(
            fr: "Lisez les lignes une fois, dans l’ordre demandé, au lieu d’une fois par groupe.",
            en: "Read the rows once, in the order asked for, instead of once per group."))
    static let isSmall = ValidationCheck(
        "report.memory", .warning,
        title: String(fr: "le rapport se contente de 1 Go de mémoire", en: "the report makes do with 1 GB of memory"),
        remedy: String(
            fr: "Donnez les lignes à la table comme elles viennent, sans Array(…).",
            en: "Give the rows to the table as they come, without Array(…)."))
    static let growsInTime = ValidationCheck(
        "report.scale.time", .warning,
        title: String(
            fr: "le temps croît comme le nombre d’aides", en: "the time grows in step with the number of awards"),
        remedy: String(
            fr: "Une boucle en parcourt sans doute une autre : rangez d’abord les lignes dans un Dictionary.",
            en: "A loop probably runs through another: first put the rows into a Dictionary."))
    static let growsInMemory = ValidationCheck(
        "report.scale.memory", .warning,
        title: String(
            fr: "la mémoire ne croît guère avec le nombre d’aides",
            en: "the memory hardly grows with the number of awards"),
        remedy: String(
            fr:
                "Donnez les lignes à la table comme elles viennent, sans Array(…) ; un Chart ou un Pivot les compte pour vous.",
            en: "Give the rows to the table as they come, without Array(…); a Chart or a Pivot counts them "
                + "for you."))
    static let isLight = ValidationCheck(
        "report.size", .warning, title: String(fr: "les documents peuvent s’envoyer", en: "the documents can be sent"),
        remedy: String(
            fr: "Des images sans doute : réduisez-les, ou dessinez-les par un Drawing.",
            en: "Pictures probably: make them smaller, or draw them by a Drawing."))

    static let report =
        documents + [
            makesSomething, warnsOfNothing, isDeterminate, worksForPublic, worksEarly, takesSettings, refusesSettings,
            speaksPlainly, isQuiet, staysInside, isAccessible, isArchivable, isOpenDocument, isFast, isSmall,
            growsInTime, growsInMemory, isLight,
        ]
}
