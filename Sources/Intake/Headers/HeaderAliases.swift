/// The names that authorities give to the columns of their lists of subsidies.
enum HeaderAliases {
    /// The column of `subventions` that a name stands for; of several columns with such names the lower rank is read.
    static func column(_ name: String) -> (name: String, rank: Int)? {
        guard let found = known[HeaderKey.sense(name)] else { return nil }
        return found.name == "montant" && isNumberOrShare(name) ? nil : found
    }

    /// « N° de la subvention » and « % subvention attribuée » are no amounts.
    private static func isNumberOrShare(_ name: String) -> Bool {
        name.contains("%") || HeaderKey.words(name).contains { ["N", "NO", "NUM", "NUMERO"].contains($0) }
    }

    /// The column that a name stands for but for one letter: « iBénéficiaire ».
    static func near(_ name: String) -> String? {
        let sense = Array(HeaderKey.sense(name).utf8)
        guard sense.count >= 8, !isNumberOrShare(name) else { return nil }
        return known.keys.sorted().first { isNear(sense, Array($0.utf8)) }.flatMap { known[$0]?.name }
    }

    /// Whether one letter more, less or other makes one of the other.
    private static func isNear(_ one: [UInt8], _ other: [UInt8]) -> Bool {
        guard other.count >= 8, abs(one.count - other.count) <= 1 else { return false }
        let start = zip(one, other).prefix { $0 == $1 }.count
        let end = zip(one.reversed(), other.reversed()).prefix { $0 == $1 }.count
        return start + end >= max(one.count, other.count) - 1
    }

    /// Whether a column of that name holds years, which stand for days where a list has none.
    static func isYear(_ name: String) -> Bool {
        HeaderKey.words(name).contains { $0 == "ANNEE" || $0 == "EXERCICE" || $0.hasPrefix("ANNEE") }
    }

    private static let known: [String: (name: String, rank: Int)] = {
        var known: [String: (name: String, rank: Int)] = [:]
        for (column, names) in lists {
            for (rank, name) in names.enumerated() { known[HeaderKey.sense(name)] = (column, rank) }
        }
        return known
    }()

