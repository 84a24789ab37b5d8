// SPDX-License-Identifier: Apache-2.0
/** @import {Item, Page} from "./queue.js" */
// One statement after the other: its words in their report, what was read from them, and one key for each answer. Keys
// of one letter can be turned off, and never work while somebody types.
import { Sender } from "../page/frame.js";
import { text } from "../page/words.js";
import { Queue, changed, parts } from "./queue.js";

const OFF = "truceline-review-keys-off";
const CHOICES = ["stance", "act", "means", "polarity", "modality"];

/** @param {string} id @returns {any} the element that the page has under this id, null where its reader only looks */
const element = (id) => document.getElementById(id);

/**
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Record<string, string>} attributes
 * @param {(Node | string)[]} inside
 */
function make(tag, attributes = {}, ...inside) {
  const made = document.createElement(tag);
  Object.entries(attributes).forEach(([name, value]) => made.setAttribute(name, value));
  made.append(...inside);
  return made;
}

/** @param {string | undefined} after @returns {Promise<Page>} */
async function load(after) {
  const query = after === undefined ? "" : `?after=${encodeURIComponent(after)}`;
  const answer = await fetch(`/api/reviews${query}`);
  if (!answer.ok) {
    throw new Error(String(answer.status));
  }
  return answer.json();
}

/** The page: what is shown, and what its keys do. */
class Desk {
  constructor() {
    this.queue = new Queue(load);
    this.decides = element("desk").dataset.decides === "true";
    this.isBusy = false;
    /** Whether the fields are open for a correction. */
    this.isOpen = false;
  }

  async begin() {
    await this.queue.fill();
    this.show();
    this.on("after", () => this.move(1));
    this.on("before", () => this.move(-1));
    this.on("accept", () => this.decide({ opinion: "confirm" }));
    this.on("correct", () => this.correct());
    this.on("reject", () => this.ask());
    this.on("undo", () => this.undo());
    this.on("keep", () => this.close());
    element("fields").addEventListener("submit", (/** @type {Event} */ event) => {
      event.preventDefault();
      this.correct();
    });
    element("why")?.addEventListener("submit", (/** @type {Event} */ event) => {
      event.preventDefault();
      this.decide({ opinion: "reject", reason: element("reason").value });
    });
    const keys = element("shortcuts");
    keys.checked = localStorage.getItem(OFF) === null;
    keys.addEventListener("change", () =>
      keys.checked ? localStorage.removeItem(OFF) : localStorage.setItem(OFF, "yes"));
    document.addEventListener("keydown", (event) => this.key(event));
  }

