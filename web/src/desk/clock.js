// SPDX-License-Identifier: Apache-2.0
// The record's own time: that of the server, which in an exercise is another than the reader's.

/** How far the server's clock was ahead of this machine's when the page came, in milliseconds. */
const ahead = (() => {
  const stamp = typeof document === "undefined" ? null : document.querySelector("[data-now]")?.getAttribute("data-now");
  const at = new Date(stamp ?? "").getTime();
  return Number.isNaN(at) ? 0 : at - Date.now();
})();

/** Now, by the server's clock. */
export const now = () => new Date(Date.now() + ahead);
