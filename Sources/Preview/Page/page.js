import { language, number, sayAll, setLanguage, size, words } from "./words.js";
import * as form from "./form.js";
import * as server from "./server.js";
import * as view from "./view.js";

const field = name => document.getElementById(name);
let version = -1;
let last;
let catalogue;
let isOutdated = false;

async function start() {
  field("page-language").value = language;
  sayAll();
  listen();
  if (!(await server.open())) return alert(words.tooMany);
  await findReports();
  field("upload-help").textContent = words.sizeHelp(size(server.uploadLimit));
  await server.choose(form.choice());
  follow();
}

// Where they can't be found, those that were known stay, and are looked for again.
async function findReports() {
  const found = await server.catalogue().catch(() => undefined);
  isOutdated = !found?.isWhole;
  if (found && (found.isWhole || !catalogue)) catalogue = found;
  if (catalogue) form.make(catalogue);
}

// Hears of each change; the server's end is told, and when it is there again the page goes on.
async function follow() {
  for (;;) {
    try {
      last = await server.state(version);
      version = last.version;
      if (isOutdated && !last.isBusy && !last.message) await findReports();
      show();
    } catch (error) {
      if (error instanceof server.Gone) await reopen().catch(() => {});
      else alert(words.stopped);
      await new Promise(resolve => setTimeout(resolve, 1000));
    }
  }
}

async function reopen() {
  version = -1;
  if (await server.open()) await server.choose(form.choice());
}

function show() {
  view.show(last);
  form.offerDepartments(last.data.departments);
  field("extent").textContent = last.isBusy && last.progress ? extent(last.progress) : "";
  say(last.isBusy ? (last.run ? words.busy : words.checking) : last.message ? (last.run ? words.stale : "") : words.ready);
  alert(last.message);
  const bar = field("progress");
  bar.hidden = !last.isBusy;
  bar.setAttribute("aria-label", words.busy);
  if (last.progress?.count > 1) [bar.max, bar.value] = [last.progress.count, last.progress.number - 1];
  else if (last.progress?.allRows) [bar.max, bar.value] = [last.progress.allRows, last.progress.rows];
  else bar.removeAttribute("value");
  field("pages").classList.toggle("gone", Boolean(last.message));
  document.title = last.run ? `${last.run.report} – Bilan` : "Bilan";
}

function extent(progress) {
  const left = progress.secondsLeft;
  const time = left === undefined ? "" : left < 90 ? words.seconds(Math.ceil(left)) : words.minutes(Math.round(left / 60));
  if (progress.count < 2) {
    const rate = progress.rowsPerSecond ? words.perSecond(number(Math.round(progress.rowsPerSecond))) : "";
    return [progress.rows && words.rowsDrawn(number(progress.rows)), rate, time && words.left(time)].filter(Boolean).join(" ");
  }
  return words.documents(number(progress.number), number(progress.count), time);
}

// Said once: a live region that is written to again is read again.
function say(text) { if (field("status").textContent !== text) field("status").textContent = text; }

function alert(text) {
  const message = field("message");
  message.hidden = !text;
  if (message.textContent !== (text ?? "")) message.textContent = text ?? "";
}

function listen() {
  let waiting;
  const choose = () => {
    if (field("form").reportValidity()) server.choose(form.choice()).catch(() => {});
  };
  field("form").addEventListener("submit", event => {
    event.preventDefault();
    choose();
  });
  field("form").addEventListener("change", event => {
    if (event.target.id === "upload") return;
    if (event.target.id === "report") form.makeReport();
    clearTimeout(waiting);
    waiting = setTimeout(choose, 100);
  });
  field("upload").addEventListener("change", event => upload(event.target.files[0]));
  field("drop").addEventListener("click", () => {
    field("upload").value = "";
    server.drop();
    field("upload").focus();
  });
  field("document-choice").addEventListener("change", view.showDocument);
  field("view").addEventListener("change", view.showDocument);
  field("rows-close").addEventListener("click", () => field("rows").close());
  field("page-language").addEventListener("change", async event => {
    setLanguage(event.target.value);
    sayAll();
    field("upload-help").textContent = words.sizeHelp(size(server.uploadLimit));
    if (last) show();
    // What the server says, it says again.
    await findReports();
    choose();
  });
  field("beside").addEventListener("click", event => {
    if (!event.target.closest(".gone")) return;
    event.preventDefault();
    event.stopPropagation();
    field("extent").textContent = words.making;
  }, true);
  addEventListener("pagehide", server.close);
  addEventListener("pageshow", event => event.persisted && location.reload());
}

async function upload(file) {
  if (!file) return;
  if (file.size > server.uploadLimit) return alert(words.tooLarge(size(server.uploadLimit)));
  say(words.busy);
  const answer = await server.upload(file).catch(() => undefined);
  if (!answer?.ok) alert(answer?.status === 413 ? words.tooLarge(size(server.uploadLimit)) : words.uploadFailed);
}

start();
