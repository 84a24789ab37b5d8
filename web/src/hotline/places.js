// SPDX-License-Identifier: Apache-2.0
// Places while a name is typed, in any spelling: a text field with a list beneath it (WAI-ARIA 1.2, combobox with
// list autocomplete). The arrows choose, Enter takes one, Escape closes; what was typed can always stay as it is.
import { text } from "../page/words.js";

const PAUSE = 200;
const FEWEST = 2;

/** @typedef {{name: string, kind: string, within: string}} Place */

/** @param {string} typed @returns {Promise<Place[]>} */
async function find(typed) {
  const answer = await fetch(`/api/places?q=${encodeURIComponent(typed)}`).catch(() => undefined);
  return answer?.ok ? (await answer.json()).places : [];
}

/** @param {HTMLInputElement} input with the list that it controls */
export function suggest(input) {
  const list = /** @type {HTMLElement} */ (document.getElementById(input.getAttribute("aria-controls") ?? ""));
  /** @type {Place[]} */
  let places = [];
  let at = -1;
  let asked = "";
  const said = document.createElement("span");
  said.className = "hush";
  said.setAttribute("role", "status");
  input.after(said);
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting;

  const close = () => {
    list.hidden = true;
    at = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  /** @param {number} i */
  const choose = (i) => {
    at = (i + places.length) % places.length;
    Array.from(list.children).forEach((option, n) => option.setAttribute("aria-selected", String(n === at)));
    input.setAttribute("aria-activedescendant", list.children[at].id);
    list.children[at].scrollIntoView({ block: "nearest" });
  };
  /** @param {Place} place */
  const take = (place) => {
    input.value = place.name;
    close();
    input.dispatchEvent(new Event("input", { bubbles: true }));
    clearTimeout(waiting);
    input.focus();
  };
  const show = async () => {
    asked = input.value.trim();
    if (asked.length < FEWEST) {
      close();
      return;
    }
    const mine = asked;
    const found = await find(mine);
    if (mine !== asked || document.activeElement !== input) {
      return;
    }
    places = found;
    at = -1;
    list.replaceChildren(...places.map((place, i) => option(place, i, () => take(place))));
    list.hidden = places.length === 0;
    input.setAttribute("aria-expanded", String(places.length > 0));
    said.textContent = text("callPlaces", { n: places.length });
  };
  /** @param {Place} place @param {number} i @param {() => void} taken */
  const option = (place, i, taken) => {
    const made = document.createElement("li");
    made.id = `${list.id}-${i}`;
    made.setAttribute("role", "option");
    made.setAttribute("aria-selected", "false");
    made.dir = "auto";
    made.textContent = place.within ? `${place.name}, ${place.within}` : place.name;
    made.addEventListener("mousedown", (event) => {
      event.preventDefault();
      taken();
    });
    return made;
  };
  input.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void show(), PAUSE);
  });
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    if (list.hidden) {
      return;
    }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      choose(event.key === "ArrowDown" ? at + 1 : at - 1);
    } else if (event.key === "Enter" && at >= 0) {
      event.preventDefault();
      event.stopImmediatePropagation();
      take(places[at]);
    } else if (event.key === "Escape") {
      event.preventDefault();
      close();
    }
  });
}
