// The documents: pages as pictures, sheets as tables, what can be downloaded, what was found, and the figures.
import { money, number, size, words } from "./words.js";
import { node } from "./form.js";
import * as server from "./server.js";

const field = name => document.getElementById(name);
const documentName = () => field("document-choice").value;
let run;
let sheetShown;

export function show(state) {
  showData(state.data);
  showQuarters(state.data.quarters);
  showFindings(state.findings);
  if (!state.run) return;
  run = state.run;
  const names = run.documents.map(each => each.name);
  refill(field("document-choice"), names.map(name => [name, name]));
  for (const part of document.querySelectorAll(".document-choice")) part.hidden = names.length < 2;
  showDocument();
}

export function showDocument() {
  const shown = run?.documents.find(each => each.name === documentName()) ?? run?.documents[0];
  if (!shown) return;
  const workbook = shown.files.find(file => file.format === "ods");
  const views = shown.pages.length ? [["pages", words.pages]] : [];
  shown.sheets.forEach((name, place) => views.push([`sheet-${place}`, words.sheetOf(name)]));
  refill(field("view"), views);
  const isSheet = field("view").value.startsWith("sheet-");
  field("nothing").hidden = views.length > 0;
  field("pages").hidden = isSheet;
  field("sheet").hidden = !isSheet;
  field("pages-cut").hidden = isSheet || shown.pages.length >= shown.pageCount;
  if (isSheet) showSheet(workbook.file, Number(field("view").value.slice(6)));
  else showPages(shown.pages, shown.pageCount);
  showPlaces(shown);
  const name = run.data === "demo" ? words.demo : run.data;
  field("document-data").textContent = words.from(name, run.quarter);
  // What stands beside the pages is theirs once all is made; until then what was there stays, and answers nothing.
  const beside = ["downloads", "tables", "figures"].map(field);
  for (const part of beside) part.classList.toggle("gone", !run.isComplete);
  if (!run.isComplete && beside[0].hasChildNodes()) return;
  showDownloads(shown);
  showFigures(shown);
}

// Pictures take the places of those before, so that the page stays where it was read.
function showPages(pages, count) {
  const shown = field("pages");
  while (shown.children.length > pages.length) shown.lastChild.remove();
  pages.forEach((page, place) => {
    const picture = (shown.children[place] ?? shown.appendChild(pageNode())).querySelector("img");
    picture.alt = words.pageOf(place + 1, count);
    const address = server.fileAddress(run.number, page.file);
    if (picture.dataset.address === address) return;
    picture.dataset.address = address;
    picture.loading = place < 3 ? "eager" : "lazy";
    [picture.width, picture.height] = [page.width, page.height];
    // The page before stays until this one can be drawn.
    if (!picture.src || place >= 3) return void (picture.src = address);
    const next = new Image();
    next.src = address;
    next.decode().then(() => {
      if (picture.dataset.address === address) picture.src = address;
    }, () => {});
  });
}

function pageNode() {
  const page = node("div");
  page.className = "page";
  page.append(new Image());
  return page;
}

// Over the figures of the pages. Whoever has no mouse has the same figures as a list: these are out of their way.
function showPlaces(shown) {
  const pages = [...field("pages").children];
  const key = [run.number, run.isComplete, shown.name, document.documentElement.lang].join();
  if (field("pages").dataset.places === key) return;
  field("pages").dataset.places = key;
  for (const place of field("pages").querySelectorAll("button")) place.remove();
  shown.figures.forEach((figure, number) => {
    const page = figure.isTraced && figure.place && pages[figure.place.page];
    if (!page) return;
    const button = page.appendChild(node("button"));
    button.type = "button";
    button.tabIndex = -1;
    button.setAttribute("aria-hidden", "true");
    button.title = words.rowsOf(figure.label);
    for (const side of ["left", "top", "width", "height"]) button.style[side] = `${figure.place[side]}%`;
    button.addEventListener("click", () => showRows(shown.name, number));
  });
}

async function showSheet(file, place) {
  const key = `${run.number} ${file} ${place}`;
  if (sheetShown === key) return;
  sheetShown = key;
  const sheet = await server.json(`sheets/${run.number}/${encodeURIComponent(file)}/${place}`).catch(() => undefined);
  if (sheetShown !== key || !sheet) return;
  const table = document.createElement("table");
  const body = table.createTBody();
  const width = Math.max(...sheet.rows.map(row => row.length), 1);
  for (const cells of sheet.rows) {
    const row = body.insertRow();
    for (let column = 0; column < width; column++) fillCell(row.insertCell(), cells[column]);
  }
  const region = field("sheet");
  const { scrollTop, scrollLeft } = region;
  region.setAttribute("aria-label", words.sheetOf(sheet.name));
  region.replaceChildren(table, ...(sheet.isCut ? [node("p", words.cut)] : []));
  region.scrollTo(scrollLeft, scrollTop);
}

function fillCell(cell, value) {
  if (!value) return;
  if (value.kind === "text") return void (cell.textContent = value.text);
  cell.className = "number";
  cell.textContent =
    value.kind === "money" ? money(value.number, value.currency?.length === 3 ? value.currency : "EUR")
    : value.kind === "percentage" ? number(value.number, { style: "percent", maximumFractionDigits: 1 })
    : number(value.number, { maximumFractionDigits: 2, useGrouping: Math.abs(value.number) >= 10000 });
}

