import BilanKit

// The checks of a library as a whole.

extension ValidationCheck {
    static let isRegular = ValidationCheck(
        "file.regular", title: String(fr: "c’est un fichier ordinaire", en: "it is a regular file"),
        remedy: String(
            fr: "Donnez la bibliothèque elle-même (.so), ou le dossier de l’extension.",
            en: "Give the library itself (.so), or the folder of the plugin."))
    static let isReadable = ValidationCheck(
        "file.readable", title: String(fr: "le fichier peut être lu", en: "the file can be read"),
        remedy: String(
            fr: "Donnez le droit de lecture : chmod a+r FICHIER.", en: "Give the right to read it: chmod a+r FILE."))
    static let isProtected = ValidationCheck(
        "file.rights", .warning,
        title: String(fr: "vous et root seuls pouvez la changer", en: "you and root alone can change it"),
        remedy: String(
            fr:
                "Qui peut écrire le fichier fait exécuter ce qu’il veut par Bilan : chmod go-w FICHIER, de même son dossier.",
            en: "Whoever can write the file can have Bilan run whatever they want: chmod go-w FILE, and its folder "
                + "likewise."))
    static let isLibrary = ValidationCheck(
        "file.format",
        title: String(fr: "c’est une bibliothèque ELF de cette machine", en: "it is an ELF library of this machine"),
        remedy: String(
            fr: "Donnez le fichier .so qu’a produit bilan plugin build, sur une machine de la même architecture.",
            en: "Give the .so file that bilan plugin build made, on a machine of the same architecture."))
    static let isWhole = ValidationCheck(
        "file.whole", title: String(fr: "le fichier est entier", en: "the file is whole"),
        remedy: String(
            fr: "Copiez-le de nouveau, ou recompilez l’extension : bilan plugin build DOSSIER.",
            en: "Copy it again, or compile the plugin again: bilan plugin build FOLDER."))
    static let hasEntry = ValidationCheck(
        "file.entry",
        title: String(fr: "elle exporte la fonction bilan_plugin", en: "it exports the function bilan_plugin"),
        remedy: String(
            fr:
                "Il faut un produit .library de type .dynamic, dont une source rend la fiche par @_cdecl(\"bilan_plugin\").",
            en: "It takes a .library product of type .dynamic, one of whose sources returns the record by "
                + "@_cdecl(\"bilan_plugin\")."))
    static let hasLibraries = ValidationCheck(
        "file.libraries",
        title: String(
            fr: "les bibliothèques dont elle a besoin sont installées", en: "the libraries that it needs are installed"),
        remedy: String(
            fr: "Installez les paquets qui les contiennent, ou liez-les statiquement.",
            en: "Install the packages that contain them, or link them statically."))
    static let needsNoCompanion = ValidationCheck(
        "file.companions", .warning,
        title: String(
            fr: "elle n’a besoin d’aucune bibliothèque de son dossier de compilation",
            en: "it needs no library of the folder that it was built in"),
        remedy: String(
            fr: "bilan plugin install ne les emporte pas : liez-les statiquement, ou installez-les avec le système.",
            en: "bilan plugin install doesn’t take them along: link them statically, or install them with "
                + "the system."))
    static let hasPlainStack = ValidationCheck(
        "file.stack", .warning,
        title: String(fr: "elle ne demande pas de pile exécutable", en: "it asks for no executable stack"),
        remedy: String(
            fr:
                "Une source en assembleur l’exige sans doute ; les systèmes récents refusent alors de charger la bibliothèque.",
            en: "A source in assembly language probably requires it; recent systems then refuse to load the "
                + "library."))

    static let file = [
        isRegular, isReadable, isProtected, isLibrary, isWhole, hasEntry, hasLibraries, needsNoCompanion, hasPlainStack,
    ]

    static let loads = ValidationCheck(
        "load.symbols",
        title: String(fr: "elle se charge, sans symbole manquant", en: "it loads, without a missing symbol"),
        remedy: String(
            fr: "Recompilez-la avec le SDK de cette version de Bilan : bilan plugin build DOSSIER.",
            en: "Compile it again with the SDK of this version of Bilan: bilan plugin build FOLDER."))
    static let survives = ValidationCheck(
        "load.survives",
        title: String(fr: "son chargement n’arrête pas le processus", en: "loading it does not end the process"),
        remedy: String(
            fr:
                "Un constructeur, ou la fonction bilan_plugin, plante ou appelle exit : n’y faites que rendre la fiche.",
            en: "A constructor, or the function bilan_plugin, crashes or calls exit: do nothing there but "
                + "return the record."))
    static let endsLoading = ValidationCheck(
        "load.ends",
        title: String(fr: "son chargement finit dans le temps donné", en: "loading it ends within the time given"),
        remedy: String(
            fr: "Un constructeur attend ou boucle. Si elle a besoin de plus de temps, relancez avec --timeout.",
            en: "A constructor waits or loops. If the plugin needs more time, run again with --timeout."))
    static let loadsFast = ValidationCheck(
        "load.time", .warning,
        title: String(fr: "son chargement prend moins d’une seconde", en: "loading it takes less than a second"),
        remedy: String(
            fr: "Chaque commande de Bilan l’attend : remettez ce travail à subjects ou à compose.",
            en: "Each command of Bilan waits for it: leave this work to subjects or to compose."))
    static let loadsQuietly = ValidationCheck(
        "load.quiet", .warning, title: String(fr: "son chargement n’écrit rien", en: "loading it prints nothing"),
        remedy: String(
            fr: "Retirez les print : personne ne les lit, sauf avec --verbose.",
            en: "Remove the print calls: nobody reads them, but with --verbose."))
    static let startsNoThread = ValidationCheck(
        "load.threads", .warning,
        title: String(fr: "son chargement ne lance aucun fil d’exécution", en: "loading it starts no thread"),
        remedy: String(
            fr: "Lancez-les dans subjects ou compose, et attendez-y leur fin.",
            en: "Start them in subjects or compose, and wait there for their end."))

