// What the page asks of its server. Addresses are relative: the token stays in the page's own.
import { language } from "./words.js";

let id;
export let uploadLimit = 0;

export class Gone extends Error {}

async function asked(path, options) {
  const answer = await fetch(path, { cache: "no-store", headers: { "Accept-Language": language }, ...options });
  if (answer.status === 404) throw new Gone(path);
  return answer;
}

export async function open() {
  const answer = await asked("pages/", { method: "POST" });
  if (!answer.ok) return false;
  ({ id, uploadLimit } = await answer.json());
  return true;
}

export const close = () => id && navigator.sendBeacon(address("close"));
export const address = path => `pages/${id}/${path}`;
export const fileAddress = (run, name) => address(`files/${run}/${encodeURIComponent(name)}`);
export async function catalogue() {
  const answer = await asked("catalogue/");
  if (!answer.ok) throw new Error("catalogue");
  return answer.json();
}
export const state = async after => (await asked(address(`state?after=${after}`))).json();
export const choose = choice => asked(address("choice"), { method: "POST", body: JSON.stringify(choice) });
export const drop = () => asked(address("drop"), { method: "POST" });
export const upload = file =>
  asked(address(`upload?name=${encodeURIComponent(file.name)}`), { method: "POST", body: file });

export async function json(path) {
  const answer = await asked(address(path));
  const value = await answer.json();
  if (!answer.ok) throw new Error(value.message);
  return value;
}
