"""The profiles of companies as blocks: those of the plugin company-profile."""

import charts
from demo import Demo, day, euros, table as rows_of
from documents import DEPARTMENTS, table

WARNING = (
    "Démonstration : les entreprises, leurs aides et leurs résultats sont fictifs ; seuls les totaux du programme sont "
    "ceux qui ont été publiés."
)
END = "2018-12-31"
STEPS = {
    "depose": "Dossier déposé",
    "instruit": "Dossier instruit",
    "retenu": "Dossier retenu",
    "refuse": "Dossier refusé",
    "ajourne": "Dossier ajourné",
    "abandonne": "Dossier retiré",
    "engage": "Dossier engagé",
    "solde": "Dossier soldé",
}
MOVEMENTS = {"desengagement": "Désengagement", "paiement": "Paiement"}


class Known:
    """What is known of one company."""

    def __init__(self, row):
        self.company = row
        self.sites, self.applications, self.awards, self.indicators = [], [], [], []


def profiles():
    """A document for each company that was retained, with its identifier."""
    demo = Demo()
    known = {row["siren"]: Known(row) for row in rows_of("entreprises")}
    for row in rows_of("indicateurs"):
        if row["sujet"] in known:
            known[row["sujet"]].indicators.append(row)
    for row in demo.sites:
        known[row["siren"]].sites.append(row)
    for row in demo.applications:
        known[demo.company_of_site[row["siret"]]].applications.append(row)
    for row in demo.awards:
        known[demo.company_of_site[row["idBeneficiaire"]]].awards.append(row)
    return [[siren, profile(demo, known[siren])] for siren in sorted(demo.retained())]


def profile(demo, known):
    blocks = [
        ["note", WARNING],
        ["heading", known.company["denomination"]],
        ["paragraph", "Fiche d’entreprise, situation au 31 décembre 2018."],
        ["paragraph", " · ".join(f"{name} : {value}" for name, value in identity(known))],
        ["paragraph", known.company["presentation"]],
        ["figures", key_figures(demo, known)],
    ]
    if known.indicators:
        head = ["Indicateur", "Valeur", "Constat", "Méthode", "Source"]
        rows = [
            [row["libelle"], shown(row), row["constat"], row["methode"], row["source"]] for row in known.indicators
        ]
        blocks += [["heading", "Résultats"], table(head, [110, 80, 80, 130, 80], rows)]
    blocks += [["heading", "Dossiers et aides"], applications(demo, known.applications)]
    if known.awards:
        blocks.append(awards(demo, known.awards))
    return blocks + [history(demo, known)]


def light(blocks):
    """Less than a profile: name, facts, its first table, and a chart of the amounts."""
    kept = [block for block in blocks if block[0] in ("heading", "paragraph", "figures")][:5]
    figures = next(block for block in blocks if block[0] == "figures")
    first = next(block for block in blocks if block[0] == "table")
    amounts = [float("".join(filter(str.isdigit, value)) or 0) for _, value, _ in figures[1]]
    names = [name for name, _, _ in figures[1]]
    return kept + [first, ["chart", charts.bars("Montants", names, [("Montant", amounts)])]]


def shown(indicator):
    return f"{indicator['valeur']} {indicator['unite']}"


def key_figures(demo, known):
    committed = sum(demo.committed(award) for award in known.awards)
    paid = sum(demo.moved[award["referenceDecision"]]["paiement"] for award in known.awards)
    headcount = sum(int(row["effectif"] or 0) for row in known.sites)
    return [[row["libelle"], shown(row), ""] for row in known.indicators[:1]] + [
        ["Aides engagées", euros(committed), ""],
        ["Aides payées", euros(paid), ""],
        ["Effectif connu", str(headcount), "salariés"],
    ]


def applications(demo, applications_of):
    rows = []
    for row in applications_of:
        scheme = demo.schemes[row["dispositif"]]
        rows.append([row["numero"], scheme, row["objet"], euros(float(row["montantDemande"] or 0))])
    head = ["Dossier", "Dispositif", "Objet", "Demandé"]
    return table(head, [55, 120, 234, 71], rows, numbers=1)


def awards(demo, awards_of):
    rows = []
    for award in awards_of:
        moved = demo.moved[award["referenceDecision"]]
        amounts = [float(award["montant"]), demo.committed(award), moved["mandat"], moved["paiement"]]
        rows.append([award["referenceDecision"], day(award["dateConvention"]), *map(euros, amounts)])
    head = ["Convention", "Date", "Montant voté", "Engagé", "Mandaté", "Payé"]
    return table(head, [90, 70, 80, 80, 80, 80], rows, numbers=4)


def history(demo, known):
    events = []
    for row in known.applications:
        reached = demo.reached[row["numero"]]
        events += [[reached[step], name, row["numero"], ""] for step, name in STEPS.items() if step in reached]
    for award in known.awards:
        reference = award["referenceDecision"]
        events.append([award["dateConvention"], "Aide votée", reference, euros(float(award["montant"]))])
        events += [
            [row["date"], MOVEMENTS[row["type"]], reference, euros(float(row["montant"]))]
            for row in demo.movements[reference]
            if row["type"] in MOVEMENTS
        ]
    events = sorted((event for event in events if event[0] <= END), key=lambda event: event[0])
    rows = [[day(event[0]), *event[1:]] for event in events]
    return table(["Date", "Étape", "Dossier ou convention", "Montant"], [70, 150, 150, 110], rows, numbers=1)


def identity(known):
    seat = next((row for row in known.sites if row["siege"] == "oui"), known.sites[0])
    department = f"{seat['departement']} – {DEPARTMENTS.get(seat['departement'], '')}"
    facts = [
        ["SIREN", known.company["siren"]],
        ["SIRET du siège", seat["siret"]],
        ["Catégorie", known.company["categorieEntreprise"]],
        ["Groupe", known.company["groupe"]],
        ["Siège", seat["commune"]],
        ["Département du siège", department],
        ["Activité (NAF)", seat["naf"]],
    ]
    return [fact for fact in facts if fact[1]]
