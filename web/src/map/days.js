// SPDX-License-Identifier: Apache-2.0
import { locale } from "../page/words.js";

/** Made once: it costs more than all that it is used for. @type {Intl.DateTimeFormat | undefined} */
let form;

/**
 * How many minutes local time was ahead of UTC at noon of a day.
 *
 * @param {string} zone
 * @param {string} day
 */
export function offset(zone, day) {
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
export function dayOf(first, begin, span) {
  form ??= new Intl.DateTimeFormat(locale(), { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
  const day = (/** @type {number} */ n) => /** @type {Intl.DateTimeFormat} */ (form).format(new Date(Date.parse(first) + n * 86_400_000));
  return span === 1 ? day(begin) : `${day(begin)} – ${day(begin + span - 1)}`;
}
