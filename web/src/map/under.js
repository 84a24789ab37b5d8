// SPDX-License-Identifier: Apache-2.0
// What lies beneath the incidents.
/** @import * as Leaflet from "leaflet" */

/** @type {typeof Leaflet} */
const L = /** @type {any} */ (window).L;

/** @param {Leaflet.Map} map */
export async function drawOutlines(map) {
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

/** @param {Leaflet.Map} map @param {HTMLInputElement} choice whether they are shown */
export async function drawZones(map, choice) {
  const answer = await fetch("/ogc/collections/zones/items?limit=1000&f=json");
  const zones = await answer.json();
  const layer = L.geoJSON(zones, {
    style: () => ({ color: "#57616b", weight: 1.5, dashArray: "6 4", fillOpacity: 0.06 }),
    onEachFeature: (feature, drawn) => drawn.bindTooltip(feature.properties.label, { sticky: true }),
  });
  const show = () => (choice.checked ? layer.addTo(map) : layer.remove());
  choice.addEventListener("change", show);
  show();
}
