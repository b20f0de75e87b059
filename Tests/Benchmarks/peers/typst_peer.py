"""Typst by its Python binding, as PDF/A-3a and PDF/UA-1. One compiler a process: it keeps fonts and sources."""

import functools
import json
import os

import typst

import task

HERE = os.path.dirname(os.path.abspath(__file__))


@functools.cache
def compiler():
    """Looks at Inter alone, so that no time goes into the other fonts of the machine. Made after processes part: its
    threads would not come along."""
    source = os.path.join(HERE, "document.typ")
    return typst.Compiler(source, root="/", font_paths=[task.INTER], ignore_system_fonts=True)


def compile_to(path, kind, title, data):
    inputs = {"task": kind, "title": title, "data": data}
    compiler().compile(output=path, sys_inputs=inputs, pdf_standards=["a-3a", "ua-1"])


def of_file(kind, title):
    """A document of which Typst reads the data itself."""
    return lambda _, path: compile_to(path, kind, title, os.path.abspath(task.sys.argv[2]))


def profile(blocks, path):
    compile_to(path, "profile", "Fiche d’entreprise", json.dumps(blocks))


if __name__ == "__main__":
    task.perform(of_file("report", "Aides du programme"), profile, of_file("listing", "Liste des bénéficiaires"))
