"""Typst by its Python binding, as PDF/A-3a and PDF/UA-1. One compiler for all profiles: it keeps fonts and sources."""

import json
import os

import typst

import task

HERE = os.path.dirname(os.path.abspath(__file__))
# Inter alone is looked at, so that no time goes into the other fonts of the machine.
compiler = typst.Compiler(
    os.path.join(HERE, "document.typ"), root="/", font_paths=[task.INTER], ignore_system_fonts=True
)


def compile_to(path, kind, title, data):
    compiler.compile(
        output=path, sys_inputs={"task": kind, "title": title, "data": data}, pdf_standards=["a-3a", "ua-1"]
    )


if __name__ == "__main__":
    task.perform(
        lambda pages, path: compile_to(path, "report", "Aides du programme", os.path.abspath(task.sys.argv[2])),
        lambda blocks, path: compile_to(path, "profile", "Fiche d’entreprise", json.dumps(blocks)),
        lambda rows, path: compile_to(path, "listing", "Liste des bénéficiaires", os.path.abspath(task.sys.argv[2])),
    )
