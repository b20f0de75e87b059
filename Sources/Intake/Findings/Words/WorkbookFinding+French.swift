import BilanKit

extension WorkbookFinding {
    /// So many sheets are named.
    static let shownSheets = 20
    /// So many options are worth typing.
    static let typedOptions = 5

    var french: FindingWords {
        switch self {
        case .noSuchSheet(let name, let sheets):
            .init(
                "n’a pas de feuille « \(name) » : elle a " + Self.list(sheets.map(Self.quoted)),
                "Corrigez --sheet, ou le profil à côté du fichier.")
        case .noSheets:
            .init("n’a aucune feuille", "Vérifiez que c’est bien le fichier que vous vouliez donner.")
        case .noFittingSheet(let sheets, let likeliest, let tables):
            .init(
                "aucune feuille n’est celle d’un dossier (" + Self.list(sheets.map(\.french), by: " ; ") + ")",
                "Choisissez celle qu’il faut lire : \(Self.option(likeliest)), et dites ce que contiennent ses "
                    + "colonnes : --map COLONNE=CHAMP ; ou nommez les feuilles " + tables.joined(separator: ", ") + ".")
        case .sheetsDiffer(let sheets, let fitting):
            .init(
                "plusieurs feuilles peuvent être celle du dossier, et leurs en-têtes diffèrent ("
                    + Self.list(sheets.map(\.french), by: " ; ") + ")",
                "Dites lesquelles sont à lire : \(Self.options(fitting)), ou l’une d’elles seulement.")
        case .sheetsCopied(let copies, let kept):
            .init(
                "des feuilles ont les mêmes lignes : "
                    + Self.list(copies.map { Self.quoted($0.original) + " et " + Self.quoted($0.copy) })
                    + ", dont l’une est sans doute la copie de l’autre",
                "Dites lesquelles sont à lire : \(Self.options(kept)).")
        case .sheetsHidden(let names, let wanted):
            .init(
                Self.sheets(names)
                    + (names.count == 1
                        ? " est masquée : elle n’est pas lue" : " sont masquées : elles ne sont pas lues"),
                (names.count == 1 ? "Si elle doit l’être" : "Si elles doivent l’être") + ", ajoutez "
                    + (wanted.count <= Self.typedOptions
                        ? Self.options(wanted) : "--sheet avec le nom de chaque feuille à lire") + ".")
        case .sheetSkipped(let name, let lacking):
            .init(
                "la feuille « \(name) » n’est pas lue : il y manque " + lacking.joined(separator: ", "),
                "Si elle doit l’être, nommez ses colonnes comme celles des autres feuilles.")
        case .sheetsForeign(let names):
            names.count == 1
                ? .init(
                    Self.sheets(names) + " n’est pas de celles d’un dossier : elle est ignorée",
                    "Renommez-la si elle doit être lue.")
                : .init(
                    Self.sheets(names) + " ne sont pas de celles d’un dossier : elles sont ignorées",
                    "Renommez celles qui doivent être lues.")
        case .sheetsSetAside(let names, let rows, let cents, let wanted):
            .init(
                Self.sheets(names)
                    + (names.count == 1 ? " n’est pas lue, d’après son nom" : " ne sont pas lues, d’après leur nom")
                    + Self.sum(rows, cents),
                (names.count == 1 ? "Si ses lignes sont" : "Si leurs lignes sont") + " des aides accordées : "
                    + Self.options(wanted) + ".")
        case .sheetsSetAsideAlone(let names):
            .init(
                Self.sheets(names)
                    + (names.count == 1
                        ? " ne contient pas d’aides accordées, d’après son nom"
                        : " ne contiennent pas d’aides accordées, d’après leur nom"),
                "Si ce sont bien des aides accordées : \(Self.options(names)).")
        case .sheetsRepeated(let names, let others, let rows, let cents, let wanted):
            .init(
                Self.sheets(names)
                    + (names.count == 1
                        ? " n’est pas lue : toutes ses lignes" : " ne sont pas lues : toutes leurs lignes")
                    + Self.sum(rows, cents) + " sont aussi sur " + Self.list(others.map(Self.quoted)),
                "Rien à faire si ce sont les mêmes aides. Si elles s’ajoutent aux autres : \(Self.options(wanted)).")
        case .sheetsOverlap(let overlaps, let sheets):
            .init(
                "des feuilles ont des lignes en commun : "
                    + Self.list(
                        overlaps.map {
                            Self.quoted($0.name) + " et " + Self.quoted($0.other) + Self.sum($0.rows, $0.cents)
                        }, by: " ; ")
                    + ", qui compteraient deux fois",
                "Dites lesquelles sont à lire, ou supprimez les lignes en trop. Si toutes comptent : "
                    + "\(Self.options(sheets)).")
        case .rowsDisplaced(let count):
            .init(
                FrenchNumber.count(count, "ligne n’est pas à sa place", "lignes ne sont pas à leur place")
                    + " dans le fichier, ici la première : elles sont lues dans l’ordre de leurs numéros",
                "Rien à faire : un tableur les montre dans cet ordre.")
        case .valuesMerged(let range, let rows):
            .init(
                range.french + "la valeur vaut pour chacune de leurs lignes"
                    + (rows > 0 ? ", " + FrenchNumber.count(rows, "ligne", "lignes") + " sous les premières" : ""),
                "Vérifiez qu’elle vaut pour chacune ; sinon, défusionnez-les.")
        case .amountsMerged(let range, let refused):
            .init(
                range.french + "un montant n’est compté qu’une fois"
                    + (refused > 0
                        ? " ; " + FrenchNumber.count(refused, "est refusé", "sont refusés")
                            + ", faute de savoir comment le répartir entre ses lignes" : ""),
                refused > 0
                    ? "Défusionnez-les, et donnez à chaque ligne son montant."
                    : "Rien à faire, si chacun est celui d’une seule aide.")
        case .cellsMergedAcross(let range):
            .init(
                range.french + "la première seule est lue, les autres sont vides",
                "Défusionnez-les, et répétez la valeur où elle vaut.")
        case .detailRows(let count):
            .init(
                FrenchNumber.count(count, "ligne ne fait", "lignes ne font")
                    + " que détailler une aide dont le montant, la date et le bénéficiaire sont fusionnés au-dessus : "
                    + "l’aide est comptée une fois, sa première ligne est lue",
                "Rien à faire, si c’est bien une seule aide.")
        case .titleRows(let count):
            .init(
                FrenchNumber.count(count, "ligne n’a", "lignes n’ont")
                    + " qu’une cellule, fusionnée sur la largeur du tableau : un titre, qui n’est pas lu",
                "Rien à faire, si c’en est un.")
        case .hiddenRows(let count):
            .init(
                FrenchNumber.count(count, "ligne masquée est lue", "lignes masquées sont lues")
                    + " comme les autres, ici la première : un filtre les cache peut-être",
                "Supprimez celles qui ne doivent pas compter.")
        case .hiddenColumns(let names):
            .init(
                names.count == 1
                    ? "la colonne est masquée, et lue"
                    : "\(names.count) colonnes masquées sont lues : "
                        + names.prefix(Self.shownSheets).map(Self.quoted).joined(separator: ", "),
                "Si elle ne doit pas l’être, ajoutez --map \"\(names.first ?? "")=\".")
        }
    }

