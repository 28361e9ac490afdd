import { geoAzimuthalEqualArea, geoDistance, geoEqualEarth, type GeoProjection } from 'd3-geo';
import type { Position } from './world';

/** A map: how positions become pixels, and how high it is. */
export interface MapView {
  readonly projection: GeoProjection;
  readonly height: number;
}

/** Degrees from the middle of the places up to which they are shown from above, and at least are. */
const FARTHEST = 62;
const NEAREST = 5;
const RADIANS = Math.PI / 180;
/** Room around the places, as a share of what they take. */
const ROOM = 0.14;
/** How much larger a part of the world has to be for showing it in place of all. */
const WORTH = 1.2;
/** The world is cut in the Bering Strait, and shown without what lies behind the last farms, unless places are there. */
const WORLD = { middle: 11, south: -58, north: 80 };

/** Equal areas everywhere: the world, or the part of it that the places take where that is much smaller, with a border of `margin` pixels. */
export function mapView(places: readonly Position[], width: number, margin: number): MapView {
  const world = worldView(places, width, margin);
  const middle = middleOf(places);
  if (middle === undefined) return world;
  const reach = Math.max(...places.map((place) => geoDistance(place, middle))) / RADIANS;
  const part = reach > FARTHEST ? sideView(places, middle[0], width, margin) : fitted(geoAzimuthalEqualArea().rotate([-middle[0], -middle[1]]).clipAngle(110), 0.45, places, width, margin);
  return part.projection.scale() > world.projection.scale() * WORTH ? part : world;
}

/** Between the places farthest to each side; across the date line where that is shorter. */
function middleOf(places: readonly Position[]): Position | undefined {
  if (places.length === 0) return undefined;
  const longitudes = places.map(([longitude]) => longitude).sort((a, b) => a - b);
  let [gap, west] = [longitudes[0]! + 360 - longitudes.at(-1)!, longitudes[0]!];
  for (const [at, longitude] of longitudes.entries()) {
    const before = longitudes[at - 1];
    if (before !== undefined && longitude - before > gap) [gap, west] = [longitude - before, longitude];
  }
  const latitudes = places.map(([, latitude]) => latitude);
  return [wrapped(west + (360 - gap) / 2), (Math.min(...latitudes) + Math.max(...latitudes)) / 2];
}

function wrapped(longitude: number): number {
  return longitude > 180 ? longitude - 360 : longitude;
}

function worldView(places: readonly Position[], width: number, margin: number): MapView {
  const projection = geoEqualEarth().rotate([-WORLD.middle, 0]).scale(1).translate([0, 0]);
  const [top, bottom] = bounds(places).map((latitude) => projection([WORLD.middle, latitude])![1]) as [number, number];
  const scale = width / (2 * projection([WORLD.middle + 179.99, 0])![0]);
  const height = Math.round((bottom - top) * scale + 2 * margin);
  return { height, projection: projection.scale(scale).translate([width / 2, margin - top * scale]).clipExtent([[0, 0], [width, height]]) };
}

/** Latitudes that a map of the world reaches. */
function bounds(places: readonly Position[]): readonly [north: number, south: number] {
  const latitudes = places.map(([, latitude]) => latitude);
  return [Math.max(WORLD.north, ...latitudes), Math.min(WORLD.south, ...latitudes)];
}

/** A part of the world too large to be seen from above, without emptiness beyond the poles. */
function sideView(places: readonly Position[], middle: number, width: number, margin: number): MapView {
  const { projection, height } = fitted(geoEqualEarth().rotate([-middle, 0]), 0.36, places, width, margin);
  const [top, bottom] = bounds(places).map((latitude) => projection([middle, latitude])![1]) as [number, number];
  const [across, down] = projection.translate();
  const shift = top > margin ? margin - top : bottom < height - margin ? height - margin - bottom : 0;
  return { height, projection: projection.translate([across, down + shift]) };
}

/** Moves and stretches a projection so that the places fill a picture that is no lower than this share of its width. */
function fitted(given: GeoProjection, flattest: number, places: readonly Position[], width: number, margin: number): MapView {
  const projection = given.scale(1).translate([0, 0]);
  const points = places.map((place) => projection(place)!);
  const [across, up] = [0, 1].map((side) => rangeOf(points.map((point) => point[side]!))) as [Range, Range];
  const height = Math.round(Math.min(760, width * 0.7, Math.max(width * flattest, 150, (up.size / across.size) * width)));
  const scale = Math.min((width - 2 * margin) / across.size, (height - 2 * margin) / up.size);
  return { height, projection: projection.scale(scale).translate([width / 2 - scale * across.middle, height / 2 - scale * up.middle]).clipExtent([[0, 0], [width, height]]) };
}

interface Range {
  readonly middle: number;
  readonly size: number;
}

/** From the least to the greatest with room to both sides, and no less than `NEAREST` to each. */
function rangeOf(values: readonly number[]): Range {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return { middle: (least + most) / 2, size: Math.max(2 * NEAREST * RADIANS, most - least) * (1 + 2 * ROOM) };
}
