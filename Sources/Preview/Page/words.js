// What the page says, in each language.
const WORDS = {
  fr: {
    skip: "Aller au document", jump: "Parties de la page", from: (data, quarter) => `D’après ${data}${quarter ? `, ${quarter}` : ""}.`,
    changed: "Le document vient de changer : choisissez encore.", pageLanguage: "Langue de la page", formTitle: "Choisir", dataTitle: "Données", demo: "Démonstration",
    upload: "Essayer un autre fichier", drop: "Revenir aux données de départ", reportTitle: "Rapport", report: "Rapport",
    quarter: "Trimestre", lastQuarter: quarter => quarter ? `Le dernier (${quarter})` : "Le dernier", audience: "Diffusion",
    internal: "Usage interne", public: "Public (personnes non nommées)", language: "Langue du document", template: "Modèle",
    ownTemplate: "Celui donné au départ", settingsTitle: "Réglages", make: "Produire", documentTitle: "Document",
    documentChoice: "Document", view: "Voir", pages: "Pages", nothing: "Rien à montrer pour le moment.",
    besideTitle: "À côté", downloadsTitle: "Télécharger", findingsTitle: "Constats sur les données", figuresTitle: "Chiffres",
    figuresHelp: "Un chiffre montre les lignes dont il est fait.", close: "Fermer", french: "Français", english: "Anglais",
    refusals: "Écarté, par raison", decisions: "Décisions à vérifier", warnings: "Avertissements", noFindings: "Rien à regarder.",
    default: value => value ? `par défaut (${value})` : "non donné", listHelp: "Plusieurs valeurs séparées par des virgules.",
    yes: "oui", no: "non", busy: "En cours…", checking: "Lecture des données…", ready: "À jour.", stopped: "Le serveur est arrêté.",
    stale: "Le dernier document sans faute reste affiché.", pageOf: (page, count) => `Page ${page} sur ${count}`,
    sheetOf: name => `Feuille ${name}`, cut: "La suite est dans le fichier.", making: "Fichiers en préparation…",
    sizeHelp: size => `Lu et essayé ici, gardé nulle part. Au plus ${size}.`, tooLarge: size => `Ce fichier dépasse ${size}.`,
    uploadFailed: "Le fichier n’a pas pu être envoyé.", tooMany: "Trop de pages sont ouvertes : fermez-en une, puis rechargez.",
    place: "Ligne", what: "Ce qu’elle dit", value: "Compte pour", notTraced: "se déduit d’autres chiffres", rowsOf: label => `Lignes de : ${label}`,
    rowsSum: (rows, sum) => `${rows} : ${sum}`, shownRows: count => `Les ${count} premières sont montrées.`,
    rows: (text, count) => `${text} ligne${plural(count)}`, differs: "Les lignes ne font pas ce que dit le document.",
    documents: (number, count, left) => `Document ${number} sur ${count}${left ? `, encore ${left}` : ""}`,
    rowsDrawn: count => `${count} lignes`, left: time => `(encore ${time})`, perSecond: count => `(${count} par seconde)`, seconds: count => `${count} s`, minutes: count => `${count} min`,
    read: (text, count) => `${text} ligne${plural(count)} lue${plural(count)}`, repaired: (text, count) => `${text} réparée${plural(count)}`,
    refused: (text, count) => `${text} écartée${plural(count)}`, tablesTitle: "Tableaux en CSV", settingName: name => `Réglage ${name}.`,
  },
  en: {
    skip: "Go to the document", jump: "Parts of the page", from: (data, quarter) => `From ${data}${quarter ? `, ${quarter}` : ""}.`,
    changed: "The document has just changed: choose again.", pageLanguage: "Language of this page", formTitle: "Choose", dataTitle: "Data", demo: "Demonstration",
    upload: "Try another file", drop: "Back to the first data", reportTitle: "Report", report: "Report",
    quarter: "Quarter", lastQuarter: quarter => quarter ? `The last (${quarter})` : "The last", audience: "Readers",
    internal: "Internal use", public: "The public (persons aren’t named)", language: "Language of the document", template: "Template",
    ownTemplate: "The one given at the start", settingsTitle: "Settings", make: "Make", documentTitle: "Document",
    documentChoice: "Document", view: "View", pages: "Pages", nothing: "Nothing to show yet.",
    besideTitle: "Beside it", downloadsTitle: "Download", findingsTitle: "Findings in the data", figuresTitle: "Figures",
    figuresHelp: "A figure shows the rows that it is made of.", close: "Close", french: "French", english: "English",
    refusals: "Left out, by reason", decisions: "Decisions to check", warnings: "Warnings", noFindings: "Nothing to look at.",
    default: value => value ? `default (${value})` : "not given", listHelp: "Several values, with commas between.",
    yes: "yes", no: "no", busy: "Under way…", checking: "Reading the data…", ready: "Up to date.", stopped: "The server has ended.",
    stale: "The last sound document is still shown.", pageOf: (page, count) => `Page ${page} of ${count}`,
    sheetOf: name => `Sheet ${name}`, cut: "The rest is in the file.", making: "Files are being made…",
    sizeHelp: size => `Read and tried here, kept nowhere. At most ${size}.`, tooLarge: size => `This file is larger than ${size}.`,
    uploadFailed: "The file could not be sent.", tooMany: "Too many pages are open: close one, then reload.",
    place: "Row", what: "What it says", value: "Counts for", notTraced: "follows from other figures", rowsOf: label => `Rows of: ${label}`,
    rowsSum: (rows, sum) => `${rows}: ${sum}`, shownRows: count => `The first ${count} are shown.`,
    rows: (text, count) => `${text} row${count === 1 ? "" : "s"}`, differs: "The rows don’t come to what the document says.",
    documents: (number, count, left) => `Document ${number} of ${count}${left ? `, ${left} left` : ""}`,
    rowsDrawn: count => `${count} rows`, left: time => `(${time} left)`, perSecond: count => `(${count} a second)`, seconds: count => `${count} s`, minutes: count => `${count} min`,
    read: (text, count) => `${text} row${count === 1 ? "" : "s"} read`, repaired: count => `${count} repaired`, refused: count => `${count} left out`,
    tablesTitle: "Tables as CSV", settingName: name => `Setting ${name}.`,
  },
};

