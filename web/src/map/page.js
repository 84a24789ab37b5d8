// SPDX-License-Identifier: Apache-2.0
/** @import * as Leaflet from "leaflet" */
/** @import {Difference} from "./selection.js" */
import { Columns } from "./columns.js";
import { Marks } from "./marks.js";
import { Selection } from "./selection.js";
import { locale, text } from "../page/words.js";

/** @type {typeof Leaflet} */
const L = /** @type {any} */ (window).L;

const MINUTES_A_DAY = 1440;
const LISTED = 50;
const FRAMES_A_STEP = 12;

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

/** @returns {Promise<Columns>} */
async function load() {
  const answer = await fetch("/map/columns");
  if (!answer.ok) {
    throw new Error(`${answer.status}`);
  }
  return new Columns(await answer.json());
}

/** The page: a map, a slider of time, who is listened to, and a list of what the map shows. */
class MapPage {
  /** @param {Columns} columns */
  constructor(columns) {
    this.columns = columns;
    /** @type {Record<string, string>} */
    this.acts = JSON.parse(element("codes").textContent);
    this.days = Math.round((Date.parse(columns.wire.last) - Date.parse(columns.wire.first)) / 86_400_000) + 1;
    this.start = Math.round(Date.parse(columns.wire.first) / 60_000) - offset(columns.wire.zone, columns.wire.first);
    this.selection = new Selection(columns);
    this.map = L.map("map", { zoomControl: true, attributionControl: true, zoomSnap: 0.5, preferCanvas: true });
    this.map.attributionControl.setPrefix(false);
    this.map.attributionControl.addAttribution(text("attribution"));
    this.fit();
    this.marks = new Marks(this.map, element("marks"), this.selection);
    this.marks.look();
    this.map.on("click", (/** @type {Leaflet.LeafletMouseEvent} */ event) => this.open(event));
    this.controls();
    this.show();
  }

  fit() {
    const { longitude, latitude, count } = this.columns;
    const box = L.latLngBounds([]);
    for (let i = 0; i < count; i++) {
      box.extend([latitude[i], longitude[i]]);
    }
    this.map.fitBounds(box.isValid() ? box.pad(0.08) : L.latLngBounds([-60, -170], [75, 170]));
  }

  controls() {
    const slider = element("time");
    slider.max = String(this.days - 1);
    slider.value = element("time").dataset.day ?? "0";
    slider.addEventListener("input", () => this.show());
    element("span").addEventListener("change", () => this.show());
    element("play").addEventListener("click", () => this.play());
    for (const box of document.querySelectorAll("input[name=voice]")) {
      box.addEventListener("change", () => this.show());
    }
    for (const choice of document.querySelectorAll("input[name=difference], #first, #second")) {
      choice.addEventListener("change", () => this.show());
    }
  }

  /** The window of time that is chosen, in minutes since 1970. */
  window() {
    const first = Number(element("time").value);
    const span = element("span").value === "all" ? this.days : Number(element("span").value);
    const begin = element("span").value === "all" ? 0 : first;
    return { begin, span, from: this.start + begin * MINUTES_A_DAY, until: this.start + (begin + span) * MINUTES_A_DAY };
  }

  show() {
    const { begin, span, from, until } = this.window();
    this.choose();
    this.selection.move(from, until);
    this.marks.draw();
    const shown = this.days === span ? text("allDays") : dayOf(this.columns.wire.first, begin, span);
    element("shown").textContent = shown;
    element("time").setAttribute("aria-valuetext", shown);
    element("count").textContent = text("count", { n: this.selection.count });
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
  }

  play() {
    const button = element("play");
    if (this.playing) {
      cancelAnimationFrame(this.playing);
      this.playing = 0;
    } else {
      if (Number(element("time").value) >= this.days - 1) {
        element("time").value = "0";
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
      const slider = element("time");
      if (this.frames % FRAMES_A_STEP === 0) {
        slider.value = String(Number(slider.value) + 1);
        this.show();
      }
      if (Number(slider.value) < this.days - 1) {
        this.step();
      } else {
        this.playing = 1;
        this.play();
      }
    });
  }

  /** What the map shows, for those who read lists. */
  list() {
    const list = element("list");
    const { chosen, count } = this.selection;
    list.replaceChildren(...Array.from(chosen.subarray(0, Math.min(count, LISTED)), (i) => this.item(i)));
    element("more").textContent = count > LISTED ? text("more", { n: count - LISTED }) : "";
  }

