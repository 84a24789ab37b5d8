// SPDX-License-Identifier: Apache-2.0
// The form of a notice while it is filled in: its legs, whom the rules name, and whether it comes in time.
import { locale, text } from "../page/words.js";
import { before } from "./moment.js";

/** The form by which something is notified, or the next version of it. */
export class Draft {
  /** @param {HTMLFormElement} form @param {string} zone */
  constructor(form, zone) {
    this.form = form;
    this.zone = zone;
    /** Whoever chose by hand whom to tell is not chosen for again. */
    this.chosen = !form.querySelector("[name='notified.id']");
    form.addEventListener("click", (event) => this.click(/** @type {HTMLElement} */ (event.target)));
    form.addEventListener("input", (event) => this.input(/** @type {HTMLElement} */ (event.target)));
    this.show();
  }

  /** @param {string} name @returns {any} */
  field(name) {
    return this.form.elements.namedItem(name);
  }

  /** @param {HTMLElement} at */
  click(at) {
    const legs = /** @type {Element} */ (this.form.querySelector("[data-legs]"));
    if (at.matches("[data-more]")) {
      const leg = /** @type {Element} */ (legs.lastElementChild?.cloneNode(true));
      leg.querySelectorAll("input, textarea").forEach((field) => {
        /** @type {HTMLInputElement} */ (field).value = "";
      });
      legs.append(leg);
      /** @type {HTMLElement | null} */ (leg.querySelector("input"))?.focus();
    } else if (at.matches("[data-drop]") && legs.childElementCount > 1) {
      at.closest("[data-leg]")?.remove();
      /** @type {HTMLElement | null} */ (this.form.querySelector("[data-more]"))?.focus();
    }
    this.show();
  }

  /** @param {HTMLElement} at */
  input(at) {
    this.chosen ||= at.getAttribute("name") === "to";
    this.show();
  }

  show() {
    const kind = this.field("notified.kind").value;
    const stays = kind === "site" || kind === "infrastructure";
    const legs = this.form.querySelectorAll("[data-leg]");
    this.form.querySelectorAll("[data-more], [data-drop]").forEach((button) => {
      /** @type {HTMLElement} */ (button).hidden = stays || (button.matches("[data-drop]") && legs.length < 2);
    });
    this.form.querySelectorAll("[data-rule]").forEach((rule) => {
      /** @type {HTMLElement} */ (rule).hidden = /** @type {HTMLElement} */ (rule).dataset.rule !== kind;
    });
    if (!this.chosen) {
      this.form.querySelectorAll("[name=to]").forEach((box) => {
        const told = /** @type {HTMLInputElement} */ (box);
        told.checked = (told.dataset.kinds ?? "").split(" ").includes(kind);
      });
    }
    this.lead(kind);
  }

  /** Whether the first window opens late enough by the rules. @param {string} kind */
  lead(kind) {
    const rule = /** @type {HTMLElement} */ (this.form.querySelector(`[data-rule="${kind}"]`));
    const emergency = this.field("notified.emergency").checked && rule.dataset.emergencyLead;
    const length = emergency ? rule.dataset.emergencyLead : rule.dataset.lead;
    const opens = [...this.form.querySelectorAll("[data-of=from]")]
      .map((field) => /** @type {HTMLInputElement} */ (field).value)
      .filter((value) => value !== "")
      .sort()[0];
    const shown = /** @type {HTMLElement} */ (this.form.querySelector(".lead"));
    const last = length && opens ? before(opens, length, this.zone) : undefined;
    const said = last === undefined ? "" : this.inTime(last);
    if (shown.textContent !== said) {
      shown.textContent = said;
    }
  }

  /** @param {number} last instant at which it has to be on record */
  inTime(last) {
    const at = new Date(last).toLocaleString(locale(), {
      timeZone: this.zone, day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", hourCycle: "h23",
    });
    return text(Date.now() <= last ? "noticeInTime" : "noticeLate", { at });
  }
}
