// Where QR codes stand on a page, upright or turned by a right angle: told from the three large squares in their corners
// (ISO/IEC 18004, 6.3.3), so that their size and the white around them can be measured. What they say is for a decoder to tell.

const DARK = 128;

/** Each code: { left, top, side, module, modules }, in dots. */
export function qrPlaces(map) {
  const squares = finders(map);
  const places = [];
  const used = new Set();
  for (const corner of squares) {
    for (const across of squares) {
      for (const down of squares) {
        if ([corner, across, down].some((square) => used.has(square))) continue;
        const found = code(corner, across, down);
        if (!found) continue;
        for (const square of [corner, across, down]) used.add(square);
        places.push(found);
      }
    }
  }
  return places;
}

/** Three squares as the corners of a code: on a row with the one and in a column with the other, as far from both. */
function code(corner, across, down) {
  const near = (a, b, slack) => Math.abs(a - b) <= slack;
  const module = (corner.module + across.module + down.module) / 3;
  if (corner === across || corner === down || across === down) return null;
  if (!near(corner.y, across.y, module) || !near(corner.x, down.x, module)) return null;
  const [width, height] = [Math.abs(across.x - corner.x), Math.abs(down.y - corner.y)];
  if (!near(width, height, module) || width < 13 * module) return null;
  // A code has 17 modules and four for each version; its squares' middles are seven less apart.
  const version = Math.round(((width + height) / 2 / module - 10) / 4);
  const modules = 17 + 4 * version;
  if (version < 1 || version > 40 || !near((width + height) / 2 / module, modules - 7, 1.5)) return null;
  const exact = (width + height) / 2 / (modules - 7);
  return {
    left: Math.min(corner.x, across.x) - 3.5 * exact,
    top: Math.min(corner.y, down.y) - 3.5 * exact,
    side: modules * exact,
    module: exact,
    modules,
  };
}

/** Middles of squares with a white ring and a dark one around, by the runs 1:1:3:1:1 both across and down. */
function finders(map) {
  const found = [];
  for (let y = 0; y < map.height; y += 1) {
    for (const { middle, module } of pattern((x) => map.dots[y * map.width + x], map.width)) {
      const x = Math.round(middle);
      const from = Math.max(0, Math.floor(y - 5 * module));
      const to = Math.min(map.height, Math.ceil(y + 5 * module));
      const down = pattern((i) => map.dots[(from + i) * map.width + x], to - from)
        .find((column) => Math.abs(from + column.middle - y) <= module && Math.abs(column.module - module) <= module / 3);
      if (!down) continue;
      const square = { x: middle, y: from + down.middle, module: (module + down.module) / 2, rows: 1 };
      const same = found.find((other) => Math.hypot(other.x - square.x, other.y - square.y) < 2 * module);
      if (!same) found.push(square);
      else {
        for (const key of ['x', 'y', 'module']) same[key] = (same[key] * same.rows + square[key]) / (same.rows + 1);
        same.rows += 1;
      }
    }
  }
  return found.filter(({ rows }) => rows >= 2);
}

/** The places of the runs dark, white, dark, white, dark as 1:1:3:1:1 in a row of dots. */
function pattern(dot, length) {
  const edges = [];
  let dark = false;
  for (let i = 0; i <= length; i += 1) {
    const now = i < length && dot(i) < DARK;
    if (now !== dark) edges.push(i);
    dark = now;
  }
  const places = [];
  // Edges are dark's beginnings and ends in turn.
  for (let i = 0; i + 5 < edges.length; i += 2) {
    const run = [1, 2, 3, 4, 5].map((k) => edges[i + k] - edges[i + k - 1]);
    const module = (edges[i + 5] - edges[i]) / 7;
    const like = run.every((width, k) => Math.abs(width - module * (k === 2 ? 3 : 1)) <= Math.max(1, module * (k === 2 ? 0.8 : 0.5)));
    if (module >= 1.5 && like) places.push({ middle: (edges[i] + edges[i + 5]) / 2, module });
  }
  return places;
}
