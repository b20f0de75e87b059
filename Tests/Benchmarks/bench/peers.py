"""The programs that Bilan is measured beside: which they are, how they get here, and what their documents lack.

What is missing is installed: Python's packages in an environment of their own under ~/.cache/bilan/bench, the rest by
.ci/apt-install. What can't be had is named and left out."""

import os
import shutil
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

from machine import output

ROOT = Path(__file__).resolve().parents[3]
# Pinned, so that figures of two runs can be compared.
PACKAGES = ["typst==0.15.2", "weasyprint==70.0", "reportlab==5.1.0", "fpdf2==2.8.9", "odfpy==1.4.1"]
DEBIAN = {"LibreOffice": ("soffice", "libreoffice-calc-nogui"), "sqlite3": ("sqlite3", "sqlite3")}
PROGRAMS = ROOT / "Tests/Benchmarks/peers"

# What a reader of a figure has to know of the document that it stands for.
LACKS = {
    "Typst": "PDF/A-3a and PDF/UA-1, tagged; carries no data",
    "WeasyPrint": "PDF/UA-1, tagged; not archival, carries no data",
    "ReportLab": "untagged, not archival, carries no data",
    "fpdf2": "untagged, not archival, carries no data",
    "LibreOffice": "its own PDF of Bilan's workbook: untagged, not archival",
    "C, Cairo": "the limit: text in its place, no structure, no tags, no data",
}


@dataclass
class Peers:
    """What is here; `missing` says of the others why not."""

    python: Path
    versions: dict = field(default_factory=dict)
    missing: dict = field(default_factory=dict)

    def why_not(self, name):
        return self.missing.get(name, "")


def install(log):
    """Installs what is missing, and says what there is."""
    home = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "bilan/bench"
    peers = Peers(home / "bin/python3")
    environment(peers, log)
    for name, (program, package) in DEBIAN.items():
        if not shutil.which(program) and not succeeds(log, ROOT / ".ci/apt-install", package):
            peers.missing[name] = f"{package} can't be installed"
    if "LibreOffice" not in peers.missing:
        # As in « LibreOffice 7.4.7.2 40(Build:2) ».
        peers.versions["LibreOffice"] = (output("soffice", "--version").split() + ["?", "?"])[1]
    if "sqlite3" not in peers.missing:
        peers.versions["sqlite3"] = output("sqlite3", "--version").split()[0]
    for name, library in [("libzip", "libzip"), ("Cairo", "cairo")]:
        peers.versions[name] = output("pkg-config", "--modversion", library)
    if succeeds(log, ROOT / ".ci/apt-install", "libxlsxwriter-dev"):
        version = output("dpkg-query", "-W", "-f", "${Version}", "libxlsxwriter-dev")
        peers.versions["libxlsxwriter"] = version.split("-")[0]
    else:
        peers.missing["libxlsxwriter"] = "libxlsxwriter-dev can't be installed"
    return peers


def environment(peers, log):
    """Python's packages: all at once, or one by one where that fails, so that one that can't be had costs no other."""
    tool = ROOT / ".ci/python-environment"
    if not succeeds(log, tool, "bench", *PACKAGES) and not succeeds(
        log, "python3", "-m", "venv", peers.python.parents[1]
    ):
        peers.missing.update({shown(package): "no Python environment" for package in PACKAGES})
        return
    listed = output(peers.python, "-m", "pip", "list", "--format", "freeze").split()
    for package in PACKAGES:
        there = package in listed or succeeds(log, peers.python, "-m", "pip", "install", "--quiet", package)
        if there:
            peers.versions[shown(package)] = package.partition("==")[2]
        else:
            peers.missing[shown(package)] = f"{package} can't be installed"


def shown(package):
    name = package.partition("==")[0]
    return {"typst": "Typst", "weasyprint": "WeasyPrint", "reportlab": "ReportLab"}.get(name, name)


def succeeds(log, *command):
    with open(log, "ab") as file:
        try:
            done = subprocess.run(
                [str(word) for word in command], stdin=subprocess.DEVNULL, stdout=file, stderr=file, check=False
            )
        except OSError:
            return False
    return done.returncode == 0