// French has one for 0 and 1.
function plural(count) { return Math.abs(count) < 2 ? "" : "s"; }

const chosen = new URLSearchParams(location.hash.slice(1)).get("lang") ?? navigator.language.slice(0, 2);
export let language = chosen in WORDS ? chosen : "en";
if (!(chosen in WORDS) && chosen !== "en") language = "fr";

export function setLanguage(code) {
  language = code;
  history.replaceState(null, "", `#lang=${code}`);
}

export const words = new Proxy({}, { get: (_, name) => WORDS[language][name] });

const locale = () => (language === "fr" ? "fr-FR" : "en-GB");
export const number = (value, options) => new Intl.NumberFormat(locale(), options).format(value);
export const money = (value, currency = "EUR") => number(value, { style: "currency", currency, minimumFractionDigits: 2 });
export const size = bytes =>
  bytes < 1e6
    ? number(Math.max(1, Math.round(bytes / 1e3)), { style: "unit", unit: "kilobyte" })
    : number(bytes / 1e6, { style: "unit", unit: "megabyte", maximumFractionDigits: 1 });

// Every text of the page that doesn't change with what is shown.
export function sayAll() {
  document.documentElement.lang = language;
  for (const node of document.querySelectorAll("[data-word]")) node.textContent = words[node.dataset.word];
  for (const node of document.querySelectorAll("[data-label]")) node.setAttribute("aria-label", words[node.dataset.label]);
}