function showDownloads(document) {
  const fileItem = file => {
    const item = node("li");
    const link = node("a", `${file.format.toUpperCase()} (${size(file.bytes)})`);
    link.href = server.fileAddress(run.number, file.file) + "?save";
    link.download = file.file;
    const digest = node("details");
    digest.append(node("summary", "SHA-256"), node("code", file.sha256));
    item.append(link, digest);
    return item;
  };
  const tableItem = table => {
    const item = node("li");
    const link = node("a", table.name);
    link.href = server.address(`tables/${run.number}/${encodeURIComponent(document.name)}/${encodeURIComponent(table.file)}`);
    link.download = table.file;
    item.append(link);
    return item;
  };
  replace(field("downloads"), [run.number, run.isComplete, document.files], () =>
    run.isComplete ? document.files.map(fileItem) : [node("li", words.making)]);
  replace(field("tables"), [run.number, document.name, document.tables], () => document.tables.map(tableItem));
  field("tables-group").hidden = document.tables.length === 0;
}

function showData(data) {
  field("data-name").textContent = data.name === "demo" && !data.isUploaded ? words.demo : data.name;
  field("drop").hidden = !data.isUploaded;
  const parts = [words.read(number(data.rowsRead), data.rowsRead)];
  if (data.rowsRepaired) parts.push(words.repaired(number(data.rowsRepaired), data.rowsRepaired));
  if (data.rowsRefused) {
    const refused = data.amountRefusedCents ? ` (${money(data.amountRefusedCents / 100)})` : "";
    parts.push(words.refused(number(data.rowsRefused), data.rowsRefused) + refused);
  }
  field("data-verdict").textContent = data.rowsRead ? parts.join(", ") : "";
}

function showQuarters(quarters) {
  const last = quarters.at(-1);
  refill(field("quarter"), [["", words.lastQuarter(last)], ...quarters.toReversed().map(quarter => [quarter, quarter])]);
}

function showFindings(findings) {
  const kinds = [["refusal", words.refusals], ["decision", words.decisions], ["warning", words.warnings]];
  const group = ([kind, title]) => {
    const lines = findings.filter(finding => finding.kind === kind);
    if (!lines.length) return [];
    const list = node("ul");
    list.className = kind;
    list.append(...lines.map(line => node("li", document.documentElement.lang === "fr" ? line.french : line.english)));
    return [node("h4", title), list];
  };
  replace(field("findings"), findings, () =>
    findings.length ? kinds.flatMap(group) : [node("p", words.noFindings)]);
}

function showFigures(document) {
  const figureItem = (figure, place) => {
    const item = node("li");
    const inside = item.appendChild(node(figure.isTraced ? "button" : "p", figure.label));
    const value = node("span", figure.isTraced ? figure.text : `${figure.text} – ${words.notTraced}`);
    value.className = "value";
    inside.append(value);
    if (figure.isTraced) {
      inside.type = "button";
      inside.addEventListener("click", () => showRows(document.name, place));
    }
    return item;
  };
  replace(field("figures"), [document.name, document.figures], () => document.figures.map(figureItem));
}

async function showRows(name, place) {
  const found = await server.json(`figures/${run.number}/${encodeURIComponent(name)}/${place}`).catch(() => undefined);
  if (!found) return void (field("extent").textContent = words.changed);
  const value = row => (row.cents !== undefined ? money(row.cents / 100) : row.count !== undefined ? number(row.count) : "");
  const table = field("rows-table");
  table.replaceChildren();
  const head = table.createTHead().insertRow();
  for (const title of [words.place, words.what, words.value]) {
    const cell = head.appendChild(node("th", title));
    cell.scope = "col";
  }
  const body = table.createTBody();
  for (const row of found.rows) {
    const cells = body.insertRow();
    cells.insertCell().textContent = row.place;
    cells.insertCell().textContent = row.label;
    const amount = cells.insertCell();
    amount.className = "number";
    amount.textContent = value(row);
  }
  field("rows-title").textContent = `${found.label} – ${found.text}`;
  const sum = found.sum === undefined ? "" : found.isAmount ? money(found.sum / 100) : number(found.sum);
  const lines = [sum ? words.rowsSum(words.rows(number(found.total), found.total), sum) : words.rows(number(found.total), found.total)];
  if (found.total > found.rows.length) lines.push(words.shownRows(number(found.rows.length)));
  if (found.isEqual === false) lines.push(words.differs);
  field("rows-sum").textContent = lines.join(" ");
  field("rows").showModal();
}

// What is shown where, by what it was made from.
const made = new Map();

// Only what changed is put in place: a person may be within it, or hear it read.
function replace(parent, source, nodes) {
  const key = JSON.stringify([document.documentElement.lang, source]);
  if (made.get(parent) === key) return;
  made.set(parent, key);
  const focused = [...parent.children].findIndex(child => child.contains(document.activeElement));
  parent.replaceChildren(...nodes());
  parent.children[focused]?.querySelector("button, a, summary")?.focus();
}

function refill(select, pairs) {
  const [before, texts] = [select.value, pairs.map(pair => pair.join()).join("\n")];
  if (select.dataset.texts === texts) return;
  select.dataset.texts = texts;
  select.replaceChildren(...pairs.map(([value, text]) => new Option(text, value)));
  if (pairs.some(([value]) => value === before)) select.value = before;
}