    /// « (12 lignes, 4 500,00 €) »
    private static func sum(_ rows: Int, _ cents: Int64) -> String {
        " (\(FrenchNumber.count(rows, "ligne", "lignes")), \(FrenchNumber.money(Money(cents: cents))))"
    }

    private static func quoted(_ name: String) -> String { "« \(name) »" }

    private static func sheets(_ names: [String]) -> String {
        (names.count == 1 ? "la feuille " : "les feuilles ") + list(names.map(quoted))
    }

    static func list(_ items: [String], by separator: String = ", ") -> String {
        items.prefix(shownSheets).joined(separator: separator) + (items.count > shownSheets ? "…" : "")
    }

    static func option(_ sheet: String) -> String { "--sheet \"\(sheet)\"" }

    static func options(_ sheets: [String]) -> String {
        sheets.prefix(shownSheets).map(option).joined(separator: " ")
    }
}

extension WorkbookFinding.SheetState {
    /// « 2018 » : il y manque montant.
    var french: String {
        let why =
            switch reason {
            case .hidden: "masquée"
            case .unreadable(let fault): fault.french.rule
            case .withoutColumns: "sans noms de colonnes connus"
            case .lacking(let fields): "il y manque " + fields.joined(separator: ", ")
            case .readable: "lisible"
            }
        return "« \(name) » : \(why)"
    }
}

extension WorkbookFinding.MergedCellRange {
    /// The cells, as the start of a sentence.
    var french: String {
        let all =
            count > 1 ? " (\(FrenchNumber.count(count, "plage fusionnée", "plages fusionnées")) en tout)" : ""
        return "les cellules \(first) à \(last) sont fusionnées\(all) : "
    }
}
