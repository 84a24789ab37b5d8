// SPDX-License-Identifier: Apache-2.0
/** @import * as Leaflet from "leaflet" */
/** @import {Head} from "./columns.js" */
/** @import {Difference} from "./selection.js" */
import { dayOf } from "./days.js";
import { Marks } from "./marks.js";
import { head, Outdated, Parts } from "./parts.js";
import { Selection } from "./selection.js";
import { drawOutlines, drawZones } from "./under.js";
import { text } from "../page/words.js";

/** @type {typeof Leaflet} */
const L = /** @type {any} */ (window).L;

const MINUTES_A_DAY = 1440;
const LISTED = 50;
const FRAMES_A_STEP = 12;

/** So often the record may have grown while the page loads before it gives up. */
const TURNS = 10;

/**
 * @param {string} id
 * @returns {any} the element that the page has under this id
 */
function element(id) {
  const found = document.getElementById(id);
  if (found === null) {
    throw new Error(`the page lacks #${id}`);
  }
  return found;
}

/** The page: a map, a slider of time, who is listened to, and a list of what the map shows. */
class MapPage {
  /** @param {Head} head */
  constructor(head) {
    /** @type {Record<string, string>} */
    this.acts = JSON.parse(element("codes").textContent);
    this.map = L.map("map", { zoomControl: true, attributionControl: true, zoomSnap: 0.5, preferCanvas: true });
    this.map.attributionControl.setPrefix(false);
    this.map.attributionControl.addAttribution(text("attribution"));
    /** Says that what is looked at has come. */
    this.isUseful = () => {};
    /** @type {Promise<void>} */
    this.useful = new Promise((resolve) => (this.isUseful = resolve));
    /** @type {number | undefined} */
    this.frame = undefined;
    this.slider = element("time");
    this.span = element("span");
    this.shown = element("shown");
    this.coming = element("coming");
    this.counted = element("count");
    this.parts = new Parts(head);
    this.begin();
    this.marks = new Marks(this.map, element("marks"), this.selection);
    this.fit();
    this.marks.look();
    this.map.on("click", (/** @type {Leaflet.LeafletMouseEvent} */ event) => this.open(event));
    this.controls();
    this.choose();
  }

  get columns() {
    return this.parts.columns;
  }

  get selection() {
    return this.parts.selection;
  }

  /** What has to be fitted to the parts that there are. */
  begin() {
    this.slider.max = String(this.parts.days - 1);
    const { from, until } = this.window();
    this.parts.look(from, until);
  }

  /** Fetches one part after the other; what is looked at is drawn as it comes. */
  async load() {
    for (let turn = 0; ; turn++) {
      try {
        await this.loadParts();
        await this.parts.tidy();
        return;
      } catch (error) {
        if (!(error instanceof Outdated) || turn === TURNS) {
          throw error;
        }
        this.parts = new Parts(await head());
        this.begin();
        this.marks.selection = this.selection;
        this.choose();
      }
    }
  }

  async loadParts() {
    do {
      const { from, until } = this.window();
      if (this.columns.isWhole(from, until)) {
        this.isUseful();
      }
      this.tell();
      await new Promise((resume) => setTimeout(resume));
    } while (await this.loadPart());
    this.isUseful();
    element("map").dataset.whole = String(this.parts.failed.size === 0);
    this.tell();
  }

  /** Fetches one part, draws what of it is looked at, and says whether there was one. */
  async loadPart() {
    const number = await this.parts.more();
    const { from, until } = this.window();
    if (number >= 0 && this.columns.touches(number, from, until)) {
      this.show();
    }
    return number >= 0;
  }

  /** Says how much has come, and what could not be had. */
  tell() {
    const { here, count } = this.columns;
    const failed = this.parts.failed.size > 0 && this.columns.next(0, 1, this.parts.failed) < 0;
    this.coming.hidden = here === count;
    this.coming.textContent = here === count ? "" : text(failed ? "partsMissing" : "partsComing", { n: here, of: count });
  }

  /** What could not be had is asked for again: now, or by the turns that are under way. */
  async again() {
    const isOver = element("map").dataset.whole !== undefined;
    if (this.parts.failed.size > 0) {
      this.parts.failed.clear();
      if (isOver) {
        delete element("map").dataset.whole;
        await run(() => this.load());
      }
    }
  }

  fit() {
    const { box } = this.parts.head;
    const bounds = box
      ? L.latLngBounds([box[1], box[0]], [box[3], box[2]]).pad(0.08)
      : L.latLngBounds([-60, -170], [75, 170]);
    this.map.fitBounds(bounds);
  }

  controls() {
    this.slider.addEventListener("input", () => this.soon());
    this.span.addEventListener("change", () => this.soon());
    element("play").addEventListener("click", () => this.play());
    const choices = "input[name=voice], input[name=difference], #first, #second";
    for (const choice of document.querySelectorAll(choices)) {
      choice.addEventListener("change", () => this.choose());
    }
    window.addEventListener("online", () => this.again());
  }

  /** The window of time that is chosen, in minutes since 1970. */
  window() {
    const all = this.span.value === "all";
    const begin = all ? 0 : Number(this.slider.value);
    const span = all ? this.parts.days : Number(this.span.value);
    const from = this.parts.first + begin * MINUTES_A_DAY;
    return { begin, span, from, until: from + span * MINUTES_A_DAY };
  }

