"""The rules of an OpenDocument package that a schema can't state. Called by ods-conformance.

ods_package.py FILE.ods FOLDER: prints each fault, unpacks the XML parts into FOLDER; exit status 1 where there is a fault.
"""
import os
import re
import struct
import sys
import xml.etree.ElementTree as ElementTree
import zipfile

MEDIA_TYPE = b"application/vnd.oasis.opendocument.spreadsheet"
MANIFEST = "{urn:oasis:names:tc:opendocument:xmlns:manifest:1.0}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
XLINK = "{http://www.w3.org/1999/xlink}"


def local_header(data, entry):
    """Fields of an entry's own header, which some programs read instead of the archive's index."""
    fields = struct.unpack("<4s5H3I2H", data[entry.header_offset:entry.header_offset + 30])
    keys = ("signature", "version", "flags", "method", "time", "date", "crc", "packed", "size", "name", "extra")
    return dict(zip(keys, fields))


def archive_faults(path, archive):
    with open(path, "rb") as file:
        data = file.read()
    entries = archive.infolist()
    if not entries or entries[0].filename != "mimetype":
        yield "the first entry is not mimetype"
        return
    expected = 0
    for entry in entries:
        name, head = entry.filename, local_header(data, entry)
        if entry.header_offset != expected:
            yield f"{name}: bytes that belong to no entry stand before it"
        expected = entry.header_offset + 30 + head["name"] + head["extra"] + entry.compress_size
        if head["flags"] & 1:
            yield f"{name} is encrypted"
        if head["flags"] & 8:
            yield f"{name} has a data descriptor"
        if head["method"] not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            yield f"{name} is compressed by method {head['method']}"
        if (head["crc"], head["packed"], head["size"]) != (entry.CRC, entry.compress_size, entry.file_size):
            yield f"{name}: its own header and the index differ"
        if name.startswith("/") or ".." in name.split("/") or "\\" in name:
            yield f"{name} is no safe name"
    head = local_header(data, entries[0])
    if head["method"] != zipfile.ZIP_STORED:
        yield "mimetype is compressed"
    if head["extra"]:
        yield "mimetype has an extra field"
    if archive.read("mimetype") != MEDIA_TYPE:
        yield "mimetype does not name a spreadsheet"
    names = [entry.filename for entry in entries]
    for name in sorted({name for name in names if names.count(name) > 1}):
        yield f"{name} stands twice"
    damaged = archive.testzip()
    if damaged:
        yield f"{damaged} is damaged"


def manifest_faults(archive, names):
    listed = {}
    for entry in ElementTree.fromstring(archive.read("META-INF/manifest.xml")).iter(MANIFEST + "file-entry"):
        path = entry.get(MANIFEST + "full-path")
        if path in listed:
            yield f"the manifest lists {path} twice"
        listed[path] = entry.get(MANIFEST + "media-type")
    if listed.get("/", "").encode() != MEDIA_TYPE:
        yield "the manifest's root is no spreadsheet"
    for name in names:
        if name != "mimetype" and not name.startswith("META-INF/") and name not in listed:
            yield f"the manifest does not list {name}"
    for path in listed:
        if not path.endswith("/") and path not in names:
            yield f"the manifest lists {path}, which is missing"
        if path.endswith("/") and path != "/" and path + "content.xml" not in names:
            yield f"the manifest lists the document {path}, which has no content"


def part_faults(archive, names, folder):
    defined, used = set(), {}
    for name in names:
        if not name.endswith(".xml"):
            continue
        os.makedirs(os.path.join(folder, os.path.dirname(name)), exist_ok=True)
        with open(os.path.join(folder, name), "wb") as file:
            file.write(archive.read(name))
        if name.startswith("META-INF/"):
            continue
        with archive.open(name) as file:
            if b"<!DOCTYPE" in file.read(400):
                yield f"{name} has a document type"
        scope = os.path.dirname(name)
        with archive.open(name) as file:
            root = None
            for event, element in ElementTree.iterparse(file, events=("start", "end")):
                if root is None:
                    root = element
                    if root.get(OFFICE + "version") != "1.3":
                        yield f"{name} is of version {root.get(OFFICE + 'version')}"
                if event == "start":
                    if element.tag.endswith("}object"):
                        target = os.path.normpath(os.path.join(scope, element.get(XLINK + "href", "")))
                        if target + "/content.xml" not in names:
                            yield f"{name} shows {target}, which is missing"
                    if element.get(STYLE + "name"):
                        defined.add((scope, element.get(STYLE + "name")))
                    for key, value in element.items():
                        if re.search(r"\}(style-name|data-style-name|parent-style-name|page-layout-name|master-page-name)$", key):
                            used.setdefault((scope, value), name)
                else:
                    element.clear()
    for (scope, style), name in sorted(used.items()):
        if (scope, style) not in defined:
            yield f"{name} uses the style {style}, which is not defined"


def main(path, folder):
    faults = []
    try:
        with zipfile.ZipFile(path) as archive:
            faults += archive_faults(path, archive)
            names = archive.namelist()
            for part in ("META-INF/manifest.xml", "content.xml", "styles.xml", "meta.xml"):
                if part not in names:
                    faults.append(f"{part} is missing")
            if not faults or "META-INF/manifest.xml" in names:
                faults += manifest_faults(archive, names)
            faults += part_faults(archive, names, folder)
    except (OSError, zipfile.BadZipFile, ElementTree.ParseError) as error:
        faults.append(f"{error}")
    for fault in faults:
        print(f"  {fault}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2]))