    private static let lists: [String: [String]] = [
        "nomAttribuant": [
            "Nom de l'attribuant", "Attribuant", "Nom de l'autorité attribuante", "Autorité attribuante",
            "Organisme attribuant",
            "Nom de la collectivité", "Collectivité", "Nom du financeur", "Financeur", "Nom de l'administration",
            "Administration", "COLL_NOM",
        ],
        "idAttribuant": [
            "SIRET attribuant", "Identifiant attribuant", "SIRET de l'autorité attribuante", "SIRET collectivité",
            "SIRET financeur",
            "Identification de l'attribuant", "Identification de l'attribuant (SIRET)", "COLL_SIRET",
        ],
        "dateConvention": [
            "Date de la convention", "Date de signature de la convention", "Date décision", "Date d'attribution",
            "Date du vote",
            "Date de vote", "Date de délibération", "Date délibération", "Date de l'arrêté", "Date de signature",
            "Date de notification",
            "Date de la commission permanente", "Date CP", "Date de la séance", "Date",
            "Date de convention", "datedeconvention", "Date d'octroi", "ACTE_DATE",
            // A year stands for the day where a list has none.
            "Année de la convention", "anneeConvention", "Année d'octroi", "Année budgétaire", "Année de la demande",
            "Année d'attribution",
        ],
        "referenceDecision": [
            "Référence de la décision", "Numéro de décision", "Numéro de délibération", "Délibération",
            "Référence délibération",
            "Numéro de convention", "Référence convention", "Convention", "Numéro d'arrêté", "Référence de l'acte",
            "Référence", "ACTE_NUM", "ACTE_REF",
        ],
        "nomBeneficiaire": [
            "Nom du bénéficiaire", "Bénéficiaire", "Bénéficiaires", "Nom attributaire", "Attributaire",
            "Raison sociale du bénéficiaire", "Dénomination du bénéficiaire", "Raison sociale", "Dénomination",
            "Dénomination sociale",
            "Nom de l'organisme bénéficiaire", "Organisme bénéficiaire", "Nom de l'organisme", "Organisme",
            "Nom de l'association",
            "Association", "Nom de l'entreprise", "Entreprise", "Nom du tiers", "Tiers",
            "Nom ou raison sociale", "Nom", "Nom de la structure", "Structure", "Libellé complet du tiers",
            "Libellé du tiers", "ATTRIB_NOM",
        ],
        "idBeneficiaire": [
            "SIRET bénéficiaire", "SIRET attributaire", "Identifiant bénéficiaire", "Identification du bénéficiaire",
            "SIRET du tiers", "SIRET association", "SIRET organisme", "SIRET entreprise", "SIRET ou NIR", "SIRET",
            "Code SIRET",
            "SIRET ou SIREN", "SIREN ou SIRET", "SIREN bénéficiaire", "SIREN", "Identification de l'attributaire",
            "Identification de l'attributaire (SIRET)", "ATTRIB_SIRET",
        ],
        "rnaBeneficiaire": ["RNA bénéficiaire", "RNA", "Code RNA", "Identifiant RNA", "RNA association"],
        "objet": [
            "Objet de la subvention", "Objet de l'aide", "Objet du dossier", "Objet de la convention",
            "Objet de la demande",
            "Objet du financement", "Intitulé du projet", "Nom du projet", "Projet", "Intitulé", "Description",
            "Libellé",
            "Libellé de la subvention", "Libellé du dossier", "Désignation", "SUB_OBJET",
        ],
        "montant": [
            "Montant total de la subvention", "Montant de la subvention", "Montant voté", "Montant attribué",
            "Montant accordé",
            "Montant alloué", "Montant octroyé", "Montant notifié", "Montant de l'aide", "Montant total",
            "Subvention votée",
            "Subvention attribuée", "Subvention accordée", "Montant subvention votée", "Montant subvention attribuée",
            "Montant subvention accordée", "Montant voté TTC", "Subvention",
            "Montant", "Montant décidé", "Accordé", "Montant TTC", "SUB_MONTANT",
            // The amount paid stands for it where a list has no other.
            "Montant versé", "Total des mandats émis",
        ],
        "nature": [
            "Nature de la subvention", "Nature de l'aide", "Forme de l'aide", "Type d'aide", "Type de subvention",
            "SUB_NATURE",
        ],
        "conditionsVersement": [
            "Conditions de versement", "Conditions de versement de la subvention", "Modalités de versement",
            "Modalité de versement",
            "Condition de versement",
        ],
        "datesPeriodeVersement": [
            "Dates ou période de versement", "Date ou période de versement", "Dates de versement", "Date de versement",
            "Période de versement", "Dates période versement", "Dates périodes de versement",
        ],
        "idRAE": [
            "RAE", "Identifiant RAE", "Code RAE", "Identification au répertoire des aides aux entreprises",
            "N° unique de référencement au RAE",
        ],
        "notificationUE": [
            "Notification à l'UE", "Notification Union européenne", "Notification européenne",
            "Notification commission européenne",
            "Notification à la Commission européenne",
            "Aide d'État (ou pas) notifiée à l'UE",
        ],
        "pourcentageSubvention": [
            "Pourcentage de la subvention", "Pourcentage", "Part de la subvention",
            "% subvention attribuée au bénéficiaire",
        ],
        "dispositifAide": ["Identifiant du dispositif d'aide", "UUID dispositif"],
        "dossier": ["Numéro de dossier", "Référence dossier", "Référence du dossier"],
        "regimeAide": ["Régime d'aide", "Régime d'aide notifié", "Régime", "Base juridique"],
        "caducite": ["Date de caducité", "Caducité"],
    ]
}
