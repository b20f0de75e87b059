extension CellFinding {
    package var french: FindingWords {
        switch self {
        case .emptyCell: .init("la cellule est vide", "Renseignez-la : elle est obligatoire.")
        case .unlikelyDate: .init("est une date peu vraisemblable, gardée telle quelle", "Vérifiez l’année.")
        case .yearOutOfRange:
            .init("est d’une année qui n’est pas entre 1900 et 2200", "Vérifiez l’année, comme dans 2018-12-31.")
        case .dayAmbiguous(let column):
            .init(
                "peut se lire de deux façons, dans une colonne qui mêle les deux",
                "Décidez : --dates \"\(column)=dd/mm\" (le jour d’abord) ou --dates \"\(column)=mm/dd\" (le mois d’abord)."
            )
        case .noSuchDay:
            .init(
                "n’existe pas : le mois n’a pas ce jour, ou l’année pas ce mois", "Écrivez la date comme 2018-12-31.")
        case .notADate: .init("n’est pas une date au format AAAA-MM-JJ", "Écrivez la date comme 2018-12-31.")
        case .notAYear: .init("n’est pas une année", "Écrivez l’exercice sur quatre chiffres, comme 2018.")
        case .notAPeriod:
            .init(
                "n’est ni une date AAAA-MM-JJ ni une période AAAA-MM-JJ/AAAA-MM-JJ",
                "Écrivez par exemple 2018-01-15/2018-12-31.")
        case .periodWithoutSuchDay:
            .init(
                "contient une date qui n’existe pas : la période ne sera pas affichée", "Vérifiez le mois et le jour.")
        case .periodReversed:
            .init("finit avant de commencer : la période ne sera pas affichée", "Vérifiez les deux dates.")
        case .periodUnderscore:
            .init("sépare les deux dates par un tiret bas", "Le schéma SCDL demande une barre oblique.")
        case .daysSince1904:
            .init(
                "est un nombre de jours, dans un classeur qui les compte à partir de 1904",
                "Mettez la colonne au format date.")
        case .siretChecksum:
            .init(
                "n’est pas un SIRET : sa clé de contrôle est fausse",
                "Corrigez le numéro d’après l’annuaire des entreprises.")
        case .sirenForSiret:
            .init(
                "n’est pas un SIRET (14 chiffres attendus) mais un SIREN",
                "Ajoutez les cinq chiffres de l’établissement.")
        case .siretAsNumber:
            .init(
                "n’est pas un SIRET (14 chiffres attendus) : un tableur l’a changé en nombre",
                "Mettez la colonne au format texte et saisissez de nouveau le numéro.")
        case .notASiret:
            .init("n’est pas un SIRET (14 chiffres attendus)", "Écrivez les 14 chiffres d’un seul tenant.")
        case .establishmentUnknown:
            .init(
                "n’est pas un SIRET (14 chiffres attendus) mais un SIREN : l’établissement reste inconnu",
                "Ajoutez les cinq chiffres de l’établissement.")
        case .sirenChecksum:
            .init(
                "n’est pas un SIREN : sa clé de contrôle est fausse",
                "Corrigez le numéro d’après l’annuaire des entreprises.")
        case .notASiren:
            .init("n’est pas un SIREN (9 chiffres attendus)", "Écrivez les 9 chiffres d’un seul tenant.")
        case .notAnAssociationNumber:
            .init(
                "n’est pas un numéro RNA (W et 9 chiffres attendus)",
                "Corrigez-le d’après le récépissé de l’association, ou laissez la cellule vide.")
        case .notASchemeIdentifier:
            .init(
                "n’est pas un identifiant de dispositif d’aide (UUID)",
                "Écrivez-le sous la forme 65d5b6c7-102c-4440-ac3b-768f708edc0a, ou laissez la cellule vide.")
        case .amountAmbiguous(let column):
            .init("peut se lire de deux façons, dans une colonne qui en mêle deux", Self.numbersRemedy(column))
        case .amountUnlikeColumn(let column):
            .init("n’est pas écrit comme les autres montants de la colonne", Self.numbersRemedy(column))
        case .amountTooLarge:
            .init("dépasse dix mille milliards d’euros", "Vérifiez le montant et la virgule.")
        case .amountInCurrency(let currency, _):
            .init(
                "est en \(currency), et non en euros : il n’est compté dans aucun total",
                "Convertissez-le au taux de la décision, ou retirez la ligne.")
        case .amountInOtherUnit(let unit, let column, _):
            .init(
                "est en \(unit) d’après « \(column) », et non en euros",
                "Convertissez le montant en euros, ou retirez la ligne.")
        case .notGranted(let argument):
            .init(
                "n’est pas une aide accordée",
                "Retirez la ligne ; si la colonne dit autre chose, ne la lisez pas : --map \"\(argument)=\".")
        case .amountIsPercentage:
            .init(
                "est un pourcentage, et non un montant",
                "Écrivez le montant en euros, ou indiquez sa colonne avec --map.")
        case .amountNegative:
            .init(
                "est un montant négatif",
                "Écrivez un montant positif : une baisse est un mouvement de type desengagement.")
        case .amountTooPrecise: .init("a plus de deux décimales", "Arrondissez le montant au centime.")
        case .notAnAmount(let hasComma):
            .init(
                "n’est pas un montant en euros",
                hasComma
                    ? "Le signe décimal est le point : écrivez 26956.50."
                    : "Écrivez le nombre seul, sans espace ni unité : 26956.50.")
        case .notACount: .init("n’est pas un nombre entier positif", "Écrivez des chiffres seuls, comme 48.")
        case .notANumber: .init("n’est pas un nombre", "Écrivez le nombre avec un point décimal, comme 12.5.")
        case .notAShare: .init("n’est pas un nombre", "Écrivez la part avec un point décimal : 0.45 pour 45 %.")
        case .shareOutOfRange:
            .init("n’est pas compris entre 0.01 et 1", "Écrivez 0.45 pour 45 %, et 1 pour le tout.")
        case .numberTooLong:
            .init(
                "est un nombre de plus de 15 chiffres, dont un tableur ne garde que les 15 premiers",
                "Mettez la colonne au format texte et saisissez de nouveau la valeur.")
        case .pointAmbiguous:
            .init(
                "peut se lire de deux façons : le point y sépare les milliers ou les décimales",
                "Dites comment la colonne est écrite, avec --numbers.")
        case .textTooLong(let length, let limit):
            .init(
                "compte \(length) caractères, \(limit) au plus sont admis : le texte est gardé en entier",
                "Raccourcissez le texte.")
        case .notAChoice(let allowed):
            .init(
                "n’est pas une valeur admise",
                "Choisissez parmi " + allowed.map { "« \($0) »" }.joined(separator: ", ") + ".")
        case .notAFlag: .init("n’est ni « oui » ni « non »", "Écrivez « oui » ou « non ».")
        case .notADepartment:
            .init(
                "n’est pas le code d’un département",
                "Écrivez le code de l’INSEE sur deux ou trois caractères, tel que 33, 2A ou 971.")
        case .duplicateColumnDiffers(let column):
            .init("n’est pas la valeur de l’autre colonne du même nom (n° \(column))", "Gardez la bonne des deux.")
        case .cellWithoutColumn:
            .init("la colonne n’a pas de nom : ce qu’elle contient est ignoré", "Nommez-la, ou videz-la.")
        case .rowsWithinQuotes(let count):
            .init(
                "réunit \(count) lignes du fichier en une : un guillemet ouvert ne se ferme que plus bas",
                "Supprimez le guillemet de trop, ou doublez-le s’il fait partie du texte.")
        case .quotesNotDoubled:
            .init(
                "a des guillemets qui ne sont pas doublés, ou un guillemet de trop",
                "Doublez les guillemets qui font partie du texte, et entourez-le de guillemets.")
        case .formulaError: .init("est une erreur de calcul", "Corrigez la formule, ou écrivez la valeur.")
        case .cellTwice:
            .init(
                "est l’une de deux valeurs que le fichier donne à cette cellule",
                "Comparez avec le logiciel qui a fait le classeur, puis gardez une seule de ces cellules ou de ces lignes."
            )
        case .formulaNotSaved:
            .init(
                "le résultat de la formule n’est pas enregistré",
                "Ouvrez le classeur dans LibreOffice ou Excel, puis enregistrez-le de nouveau.")
        case .amountOfSeveralRows(let cell):
            .init(
                "est le montant de plusieurs lignes à la fois : la cellule \(cell) est fusionnée avec celles de dessous",
                "Défusionnez-les, et donnez à chaque ligne son montant.")
        case .amountPartUnknown(let cell):
            .init(
                "le montant est fusionné avec la cellule \(cell) : la part de cette ligne n’est pas connue",
                "Défusionnez-les, et donnez à chaque ligne son montant.")
        }
    }

    private static func numbersRemedy(_ column: String) -> String {
        "Dites comment la colonne est écrite : --numbers \"\(column)=1.234,56\" ou \"\(column)=1,234.56\"."
    }
}