  /** @param {string} id @param {() => unknown} act */
  on(id, act) {
    element(id)?.addEventListener("click", act);
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    const at = event.target;
    const isTyping = at instanceof HTMLElement && at.matches("input:not([type=checkbox]), textarea, select");
    if (event.key === "Escape" && (this.isOpen || !element("why")?.hidden)) {
      this.close();
      element("source-head").focus();
      return;
    }
    if (isTyping || !element("shortcuts").checked || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    /** @type {Record<string, string>} */
    const buttons = { j: "after", k: "before", a: "accept", c: "correct", r: "reject", u: "undo" };
    const name = event.key === "?" ? "?" : buttons[event.key.toLowerCase()];
    if (event.key.toLowerCase() === "d") {
      event.preventDefault();
      this.partLeast();
    } else if (name === "?") {
      event.preventDefault();
      element("help").open = !element("help").open;
    } else if (name !== undefined && element(name) && !element(name).disabled) {
      event.preventDefault();
      element(name).click();
    }
  }

  /** @param {number} by */
  async move(by) {
    await this.queue.move(by);
    this.show();
  }

  /** Shows a statement; without one, that nothing is left. */
  show() {
    const item = this.queue.current;
    this.close();
    element("desk").hidden = item === undefined && this.queue.items.length === 0;
    element("waiting").textContent = text("reviewWaiting", { n: this.queue.left });
    for (const id of ["accept", "correct", "reject"]) {
      if (element(id)) {
        element(id).disabled = item === undefined;
      }
    }
    element("before").disabled = this.queue.at === 0;
    element("after").disabled = item === undefined;
    if (element("undo")) {
      element("undo").disabled = this.queue.said.size === 0;
    }
    if (item === undefined) {
      element("text").replaceChildren(text("reviewDone"));
      ["source", "fields", "others", "linked"].forEach((id) => element(id).replaceChildren());
      return;
    }
    this.showWords(item);
    this.showFields(item);
    this.showOthers(item);
  }

  /** @param {Item} item */
  showWords(item) {
    const { publisher, published, name, text: whole } = item.report;
    element("source").replaceChildren(make("bdi", {}, publisher), ` · ${published} · `, make("bdi", {}, name));
    const [before, quote, after] = parts(whole, item.start, item.end);
    const mark = make("mark", { id: "quote" }, quote);
    element("text").replaceChildren(before, mark, after);
    element("text").scrollTop = Math.max(0, mark.offsetTop - element("text").offsetTop - 80);
  }

  /** @param {Item} item */
  showFields(item) {
    element("fields").replaceChildren(...Object.entries(item.fields).flatMap(([name, value]) => {
      const id = `field-${name.replace(".", "-")}`;
      const label = make("label", { for: id }, text(`reviewField-${name.replace(".", "-")}`));
      const field = this.field(id, name, value);
      [label, field].forEach((part) => part.classList.toggle("empty", value === ""));
      return [label, field];
    }));
    if (this.decides) {
      element("fields").append(make("button", { type: "submit", id: "send", hidden: "" }, text("reviewSend")));
    }
  }

  /** @param {string} id @param {string} name @param {string} value */
  field(id, name, value) {
    const about = { id, name, readonly: "", dir: "auto" };
    if (name === "quote") {
      const area = make("textarea", { ...about, rows: "3" });
      area.value = value;
      return area;
    }
    return make("input", { ...about, type: "text", value, ...(CHOICES.includes(name) ? { spellcheck: "false" } : {}) });
  }

  /** What others said of it, and what else is told of the same incident. @param {Item} item */
  showOthers(item) {
    const said = item.reviews.map((review) =>
      make("li", {}, make("bdi", {}, review.from ? `${review.from}/${review.by}` : review.by), `: ${text(`reviewVerdict-${review.verdict}`)}`,
        review.reason ? ` (${review.reason})` : ""));
    element("others").replaceChildren(...(said.length > 0
      ? [make("h3", { class: "sub" }, text("reviewOthers")), make("ul", {}, ...said)] : []));
    const linked = (item.linked ?? []).map((other) => this.link(item, other));
    const heading = item.incident
      ? make("h3", { class: "sub" }, make("a", { href: `/incidents/${item.incident}` }, text("reviewLinked")))
      : "";
    element("linked").replaceChildren(...(linked.length > 0 ? [heading, make("ul", {}, ...linked)] : []));
  }

  /**
   * What else is told of the same incident, with a button to say that it is not.
   *
   * @param {Item} item
   * @param {{statement: string, publisher: string, quote: string, p?: number}} other
   */
  link(item, other) {
    const line = make("li", {}, make("bdi", {}, other.publisher), ": ", make("q", { dir: "auto" }, other.quote));
    if (other.p !== undefined) {
      line.append(" ", make("span", { class: "soft" }, text("reviewLikely", { n: Math.round(other.p * 100) })));
    }
    if (this.decides) {
      const button = make("button", { type: "button", class: "apart", "aria-pressed": "false" }, text("reviewApart"));
      button.addEventListener("click", () => this.part(item, other.statement, button));
      line.append(" ", button);
    }
    return line;
  }

  /** Says that two are not about the same thing; pressed again, takes it back. @param {Item} item @param {string} other @param {HTMLElement} button */
  async part(item, other, button) {
    const isApart = button.getAttribute("aria-pressed") === "true";
    const taken = this.isBusy
      ? undefined
      : await this.send({ statement: item.id, opinion: "link", other, bond: isApart ? "open" : "apart" });
    if (taken) {
      button.setAttribute("aria-pressed", String(!isApart));
      const words = isApart ? text("reviewSaid-open") : text("reviewSaid-apart");
      element("said").textContent = taken.pending ? text("reviewPending") : words;
    }
  }

  /** The least sure of the links that were not decided here. */
  partLeast() {
    document.querySelector("#linked button[aria-pressed=false]")?.dispatchEvent(new MouseEvent("click"));
  }

  /** Opens the fields; when they are open, sends what was changed. */
  correct() {
    const item = this.queue.current;
    if (item === undefined || !this.decides) {
      return;
    }
    const fields = /** @type {HTMLInputElement[]} */ ([...element("fields").querySelectorAll("input, textarea")]);
    if (this.isOpen) {
      const now = Object.fromEntries(fields.map((field) => [field.name, field.value]));
      this.decide({ opinion: "correct", fields: changed(item.fields, now) });
      return;
    }
    this.close();
    this.isOpen = true;
    fields.forEach((field) => {
      field.readOnly = false;
    });
    element("send").hidden = false;
    element("fields").classList.add("open");
    (fields.find((field) => field.name === "act") ?? fields[0]).focus();
    element("said").textContent = text("reviewCorrecting");
  }

  /** Asks why there is no such statement. */
  ask() {
    if (this.queue.current !== undefined) {
      this.close();
      element("why").hidden = false;
      element("reason").focus();
    }
  }

  /** Nothing is being corrected or rejected any more. */
  close() {
    this.isOpen = false;
    element("problem").hidden = true;
    if (element("why")) {
      element("why").hidden = true;
      element("reason").value = "";
    }
    element("send")?.setAttribute("hidden", "");
    element("fields").classList.remove("open");
    element("fields").querySelectorAll("input, textarea").forEach((/** @type {HTMLInputElement} */ field) => {
      field.readOnly = true;
    });
  }

  /** @param {{opinion: string, reason?: string, fields?: Record<string, string>}} said */
  async decide(said) {
    const item = this.queue.current;
    if (item === undefined || this.isBusy) {
      return;
    }
    const taken = await this.send({ statement: item.id, ...said });
    if (taken) {
      const words = taken.pending ? text("reviewPending") : text(`reviewSaid-${said.opinion}`);
      await this.queue.answered(said.opinion);
      this.show();
      element("said").textContent = words;
      element("source-head").focus();
    }
  }

  async undo() {
    const last = [...this.queue.said.keys()].at(-1);
    if (last !== undefined && !this.isBusy && (await this.send({ statement: last, opinion: "withdraw" }))) {
      this.queue.reopen();
      this.show();
      element("said").textContent = text("reviewUndone");
    }
  }

  /** @param {object} body @returns {Promise<{pending: boolean} | undefined>} what came of it when it was taken */
  async send(body) {
    this.isBusy = true;
    try {
      const answer = await new Sender().send("POST", "/api/reviews", body);
      if (answer.ok) {
        return await answer.json();
      }
      const why = await answer.json().catch(() => ({}));
      this.fail(text("noticeRefused", { why: String(why.detail ?? answer.status) }));
    } catch {
      this.fail(text("noticeNoLine"));
    } finally {
      this.isBusy = false;
    }
    return undefined;
  }

  /** @param {string} words */
  fail(words) {
    element("problem").textContent = words;
    element("problem").hidden = false;
  }
}

const desk = new Desk();
try {
  await desk.begin();
  document.documentElement.dataset.ready = "true";
} catch (error) {
  desk.fail(text("noticeNoLine"));
  console.error(error);
}
