// SPDX-License-Identifier: Apache-2.0
// Moments as people write them, on the clock of the agreement's zone.

/**
 * How many minutes the clock of a zone is ahead of UTC at an instant.
 *
 * @param {number} at milliseconds since 1970
 * @param {string} zone
 */
function ahead(at, zone) {
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone, hourCycle: "h23", year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric",
  }).formatToParts(new Date(at));
  const part = (/** @type {string} */ type) => Number(parts.find((one) => one.type === type)?.value);
  return Math.round((Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute")) - at) / 60_000);
}

/**
 * The instant at which the clock of a zone shows this. Of two in the hour that comes twice it is the first; a time in
 * an hour that is left out is one that no clock shows.
 *
 * @param {string} local such as 2016-09-12T19:00
 * @param {string} zone
 * @returns {string | undefined} such as 2016-09-12T16:00:00Z; absent for a time that no clock shows
 */
export function toInstant(local, zone) {
  const shown = Date.parse(`${local}Z`);
  if (Number.isNaN(shown)) {
    return undefined;
  }
  const offsets = [shown - 86_400_000, shown + 86_400_000].map((at) => ahead(at, zone)).sort((a, b) => b - a);
  const found = offsets.map((offset) => shown - offset * 60_000).find((at) => ahead(at, zone) * 60_000 === shown - at);
  return found === undefined ? undefined : new Date(found).toISOString().replace(".000Z", "Z");
}

/**
 * So long before a local time: years to days on the calendar, hours and minutes as long as they are.
 *
 * @param {string} local
 * @param {string} length as ISO 8601 has it, such as P2D or PT48H
 * @param {string} zone
 * @returns {number | undefined} milliseconds since 1970; absent when there is no such time
 */
export function before(local, length, zone) {
  const form = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/.exec(length);
  const day = new Date(`${local}Z`);
  if (form === null || Number.isNaN(day.getTime())) {
    return undefined;
  }
  const [years, months, weeks, days, hours, minutes] = form.slice(1).map((digits) => Number(digits ?? 0));
  day.setUTCMonth(day.getUTCMonth() - months - 12 * years);
  day.setUTCDate(day.getUTCDate() - days - 7 * weeks);
  const instant = toInstant(day.toISOString().slice(0, 16), zone);
  return instant === undefined ? undefined : Date.parse(instant) - (hours * 60 + minutes) * 60_000;
}
