// SPDX-License-Identifier: Apache-2.0
// What is filled in on a form about a notified object, as the API takes it.
import { toInstant } from "./moment.js";

/** Something filled in that cannot be meant so; the message is the key of its words. */
export class Fault extends Error {
  /** @param {string} key @param {string} given */
  constructor(key, given) {
    super(key);
    this.given = given;
  }
}

/** @param {string} text of one number in the digits of any language */
function number(text) {
  const plain = text
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace("٫", ".")
    .trim();
  return /^[+-]?\d+(\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
}

/**
 * A point as people write it, latitude first.
 *
 * @param {string} text such as 36.148, 36.948
 * @returns {[number, number]} longitude and latitude
 */
export function point(text) {
  const [latitude, longitude, ...more] = text.split(/[,;،\s]+/).filter((part) => part !== "").map(number);
  const isPoint = more.length === 0 && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  if (!isPoint) {
    throw new Fault("noticeNoPoint", text);
  }
  return [longitude, latitude];
}

/** @param {string} text */
export function lines(text) {
  return text.split("\n").map((line) => line.trim()).filter((line) => line !== "");
}

/**
 * @param {string} local
 * @param {string} zone
 */
export function moment(local, zone) {
  const instant = toInstant(local, zone);
  if (instant === undefined) {
    throw new Fault("noticeNoTime", local);
  }
  return instant;
}

/**
 * A value as the API takes it; undefined for one that is left out.
 *
 * @param {string} value
 * @param {string | undefined} kind
 * @param {string} zone
 * @returns {unknown}
 */
export function convert(value, kind, zone) {
  if (value.trim() === "") {
    return undefined;
  }
  switch (kind) {
    case "number": {
      const found = number(value);
      if (Number.isNaN(found)) {
        throw new Fault("noticeNoNumber", value);
      }
      return found;
    }
    case "minutes":
      return `PT${number(value)}M`;
    case "lines":
      return lines(value);
    case "moment":
      return moment(value, zone);
    case "point":
      return point(value);
    default:
      return value;
  }
}

/**
 * @param {Record<string, any>} body
 * @param {string} name with a dot for a value within a value
 * @param {unknown} value
 */
export function put(body, name, value) {
  const [first, rest] = name.split(".", 2);
  if (rest === undefined) {
    body[first] = value;
  } else {
    body[first] ??= {};
    put(body[first], rest, value);
  }
}

/**
 * The legs of a movement, or the one place of a site.
 *
 * @param {{words: string, path: string, from: string, until: string, unsure: string}[]} filled
 * @param {string} zone
 */
export function legs(filled, zone) {
  return filled.map((leg) => {
    const path = lines(leg.path).map(point);
    if (path.length === 0) {
      throw new Fault("noticeNoPoint", leg.words);
    }
    const from = moment(leg.from, zone);
    const until = moment(leg.until, zone);
    if (Date.parse(until) <= Date.parse(from)) {
      throw new Fault("noticeNoWindow", leg.words);
    }
    const unsure = convert(leg.unsure, "number", zone);
    return { words: leg.words, path, from, until, ...(unsure === undefined ? {} : { unsure_m: unsure }) };
  });
}

/**
 * The body of a request from a form.
 *
 * @param {HTMLFormElement} form
 * @param {string} zone
 * @returns {Record<string, any>}
 */
export function gather(form, zone) {
  /** @type {Record<string, any>} */
  const body = {};
  for (const field of /** @type {Iterable<HTMLInputElement>} */ (form.elements)) {
    if (!field.name) {
      continue;
    }
    if (field.type === "checkbox" && field.dataset.as === "flag") {
      put(body, field.name, field.checked);
    } else if (field.type === "checkbox") {
      if (field.checked) {
        body[field.name] = [...(body[field.name] ?? []), field.value];
      }
    } else {
      const value = convert(field.value, field.dataset.as, zone);
      if (value !== undefined) {
        put(body, field.name, value);
      }
    }
  }
  const filled = [...form.querySelectorAll("[data-leg]")].map(leg);
  if (filled.length > 0) {
    put(body, "notified.legs", legs(filled, zone));
  }
  return body;
}

/** @param {Element} part */
function leg(part) {
  const value = (/** @type {string} */ name) =>
    /** @type {HTMLInputElement | null} */ (part.querySelector(`[data-of="${name}"]`))?.value ?? "";
  return { words: value("words"), path: value("path"), from: value("from"), until: value("until"), unsure: value("unsure_m") };
}
