"""The works, a module each: what is asked of Bilan and of its peers."""

from dataclasses import dataclass
from typing import Callable

from peers import LACKS, PROGRAMS
from work import Entry


@dataclass
class Bench:
    """What a work needs: the place, the peers, and what runs a Work and gives its results."""

    place: object
    peers: object
    perform: Callable
    # The same, but nothing of it is told.
    try_out: Callable
    # What a peer may take for a large work, in seconds and MB, before it is left out there.
    seconds: float
    memory: float

    def ours(self, name, command, output=None, **more):
        """Bilan itself, or a program of its SDK."""
        return Entry(name, command, output, environment=self.place.environment, is_ours=True, **more)

    def python(self, name, program, task, data, output, *more, note=None, **others):
        """A peer from PyPI; `name` may say how it is run: « Typst, 2 processes »."""
        library = name.partition(",")[0]
        command = [self.peers.python, PROGRAMS / program, task, data, output, *more]
        return Entry(
            name,
            command,
            output,
            note=LACKS[library] if note is None else note,
            skipped=self.peers.why_not(library),
            **others
        )


# Who draws pages, by the program that does.
DRAWING = {
    "Typst": "typst_peer.py",
    "WeasyPrint": "weasyprint_peer.py",
    "ReportLab": "reportlab_peer.py",
    "fpdf2": "fpdf2_peer.py",
}
