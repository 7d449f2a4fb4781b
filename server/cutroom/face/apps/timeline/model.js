// Plain questions about a timeline; nothing here touches the page.

// The film's length, never zero: places on the timeline are shares of it.
function lengthOf(view) {
  const ends = view.tracks.flatMap((track) => track.segments.map((one) => one.end_s));
  return Math.max(view.duration_s || 0, ...ends, 0.001);
}

function clockText(seconds) {
  const tenths = Math.round(seconds * 10);
  const whole = Math.floor(tenths / 10);
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor(whole / 60) % 60;
  const rest = String(whole % 60).padStart(2, "0");
  const front = hours ? `${hours}:${String(minutes).padStart(2, "0")}` : `${minutes}`;
  return `${front}:${rest}${tenths % 10 ? `.${tenths % 10}` : ""}`;
}

// Segments of one track in rows, so that none covers another: [[segment, row], …] and how many.
function rowsOf(segments) {
  const ends = [];
  const placed = segments.map((segment) => {
    let row = ends.findIndex((end) => end <= segment.start_s + 0.0005);
    row = row < 0 ? ends.length : row;
    ends[row] = segment.end_s;
    return [segment, row];
  });
  return { placed, rows: Math.max(1, ends.length) };
}

// How a segment was touched by the compared edit: "added", "changed" or "".
function markOf(view, track, segment) {
  const mark = (view.marks || []).find(
    (one) => one.track === track.index && one.segment === segment.index,
  );
  return mark ? (mark.added ? "added" : "changed") : "";
}

// Round steps for the ruler: the smallest that leaves `room` pixels between two labels.
function rulerStep(length, width, room) {
  const steps = [0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1800, 3600];
  return steps.find((step) => (step / length) * width >= room) || 7200;
}

// The instants at which thumbnails of a track stand: one each `tile` seconds, at least one a clip.
function tilesOf(segment, tile) {
  const span = segment.end_s - segment.start_s;
  const count = Math.max(1, Math.min(40, Math.round(span / tile)));
  return Array.from({ length: count }, (_, number) => {
    const at = segment.start_s + (span * (number + 0.5)) / count;
    return Math.round(at * 10) / 10;
  }).map((at) => Math.min(Math.max(at, segment.start_s), segment.end_s - 0.01));
}

// A filled outline of loudness (0 to 999) in a box of `levels.length - 1` by 100.
function wavePath(levels) {
  const top = Math.max(...levels, 1);
  const heights = levels.map((level) => 48 * Math.sqrt(level / top));
  const over = heights.map((height, x) => `${x},${(50 - height).toFixed(1)}`);
  const under = heights.map((height, x) => `${x},${(50 + height).toFixed(1)}`).reverse();
  return `M${over.join("L")}L${under.join("L")}Z`;
}

// The part of a track's outline that lies under a segment.
function levelsOf(outline, segment, length) {
  const from = Math.floor((segment.start_s / length) * outline.length);
  const to = Math.ceil((segment.end_s / length) * outline.length);
  const part = outline.slice(from, Math.max(from + 2, to));
  return part.length > 1 ? part : [...part, ...part];
}
