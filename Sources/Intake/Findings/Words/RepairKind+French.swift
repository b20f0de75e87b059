extension RepairKind {
    /// What is said of the raw value.
    package var rule: String {
        switch self {
        case .frenchDate: "est une date au format JJ/MM/AAAA"
        case .monthFirst: "est une date dont le mois précède le jour, comme le veut la colonne"
        case .otherDate: "est une date sans tirets"
        case .shortYear: "est une date dont l’année n’a que deux chiffres"
        case .dateSerial: "est une date qu’un tableur a changée en nombre de jours"
        case .dateInWords: "est une date en toutes lettres"
        case .timeOfDay: "est une date suivie d’une heure"
        case .localMidnight: "est minuit à Paris, en temps universel : le jour d’après est retenu"
        case .monthAlone: "est un mois, sans le jour : son dernier jour est retenu"
        case .yearAlone: "est une année seule : son dernier jour est retenu"
        case .frenchNumber: "est un nombre écrit autrement qu’avec un point décimal"
        case .currency: "est un montant suivi de son unité"
        case .percentage: "est un pourcentage"
        case .unit: "est un montant en milliers ou en millions d’euros"
        case .givenOnce: "est vide : la valeur donnée pour tout le fichier est retenue"
        case .yearColumn: "est vide : le dernier jour de l’année de la ligne est retenu"
        case .computed: "est le résultat d’un calcul, plus fin que le centime"
        case .identifier: "est un numéro avec des espaces ou des signes de trop"
        case .numberIdentifier: "est un numéro qu’un tableur a changé en nombre, sans perdre de chiffre"
        case .flag: "vaut « oui » ou « non », écrit autrement"
        case .spelling: "est une valeur admise, écrite autrement"
        case .period: "est une période écrite autrement"
        case .placeholder: "dit que la valeur n’est pas connue"
        case .duplicateColumn: "est dans la seconde de deux colonnes du même nom, dont la première est vide"
        case .rejoined: "a une cellule de trop : un séparateur sans guillemets l’a coupée"
        case .shortRow: "a moins de cellules que l’en-tête : les dernières sont vides"
        case .quotes: "a des guillemets qui ne sont pas doublés"
        }
    }

    package var remedy: String {
        switch self {
        case .frenchDate, .monthFirst, .otherDate, .shortYear, .dateSerial, .dateInWords, .timeOfDay, .localMidnight:
            "Écrivez les dates comme 2018-12-31"
        case .monthAlone, .yearAlone, .yearColumn: "Donnez le jour"
        case .unit: "Écrivez le montant en euros, sans unité"
        case .givenOnce: "Rien à faire si la valeur vaut pour toutes les lignes"
        case .frenchNumber, .currency: "Écrivez le nombre seul, sans espace ni unité, avec un point décimal"
        case .computed: "Arrondissez le montant au centime"
        case .percentage: "Écrivez la part avec un point décimal : 0.45 pour 45 %"
        case .identifier, .numberIdentifier:
            "Mettez la colonne au format texte et écrivez les chiffres d’un seul tenant"
        case .flag: "Écrivez « oui » ou « non »"
        case .spelling: "Écrivez la valeur comme le schéma la donne"
        case .period: "Écrivez par exemple 2018-01-15/2018-12-31"
        case .placeholder: "Laissez la cellule vide"
        case .duplicateColumn: "Gardez une seule des deux colonnes"
        case .rejoined: "Mettez entre guillemets les textes et montants qui contiennent le séparateur"
        case .quotes: "Doublez les guillemets qui font partie du texte, et entourez-le de guillemets"
        case .shortRow: "Donnez à chaque ligne autant de séparateurs qu’à l’en-tête"
        }
    }

    /// What it does, in a list of decisions, which is stored.
    package var label: String {
        switch self {
        case .frenchDate: "JJ/MM/AAAA lu comme date"
        case .monthFirst: "MM/JJ/AAAA lu comme date"
        case .unit: "milliers ou millions d’euros multipliés"
        case .givenOnce: "valeur donnée pour tout le fichier"
        case .yearColumn: "année de la ligne comptée à son dernier jour"
        case .otherDate: "AAAA/MM/JJ ou AAAAMMJJ lu comme date"
        case .shortYear: "année de deux chiffres complétée"
        case .dateSerial: "nombre de jours lu comme date"
        case .dateInWords: "date en toutes lettres lue"
        case .timeOfDay: "heure laissée de côté"
        case .localMidnight: "22 h et 23 h en temps universel comptées au jour d’après"
        case .monthAlone: "mois seul compté à son dernier jour"
        case .yearAlone: "année seule comptée à son dernier jour"
        case .frenchNumber: "virgule et espaces des nombres lus"
        case .currency: "unité laissée de côté"
        case .percentage: "pourcentage ramené à une part"
        case .computed: "résultat de calcul arrondi au centime"
        case .identifier: "espaces et signes ôtés"
        case .numberIdentifier: "décimales nulles ôtées"
        case .flag: "lu comme oui ou non"
        case .spelling: "orthographe du schéma rétablie"
        case .period: "période réécrite"
        case .placeholder: "« NC » et semblables lus comme vides"
        case .duplicateColumn: "valeur prise dans la seconde colonne du même nom"
        case .rejoined: "cellules coupées rejointes"
        case .shortRow: "cellules manquantes lues comme vides"
        case .quotes: "guillemets non doublés lus tels quels"
        }
    }
}
