"""Makes a static site of the guides: guides.py REPOSITORY SITE. Ends with a word on each link that leads nowhere."""

import html
import os
import re
import shutil
import subprocess
import sys

repository, site = sys.argv[1:3]
style = """
body { margin: 0 auto; max-width: 60rem; padding: 1rem; font: 1rem/1.5 system-ui, "Noto Sans", sans-serif; color: #1c2730; background: #fff; }
h1, h2, h3 { line-height: 1.2; color: #0b4f6c; } a { color: #0b4f6c; }
nav ul { display: flex; flex-wrap: wrap; gap: .2rem 1rem; list-style: none; padding: 0 0 .75rem; margin: 0; border-bottom: 1px solid #c3ccd3; }
nav [aria-current] { font-weight: 600; color: inherit; text-decoration: none; }
pre, code { font-family: "Noto Sans Mono", monospace; font-size: .9em; background: #eef2f4; } pre { padding: .75rem; overflow-x: auto; }
table { border-collapse: collapse; display: block; overflow-x: auto; } th, td { border: 1px solid #c3ccd3; padding: .25rem .6rem; text-align: left; vertical-align: top; }
th { background: #eef2f4; } img { max-width: 100%; height: auto; border: 1px solid #c3ccd3; }
""".strip()


def sources():
    """Each guide by its place in the site, README first."""
    for path in ("README.md", "CHANGELOG.md", "CONTRIBUTING.md"):
        yield path, place(path)
    for folder, _, names in os.walk(os.path.join(repository, "docs")):
        if folder.endswith(".docc"):
            continue
        for name in sorted(names):
            if name.endswith(".md"):
                path = os.path.relpath(os.path.join(folder, name), repository)
                yield path, place(path)


def place(path):
    return re.sub(r"README\.md$", "index.md", path)[:-3] + ".html"


def converted(text):
    extensions = [argument for name in ("table", "autolink", "strikethrough") for argument in ("-e", name)]
    return subprocess.run(["cmark-gfm", *extensions], input=text, capture_output=True, text=True, check=True).stdout


def slug(heading):
    """As GitHub makes the anchors that the guides' links name."""
    text = html.unescape(re.sub(r"<[^>]+>", "", heading)).strip().lower()
    return re.sub(r"[^\w\- ]", "", text).replace(" ", "-")


def with_anchors(body):
    return re.sub(r"<h([1-6])>(.*?)</h\1>", lambda found: f'<h{found[1]} id="{slug(found[2])}">{found[2]}</h{found[1]}>', body)


def with_links(body, source):
    """Links between guides as links between pages; pictures and other files are copied."""

    def link(found):
        name, address = found[1], html.unescape(found[2])
        if re.match(r"[a-z]+:|#", address):
            return found[0]
        path, _, anchor = address.partition("#")
        target = os.path.normpath(os.path.join(os.path.dirname(source), path))
        whole = os.path.join(repository, target)
        if os.path.isdir(whole) and os.path.exists(os.path.join(whole, "README.md")):
            target = os.path.join(target, "README.md")
        goal = place(target) if target.endswith(".md") else target
        if not target.endswith(".md") and os.path.isfile(whole):
            os.makedirs(os.path.join(site, os.path.dirname(goal)), exist_ok=True)
            shutil.copyfile(whole, os.path.join(site, goal))
        relative = os.path.relpath(goal, os.path.dirname(place(source)) or ".")
        return f'{name}="{html.escape(relative)}{"#" + anchor if anchor else ""}"'

    return re.sub(r'\b(href|src)="([^"]*)"', link, without_folders(body, source))


def without_folders(body, source):
    """A folder without a README has no page."""

    def text(found):
        folder = os.path.join(repository, os.path.dirname(source), html.unescape(found[1]))
        return found[2] if os.path.isdir(folder) and not os.path.exists(os.path.join(folder, "README.md")) else found[0]

    return re.sub(r'<a href="([^":#]*)">(.*?)</a>', text, body)


def title(body):
    return html.unescape(re.sub(r"<[^>]+>", "", re.search(r"<h1[^>]*>(.*?)</h1>", body)[1]))


bodies = {}
for source, target in sources():
    body = converted(open(os.path.join(repository, source), encoding="utf-8").read())
    bodies[source] = (target, with_links(with_anchors(body), source), title(body))

for source, (target, body, name) in bodies.items():
    up = os.path.relpath(".", os.path.dirname(target) or ".")
    items = []
    for other, (goal, _, words) in bodies.items():
        current = ' aria-current="page"' if other == source else ""
        items.append(f'<li><a href="{up}/{goal}"{current}>{html.escape(words)}</a></li>')
    items.append(f'<li><a href="{up}/api/documentation/bilankit/">The SDK</a></li>')
    page = f"""<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{html.escape(name)}{"" if name == "Bilan" else " – Bilan"}</title><link rel="stylesheet" href="{up}/site.css"></head>
<body><nav aria-label="Guides"><ul>{"".join(items)}</ul></nav><main>
{body}</main></body></html>
"""
    os.makedirs(os.path.join(site, os.path.dirname(target)), exist_ok=True)
    open(os.path.join(site, target), "w", encoding="utf-8").write(page)
open(os.path.join(site, "site.css"), "w").write(style + "\n")

broken = []
for source, (target, body, _) in bodies.items():
    for address in re.findall(r'\b(?:href|src)="([^"]*)"', body):
        address = html.unescape(address)
        if re.match(r"[a-z]+:", address):
            continue
        path, _, anchor = address.partition("#")
        whole = os.path.normpath(os.path.join(site, os.path.dirname(target), path)) if path else os.path.join(site, target)
        if not os.path.exists(whole):
            broken.append(f"{source}: {address} isn't there")
        elif anchor and f'id="{anchor}"' not in open(whole, encoding="utf-8").read():
            broken.append(f"{source}: {address} has no such heading")
if broken:
    sys.exit("\n".join(broken))
print(f"{site}/index.html ({len(bodies)} guides)")
