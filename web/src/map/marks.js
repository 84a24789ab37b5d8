// SPDX-License-Identifier: Apache-2.0
/** @import {Selection} from "./selection.js" */
/** @import * as Leaflet from "leaflet" */

/** Above so many, marks are drawn as squares of pixels, one for each spot that has any. */
const MANY = 1500;
const DOT = 5;
const SQUARE = 4;

/** How dark a square is by how many it stands for, up to so many. */
const DARK = 6;

/** The kinds of marks: one voice, several, and several that contradict each other. */
const ONE = 0;
const SEVERAL = 1;
const CONTESTED = 2;

/** Room for a mark with its line, in pixels. */
const MARK = 2 * DOT + 4;

/** Wider than this on the screen, a circle of uncertainty says nothing but "somewhere here". */
const WIDEST = 600;

/** Above so many, circles of uncertainty would hide what they are about. */
const CIRCLES = 400;

/**
 * The marks of incidents on a canvas above a map: hollow for one voice, filled for several, half filled where they
 * contradict each other, faint where the time may lie outside the window. Never coloured by side.
 *
 * What can be known before is worked out when the map moves or the colours change, so that moving time only draws: no
 * look at the layout, no path for a mark.
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
    this.pen = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
    this.spots = document.createElement("canvas");
    this.spotsPen = /** @type {CanvasRenderingContext2D} */ (
      this.spots.getContext("2d", { willReadFrequently: true })
    );
    this.size = { x: 0, y: 0 };
    this.left = 0;
    this.top = 0;
    this.scale = 1;
    this.ratio = 1;
    this.metersAPixel = 1;
    this.ink = "";
    this.stamps = [ONE, SEVERAL, CONTESTED].map(() => document.createElement("canvas"));
    /** @type {ImageData | undefined} */
    this.squaresOf = undefined;
    map.on("move zoom resize viewreset", () => this.look());
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.look());
  }

  /** Works out how the world lies on the screen: when the map moves, not when time does. */
  look() {
    const size = this.map.getSize();
    const ratio = Math.min(2, window.devicePixelRatio || 1);
    const style = getComputedStyle(this.canvas);
    if (size.x !== this.size.x || size.y !== this.size.y || ratio !== this.ratio || style.color !== this.ink) {
      this.size = { x: size.x, y: size.y };
      this.ratio = ratio;
      this.ink = style.color;
      this.canvas.width = size.x * ratio;
      this.canvas.height = size.y * ratio;
      this.canvas.style.width = `${size.x}px`;
      this.canvas.style.height = `${size.y}px`;
      this.stamp(style.color, style.backgroundColor);
    }
    const origin = this.map.latLngToContainerPoint([0, 0]);
    this.scale = 256 * 2 ** this.map.getZoom();
    this.left = origin.x - this.scale / 2;
    this.top = origin.y - this.scale / 2;
    const middle = this.map.getCenter().lat;
    this.metersAPixel = (40_075_017 * Math.cos((middle * Math.PI) / 180)) / this.scale;
    this.draw();
  }

  /**
   * Draws each kind of mark once, to be put down many times, and makes room for the squares.
   *
   * @param {string} ink
   * @param {string} paper
   */
  stamp(ink, paper) {
    this.stamps.forEach((stamp, kind) => {
      stamp.width = MARK * this.ratio;
      stamp.height = MARK * this.ratio;
      const pen = /** @type {CanvasRenderingContext2D} */ (stamp.getContext("2d"));
      pen.scale(this.ratio, this.ratio);
      pen.translate(MARK / 2, MARK / 2);
      pen.lineWidth = 1.75;
      pen.strokeStyle = ink;
      pen.fillStyle = kind === SEVERAL ? ink : paper;
      pen.beginPath();
      pen.arc(0, 0, DOT, 0, 2 * Math.PI);
      pen.fill();
      pen.stroke();
      if (kind === CONTESTED) {
        pen.beginPath();
        pen.arc(0, 0, DOT, -Math.PI / 2, Math.PI / 2);
        pen.fillStyle = ink;
        pen.fill();
      }
    });
    this.spots.width = Math.max(1, Math.ceil(this.size.x / SQUARE));
    this.spots.height = Math.max(1, Math.ceil(this.size.y / SQUARE));
    this.spotsPen.fillStyle = ink;
    this.spotsPen.fillRect(0, 0, 1, 1);
    const [red, green, blue] = this.spotsPen.getImageData(0, 0, 1, 1).data;
    this.squaresOf = this.spotsPen.createImageData(this.spots.width, this.spots.height);
    for (let n = 0; n < this.squaresOf.data.length; n += 4) {
      this.squaresOf.data.set([red, green, blue, 0], n);
    }
  }

  draw() {
    const { pen } = this;
    pen.setTransform(this.ratio, 0, 0, this.ratio, 0, 0);
    pen.clearRect(0, 0, this.size.x, this.size.y);
    if (this.selection.count > MANY) {
      this.squares();
    } else {
      this.circles();
      this.dots();
    }
  }

  circles() {
    const { chosen, count, columns } = this.selection;
    const { pen } = this;
    if (count > CIRCLES) {
      return;
    }
    pen.strokeStyle = this.ink;
    pen.globalAlpha = 0.5;
    pen.lineWidth = 1;
    pen.setLineDash([3, 3]);
    pen.beginPath();
    for (let n = 0; n < count; n++) {
      const i = chosen[n];
      const radius = columns.radius[i] / this.metersAPixel;
      const x = this.left + columns.x[i] * this.scale;
      const y = this.top + columns.y[i] * this.scale;
      if (radius > DOT && radius < WIDEST && this.isNear(x, y, radius)) {
        pen.moveTo(x + radius, y);
        pen.arc(x, y, radius, 0, 2 * Math.PI);
      }
    }
    pen.stroke();
    pen.setLineDash([]);
  }

  dots() {
    const { chosen, count, columns, sure } = this.selection;
    const { pen } = this;
    for (let n = 0; n < count; n++) {
      const i = chosen[n];
      const x = this.left + columns.x[i] * this.scale;
      const y = this.top + columns.y[i] * this.scale;
      if (this.isNear(x, y, DOT)) {
        const several = (columns.voices[i] & (columns.voices[i] - 1)) !== 0;
        pen.globalAlpha = sure[i] ? 1 : 0.45;
        const stamp = this.stamps[columns.contested[i] ? CONTESTED : several ? SEVERAL : ONE];
        pen.drawImage(stamp, x - MARK / 2, y - MARK / 2, MARK, MARK);
      }
    }
    pen.globalAlpha = 1;
  }

  /** One pixel of a small picture for each square, the darker the more incidents it stands for. */
  squares() {
    const { chosen, count, columns } = this.selection;
    const squares = /** @type {ImageData} */ (this.squaresOf);
    const { data, width, height } = squares;
    for (let n = 3; n < data.length; n += 4) {
      data[n] = 0;
    }
    const scale = this.scale / SQUARE;
    const left = this.left / SQUARE;
    const top = this.top / SQUARE;
    const step = (255 - 90) / (DARK - 1);
    for (let n = 0; n < count; n++) {
      const i = chosen[n];
      const x = Math.floor(left + columns.x[i] * scale);
      const y = Math.floor(top + columns.y[i] * scale);
      if (x >= 0 && y >= 0 && x < width && y < height) {
        const at = 4 * (y * width + x) + 3;
        data[at] = data[at] === 0 ? 90 : data[at] + step;
      }
    }
    this.spotsPen.putImageData(squares, 0, 0);
    this.pen.imageSmoothingEnabled = false;
    this.pen.drawImage(this.spots, 0, 0, width * SQUARE, height * SQUARE);
  }

  /**
   * @param {number} x pixels
   * @param {number} y pixels
   * @param {number} margin pixels
   */
  isNear(x, y, margin) {
    return x > -margin && y > -margin && x < this.size.x + margin && y < this.size.y + margin;
  }

  /**
   * The incidents drawn near a spot, the nearest first.
   *
   * @param {number} x pixels
   * @param {number} y pixels
   */
  at(x, y) {
    const { chosen, count, columns } = this.selection;
    /** @type {{i: number, far: number}[]} */
    const near = [];
    for (let n = 0; n < count; n++) {
      const i = chosen[n];
      const far = Math.hypot(this.left + columns.x[i] * this.scale - x, this.top + columns.y[i] * this.scale - y);
      if (far <= 2 * DOT) {
        near.push({ i, far });
      }
    }
    return near.sort((a, b) => a.far - b.far).map((one) => one.i);
  }
}
