import { geoAzimuthalEqualArea, geoDistance, geoEqualEarth, type GeoProjection } from 'd3-geo';
import type { Position } from './world';

/** A map: how positions become pixels, and how high it is. */
export interface MapView {
  readonly projection: GeoProjection;
  readonly height: number;
  readonly isWorld: boolean;
}

/** Degrees from the middle of the places up to which a part of the world is shown, and at least are. */
const FARTHEST = 62;
const NEAREST = 5;
const RADIANS = Math.PI / 180;
/** Room around the places, as a share of what they take. */
const ROOM = 0.14;
/** The world is cut in the Bering Strait, and shown without what lies behind the last farms, unless places are there. */
const WORLD = { middle: 11, south: -58, north: 80 };

/** Equal areas everywhere: the world, or the part of it that the places take where that is much smaller, with a border of `margin` pixels. */
export function mapView(places: readonly Position[], width: number, margin: number): MapView {
  const middle = middleOf(places);
  const reach = middle === undefined ? Infinity : Math.max(...places.map((place) => geoDistance(place, middle))) / RADIANS;
  return middle === undefined || reach > FARTHEST ? worldView(places, width, margin) : partView(places, middle, width, margin);
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
  const upTo = (latitude: number): number => projection([WORLD.middle, latitude])![1];
  const latitudes = places.map(([, latitude]) => latitude);
  const [top, bottom] = [upTo(Math.max(WORLD.north, ...latitudes)), upTo(Math.min(WORLD.south, ...latitudes))];
  const right = projection([WORLD.middle + 179.99, 0])![0];
  const scale = width / (2 * right);
  const height = Math.round((bottom - top) * scale + 2 * margin);
  return { isWorld: true, height, projection: projection.scale(scale).translate([width / 2, margin - top * scale]).clipExtent([[0, 0], [width, height]]) };
}

function partView(places: readonly Position[], middle: Position, width: number, margin: number): MapView {
  const projection = geoAzimuthalEqualArea().rotate([-middle[0], -middle[1]]).clipAngle(110).scale(1).translate([0, 0]);
  const least = NEAREST * RADIANS;
  const points = places.map((place) => projection(place)!);
  const [across, up] = [0, 1].map((side) => {
    const values = points.map((point) => point[side]!);
    const [from, to] = [Math.min(-least, ...values), Math.max(least, ...values)];
    const room = (to - from) * ROOM;
    return { from: from - room, to: to + room };
  }) as [Range, Range];
  const [wide, high] = [across.to - across.from, up.to - up.from];
  const height = Math.round(Math.min(760, width * 0.7, Math.max(width * 0.45, 240, (high / wide) * width)));
  const scale = Math.min((width - 2 * margin) / wide, (height - 2 * margin) / high);
  const translate: [number, number] = [width / 2 - scale * (across.from + wide / 2), height / 2 - scale * (up.from + high / 2)];
  return { isWorld: false, height, projection: projection.scale(scale).translate(translate).clipExtent([[0, 0], [width, height]]) };
}

interface Range {
  readonly from: number;
  readonly to: number;
}