  /** @param {number} i */
  item(i) {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = `/incidents/${encodeURIComponent(this.columns.wire.ids[i])}`;
    link.textContent = `${this.when(i)} ${this.columns.place(i)}: ${this.acts[this.columns.actName(i)]}`;
    item.append(link, ` (${this.saidBy(i)}${this.columns.contested[i] ? `; ${text("contested")}` : ""})`);
    return item;
  }

  /**
   * The day of an incident; the first and last where it may have been on several, and the last alone where nobody said
   * since when.
   *
   * @param {number} i
   */
  when(i) {
    const { first } = this.columns.wire;
    const begin = Math.floor((this.columns.from[i] - this.start) / MINUTES_A_DAY);
    const end = Math.floor((this.columns.until[i] - 1 - this.start) / MINUTES_A_DAY);
    if (begin < 0) {
      return text("by", { day: dayOf(first, end, 1) });
    }
    return dayOf(first, begin, end - begin + 1);
  }

  /** @param {number} i */
  saidBy(i) {
    const names = [...this.columns.wire.sides.map((side) => side.label), text("others")];
    return names.filter((_, bit) => (this.columns.voices[i] & (1 << bit)) !== 0).join(", ");
  }

  /** @param {Leaflet.LeafletMouseEvent} event */
  open(event) {
    const near = this.marks.at(event.containerPoint.x, event.containerPoint.y);
    if (near.length > 0) {
      const list = document.createElement("ul");
      list.append(...near.slice(0, 8).map((i) => this.item(i)));
      L.popup({ maxHeight: 260 }).setLatLng(event.latlng).setContent(list).openOn(this.map);
    }
  }
}

/**
 * How many minutes local time was ahead of UTC at noon of a day.
 *
 * @param {string} zone
 * @param {string} day
 */
function offset(zone, day) {
  const noon = new Date(`${day}T12:00:00Z`);
  const local = new Intl.DateTimeFormat("en-GB", { timeZone: zone, hour: "2-digit", minute: "2-digit", hour12: false });
  const [hour, minute] = local.format(noon).split(":").map(Number);
  const ahead = hour * 60 + minute - 720;
  const sameDay = new Intl.DateTimeFormat("en-CA", { timeZone: zone }).format(noon) === day;
  return sameDay ? ahead : ahead + 1440;
}

/**
 * @param {string} first day
 * @param {number} begin days after it
 * @param {number} span days
 */
function dayOf(first, begin, span) {
  const form = new Intl.DateTimeFormat(locale(), { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
  const day = (/** @type {number} */ n) => form.format(new Date(Date.parse(first) + n * 86_400_000));
  return span === 1 ? day(begin) : `${day(begin)} – ${day(begin + span - 1)}`;
}

/** @param {Leaflet.Map} map */
async function drawOutlines(map) {
  const answer = await fetch("/map/outlines");
  const outlines = await answer.json();
  const colour = getComputedStyle(document.documentElement);
  const land = colour.getPropertyValue("--land");
  const edge = colour.getPropertyValue("--soft");
  L.geoJSON(outlines, {
    interactive: false,
    style: (feature) =>
      feature?.geometry.type === "Polygon"
        ? { color: edge, weight: 1, fillColor: land, fillOpacity: 1 }
        : { color: colour.getPropertyValue("--water"), weight: 2 },
    pointToLayer: (feature, at) =>
      L.circleMarker(at, { radius: 2, stroke: false, fillColor: edge, fillOpacity: 1 }).bindTooltip(
        String(feature.properties.name),
        { permanent: true, direction: "right", className: "town" },
      ),
  }).addTo(map);
}

/** @param {Leaflet.Map} map @param {MapPage} page */
async function drawZones(map, page) {
  const answer = await fetch("/ogc/collections/zones/items?limit=1000&f=json");
  const zones = await answer.json();
  const layer = L.geoJSON(zones, {
    style: () => ({ color: "#57616b", weight: 1.5, dashArray: "6 4", fillOpacity: 0.06 }),
    onEachFeature: (feature, drawn) => drawn.bindTooltip(feature.properties.label, { sticky: true }),
  });
  const choice = element("zones");
  const show = () => (choice.checked ? layer.addTo(map) : layer.remove());
  choice.addEventListener("change", show);
  show();
  page.marks.draw();
}

try {
  const page = new MapPage(await load());
  await Promise.all([drawOutlines(page.map), drawZones(page.map, page)]);
  element("map").dataset.ready = "true";
} catch (error) {
  element("problem").hidden = false;
  console.error(error);
}
