"""Uses the page of `bilan serve` in Chromium. serve-page.py BILAN REPOSITORY FOLDER [PICTURES]"""

import hashlib
import os
import re
import shutil
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect, sync_playwright

bilan, repository, folder = sys.argv[1:4]
pictures = sys.argv[4] if len(sys.argv) > 4 else None
checks = 0


def check(holds, what):
    global checks
    checks += 1
    if not holds:
        sys.exit(f"serve-page: {what}")


class Server:
    """The command, ended as Ctrl-C ends it."""

    def __init__(self, *arguments):
        os.makedirs(f"{folder}/tmp", exist_ok=True)
        environment = dict(os.environ, TMPDIR=f"{folder}/tmp")
        self.process = subprocess.Popen(
            [bilan, "serve", *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment, cwd=folder)
        self.address = self.process.stdout.readline().strip()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        begun = time.monotonic()
        self.process.send_signal(signal.SIGINT)
        status = self.process.wait(10)
        seconds = time.monotonic() - begun
        check(status == 130 and seconds < 0.2, f"Ctrl-C ends it with {status} after {seconds:.3f} s")
        check(os.listdir(f"{folder}/tmp") == [], f"it leaves {os.listdir(f'{folder}/tmp')}")


def asked(address, method="GET", **headers):
    """The status of an answer to a request that isn't the page's own."""
    request = urllib.request.Request(address, method=method, headers={name.replace("_", "-"): value for name, value in headers.items()})
    try:
        return urllib.request.urlopen(request, timeout=10).status
    except urllib.error.HTTPError as error:
        return error.code


def refuses_others(address):
    root = re.match(r"http://[^/]+/", address)[0]
    check(asked(address) == 200, "the page isn't there")
    check(asked(root) == 404 and asked(root + "x" * 40 + "/") == 404, "an address without the token is answered")
    check(asked(address, Host="bilan.example") == 404, "another host's name is answered")
    check(asked(address + "pages/", "POST", Origin="http://bilan.example") == 404, "another site may send")
    check(asked(address + "pages/", "POST") == 404, "a sender without an origin may send")
    check(asked(address, Sec_Fetch_Site="cross-site") == 404, "another site's page may read")
    for path in ["../etc/passwd", "..%2f..%2fetc/passwd", "%2e%2e/page.js", "page.css/../../x", "pages/x/files/1/..%2fupload"]:
        check(asked(address + path) == 404, f"{path} leads somewhere")
    check(asked(root.replace("127.0.0.1", "127.0.0.2")) == 404 if is_open(root.replace("127.0.0.1", "127.0.0.2")) else True, "another address of the machine is answered")


def bears_hostile_heads(port, address):
    """Heads of any size, requests that contradict themselves: refused at once, while others are served."""
    import socket

    def answer(*pieces, wait=15):
        with socket.create_connection(("127.0.0.1", port), timeout=wait) as client:
            try:
                for piece in pieces:
                    client.sendall(piece)
                return client.recv(100).split(b"\r\n")[0].decode()
            except (ConnectionError, TimeoutError) as error:
                return type(error).__name__

    path = re.match(r"http://[^/]+(/.*)", address)[1].encode()
    host = f"Host: 127.0.0.1:{port}\r\n".encode()
    for pieces in [
        (b"GET / HTTP/1.1\r\n" + host + b"X: " + b"a" * 50_000_000,),
        (b"GET /" + b"a" * 20_000_000 + b" HTTP/1.1\r\n" + host,),
        (b"GET " + path + b" HTTP/1.1\r\n" + host + b"X: a\r\n" * 500_000,),
        (b"a" * 20_000_000,),
    ]:
        begun = time.monotonic()
        told = answer(*pieces)
        check("431" in told or "Connection" in told or "Broken" in told, f"an endless head is answered {told}")
        check(time.monotonic() - begun < 5, "an endless head takes long")
        begun = time.monotonic()
        check(asked(address) == 200 and time.monotonic() - begun < 1, "an endless head holds up others")
    for lines, expected in [
        (b"Content-Length: 3\r\nContent-Length: 4\r\n", "400"), (b"Content-Length: -5\r\n", "400"),
        (b"Content-Length: 3\r\nTransfer-Encoding: chunked\r\n", "400"), (b"Content-Length: 99999999999\r\n", "413"),
        (b" folded: x\r\n", "400"), (b"Host: bilan.example\r\n", "400"),
    ]:
        told = answer(b"POST " + path + b"pages/ HTTP/1.1\r\n" + host + f"Origin: http://127.0.0.1:{port}\r\n".encode() + lines + b"\r\n")
        check(expected in told, f"{lines} is answered {told}")
    # A body that is refused isn't read as the next request.
    told = answer(b"POST " + path + b"pages/x/choice HTTP/1.1\r\n" + host + f"Origin: http://127.0.0.1:{port}\r\n".encode()
                  + b"Content-Length: 30000000\r\n\r\n", b"a" * 30_000_000)
    check("40" in told or "413" in told or "Connection" in told or "Broken" in told, f"a large body is answered {told}")
    check(asked(address) == 200, "a large body holds up others")
    idle = [socket.create_connection(("127.0.0.1", port)) for _ in range(200)]
    check(asked(address) == 200, "idle connections hold up others")
    for client in idle:
        client.close()


def is_open(address):
    try:
        asked(address)
        return True
    except OSError:
        return False


def ready(page):
    expect(page.locator("#status")).to_have_text(re.compile("À jour|Up to date"), timeout=30_000)
    expect(page.locator("#message")).to_be_hidden()


def pages(page):
    return page.locator("#pages img")


def accessible(page, what):
    found = Axe().run(page)
    grave = [rule for rule in found.response["violations"] if rule["impact"] in ("serious", "critical")]
    check(not grave, f"{what}: {[(rule['id'], rule['nodes'][0]['html']) for rule in grave]}")


def picture(page, name):
    if pictures:
        page.screenshot(path=f"{pictures}/{name}.png")


def chooses(page):
    """Report, quarter and readers."""
    page.select_option("#report", "programme-progress")
    ready(page)
    expect(pages(page)).to_have_count(9, timeout=30_000)
    expect(page.locator("#downloads a")).to_have_count(2, timeout=30_000)
    first = pages(page).first.get_attribute("src")
    page.select_option("#quarter", "2017-T4")
    expect(pages(page).first).not_to_have_attribute("src", first, timeout=30_000)
    expect(figure(page)).to_contain_text("335", timeout=30_000)
    ready(page)
    check(page.locator("#quarter option").count() > 10, "few quarters can be chosen")
    page.select_option("#quarter", "")
    expect(figure(page)).to_contain_text("409", timeout=30_000)
    ready(page)


def figure(page):
    return page.locator("#figures button").filter(has_text="Entreprises retenues").first


def traces(page):
    figure(page).focus()
    page.keyboard.press("Enter")
    expect(page.locator("#rows")).to_be_visible()
    expect(page.locator("#rows-sum")).to_have_text(re.compile("409 lignes : 409"))
    check(page.locator("#rows-table tbody tr").count() > 300, "the figure has few rows")
    accessible(page, "the rows of a figure")
    page.keyboard.press("Escape")
    expect(page.locator("#rows")).to_be_hidden()
    check(page.evaluate("() => document.activeElement.textContent").find("retenues") >= 0, "the focus is lost")


def traces_on_the_page(page):
    place = page.locator('.page button[title$="Entreprises retenues"]').first
    expect(place).to_be_attached()
    tile, sheet = place.bounding_box(), pages(page).first.bounding_box()
    check(
        sheet["x"] <= tile["x"] and tile["x"] + tile["width"] <= sheet["x"] + sheet["width"] and tile["height"] > 20,
        "a figure's place isn't on its page")
    place.click()
    expect(page.locator("#rows")).to_be_visible()
    expect(page.locator("#rows-sum")).to_have_text(re.compile("409 lignes : 409"))
    page.keyboard.press("Escape")
    expect(page.locator("#rows")).to_be_hidden()


def downloads(page):
    for place in range(2):
        item = page.locator("#downloads li").nth(place)
        with page.expect_download() as waiting:
            item.locator("a").click()
        path = f"{folder}/{waiting.value.suggested_filename}"
        waiting.value.save_as(path)
        digest = hashlib.sha256(open(path, "rb").read()).hexdigest()
        check(digest in item.text_content(), f"{path} isn't the file whose digest is told")
    page.locator("#tables-group summary").click()
    with page.expect_download() as waiting:
        page.locator("#tables a").first.click()
    check(waiting.value.suggested_filename.endswith(".csv"), "a table isn't a CSV file")


def sheets(page):
    page.select_option("#view", index=1)
    expect(page.locator("#sheet td").first).to_be_visible()
    accessible(page, "a sheet")
    page.select_option("#view", "pages")


def survives_lost_worker(page, server):
    """A worker that waits for the next run is ended, as the system ends some when memory is short."""
    time.sleep(0.5)
    spare = [process for process in os.listdir("/proc") if process.isdigit() and is_spare_of(server.process.pid, process)]
    check(spare, "no worker waits for the next run")
    for process in spare:
        os.kill(int(process), signal.SIGKILL)
    first = pages(page).first.get_attribute("src")
    page.click("#form button[type=submit]")
    expect(pages(page).first).not_to_have_attribute("src", first, timeout=30_000)
    ready(page)


def is_spare_of(parent, process):
    try:
        status = open(f"/proc/{process}/status").read()
        return f"PPid:\t{parent}\n" in status and "spare-worker" in open(f"/proc/{process}/cmdline").read()
    except OSError:
        return False


def follows_template(page, template):
    """A change is on the page at once; a wrong one leaves the last sound pages, with the message."""
    figure(page).focus()
    page.evaluate("() => window.scrollTo(0, 600)")
    expect(page.locator("#downloads a")).to_have_count(2, timeout=30_000)
    first = pages(page).first.get_attribute("src")
    text = open(template).read()
    open(template, "w").write(text + '\norganisation: "Région de l’essai"\n')
    begun = time.monotonic()
    expect(pages(page).first).not_to_have_attribute("src", first, timeout=30_000)
    seconds = time.monotonic() - begun
    check(page.evaluate("() => window.scrollY") == 600, "the page has moved")
    ready(page)
    check(page.evaluate("() => document.activeElement.tagName") == "BUTTON", "the focus is lost")
    open(template, "w").write(text + "\norganisatoin: x\n")
    expect(page.locator("#message")).to_be_visible(timeout=30_000)
    expect(page.locator("#message")).to_contain_text("template.yaml")
    check(pages(page).count() == 9, "the last sound pages are gone")
    accessible(page, "a message")
    picture(page, "serve-message")
    page.select_option("#page-language", "en")
    expect(page.locator("#message")).to_contain_text("Did you mean", timeout=30_000)
    open(template, "w").write(text)
    ready(page)
    # Names that couldn't be told meanwhile are told now.
    expect(page.locator("#report option:checked")).to_have_text("Progress of the programme", timeout=30_000)
    page.select_option("#page-language", "fr")
    expect(page.locator("#report option:checked")).to_have_text("Avancement du programme", timeout=30_000)
    ready(page)
    return seconds


def uploads(page):
    faulty = f"{folder}/aides.csv"
    rows = ["nomBeneficiaire,idBeneficiaire,dateConvention,montant,objet"]
    rows += [f"Atelier Fictif {number},,2018-0{number}-01,{'NC' if number == 3 else number * 1000},Machine" for number in range(1, 8)]
    open(faulty, "w").write("\n".join(rows) + "\n")
    page.select_option("#report", "beneficiary-listing")
    departments = page.locator("select.department option")
    expect(departments).to_have_count(13)
    page.set_input_files("#upload", faulty)
    expect(page.locator("#data-name")).to_have_text("aides.csv")
    expect(page.locator("#findings .refusal li").first).to_contain_text("NC", timeout=30_000)
    expect(page.locator("#findings .refusal li").first).to_contain_text("aides.csv:4")
    check(departments.count() > 90, "data that knows no department offers some alone")
    ready(page)
    page.locator("#findings").scroll_into_view_if_needed()
    picture(page, "serve-findings")
    page.select_option("#page-language", "en")
    expect(page.locator("#findings-title")).to_have_text("Findings in the data")
    accessible(page, "the findings")
    page.select_option("#page-language", "fr")
    nothing = f"{folder}/rien.csv"
    open(nothing, "wb").write(bytes(range(256)) * 40)
    page.set_input_files("#upload", nothing)
    expect(page.locator("#message")).to_be_visible(timeout=30_000)
    huge = f"{folder}/grand.csv"
    with open(huge, "wb") as file:
        file.truncate(70 << 20)
    page.set_input_files("#upload", huge)
    expect(page.locator("#message")).to_contain_text("dépasse")
    os.unlink(huge)
    page.click("#drop")
    expect(page.locator("#data-name")).to_have_text("Démonstration")
    ready(page)


def keyboard(page):
    """From the address bar to a report without a mouse."""
    page.reload()
    ready(page)
    page.keyboard.press("Tab")
    check(page.evaluate("() => document.activeElement.className") == "skip", "the first stop isn't the way to the document")
    reached = set()
    for _ in range(40):
        page.keyboard.press("Tab")
        reached.add(page.evaluate("() => document.activeElement.id"))
    missing = {"upload", "report", "quarter", "audience", "language", "template", "view"} - reached
    check(not missing, f"the keyboard doesn't reach {missing}")


def narrow(browser, address):
    page = browser.new_page(viewport={"width": 360, "height": 740}, locale="fr-FR")
    page.goto(address)
    ready(page)
    expect(pages(page).first).to_be_visible(timeout=30_000)
    check(page.evaluate("() => document.documentElement.scrollWidth") <= 360, "a phone scrolls sideways")
    accessible(page, "a phone's page")
    picture(page, "serve-phone")
    page.close()


with sync_playwright() as playwright:
    shutil.copytree(f"{repository}/templates/default", f"{folder}/modele")
    browser = playwright.chromium.launch(
        executable_path=shutil.which("chromium"), args=["--no-sandbox"] if os.getuid() == 0 else [])
    with Server("--template", "modele") as server:
        taken = subprocess.run(
            [bilan, "serve", "--port", re.search(r":(\d+)/", server.address)[1]], capture_output=True, text=True, timeout=20)
        check(taken.returncode == 1 and "--port" in taken.stderr, f"a taken port ends with {taken.returncode}: {taken.stderr}")
        refuses_others(server.address)
        bears_hostile_heads(int(re.search(r":(\d+)/", server.address)[1]), server.address)
        page = browser.new_page(viewport={"width": 1440, "height": 900}, locale="fr-FR")
        errors = []
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.on("console", lambda message: errors.append(message.text) if message.type == "error" and "404" not in message.text else None)
        page.goto(server.address)
        ready(page)
        chooses(page)
        accessible(page, "the page")
        picture(page, "serve")
        traces(page)
        traces_on_the_page(page)
        downloads(page)
        sheets(page)
        survives_lost_worker(page, server)
        seconds = follows_template(page, f"{folder}/modele/template.yaml")
        # Two pages at once: each with its own choice.
        other = browser.new_page(locale="en-GB")
        other.goto(server.address)
        ready(other)
        other.select_option("#report", "company-profile")
        other.fill("#setting-company", "338481955")
        other.keyboard.press("Tab")
        expect(pages(other)).to_have_count(1, timeout=60_000)
        check(pages(page).count() == 9, "another page's choice is taken")
        check(other.locator("html").get_attribute("lang") == "en", "the page isn't in the browser's language")
        # A browser that goes away in mid-run.
        other.fill("#setting-company", "")
        other.keyboard.press("Tab")
        time.sleep(0.3)
        other.close()
        # As many tabs as a browser has connections, and more.
        tabs = [browser.new_page(locale="fr-FR") for _ in range(8)]
        for tab in tabs:
            tab.goto(server.address)
        for tab in tabs:
            ready(tab)
            tab.close()
        uploads(page)
        keyboard(page)
        narrow(browser, server.address)
        check(not errors, f"the page says {errors}")
        # A slow client holds up nobody.
        import socket

        slow = socket.create_connection(("127.0.0.1", int(re.search(r":(\d+)/", server.address)[1])))
        slow.send(b"GET / HTTP/1.1\r\nHost: ")
        check(asked(server.address) == 200, "a slow client holds up others")
    slow.close()
    browser.close()
print(f"serve-page: {checks} checks pass; a changed template is on the page after {seconds * 1000:.0f} ms (nine pages)")
