// The checks of a library as a whole.

extension ValidationCheck {
    static let isRegular = ValidationCheck(
        "file.regular", title: "c’est un fichier ordinaire",
        remedy: "Donnez la bibliothèque elle-même (.so), ou le dossier de l’extension.")
    static let isReadable = ValidationCheck(
        "file.readable", title: "le fichier peut être lu",
        remedy: "Donnez le droit de lecture : chmod a+r FICHIER.")
    static let isProtected = ValidationCheck(
        "file.rights", .warning, title: "vous et root seuls pouvez la changer",
        remedy:
            "Qui peut écrire le fichier fait exécuter ce qu’il veut par Bilan : chmod go-w FICHIER, de même son dossier."
    )
    static let isLibrary = ValidationCheck(
        "file.format", title: "c’est une bibliothèque ELF de cette machine",
        remedy: "Donnez le fichier .so qu’a produit bilan plugin build, sur une machine de la même architecture.")
    static let isWhole = ValidationCheck(
        "file.whole", title: "le fichier est entier",
        remedy: "Copiez-le de nouveau, ou recompilez l’extension : bilan plugin build DOSSIER.")
    static let hasEntry = ValidationCheck(
        "file.entry", title: "elle exporte la fonction bilan_plugin",
        remedy:
            "Il faut un produit .library de type .dynamic, dont une source rend la fiche par @_cdecl(\"bilan_plugin\")."
    )
    static let hasLibraries = ValidationCheck(
        "file.libraries", title: "les bibliothèques dont elle a besoin sont installées",
        remedy: "Installez les paquets qui les contiennent, ou liez-les statiquement.")
    static let needsNoCompanion = ValidationCheck(
        "file.companions", .warning, title: "elle n’a besoin d’aucune bibliothèque de son dossier de compilation",
        remedy: "bilan plugin install ne les emporte pas : liez-les statiquement, ou installez-les avec le système.")
    static let hasPlainStack = ValidationCheck(
        "file.stack", .warning, title: "elle ne demande pas de pile exécutable",
        remedy:
            "Une source en assembleur l’exige sans doute ; les systèmes récents refusent alors de charger la bibliothèque."
    )

    static let file = [
        isRegular, isReadable, isProtected, isLibrary, isWhole, hasEntry, hasLibraries, needsNoCompanion, hasPlainStack,
    ]

    static let loads = ValidationCheck(
        "load.symbols", title: "elle se charge, sans symbole manquant",
        remedy: "Recompilez-la avec le SDK de cette version de Bilan : bilan plugin build DOSSIER.")
    static let survives = ValidationCheck(
        "load.survives", title: "son chargement n’arrête pas le processus",
        remedy: "Un constructeur, ou la fonction bilan_plugin, plante ou appelle exit : n’y faites que rendre la fiche."
    )
    static let endsLoading = ValidationCheck(
        "load.ends", title: "son chargement finit dans le temps donné",
        remedy: "Un constructeur attend ou boucle. Si elle a besoin de plus de temps, relancez avec --timeout.")
    static let loadsFast = ValidationCheck(
        "load.time", .warning, title: "son chargement prend moins d’une seconde",
        remedy: "Chaque commande de Bilan l’attend : remettez ce travail à subjects ou à compose.")
    static let loadsQuietly = ValidationCheck(
        "load.quiet", .warning, title: "son chargement n’écrit rien",
        remedy: "Retirez les print : personne ne les lit, sauf avec --verbose.")
    static let startsNoThread = ValidationCheck(
        "load.threads", .warning, title: "son chargement ne lance aucun fil d’exécution",
        remedy: "Lancez-les dans subjects ou compose, et attendez-y leur fin.")

    static let loading = [loads, survives, endsLoading, loadsFast, loadsQuietly, startsNoThread]

    private static let rebuild = "Recompilez-la avec le SDK de cette version de Bilan : bilan plugin build DOSSIER."

    static let hasRecord = ValidationCheck(
        "record.present", title: "bilan_plugin rend une fiche", remedy: "Rendez Plugin.record(…) dans bilan_plugin.")
    static let hasLength = ValidationCheck("record.length", title: "la fiche a la longueur attendue", remedy: rebuild)
    static let hasForm = ValidationCheck("record.form", title: "la fiche a la forme attendue", remedy: rebuild)
    static let hasCompiler = ValidationCheck(
        "record.compiler", title: "elle est compilée par le même compilateur que Bilan", remedy: rebuild)
    static let hasInterface = ValidationCheck(
        "record.interface", title: "elle est compilée avec l’interface de cette version de Bilan", remedy: rebuild)
    static let hasName = ValidationCheck(
        "record.name", title: "son nom est fait de minuscules, de chiffres et de traits d’union",
        remedy: "Changez-le dans Plugin.record (name).")
    static let hasVersion = ValidationCheck(
        "record.version", title: "elle a une version d’une ligne", remedy: "Donnez-la dans Plugin.record (version).")

    static let record = [hasRecord, hasLength, hasForm, hasCompiler, hasInterface, hasName, hasVersion]

    static let hasReports = ValidationCheck(
        "reports.present", title: "elle contient un rapport au moins",
        remedy: "Nommez ses types dans Plugin.reports([…]).")
    static let hasIDs = ValidationCheck(
        "reports.ids", title: "chaque rapport a un identifiant à lui, en minuscules, chiffres et traits d’union",
        remedy: "Changez-le dans ReportInfo (id).")
    static let hasTitles = ValidationCheck(
        "reports.titles", title: "chaque rapport a un titre d’une ligne", remedy: "Donnez-le dans ReportInfo (title).")
    static let hasSummaries = ValidationCheck(
        "reports.summaries", .warning, title: "chaque rapport a un résumé",
        remedy: "Dites en une ligne ce qu’il montre, dans ReportInfo (summary) : bilan reports l’affiche.")
    static let hasFormats = ValidationCheck(
        "reports.formats", title: "les formats de chaque rapport existent, chacun une fois",
        remedy: "Donnez .pdf, .ods ou les deux dans ReportInfo (formats).")
    static let hasSettings = ValidationCheck(
        "reports.settings", title: "les réglages sont bien déclarés",
        remedy: "Corrigez le nom, le texte, les bornes ou la valeur par défaut du @Setting.")
    static let hidesNone = ValidationCheck(
        "reports.names", .warning, title: "aucun rapport ne prend le nom d’un rapport livré avec Bilan",
        remedy: "Donnez-lui un autre identifiant : il serait produit à sa place.")

    static let declaration = [hasReports, hasIDs, hasTitles, hasSummaries, hasFormats, hasSettings, hidesNone]
}
