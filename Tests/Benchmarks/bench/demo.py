"""The demonstration's data as Python reads it: the very files that Bilan imports."""

import csv
from collections import defaultdict
from datetime import date

from peers import ROOT

FOLDER = ROOT / "Sources/Import/Demo"


def table(name, folder=FOLDER):
    with open(folder / f"{name}.csv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def euros(value):
    """As in « 1 234 567 € »."""
    return f"{value:,.0f}".replace(",", "\u202f") + "\u00a0€"


def cents(value):
    """As in « 1 234 567,89 € »."""
    return f"{value:,.2f}".replace(",", "\u202f").replace(".", ",") + "\u00a0€"


def day(text):
    return "/".join(reversed(text.split("-"))) if text else ""


class Demo:
    """Companies with what they asked for and were given."""

    def __init__(self):
        self.sites = table("etablissements")
        self.company_of_site = {row["siret"]: row["siren"] for row in self.sites}
        self.applications = table("dossiers")
        self.awards = table("subventions")
        self.reached = defaultdict(dict)
        for row in table("statuts"):
            self.reached[row["dossier"]][row["statut"]] = row["date"]
        # What was moved, by convention and kind.
        self.moved = defaultdict(lambda: defaultdict(float))
        self.movements = defaultdict(list)
        for row in table("mouvements"):
            self.moved[row["convention"]][row["type"]] += float(row["montant"])
            self.movements[row["convention"]].append(row)
        self.schemes = {row["code"]: row["libelle"] for row in table("dispositifs")}

    def committed(self, award):
        moved = self.moved[award["referenceDecision"]]
        return moved["engagement"] - moved["desengagement"] if moved else float(award["montant"])

    def retained(self):
        """The companies of which an application was retained: 409."""
        chosen = {row["numero"] for row in self.applications if "retenu" in self.reached[row["numero"]]}
        return {self.company_of_site[row["siret"]] for row in self.applications if row["numero"] in chosen}


def keep_companies(companies, target):
    """Writes the demonstration's files with these companies alone."""
    target.mkdir(parents=True, exist_ok=True)
    sites = {row["siret"] for row in table("etablissements") if row["siren"] in companies}
    applications = {row["numero"] for row in table("dossiers") if row["siret"] in sites}
    awards = {row["referenceDecision"] for row in table("subventions") if row["idBeneficiaire"] in sites}
    # In which column a file names what is kept; the others are kept whole.
    kept = {
        "entreprises": ("siren", companies),
        "etablissements": ("siret", sites),
        "dossiers": ("numero", applications),
        "subventions": ("idBeneficiaire", sites),
        "mouvements": ("convention", awards),
        "statuts": ("dossier", applications),
        "cofinancements": ("convention", awards),
    }
    strangers = {row["siren"] for row in table("entreprises")} - companies
    for path in FOLDER.glob("*.csv"):
        rows = table(path.stem)
        if path.stem in kept:
            column, values = kept[path.stem]
            rows = [row for row in rows if row[column] in values]
        elif path.stem == "indicateurs":
            rows = [row for row in rows if row["sujet"] not in strangers]
        with open(target / path.name, "w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, path.open(encoding="utf-8").readline().strip().split(","))
            writer.writeheader()
            writer.writerows(rows)


def quarter_of(text):
    moment = date.fromisoformat(text)
    return f"{moment.year}-T{(moment.month + 2) // 3}"
