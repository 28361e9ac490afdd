import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationNodeDatum } from 'd3-force';
import type { Box } from './boxes';

export interface Placed {
  readonly x: number;
  readonly y: number;
}

interface Body extends SimulationNodeDatum {
  x: number;
  y: number;
  readonly radius: number;
}

const TICKS = 300;
const PARTING_TICKS = 60;
/** Pixels between nodes. */
const GAP = 5;
/** A layout is not stretched along one side more than this times the other. */
const MOST_STRETCH = 1.8;

/**
 * Places for nodes such that those joined strongly are near each other, and all are apart: springs and repulsion, a fixed number of steps from fixed
 * places, with the simulation's own random numbers, so always the same. `strength` of a link is from 0 to 1.
 */
export function forceLayout(radii: readonly number[], links: readonly { readonly source: number; readonly target: number; readonly strength: number }[], room: Box): readonly Placed[] {
  const [width, height] = [room.right - room.left, room.bottom - room.top];
  const spacing = Math.sqrt((width * height) / Math.max(1, radii.length));
  const bodies = radii.map((radius, at): Body => ({ ...spiral(at, spacing), radius }));
  forceSimulation(bodies).stop()
    .force('link', forceLink<Body, { source: number | Body; target: number | Body; strength: number }>(links.map((link) => ({ ...link }))).distance(({ strength }) => spacing * (1.15 - 0.55 * strength)))
    .force('charge', forceManyBody<Body>().strength(-spacing * 4).distanceMax(spacing * 6))
    .force('x', forceX<Body>(0).strength(0.06 * Math.min(1, height / width)))
    .force('y', forceY<Body>(0).strength(0.06))
    .force('collide', forceCollide<Body>(({ radius }) => radius + GAP))
    .tick(TICKS);
  fit(bodies, room);
  forceSimulation(bodies).stop().force('collide', forceCollide<Body>(({ radius }) => radius + GAP)).tick(PARTING_TICKS);
  for (const body of bodies) Object.assign(body, { x: within(body.x, room.left, room.right), y: within(body.y, room.top, room.bottom) });
  return bodies;
}

/** A sunflower's: evenly apart, none at the place of another. */
function spiral(at: number, spacing: number): Placed {
  const [radius, angle] = [spacing * 0.5 * Math.sqrt(0.5 + at), at * Math.PI * (3 - Math.sqrt(5))];
  return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
}

/** Moves and stretches the layout so that it fills the room. */
function fit(bodies: readonly Body[], room: Box): void {
  const [xs, ys] = [bodies.map(({ x }) => x), bodies.map(({ y }) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const [across, down] = [(room.right - room.left) / (right - left || 1), (room.bottom - room.top) / (bottom - top || 1)];
  const scale = { x: Math.min(across, down * MOST_STRETCH), y: Math.min(down, across * MOST_STRETCH) };
  const middle = { x: (room.left + room.right) / 2, y: (room.top + room.bottom) / 2 };
  for (const body of bodies) {
    body.x = middle.x + (body.x - (left + right) / 2) * scale.x;
    body.y = middle.y + (body.y - (top + bottom) / 2) * scale.y;
    body.vx = body.vy = 0;
  }
}

function within(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
