"""What has to hold of an output before its time counts."""

import re
import subprocess


def pages_of(path):
    shown = subprocess.run(["pdfinfo", path], capture_output=True, text=True, errors="replace", check=False).stdout
    found = re.search(r"^Pages: *(\d+)", shown, re.MULTILINE)
    assert found, f"{path.name} is no PDF"
    return int(found[1])


def of_pages(count):
    """A PDF of so many pages."""

    def check(files):
        pages = sum(pages_of(path) for path in files if path.suffix == ".pdf")
        assert pages == count, f"{pages} pages, not {count}"
        return pages

    return check


def of_files(count):
    """So many PDF files."""

    def check(files):
        made = [path for path in files if path.suffix == ".pdf"]
        assert len(made) == count, f"{len(made)} files, not {count}"
        return sum(map(pages_of, made))

    return check


def of_rows(count):
    """A PDF in which the reference of each row stands."""

    def check(files):
        path = next(path for path in files if path.suffix == ".pdf")
        text = subprocess.run(
            ["pdftotext", path, "-"], capture_output=True, text=True, errors="replace", check=False
        ).stdout
        found = len(set(re.findall(r"CONV-\s?\d+", text)))
        assert found == count, f"{found} rows, not {count}"
        return pages_of(path)

    return check
