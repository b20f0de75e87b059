/// Columns of `subventions`, a row an award: the sixteen of SCDL subventions 2.1.1, then three of our own.
///
/// An award needs a day, a beneficiary's name and an amount; what else the schema asks for may be unknown.
package enum AwardColumn: Int, DefinedColumn {
    case nomAttribuant, idAttribuant, dateConvention, referenceDecision, nomBeneficiaire, idBeneficiaire,
        rnaBeneficiaire, objet, montant, nature, conditionsVersement, datesPeriodeVersement, idRAE, notificationUE,
        pourcentageSubvention, dispositifAide, dossier, regimeAide, caducite

    package static var table: DossierTable { .subventions }

    package var definition: DossierColumn {
        switch self {
        case .nomAttribuant:
            column(
                .text(), .advised, unreadable: .isUnknown,
                means: "Le nom officiel de la collectivité qui attribue l’aide.",
                example: "Collectivité fictive d’exemple",
                aliases: [
                    "Nom de l'attribuant", "Attribuant", "Nom de l'autorité attribuante", "Autorité attribuante",
                    "Organisme attribuant", "Nom de la collectivité", "Collectivité", "Nom du financeur", "Financeur",
                    "Nom de l'administration", "Administration", "COLL_NOM",
                ])
        case .idAttribuant:
            column(
                .body, .advised, unreadable: .isUnknown,
                means: "Le SIRET de la collectivité : quatorze chiffres d’un seul tenant.", example: "00009990300015",
                aliases: [
                    "SIRET attribuant", "Identifiant attribuant", "SIRET de l'autorité attribuante",
                    "SIRET collectivité", "SIRET financeur", "Identification de l'attribuant",
                    "Identification de l'attribuant (SIRET)", "COLL_SIRET",
                ])
        case .dateConvention:
            column(
                .date, .value, means: "Le jour de la convention.", example: "2018-07-15",
                aliases: [
                    "Date de la convention", "Date de signature de la convention", "Date décision",
                    "Date d'attribution", "Date du vote", "Date de vote", "Date de délibération", "Date délibération",
                    "Date de l'arrêté", "Date de signature", "Date de notification", "Date de la commission permanente",
                    "Date CP", "Date de la séance", "Date", "Date de convention", "datedeconvention", "Date d'octroi",
                    "ACTE_DATE",
                    // A year stands for the day where a list has none.
                    "Année de la convention", "Année de décision", "Année de vote", "anneeConvention",
                    "Année d'octroi", "Année budgétaire", "Année de la demande", "Année d'attribution",
                ])
        case .referenceDecision:
            column(
                means: "La référence de la décision, que les feuilles « mouvements » et « cofinancements » reprennent.",
                example: "EX-CONV-001",
                aliases: [
                    "Référence de la décision", "Numéro de décision", "Numéro de délibération", "Délibération",
                    "Référence délibération", "Numéro de convention", "Référence convention", "Convention",
                    "Numéro d'arrêté", "Référence de l'acte", "Référence", "ACTE_NUM", "ACTE_REF",
                ])
        case .nomBeneficiaire:
            column(
                .text(), .value, means: "Le nom officiel du bénéficiaire.", example: "Entreprise fictive d’exemple",
                aliases: [
                    "Nom du bénéficiaire", "Bénéficiaire", "Bénéficiaires", "Nom attributaire", "Attributaire",
                    "Raison sociale du bénéficiaire", "Dénomination du bénéficiaire", "Raison sociale", "Dénomination",
                    "Dénomination sociale", "Nom de l'organisme bénéficiaire", "Organisme bénéficiaire",
                    "Nom de l'organisme", "Organisme", "Nom de l'association", "Association", "Nom de l'entreprise",
                    "Entreprise", "Nom du tiers", "Tiers", "Nom ou raison sociale", "Nom", "Nom de la structure",
                    "Structure", "Libellé complet du tiers", "Libellé du tiers", "ATTRIB_NOM",
                ])
        case .idBeneficiaire:
            column(
                .body, .nothing, unreadable: .isUnknown,
                means: "Le SIRET du bénéficiaire ; à défaut, renseignez rnaBeneficiaire.", example: "00000900100017",
                aliases: [
                    "SIRET bénéficiaire", "SIRET attributaire", "Identifiant bénéficiaire",
                    "Identification du bénéficiaire", "SIRET du tiers", "SIRET association", "SIRET organisme",
                    "SIRET entreprise", "SIRET ou NIR", "SIRET", "Code SIRET", "SIRET ou SIREN", "SIREN ou SIRET",
                    "SIREN bénéficiaire", "SIREN", "Identification de l'attributaire",
                    "Identification de l'attributaire (SIRET)", "ATTRIB_SIRET",
                ])
        case .rnaBeneficiaire:
            column(
                .association, unreadable: .isUnknown, means: "Le numéro RNA d’une association : W et neuf chiffres.",
                aliases: ["RNA bénéficiaire", "RNA", "Code RNA", "Identifiant RNA", "RNA association"])
        case .objet:
            column(
                .text(limit: 256), .advised, unreadable: .isUnknown,
                means: "L’objet de l’aide, en 256 caractères au plus.", example: "Robotisation de l’atelier",
                aliases: [
                    "Objet de la subvention", "Objet de l'aide", "Objet du dossier", "Objet de la convention",
                    "Objet de la demande", "Objet du financement", "Intitulé du projet", "Nom du projet", "Projet",
                    "Intitulé", "Description", "Libellé", "Libellé de la subvention", "Libellé du dossier",
                    "Désignation", "SUB_OBJET",
                ])
        case .montant:
            column(
                .signedAmount, .value,
                means: "Le montant total de l’aide en euros, avant répartition entre les bénéficiaires.",
                example: "48000",
                aliases: [
                    "Montant total de la subvention", "Montant de la subvention", "Montant voté", "Montant attribué",
                    "Montant accordé", "Montant alloué", "Montant octroyé", "Montant notifié", "Montant de l'aide",
                    "Montant total", "Subvention votée", "Subvention attribuée", "Subvention accordée",
                    "Montant subvention votée", "Montant subvention attribuée", "Montant subvention accordée",
                    "Montant voté TTC", "Subvention", "Montant", "Montant décidé", "Accordé", "Montant TTC",
                    "SUB_MONTANT",
                    // The amount paid stands for it where a list has no other.
                    "Montant versé", "Total des mandats émis",
                ])
        case .nature:
            column(
                .choice([
                    "aide en numéraire", "aide en nature", "aide en numéraire;aide en nature",
                    "aide en nature;aide en numéraire",
                ]), .advised, unreadable: .staysText,
                means: "La nature de l’aide : en numéraire, en nature, ou les deux séparées par un point-virgule.",
                example: "aide en numéraire",
                aliases: [
                    "Nature de la subvention", "Nature de l'aide", "Forme de l'aide", "Type d'aide",
                    "Type de subvention", "SUB_NATURE",
                ])
        case .conditionsVersement:
            column(
                .text(limit: 256), .advised, unreadable: .isUnknown,
                means: "unique, échelonné, ou une description en 256 caractères au plus.", example: "échelonné",
                aliases: [
                    "Conditions de versement", "Conditions de versement de la subvention", "Modalités de versement",
                    "Modalité de versement", "Condition de versement",
                ])
        case .datesPeriodeVersement:
            column(
                .period, .advised, unreadable: .staysText,
                means: "Le jour du versement, ou la période : deux jours AAAA-MM-JJ séparés par une barre oblique.",
                example: "2018-07-15/2020-07-15",
                aliases: [
                    "Dates ou période de versement", "Date ou période de versement", "Dates de versement",
                    "Date de versement", "Période de versement", "Dates période versement",
                    "Dates périodes de versement",
                ])
        case .idRAE:
            column(
                .text(limit: 5), unreadable: .isUnknown,
                means: "Le numéro de l’aide au Répertoire des aides aux entreprises, de cinq caractères au plus.",
                aliases: [
                    "RAE", "Identifiant RAE", "Code RAE", "Identification au répertoire des aides aux entreprises",
                    "N° unique de référencement au RAE",
                ])
        case .notificationUE:
            column(
                .flag, .advised, unreadable: .isUnknown, means: "L’aide est-elle notifiée à la Commission européenne ?",
                example: "non",
                aliases: [
                    "Notification à l'UE", "Notification Union européenne", "Notification européenne",
                    "Notification commission européenne", "Notification à la Commission européenne",
                    "Aide d'État (ou pas) notifiée à l'UE",
                ])
        case .pourcentageSubvention:
            column(
                .share, .advised, unreadable: .isUnknown,
                means: "La part du bénéficiaire dans le montant total, de 0,01 à 1 (1 pour le tout).", example: "1",
                aliases: [
                    "Pourcentage de la subvention", "Pourcentage", "Part de la subvention",
                    "% subvention attribuée au bénéficiaire",
                ])
        case .dispositifAide:
            column(
                .uuid, unreadable: .staysText,
                means: "L’identifiant du dispositif au registre national des dispositifs d’aide (UUID).",
                aliases: ["Identifiant du dispositif d'aide", "UUID dispositif"])
        case .dossier:
            column(
                means: "Le numéro d’un dossier de la feuille « dossiers ».", example: "EX-0001",
                aliases: ["Numéro de dossier", "Référence dossier", "Référence du dossier"])
        case .regimeAide:
            column(
                unreadable: .isUnknown, means: "Le régime d’aide, base juridique de l’attribution.",
                example: "SA.40391 RDI",
                aliases: ["Régime d'aide", "Régime d'aide notifié", "Régime", "Base juridique"])
        case .caducite:
            column(
                .date, unreadable: .isUnknown, means: "Le jour après lequel l’aide devient caduque.",
                example: "2021-07-15", aliases: ["Date de caducité", "Caducité"])
        }
    }
}

extension DossierTable {
    package static let subventions = DossierTable(
        name: "subventions",
        purpose:
            "Les aides attribuées : les seize colonnes du schéma national SCDL, puis trois propres à Bilan ; une ligne par bénéficiaire.",
        columns: AwardColumn.definitions,
        references: [Reference([("dossier", "numero")], in: "dossiers", noun: "dossier", isAdvice: true)],
        oneOf: ["idBeneficiaire", "rnaBeneficiaire"],
        sortedBy: "nomBeneficiaire")
}
