"""What the fence around plugins costs a whole run: a profile of each company of the demonstration, 590 in all."""

from work import Work
from workplace import QUARTER


def run(bench):
    place = bench.place
    demo = place.dossier("demo", "demo")
    generate = [
        place.bilan,
        "generate",
        "company-profile",
        "--format",
        "pdf",
        "--data",
        demo,
        *QUARTER,
        "--quiet",
        "--timeout",
        "900",
    ]
    fenced, unfenced = place.path("fence", "fenced"), place.path("fence", "open")
    bench.perform(
        Work(
            "fence",
            "590 profiles, with the fence and without",
            3,
            [
                bench.ours("Bilan", [*generate, "--output", fenced], fenced, note="behind the fence"),
                bench.ours(
                    "Bilan, --no-sandbox", [*generate, "--output", unfenced, "--no-sandbox"], unfenced, note="without"
                ),
            ],
        )
    )
