import type { Picture, PictureElement, PictureTarget, PictureText } from '../../protocol/picture';
import type { TableRow } from '../../protocol/result';
import { marked, svg } from './elements';
import { entityTarget } from './entityTarget';
import { fitted, FONT, plainLabel, textWidth } from './labels';
import { mapView } from './mapView';
import { say } from './messages';
import { placeLabels } from './placeLabels';
import type { PictureInput } from './PictureInput';
import { readWorld, type Position } from './world';
import { worldPaths } from './worldPaths';

/** Places that are drawn at most. */
export const MOST_PLACES = 500;
/** Names of places without coordinates that are listed at most. */
export const MOST_UNPLACED = 24;
const LEAST_RADIUS = 2.5;
/** Radius of one mention where there are few. */
const FEW = 6;
/** Share of a circle that no name may touch. */
const CORE = 0.6;
const LINE = 20;
const GAP = 16;

interface Place {
  readonly id: string | null;
  readonly name: string;
  readonly mentions: number;
  readonly at: Position | null;
}

interface Drawn extends Place {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Places as circles on a map of the world, or the part of it that they are in; area tells mentions. Those without coordinates are listed below it. */
export async function mapPicture({ result, width, data }: PictureInput): Promise<Omit<Picture, 'name' | 'style'>> {
  const all = ((await result.rows(0, result.rowCount)) as readonly TableRow[]).map(placeOf);
  const placed = all.filter(({ at }) => at !== null).slice(0, MOST_PLACES);
  const unplaced = all.filter(({ at }) => at === null);
  const most = Math.max(1, ...placed.map(({ mentions }) => mentions));
  const greatest = Math.min(30, Math.max(13, width * 0.03), FEW * Math.sqrt(most));
  const radiusOf = (mentions: number): number => Math.max(LEAST_RADIUS, greatest * Math.sqrt(mentions / most));
  const view = mapView(placed.map(({ at }) => at!), width, greatest / 2);
  const drawn = placed.map((place): Drawn => {
    const [x, y] = view.projection(place.at!)!;
    return { ...place, x, y, radius: radiusOf(place.mentions) };
  }).sort((a, b) => b.mentions - a.mentions);
  const opens = ({ id }: Place): PictureTarget | null => (id === null ? null : entityTarget(result, id));
  const scale = placed.length === 0 ? NOTHING : drawScale(most, radiusOf, view.height + 8);
  const list = unplaced.length === 0 ? NOTHING : drawUnplaced(unplaced, opens, view.height + 8 + scale.height, width);
  return {
    width, height: view.height + 8 + scale.height + list.height, title: say('mapTitle'), description: describe(all, drawn, unplaced),
    elements: [
      ...worldPaths(await data('world.bin', readWorld), view.projection),
      ...drawn.map((place) => drawPlace(place, opens(place))),
      svg('g', {}, ...placeLabels(drawn.map(({ x, y, radius, name }) => ({ x, y, radius, core: radius * CORE, text: name })), { left: 0, top: 0, right: width, bottom: view.height })),
      ...scale.elements, ...list.elements,
    ],
  };
}

function placeOf(row: TableRow): Place {
  const [latitude, longitude, mentions] = [row['latitude'], row['longitude'], row['mentions']];
  const isPlace = typeof latitude === 'number' && typeof longitude === 'number' && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  return { id: typeof row['id'] === 'string' ? row['id'] : null, name: String(row['name'] ?? ''), mentions: Number.isFinite(mentions) ? Number(mentions) : 0, at: isPlace ? [longitude, latitude] : null };
}

function drawPlace({ name, mentions, x, y, radius }: Drawn, opens: PictureTarget | null): PictureElement {
  return marked(svg('circle', { class: 'pic-place', cx: x, cy: y, r: radius }), { label: say('mapPlace', plainLabel(name), mentions), opens, x, y });
}

interface Part {
  readonly height: number;
  readonly elements: readonly PictureElement[];
}

const NOTHING: Part = { height: 0, elements: [] };

/** Circles of round numbers, with these. */
function drawScale(most: number, radiusOf: (mentions: number) => number, top: number): Part {
  const numbers = [...new Set([1, roundBelow(most / 5), roundBelow(most)])].filter((number) => number >= 1);
  const height = Math.ceil(Math.max(LINE, 2 * radiusOf(numbers.at(-1)!) + 4));
  const elements: PictureElement[] = [];
  let x = 0;
  for (const number of numbers) {
    const radius = radiusOf(number);
    elements.push(svg('circle', { class: 'pic-place', cx: x + radius, cy: top + height / 2, r: radius }), svg('text', { class: 'pic-small', x: x + 2 * radius + 5, y: top + height / 2 + 4 }, number));
    x += 2 * radius + 5 + textWidth(String(number)) + GAP;
  }
  return { height: height + 4, elements: [svg('g', {}, ...elements, svg('text', { class: 'pic-soft pic-small', x, y: top + height / 2 + 4 }, say('mapScale')))] };
}

/** 1, 2, 5, 10, 20, 50 …: the greatest of these that is no greater. */
function roundBelow(number: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, number)));
  return power * ([5, 2].find((step) => step * power <= number) ?? 1);
}

/** Names with mentions, line by line. */
function drawUnplaced(places: readonly Place[], opens: (place: Place) => PictureTarget | null, top: number, width: number): Part {
  let [x, line] = [0, 1];
  const names = places.slice(0, MOST_UNPLACED).map((place) => {
    const text = `${fitted(place.name, width - 50) || '—'} ${place.mentions}`;
    const wide = textWidth(text);
    if (x > 0 && x + wide > width) [x, line] = [0, line + 1];
    const y = top + line * LINE + LINE / 2 + FONT / 3;
    const element = marked(svg('text', { x, y }, text), { label: say('mapUnplacedPlace', plainLabel(place.name), place.mentions), opens: opens(place), x: x + wide / 2, y: y - FONT / 3 });
    x += wide + GAP;
    return element;
  });
  const more = places.length > MOST_UNPLACED ? [svg('text', { class: 'pic-soft pic-small', x: 0, y: top + (line + 1) * LINE + LINE / 2 + 4 }, say('mapMore', places.length - MOST_UNPLACED))] : [];
  const heading = svg('text', { class: 'pic-soft pic-small', x: 0, y: top + LINE / 2 + 4 }, say('mapUnplaced', places.length));
  return { height: (line + 1 + more.length) * LINE, elements: [heading, ...names, ...more] };
}

function describe(all: readonly Place[], drawn: readonly Drawn[], unplaced: readonly Place[]): readonly PictureText[] {
  const named = (places: readonly Place[]): string => places.slice(0, 3).map(({ name, mentions }) => `${plainLabel(name)} (${mentions})`).join(', ');
  const placed = all.length - unplaced.length;
  return [
    placed === 0 ? say('mapNone') : say('mapSummary', placed, named(drawn)),
    ...(unplaced.length > 0 ? [say('mapWithout', unplaced.length, named(unplaced))] : []),
    ...(drawn.length < placed ? [say('mapCut', drawn.length, placed)] : []),
    say('mapBorders'),
  ];
}
