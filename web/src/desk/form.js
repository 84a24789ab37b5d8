// SPDX-License-Identifier: Apache-2.0
// Forms whose answers go to the API: what was filled in as JSON, sent once, and what the server says to it in words.
import { Sender } from "../page/frame.js";
import { locale, text } from "../page/words.js";

/** @typedef {{status: number, detail: string, body: any}} Told status 0 when there was no answer */

const KNOWN = [0, 400, 401, 403, 404, 409, 422, 429, 500, 503];

/** What a status means to whoever sent something. @param {number} status */
export function meaning(status) {
  const near = KNOWN.includes(status) ? status : status >= 500 ? 500 : 400;
  return text(`problem-${near}`);
}

/**
 * The answers of a form under their names; what is left empty is left out.
 *
 * @param {{form: string, name: string, values: string[]}[]} answers
 * @returns {Record<string, unknown>}
 */
export function toJson(answers) {
  /** @type {Record<string, unknown>} */
  const json = {};
  for (const { form, name, values } of answers) {
    const value = values[0]?.trim() ?? "";
    if (form === "several") {
      if (values.length > 0) {
        json[name] = values;
      }
    } else if (form === "names") {
      const names = value.split(/[\s,]+/).filter((one) => one !== "");
      if (names.length > 0) {
        json[name] = [...new Set(names)];
      }
    } else if (form === "door") {
      [json.channel, json.to] = value.split(" ");
    } else if (form === "yes" || form === "truth") {
      if (value !== "") {
        json[name] = value === "true";
      }
    } else if (value !== "" || form === "fixed") {
      json[name] = form === "number" ? Number(value) : form === "moment" ? new Date(value).toISOString() : value;
    }
  }
  return json;
}

/** @param {HTMLFormElement} form */
export function answers(form) {
  const fixed = Array.from(form.querySelectorAll("input[type=hidden]"), (input) => {
    const { name, value } = /** @type {HTMLInputElement} */ (input);
    return { form: "fixed", name, values: [value] };
  });
  const given = Array.from(form.querySelectorAll("[data-form]"), (field) => {
    const { form: kind = "", name = "" } = /** @type {HTMLElement} */ (field).dataset;
    return { form: kind, name, values: values(field) };
  });
  return [...fixed, ...given];
}

/** @param {Element} field */
function values(field) {
  const boxes = field.querySelectorAll("input[type=checkbox]");
  if (boxes.length > 0) {
    return Array.from(boxes, (box) => /** @type {HTMLInputElement} */ (box))
      .filter((box) => box.checked)
      .map((box) => box.value);
  }
  const input = /** @type {HTMLInputElement | null} */ (field.querySelector("input, select, textarea"));
  return input === null ? [] : [input.value];
}

/**
 * Sends a change. The same key again does nothing twice.
 *
 * @param {string} method
 * @param {string} path
 * @param {unknown} body
 * @returns {Promise<Told>}
 */
export async function tell(method, path, body) {
  try {
    const answer = await new Sender().send(method, path, body);
    const told = await answer.json().catch(() => ({}));
    return { status: answer.status, detail: String(told.detail ?? ""), body: told };
  } catch {
    return { status: 0, detail: "", body: {} };
  }
}

/** @param {Told} told */
export const isDone = (told) => told.status >= 200 && told.status < 300;

/**
 * Says what went wrong: what it means in the reader's language, and what exactly the server says.
 *
 * @param {HTMLElement} fault
 * @param {Told | string} told
 */
export function showFault(fault, told) {
  fault.hidden = false;
  if (typeof told === "string") {
    fault.textContent = told;
    return;
  }
  const exact = document.createElement("span");
  exact.lang = "en";
  exact.dir = "auto";
  exact.textContent = told.detail;
  fault.replaceChildren(`${meaning(told.status)} `, exact);
}

/** The first group of boxes of which one has to be ticked and none is. @param {HTMLFormElement} form */
function unticked(form) {
  return Array.from(form.querySelectorAll("[data-form=several][data-needed]")).find((field) => values(field).length === 0);
}

/**
 * Lets a form send itself.
 *
 * @param {HTMLFormElement} form
 * @param {(told: Told) => void} done
 */
export function sendByItself(form, done) {
  const fault = /** @type {HTMLElement} */ (form.querySelector(".fault"));
  const button = /** @type {HTMLButtonElement} */ (form.querySelector("button.main"));
  form.addEventListener("input", () => (form.dataset.dirty = "yes"));
  form.querySelectorAll("input[type=datetime-local]").forEach((input) => showZones(/** @type {HTMLInputElement} */ (input)));
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    fault.hidden = true;
    const group = unticked(form);
    if (group) {
      showFault(fault, text("chooseOne", { what: group.querySelector("legend")?.textContent ?? "" }));
      group.querySelector("input")?.focus();
      return;
    }
    button.disabled = true;
    const told = await tell("POST", form.dataset.path ?? "", toJson(answers(form)));
    button.disabled = false;
    if (isDone(told)) {
      delete form.dataset.dirty;
      form.reset();
      done(told);
    } else {
      showFault(fault, told);
    }
  });
}

/** A moment is typed in the reader's own zone; beside it stands what it is in the agreement's. @param {HTMLInputElement} input */
export function showZones(input) {
  const output = input.parentElement?.querySelector("output");
  const zone = document.documentElement.dataset.zone ?? "UTC";
  const show = () => {
    const at = new Date(input.value);
    if (output) {
      output.textContent = Number.isNaN(at.getTime()) ? "" : text("inZone", { time: inZone(at, zone), zone });
    }
  };
  input.addEventListener("input", show);
  show();
}

/** @param {Date} at @param {string} [zone] the reader's own when it is left out */
export function inZone(at, zone) {
  return new Intl.DateTimeFormat(locale(), {
    day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: zone,
  }).format(at);
}
