/** Longitude and latitude in degrees. */
export type Position = [longitude: number, latitude: number];

/** Coasts and borders of the world, as GeoJSON has them. */
export interface World {
  readonly land: { readonly type: 'MultiPolygon'; readonly coordinates: Position[][][] };
  readonly borders: { readonly type: 'MultiLineString'; readonly coordinates: Position[][] };
}

/**
 * Reads `world.bin` (made by scripts/world.mjs): a line `korpus-world 1 SCALE SCALE TRANSLATE TRANSLATE`, then numbers of seven bits a byte. Arcs, each with the
 * steps from point to point; polygons of rings of arcs, a negative one runs backwards; the arcs that are borders. Throws when it is damaged.
 */
export function readWorld(bytes: Uint8Array): World {
  const end = bytes.indexOf(10);
  const [name, version, ...numbers] = String.fromCharCode(...bytes.subarray(0, Math.min(200, Math.max(0, end)))).split(' ');
  const transform = numbers.map(Number);
  if (name !== 'korpus-world' || version !== '1' || transform.length !== 4 || transform.some((number) => !Number.isFinite(number))) throw new Error('not a map of this version');
  const numbersOf = new Numbers(bytes, end + 1);
  const arcs = numbersOf.list(() => readArc(numbersOf, transform as [number, number, number, number]));
  const arcOf = (number: number): Position[] => {
    const arc = arcs[number < 0 ? ~number : number];
    if (arc === undefined) throw new Error('no such arc');
    return number < 0 ? [...arc].reverse() : arc;
  };
  const land = numbersOf.list(() => numbersOf.list(() => joined(numbersOf.list(() => arcOf(numbersOf.signed())))));
  const borders = numbersOf.list(() => arcOf(numbersOf.next()));
  if (!numbersOf.isAtEnd) throw new Error('more than a map');
  return { land: { type: 'MultiPolygon', coordinates: land }, borders: { type: 'MultiLineString', coordinates: borders } };
}

function readArc(numbers: Numbers, [acrossScale, upScale, across, up]: [number, number, number, number]): Position[] {
  let [x, y] = [0, 0];
  return numbers.list((): Position => {
    x += numbers.signed();
    y += numbers.signed();
    return [across + x * acrossScale, up + y * upScale];
  });
}

/** Arcs one behind the other; each begins where the one before ended. */
function joined(arcs: readonly Position[][]): Position[] {
  return arcs.flatMap((arc, at) => (at === 0 ? arc : arc.slice(1)));
}

class Numbers {
  constructor(private readonly bytes: Uint8Array, private at: number) {}

  get isAtEnd(): boolean {
    return this.at === this.bytes.length;
  }

  next(): number {
    let [value, shift] = [0, 0];
    for (;;) {
      const byte = this.bytes[this.at++];
      if (byte === undefined || shift > 21) throw new Error('cut off');
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
      shift += 7;
    }
  }

  signed(): number {
    const value = this.next();
    return value & 1 ? -(value + 1) / 2 : value / 2;
  }

  list<T>(read: () => T): T[] {
    const count = this.next();
    if (count > this.bytes.length) throw new Error('cut off');
    return Array.from({ length: count }, read);
  }
}
