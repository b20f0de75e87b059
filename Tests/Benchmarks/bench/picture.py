"""The picture of the ratios, which Bilan draws by a plugin: Plugins/Sources/BenchmarkPicture."""

import shutil

import work
from peers import ROOT
from tables import over_bilan
from workplace import HERE, QUARTER


def draw(place, results, target):
    plugins = place.plugins({"Sources/BenchmarkPicture/ratios.csv": lines(results)})
    drawn = place.path("picture")
    work.remove(drawn)
    place.must(
        place.bilan,
        "generate",
        "benchmark-picture",
        "--format",
        "png",
        "--data",
        place.dossier("listing-409", *listing(place)),
        *QUARTER,
        "--plugins",
        plugins,
        "--template",
        HERE / "Plugins/template",
        "--output",
        drawn,
        environment=place.environment,
    )
    pages = sorted(drawn.glob("*.png"))
    target.parent.mkdir(parents=True, exist_ok=True)
    for number, page in enumerate(pages):
        name = target if number == 0 else target.with_stem(f"{target.stem}-{number + 1}")
        shutil.copyfile(page, name)


def lines(results):
    """A line each for what was measured beside others: the work, the program, its time over Bilan's."""
    made = []
    for key in dict.fromkeys(result.work for result in results):
        of_work = [result for result in results if result.work == key and not result.skipped]
        ours = next((result for result in of_work if result.is_ours), None)
        others = [result for result in of_work if not result.is_ours]
        # A start makes no document.
        if key == "start" or not ours or not others:
            continue
        made.append(f"{ours.title};Bilan;1")
        made += [f"{ours.title};{other.name};{over_bilan(other, results):.3g}" for other in others]
    return "\n".join(made) + "\n"


def listing(place):
    """Data of some kind, which a report is always made of."""
    source = place.path("listing", "409.csv")
    if not source.exists():
        place.must(ROOT / ".ci/listing", 409, source)
    return [source]
