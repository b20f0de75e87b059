"""The picture of the ratios, which Bilan draws by a plugin: Plugins/Sources/BenchmarkPicture."""

import shutil

from tables import over_bilan
from workplace import HERE, QUARTER


def draw(place, results, target):
    plugins = place.plugins({"Sources/BenchmarkPicture/ratios.csv": lines(results)})
    drawn = place.path("picture")
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
    for result in results:
        of_work = [other for other in results if other.work == result.work]
        if len(of_work) < 2 or not any(not other.is_ours and not other.skipped for other in of_work):
            continue
        if result.skipped or (result.is_ours and result is not next(other for other in of_work if other.is_ours)):
            continue
        multiple = over_bilan(result, of_work)
        made.append(f"{result.title};{'Bilan' if multiple is None else result.name};{multiple or 1:.3g}")
    return "\n".join(made) + "\n"


def listing(place):
    """Data of some kind, which a report is always made of."""
    source = place.path("listing", "409.csv")
    if not source.exists():
        from peers import ROOT

        place.must(ROOT / ".ci/listing", 409, source)
    return [source]
