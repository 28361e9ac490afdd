import { geoPath, type GeoProjection, type GeoStream } from 'd3-geo';
import type { PictureElement } from '../../protocol/picture';
import { svg } from './elements';
import type { World } from './world';

/** Pixels between points of a line, at least: a picture has no use for more. */
const LEAST = 1.25;

/** Land and borders as a projection shows them. */
export function worldPaths({ land, borders }: World, projection: GeoProjection): readonly PictureElement[] {
  const draw = geoPath({ stream: (stream) => projection.stream(thinned(stream)) }).digits(1);
  return [
    svg('path', { class: 'pic-land', d: draw(land) ?? '' }),
    svg('path', { class: 'pic-border', d: draw(borders) ?? '' }),
  ];
}

/** Leaves out points that are too near to the one before, and what is but a point then. */
function thinned(stream: GeoStream): GeoStream {
  let line: [number, number][] = [];
  let isRing = false;
  const isFar = ([x, y]: [number, number], point: [number, number] | undefined): boolean => point === undefined || Math.hypot(x - point[0], y - point[1]) >= LEAST;
  return {
    polygonStart() {
      isRing = true;
      stream.polygonStart();
    },
    polygonEnd() {
      isRing = false;
      stream.polygonEnd();
    },
    lineStart() {
      line = [];
    },
    point(x, y) {
      line.push([x, y]);
    },
    lineEnd() {
      const kept: [number, number][] = [];
      for (const point of line) if (isFar(point, kept.at(-1))) kept.push(point);
      const last = line.at(-1);
      if (!isRing && last !== undefined && kept.at(-1) !== last) kept.push(last);
      if (kept.length < (isRing ? 3 : 2)) return;
      stream.lineStart();
      for (const [x, y] of kept) stream.point(x, y);
      stream.lineEnd();
    },
  };
}
