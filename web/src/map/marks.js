// SPDX-License-Identifier: Apache-2.0
/** @import {Columns} from "./columns.js" */
/** @import {Selection} from "./selection.js" */
/** @import * as Leaflet from "leaflet" */

/** Above so many, marks are drawn as squares of pixels, one for each spot that has any. */
const MANY = 1500;
const DOT = 5;
const SQUARE = 4;

/** Wider than this on the screen, a circle of uncertainty says nothing but "somewhere here". */
const WIDEST = 600;

/**
 * The marks of incidents on a canvas above a map: hollow for one voice, filled for several, half filled where they
 * contradict each other, faint where the time may lie outside the window. Never coloured by side.
 */
export class Marks {
  /**
   * @param {Leaflet.Map} map
   * @param {HTMLCanvasElement} canvas
   * @param {Selection} selection
   */
  constructor(map, canvas, selection) {
    this.map = map;
    this.canvas = canvas;
    this.selection = selection;
    this.x = new Float32Array(selection.columns.count);
    this.y = new Float32Array(selection.columns.count);
    this.stamp = new Uint32Array(0);
    this.turn = 0;
    this.metersAPixel = 1;
    map.on("move zoom resize viewreset", () => this.look());
  }

  /** Works out where each incident lies on the screen: when the map moves, not when time does. */
  look() {
    const { columns } = this.selection;
    const size = this.map.getSize();
    const ratio = Math.min(2, window.devicePixelRatio || 1);
    this.canvas.width = size.x * ratio;
    this.canvas.height = size.y * ratio;
    this.canvas.style.width = `${size.x}px`;
    this.canvas.style.height = `${size.y}px`;
    this.ratio = ratio;
    this.stamp = new Uint32Array(Math.ceil(size.x / SQUARE + 1) * Math.ceil(size.y / SQUARE + 1));
    const origin = this.map.latLngToContainerPoint([0, 0]);
    const scale = 256 * 2 ** this.map.getZoom();
    for (let i = 0; i < columns.count; i++) {
      this.x[i] = origin.x + (columns.longitude[i] / 360) * scale;
      const sine = Math.sin((columns.latitude[i] * Math.PI) / 180);
      this.y[i] = origin.y - (Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * scale;
    }
    const middle = this.map.getCenter().lat;
    this.metersAPixel = (40_075_017 * Math.cos((middle * Math.PI) / 180)) / scale;
    this.draw();
  }

  draw() {
    const pen = /** @type {CanvasRenderingContext2D} */ (this.canvas.getContext("2d"));
    const ink = getComputedStyle(this.canvas).color;
    const paper = getComputedStyle(this.canvas).backgroundColor;
    pen.setTransform(this.ratio ?? 1, 0, 0, this.ratio ?? 1, 0, 0);
    pen.clearRect(0, 0, this.canvas.width, this.canvas.height);
    pen.strokeStyle = ink;
    if (this.selection.count > MANY) {
      this.squares(pen, ink);
    } else {
      this.circles(pen);
      this.dots(pen, ink, paper);
    }
  }

  /** @param {CanvasRenderingContext2D} pen */
  circles(pen) {
    const { chosen, count, columns } = this.selection;
    pen.globalAlpha = 0.5;
    pen.lineWidth = 1;
    pen.setLineDash([3, 3]);
    pen.beginPath();
    for (let n = 0; n < count; n++) {
      const i = chosen[n];
      const radius = columns.radius[i] / this.metersAPixel;
      if (radius > DOT && radius < WIDEST && this.isNear(i, radius)) {
        pen.moveTo(this.x[i] + radius, this.y[i]);
        pen.arc(this.x[i], this.y[i], radius, 0, 2 * Math.PI);
      }
    }
    pen.stroke();
    pen.setLineDash([]);
  }

  /**
   * @param {CanvasRenderingContext2D} pen
   * @param {string} ink
   * @param {string} paper
   */
  dots(pen, ink, paper) {
    const { chosen, count, columns, sure } = this.selection;
    pen.lineWidth = 1.75;
    for (let n = 0; n < count; n++) {
      const i = chosen[n];
      if (!this.isNear(i, DOT)) {
        continue;
      }
      const several = (columns.voices[i] & (columns.voices[i] - 1)) !== 0;
      pen.globalAlpha = sure[i] ? 1 : 0.45;
      pen.beginPath();
      pen.arc(this.x[i], this.y[i], DOT, 0, 2 * Math.PI);
      pen.fillStyle = several && !columns.contested[i] ? ink : paper;
      pen.fill();
      pen.stroke();
      if (columns.contested[i]) {
        pen.beginPath();
        pen.arc(this.x[i], this.y[i], DOT, -Math.PI / 2, Math.PI / 2);
        pen.fillStyle = ink;
        pen.fill();
      }
    }
    pen.globalAlpha = 1;
  }

  /**
   * @param {CanvasRenderingContext2D} pen
   * @param {string} ink
   */
  squares(pen, ink) {
    const { chosen, count } = this.selection;
    const size = this.map.getSize();
    const wide = Math.ceil(size.x / SQUARE + 1);
    const turn = ++this.turn;
    pen.globalAlpha = 0.85;
    pen.fillStyle = ink;
    for (let n = 0; n < count; n++) {
      const i = chosen[n];
      const x = this.x[i];
      const y = this.y[i];
      if (x >= 0 && y >= 0 && x < size.x && y < size.y) {
        const column = (x / SQUARE) | 0;
        const row = (y / SQUARE) | 0;
        if (this.stamp[row * wide + column] !== turn) {
          this.stamp[row * wide + column] = turn;
          pen.fillRect(column * SQUARE, row * SQUARE, SQUARE - 1, SQUARE - 1);
        }
      }
    }
    pen.globalAlpha = 1;
  }

  /**
   * @param {number} i
   * @param {number} margin pixels
   */
  isNear(i, margin) {
    const x = this.x[i];
    const y = this.y[i];
    return x > -margin && y > -margin && x < this.canvas.clientWidth + margin && y < this.canvas.clientHeight + margin;
  }

  /**
   * The incidents drawn near a spot, the nearest first.
   *
   * @param {number} x pixels
   * @param {number} y pixels
   */
  at(x, y) {
    const { chosen, count } = this.selection;
    /** @type {{i: number, far: number}[]} */
    const near = [];
    for (let n = 0; n < count; n++) {
      const i = chosen[n];
      const far = Math.hypot(this.x[i] - x, this.y[i] - y);
      if (far <= 2 * DOT) {
        near.push({ i, far });
      }
    }
    return near.sort((a, b) => a.far - b.far).map((one) => one.i);
  }
}
