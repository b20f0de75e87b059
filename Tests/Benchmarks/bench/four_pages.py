"""The report of four pages as blocks: what the plugin FourPages composes from the dossier."""

from collections import defaultdict

import charts
from demo import Demo, day, euros, quarter_of
from documents import DEPARTMENTS, table

COUNTED = (
    "Une convention compte à la date de sa signature. Ce qui est voté est le montant de la convention ; ce qui est "
    "mandaté est la somme des mandats émis jusqu’au dernier jour du trimestre, quelle que soit l’année de la convention."
)
SUMMED = (
    "Les montants sont additionnés au centime ; seul l’affichage est arrondi. Un établissement compte dans le "
    "département où il se trouve, et non dans celui du siège de son entreprise."
)


class Sum:
    """What a year, a department or all of them come to."""

    def __init__(self):
        self.awards, self.voted, self.ordered = 0, 0.0, 0.0

    def add(self, voted, ordered):
        self.awards, self.voted, self.ordered = self.awards + 1, self.voted + voted, self.ordered + ordered

    def cells(self):
        return [str(self.awards), euros(self.voted), euros(self.ordered)]


class Figures:
    def __init__(self):
        demo = Demo()
        self.site = {row["siret"]: row for row in demo.sites}
        self.total, years, places, quarters = Sum(), defaultdict(Sum), defaultdict(Sum), defaultdict(Sum)
        for award in demo.awards:
            voted, ordered = float(award["montant"]), demo.moved[award["referenceDecision"]]["mandat"]
            date = award["dateConvention"]
            place = self.site.get(award["idBeneficiaire"], {}).get("departement", "")
            for sums in (years[date[:4]], places[place], quarters[quarter_of(date)], self.total):
                sums.add(voted, ordered)
        self.years = sorted(years.items())
        self.places = [(f"{code} – {name}", places[code]) for code, name in DEPARTMENTS.items() if code in places]
        self.largest = sorted(demo.awards, key=lambda row: (-float(row["montant"]), row["nomBeneficiaire"]))[:30]
        self.running, sums = [], 0.0
        for name, quarter in sorted(quarters.items()):
            sums += quarter.voted
            self.running.append((name, sums))


def pages():
    """A list of blocks each."""
    figures = Figures()
    return [overview(figures), by_department(figures), largest(figures), course(figures)]


def overview(figures):
    total = figures.total
    key_figures = [
        ["Aides votées", euros(total.voted), "depuis l’origine"],
        ["Mandaté", euros(total.ordered), "depuis l’origine"],
        ["Conventions", str(total.awards), "au 31 décembre 2018"],
        ["Taux de mandatement", f"{total.ordered / total.voted:.1%}", "mandaté sur voté"],
    ]
    names, sums = zip(*figures.years)
    series = [("Voté", [year.voted for year in sums]), ("Mandaté", [year.ordered for year in sums])]
    return [
        ["heading", "Aides du programme"],
        ["paragraph", "Situation au 31 décembre 2018. " + COUNTED],
        ["paragraph", SUMMED],
        ["figures", key_figures],
        ["chart", charts.bars("Voté et mandaté par année", names, series)],
    ]


def by_department(figures):
    names, sums = zip(*figures.places)
    rows = [[name, *place.cells()[:2]] for name, place in figures.places]
    rows.append(["Total", str(sum(place.awards for place in sums)), euros(sum(place.voted for place in sums))])
    return [
        ["heading", "Répartition par département"],
        ["paragraph", SUMMED],
        ["chart", charts.lying_bars("Aides votées par département", names, [place.voted for place in sums])],
        table(["Département", "Conventions", "Voté"], [240, 100, 140], rows, numbers=2),
    ]


def largest(figures):
    rows = []
    for row in figures.largest:
        commune = figures.site.get(row["idBeneficiaire"], {}).get("commune", "")
        date, amount = day(row["dateConvention"]), euros(float(row["montant"]))
        rows.append([row["nomBeneficiaire"], commune, date, row["referenceDecision"], amount])
    rows.append(["Total", "", "", "", euros(sum(float(row["montant"]) for row in figures.largest))])
    head = ["Bénéficiaire", "Commune", "Date", "Convention", "Montant voté"]
    return [
        ["heading", "Les trente aides les plus importantes"],
        ["paragraph", "De la plus grande à la plus petite, au 31 décembre 2018."],
        table(head, [180, 100, 60, 70, 70], rows, numbers=1),
    ]


def course(figures):
    names, values = zip(*figures.running)
    rows = [[name, *year.cells()] for name, year in figures.years] + [["Total", *figures.total.cells()]]
    return [
        ["heading", "Évolution"],
        ["paragraph", COUNTED],
        ["chart", charts.lines("Aides votées, en cumul", names, [("Voté", values)])],
        table(["Année", "Conventions", "Voté", "Mandaté"], [120, 100, 130, 130], rows, numbers=3),
        ["paragraph", SUMMED],
    ]
