/** A number as people read it, in English: thousands parted by commas, no more digits than tell something. */
export function readableNumber(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  if (Number.isInteger(value)) return grouped(value.toFixed(0));
  const size = Math.abs(value);
  if (size < 1) return String(Number(value.toPrecision(3)));
  return grouped(value.toFixed(size < 100 ? 2 : 1));
}

/** `1 hit`, `2,000 hits`. */
export function counted(count: number, noun: string): string {
  return `${readableNumber(count)} ${noun}${count === 1 ? '' : 's'}`;
}

function grouped(digits: string): string {
  const [whole = '', fraction] = digits.split('.');
  const parted = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? parted : `${parted}.${fraction}`;
}
