"""Where a run's files are, and the programs that are compiled for it."""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

from peers import ROOT

HERE = ROOT / "Tests/Benchmarks"
BUILD = ROOT / ".build-benchmarks"
QUARTER = ["--quarter", "2018-T4", "--date", "2018-12-31"]


class Workplace:
    """A run's folder, its log, and Bilan as it is installed: the command, its plugins, and the SDK beside them."""

    def __init__(self, bilan, folder):
        self.folder = Path(folder)
        self.log = self.folder / "log"
        self.bilan = self.installed(Path(bilan).resolve())
        # A home of its own: settings, caches and plugins of whoever runs this change nothing.
        self.environment = {
            "HOME": str(self.folder / "home"),
            "XDG_CACHE_HOME": str(self.folder / "home/.cache"),
            "XDG_CONFIG_HOME": str(self.folder / "home/.config"),
            "XDG_DATA_HOME": str(self.folder / "home/.local/share"),
        }
        (self.folder / "home").mkdir(parents=True, exist_ok=True)

    def installed(self, bilan):
        """A build is laid down as `make install` does it; what is installed already is used where it is."""
        if (bilan.parent / "sdk").is_dir():
            return bilan
        tree = BUILD / "tree"
        self.must(ROOT / "deploy/install-tree", bilan.parent, tree)
        return tree / "lib/bilan/bilan"

    @property
    def sdk(self):
        return self.bilan.parent / "sdk"

    def path(self, *names):
        path = self.folder.joinpath(*names)
        path.parent.mkdir(parents=True, exist_ok=True)
        return path

    # What is compiled

    def compiled(self, name, *libraries):
        """A program of the folder c."""
        program = self.path("programs", name)
        flags = subprocess.run(
            ["pkg-config", "--cflags", "--libs", *libraries], capture_output=True, text=True, check=True
        ).stdout.split()
        self.must("cc", "-O2", "-Wall", "-o", program, HERE / f"c/{name}.c", *flags, "-lm")
        return program

    def workbook_rows(self):
        """The program that writes a workbook by the SDK, as a plugin does, built with the SDK that is measured."""
        scratch = BUILD / f"workbook-rows-{self.bilan.parents[2].name}"
        self.renew_where_another(scratch)
        self.must(
            "swift",
            "build",
            "-c",
            "release",
            "--package-path",
            HERE,
            "--scratch-path",
            scratch,
            environment={"BILAN_SDK": str(self.sdk), "PKG_CONFIG_PATH": self.package_path()},
        )
        return scratch / "release/workbook-rows"

    def deflate_pieces(self, content):
        """Prints what the SDK's encoder takes for a workbook's content, beside libdeflate and zlib."""
        program = self.workbook_rows().with_name("deflate-pieces")
        subprocess.run([str(program), str(content)], check=True)

    def plugins(self, resources):
        """The plugins of the folder Plugins, with files that stand beside them; gives the folder of the libraries."""
        package = BUILD / "plugins"
        self.renew_where_another(package / ".build")
        shutil.copytree(HERE / "Plugins", package, dirs_exist_ok=True)
        for path, text in resources.items():
            (package / path).write_text(text, encoding="utf-8")
        # Whoever builds a plugin has consented to it, in the settings that the runs have too.
        self.must(self.bilan, "plugin", "build", package, environment=self.environment)
        return package / ".build/release"

    def renew_where_another(self, scratch):
        """The package manager doesn't notice that an installed module is another one: another SDK begins anew."""
        library = self.sdk.parent / "libBilanKit.so"
        mark = f"{library} {hashlib.sha256(library.read_bytes()).hexdigest()}"
        stamp = scratch / "sdk-of-benchmarks"
        if not stamp.is_file() or stamp.read_text(encoding="utf-8") != mark:
            shutil.rmtree(scratch, ignore_errors=True)
            scratch.mkdir(parents=True)
            stamp.write_text(mark, encoding="utf-8")

    def package_path(self):
        own = str(self.sdk.parents[1] / "pkgconfig")
        return ":".join(filter(None, [own, os.environ.get("PKG_CONFIG_PATH")]))

    # What is imported

    def dossier(self, name, *sources):
        """A dossier of files that are imported once."""
        dossier = self.path("dossiers", f"{name}.bilan")
        if not dossier.exists():
            self.must(self.bilan, "import", *sources, "--into", dossier, environment=self.environment)
        return dossier

    def must(self, *command, environment=None):
        """Runs what can't fail: the log and the end if it does."""
        with open(self.log, "ab") as file:
            done = subprocess.run(
                [str(word) for word in command],
                stdin=subprocess.DEVNULL,
                stdout=file,
                stderr=file,
                env={**os.environ, **(environment or {})},
                check=False,
            )
        if done.returncode:
            sys.stderr.write(self.log.read_text(encoding="utf-8", errors="replace")[-6000:])
            sys.exit(f"bench: {' '.join(map(str, command))}: status {done.returncode}")
