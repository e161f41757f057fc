// Draws the states of world-atlas, which is Natural Earth at 1:50 million, as paths of SVG in the
// Equal Earth projection, which keeps the proportions of areas. What is disputed is cut out of the
// state to which the atlas gives it, where the atlas has an outline of it; else it is a point.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { geoEqualEarth, geoPath } from "d3-geo";
import { feature } from "topojson-client";
import { presimplify, simplify, sphericalTriangleArea } from "topojson-simplify";

const WIDTH = 960;

// Antarctica is no state's: seven claim parts of it, and their claims are at rest by treaty. The
// atlas joins two territories in one that have a code each: they are points.
const LEFT_OUT = new Set(["Antarctica", "Indian Ocean Ter."]);

// Collects a path in relative steps of a tenth of a unit, which are shorter than absolute places.
// A ring that is no longer than a step is left out.
class Steps {
  text = "";
  #at = [0, 0];
  #start = [0, 0];
  #isMoving = false;

  moveTo(x, y) {
    this.#start = tenths(x, y);
    this.#isMoving = true;
  }

  lineTo(x, y) {
    const from = this.#isMoving ? this.#start : this.#at;
    const to = tenths(x, y);
    if (from[0] === to[0] && from[1] === to[1]) return;
    if (this.#isMoving) this.#step("m", this.#start);
    this.#isMoving = false;
    this.#step("l", to);
  }

  closePath() {
    if (this.#isMoving) return;
    this.text += "z";
    this.#at = this.#start;
  }

  #step(command, to) {
    const [dx, dy] = [to[0] - this.#at[0], to[1] - this.#at[1]];
    this.text += `${command}${short(dx)}${dy < 0 ? "" : " "}${short(dy)}`;
    this.#at = to;
  }
}

function tenths(x, y) {
  return [Math.round(x * 10), Math.round(y * 10)];
}

// In units, -0.5 as -.5
function short(tenths) {
  return String(tenths / 10).replace(/^(-?)0\./, "$1.");
}

function isWithin(polygon, box) {
  return polygon[0].every(([x, y]) => box.west <= x && x <= box.east && box.south <= y && y <= box.north);
}

function polygons({ geometry }) {
  return geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
}

// The first columns, in which nothing is quoted; places are numbers.
function parse(csv, columns, places) {
  const [head, ...rows] = csv.trim().split("\n").map((line) => line.split(",", columns));
  return rows.map((cells) => Object.fromEntries(head.map((name, i) => [name, i >= places && cells[i] ? +cells[i] : cells[i]])));
}

// One line for each area: which, its number in ISO 3166-1 if it has one, its middle, its size, its
// path. What the atlas does not draw by itself is a point.
export async function geometry(modules, disputed, points, detail) {
  const atlas = JSON.parse(await readFile(createRequire(modules).resolve("world-atlas/countries-50m.json"), "utf8"));
  const coarse = simplify(presimplify(atlas, sphericalTriangleArea), detail);
  const projection = geoEqualEarth().rotate([-11, 0]).fitWidth(WIDTH, { type: "Sphere" });
  const areas = feature(coarse, coarse.objects.countries).features.filter((area) => !LEFT_OUT.has(area.properties.name));

  const line = (key, number, parts) => {
    const shape = { type: "MultiPolygon", coordinates: parts };
    const steps = new Steps();
    geoPath(projection, steps)(shape);
    const largest = parts.map((part) => ({ type: "Polygon", coordinates: part })).sort((a, b) => size(b) - size(a))[0];
    const [x, y] = geoPath(projection).centroid(largest).map((each) => each.toFixed(1));
    return [key, number ?? "", x, y, geoPath(projection).area(shape).toFixed(1), steps.text].join("\t");
  };
  const size = (shape) => geoPath(projection).area(shape);

  const mark = (key, number, place) => {
    const [x, y] = projection(place).map((each) => each.toFixed(1));
    return [key, number, x, y, "0", ""].join("\t");
  };

  const lines = parse(points, 4, 2).map((each) => mark(each.name, each.number, [each.longitude, each.latitude]));
  const cut = new Map();
  for (const { key, feature: name, west, south, east, north } of parse(disputed, 7, 3)) {
    if (west === "" || west === undefined) continue;
    if (!name) {
      lines.push(mark("disputed/" + key, "", [west, south]));
      continue;
    }
    const area = areas.find((each) => each.properties.name === name);
    const parts = polygons(area).filter((part) => isWithin(part, { west, south, east, north }));
    if (parts.length === 0) throw new Error(`world-atlas has no part of ${name} that is ${key}`);
    parts.forEach((part) => cut.set(part, key));
    lines.push(line("disputed/" + key, "", parts));
  }
  for (const area of areas) {
    const parts = polygons(area).filter((part) => !cut.has(part));
    lines.push(line(area.properties.name, area.id, parts));
  }
  return lines.map((each) => each + "\n").join("");
}