    static let loading = [loads, survives, endsLoading, loadsFast, loadsQuietly, startsNoThread]

    private static var rebuild: String {
        String(
            fr: "Recompilez-la avec le SDK de cette version de Bilan : bilan plugin build DOSSIER.",
            en: "Compile it again with the SDK of this version of Bilan: bilan plugin build FOLDER.")
    }

    static let hasRecord = ValidationCheck(
        "record.present", title: String(fr: "bilan_plugin rend une fiche", en: "bilan_plugin returns a record"),
        remedy: String(fr: "Rendez Plugin.record(…) dans bilan_plugin.", en: "Return Plugin.record(…) in bilan_plugin.")
    )
    static let hasLength = ValidationCheck(
        "record.length", title: String(fr: "la fiche a la longueur attendue", en: "the record has the length expected"),
        remedy: rebuild)
    static let hasForm = ValidationCheck(
        "record.form", title: String(fr: "la fiche a la forme attendue", en: "the record has the form expected"),
        remedy: rebuild)
    static let hasCompiler = ValidationCheck(
        "record.compiler",
        title: String(
            fr: "elle est compilée par le même compilateur que Bilan",
            en: "it is compiled by the same compiler as Bilan"), remedy: rebuild)
    static let hasInterface = ValidationCheck(
        "record.interface",
        title: String(
            fr: "elle est compilée avec l’interface de cette version de Bilan",
            en: "it is compiled with the interface of this version of Bilan"), remedy: rebuild)
    static let hasName = ValidationCheck(
        "record.name",
        title: String(
            fr: "son nom est fait de minuscules, de chiffres et de traits d’union",
            en: "its name is made of lower-case letters, digits and hyphens"),
        remedy: String(fr: "Changez-le dans Plugin.record (name).", en: "Change it in Plugin.record (name)."))
    static let hasVersion = ValidationCheck(
        "record.version", title: String(fr: "elle a une version d’une ligne", en: "it has a version of one line"),
        remedy: String(fr: "Donnez-la dans Plugin.record (version).", en: "Give it in Plugin.record (version)."))

    static let record = [hasRecord, hasLength, hasForm, hasCompiler, hasInterface, hasName, hasVersion]

    static let hasReports = ValidationCheck(
        "reports.present",
        title: String(fr: "elle contient un rapport au moins", en: "it contains at least one report"),
        remedy: String(fr: "Nommez ses types dans Plugin.reports([…]).", en: "Name its types in Plugin.reports([…])."))
    static let hasIDs = ValidationCheck(
        "reports.ids",
        title: String(
            fr: "chaque rapport a un identifiant à lui, en minuscules, chiffres et traits d’union",
            en: "each report has an identifier of its own, in lower-case letters, digits and hyphens"),
        remedy: String(fr: "Changez-le dans ReportInfo (id).", en: "Change it in ReportInfo (id)."))
    static let hasTitles = ValidationCheck(
        "reports.titles",
        title: String(fr: "chaque rapport a un titre d’une ligne", en: "each report has a title of one line"),
        remedy: String(fr: "Donnez-le dans ReportInfo (title).", en: "Give it in ReportInfo (title)."))
    static let hasSummaries = ValidationCheck(
        "reports.summaries", .warning, title: String(fr: "chaque rapport a un résumé", en: "each report has a summary"),
        remedy: String(
            fr: "Dites en une ligne ce qu’il montre, dans ReportInfo (summary) : bilan reports l’affiche.",
            en: "Say in one line what it shows, in ReportInfo (summary): bilan reports shows it."))
    static let hasFormats = ValidationCheck(
        "reports.formats",
        title: String(
            fr: "les formats de chaque rapport existent, chacun une fois",
            en: "the formats of each report exist, each once"),
        remedy: String(
            fr: "Donnez .pdf, .ods ou les deux dans ReportInfo (formats).",
            en: "Give .pdf, .ods or both in ReportInfo (formats)."))
    static let hasSettings = ValidationCheck(
        "reports.settings",
        title: String(fr: "les réglages sont bien déclarés", en: "the settings are declared rightly"),
        remedy: String(
            fr: "Corrigez le nom, le texte, les bornes ou la valeur par défaut du @Setting.",
            en: "Correct the name, the text, the bounds or the default of the @Setting."))
    static let hidesNone = ValidationCheck(
        "reports.names", .warning,
        title: String(
            fr: "aucun rapport ne prend le nom d’un rapport livré avec Bilan",
            en: "no report takes the name of a report that comes with Bilan"),
        remedy: String(
            fr: "Donnez-lui un autre identifiant : il serait produit à sa place.",
            en: "Give it another identifier: it would be made in the other’s place."))

    static let declaration = [hasReports, hasIDs, hasTitles, hasSummaries, hasFormats, hasSettings, hidesNone]
}
