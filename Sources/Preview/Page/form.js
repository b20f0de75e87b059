// The form: made of what reports there are, and what each can be set to.
import { words } from "./words.js";

const field = name => document.getElementById(name);
let catalogue;
// Codes of those that the data know; none where that isn't known.
let departments = [];

export function make(found) {
  catalogue = found;
  fill(field("report"), catalogue.reports.map(report => [report.id, report.title]));
  fill(field("audience"), [["internal", words.internal], ["public", words.public]]);
  fill(field("template"), [["", words.ownTemplate], ...catalogue.templates.map(name => [name, name])]);
  field("notices").replaceChildren(...catalogue.notices.map(text => node("li", text)));
  makeReport();
}

// What belongs to the report that is chosen.
export function makeReport() {
  const report = catalogue.reports.find(report => report.id === field("report").value);
  if (!report) return;
  field("report-summary").textContent = report.summary;
  fill(field("language"), report.languages.map(code => [code, code === "fr" ? words.french : words.english]));
  field("settings-group").hidden = report.settings.length === 0;
  const given = settings();
  field("settings").replaceChildren(...report.settings.flatMap(setting => settingNodes(setting, given[setting.name])));
}

export function choice() {
  return {
    report: field("report").value, quarter: field("quarter").value, audience: field("audience").value,
    language: field("language").value, template: field("template").value, settings: settings(),
  };
}

function settings() {
  const inputs = [...field("settings").querySelectorAll("[data-setting]")];
  return Object.fromEntries(inputs.map(input => [input.dataset.setting, input.value.trim()]));
}

function settingNodes(setting, given = "") {
  const id = `setting-${setting.name}`;
  const label = node("label", setting.summary.charAt(0).toUpperCase() + setting.summary.slice(1));
  label.htmlFor = id;
  const input = settingInput(setting);
  input.id = id;
  input.dataset.setting = setting.name;
  input.value = given;
  const help = node("p", words.settingName(setting.name) + (setting.isList ? ` ${words.listHelp}` : ""));
  help.className = "help";
  help.id = `${id}-help`;
  input.setAttribute("aria-describedby", help.id);
  return [label, input, help];
}

function settingInput(setting) {
  const standard = ["", words.default(setting.defaults.join(", "))];
  const among = pairs => fill(document.createElement("select"), [standard, ...pairs]);
  if (!setting.isList) {
    if (setting.type === "choice") return among(setting.choices.map(value => [value, value]));
    if (setting.type === "flag") return among([["oui", words.yes], ["non", words.no]]);
    if (setting.type === "department") {
      const select = document.createElement("select");
      [select.className, select.standard] = ["department", standard];
      return fillDepartments(select);
    }
  }
  const input = document.createElement("input");
  input.autocomplete = "off";
  input.placeholder = setting.defaults.join(", ");
  if (setting.type === "date" && !setting.isList) input.type = "date";
  if (setting.type === "integer" || setting.type === "number") input.inputMode = "decimal";
  return input;
}

export function offerDepartments(codes) {
  if (String(codes) === String(departments)) return;
  departments = codes;
  document.querySelectorAll("select.department").forEach(fillDepartments);
}

function fillDepartments(select) {
  const offered = catalogue.departments.filter(([code]) => !departments.length || departments.includes(code));
  return fill(select, [select.standard, ...offered.map(([code, name]) => [code, `${code} – ${name}`])]);
}

// The same choice as before where it is still there.
function fill(select, pairs) {
  const before = select.value;
  select.replaceChildren(...pairs.map(([value, text]) => new Option(text, value)));
  if (pairs.some(([value]) => value === before)) select.value = before;
  return select;
}

export function node(name, text) {
  const made = document.createElement(name);
  if (text !== undefined) made.textContent = text;
  return made;
}