  /** Shows the window with the next frame: a slider that is moved says so more often than anything is drawn. */
  soon() {
    this.frame ??= requestAnimationFrame(() => {
      this.frame = undefined;
      this.show();
    });
  }

  show() {
    const { begin, span, from, until } = this.window();
    this.parts.look(from, until);
    this.selection.move(from, until);
    this.marks.draw();
    const shown = this.parts.days === span ? text("allDays") : dayOf(this.parts.head.first, begin, span);
    if (this.shown.textContent !== shown) {
      this.shown.textContent = shown;
      this.slider.setAttribute("aria-valuetext", shown);
    }
    clearTimeout(this.later);
    this.later = setTimeout(() => this.list(), 150);
  }

  choose() {
    let voices = 0;
    for (const box of /** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll("input[name=voice]"))) {
      voices |= box.checked ? 1 << Number(box.value) : 0;
    }
    this.selection.voices = voices;
    const difference = /** @type {HTMLInputElement} */ (document.querySelector("input[name=difference]:checked"));
    this.selection.difference = /** @type {Difference} */ (difference.value);
    this.selection.first = 1 << Number(element("first").value);
    this.selection.second = 1 << Number(element("second").value);
    this.show();
  }

  play() {
    const button = element("play");
    if (this.playing) {
      cancelAnimationFrame(this.playing);
      this.playing = 0;
    } else {
      if (Number(this.slider.value) >= this.parts.days - 1) {
        this.slider.value = "0";
      }
      this.frames = 0;
      this.step();
    }
    button.textContent = text(this.playing ? "stop" : "play");
    button.setAttribute("aria-pressed", String(Boolean(this.playing)));
  }

  step() {
    this.playing = requestAnimationFrame(() => {
      this.frames = (this.frames ?? 0) + 1;
      if (this.frames % FRAMES_A_STEP === 0) {
        this.slider.value = String(Number(this.slider.value) + 1);
        this.show();
      }
      if (Number(this.slider.value) < this.parts.days - 1) {
        this.step();
      } else {
        this.playing = 1;
        this.play();
      }
    });
  }

  /** What the map shows, for those who read lists. */
  list() {
    const { chosen, count } = this.selection;
    const shown = Array.from(chosen.subarray(0, Math.min(count, LISTED)));
    const items = shown.map((i) => this.item(i));
    element("list").replaceChildren(...items.map((item) => item.line));
    element("more").textContent = count > LISTED ? text("more", { n: count - LISTED }) : "";
    this.counted.textContent = text("count", { n: count });
    this.lead(shown, items);
  }

  /** @param {number} i */
  item(i) {
    const line = document.createElement("li");
    const link = document.createElement("a");
    link.textContent = `${this.when(i)} ${this.columns.place(i)}: ${this.acts[this.columns.actName(i)] ?? ""}`;
    line.append(link, ` (${this.saidBy(i)}${this.columns.contested[i] ? `; ${text("contested")}` : ""})`);
    return { line, link };
  }

  /**
   * Makes links lead to their incidents, as soon as the ids of these are there.
   *
   * @param {number[]} shown
   * @param {{link: HTMLAnchorElement}[]} items
   */
  async lead(shown, items) {
    const { parts } = this;
    for (const [n, i] of shown.entries()) {
      try {
        items[n].link.href = await parts.address(i);
      } catch (error) {
        console.warn(error);
        return;
      }
    }
  }

  /**
   * The day of an incident; the first and last where it may have been on several, and the last alone where nobody said
   * since when.
   *
   * @param {number} i
   */
  when(i) {
    const { first } = this.parts.head;
    const begin = Math.floor((this.columns.from[i] - this.parts.first) / MINUTES_A_DAY);
    const end = Math.floor((this.columns.until[i] - 1 - this.parts.first) / MINUTES_A_DAY);
    if (begin < 0) {
      return text("by", { day: dayOf(first, end, 1) });
    }
    return dayOf(first, begin, end - begin + 1);
  }

  /** @param {number} i */
  saidBy(i) {
    const names = [...this.parts.head.sides.map((side) => side.label), text("others")];
    return names.filter((_, bit) => (this.columns.voices[i] & (1 << bit)) !== 0).join(", ");
  }

  /** @param {Leaflet.LeafletMouseEvent} event */
  open(event) {
    const near = this.marks.at(event.containerPoint.x, event.containerPoint.y);
    if (near.length > 0) {
      const list = document.createElement("ul");
      const shown = near.slice(0, 8);
      const items = shown.map((i) => this.item(i));
      list.append(...items.map((item) => item.line));
      this.lead(shown, items);
      L.popup({ maxHeight: 260 }).setLatLng(event.latlng).setContent(list).openOn(this.map);
    }
  }
}

/**
 * Does what the page lives by; where that cannot be, the page says so and leads to the same as lists.
 *
 * @param {() => Promise<void>} deed
 */
async function run(deed) {
  try {
    await deed();
  } catch (error) {
    element("problem").hidden = false;
    console.error(error);
  }
}

await run(async () => {
  const page = new MapPage(JSON.parse(element("parts").textContent));
  // A map without what lies beneath still shows what happened.
  const beneath = Promise.allSettled([drawOutlines(page.map), drawZones(page.map, element("zones"))]);
  const ready = Promise.all([page.useful, beneath]).then(() => (element("map").dataset.ready = "true"));
  await Promise.all([page.load(), ready]);
});
