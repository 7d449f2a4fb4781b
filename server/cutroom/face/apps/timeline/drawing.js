// Tracks, segments, thumbnails and waveforms on the page.
const SVG = "http://www.w3.org/2000/svg";
const THUMB = { side: 160, most: 120 };
const ROW = { video: 54, audio: 34, text: 26, overlay: 26, other: 22 };

const by = (id) => document.getElementById(id);

function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== null && value !== false) {
      element.setAttribute(name, value === true ? "" : value);
    }
  }
  element.append(...children);
  return element;
}

// A button that cannot be used now keeps its place in the order of keys, and the focus on it.
function setAble(id, isAble) {
  by(id).setAttribute("aria-disabled", String(!isAble));
}

function whenPressed(id, act) {
  by(id).addEventListener("click", () => {
    if (by(id).getAttribute("aria-disabled") !== "true") {
      act();
    }
  });
}

class Board {
  constructor(source, onPick) {
    this.source = source;
    this.onPick = onPick;
    this.zoom = 1;
    this.view = null;
    this.outlines = {};
    this.cells = [];
    whenPressed("wider", () => this.scale(this.zoom * 1.6));
    whenPressed("narrower", () => this.scale(this.zoom / 1.6));
    by("tracks").addEventListener("keydown", (event) => this.steer(event));
    by("scroller").addEventListener("scroll", () => this.later(), { passive: true });
    this.width = 0;
    new ResizeObserver(() => this.resized()).observe(by("scroller"));
  }

  get length() {
    return lengthOf(this.view);
  }

  // Pixels of the lanes that hold segments, without the column of names.
  get lane() {
    return by("ruler").clientWidth || 1;
  }

  draw(view) {
    const focused = this.placeOf(document.activeElement);
    this.view = view;
    by("tracks").replaceChildren(...view.tracks.map((track) => this.track(track)));
    this.cells = [...by("tracks").querySelectorAll(".row")].map((row) => [
      ...row.querySelectorAll(".segment"),
    ]);
    const again = focused && (this.cells[focused[0]] || [])[focused[1]];
    const first = again || this.cells.flat()[0];
    if (first) {
      first.tabIndex = 0;
    }
    if (again) {
      again.focus();
    }
    this.stretch();
  }

  track(track) {
    const name = say(track.name);
    const count = track.segments.length;
    const { placed, rows } = rowsOf(track.segments);
    const height = ROW[track.type] || ROW.other;
    const lane = make("div", { class: "lane", role: "presentation", style: `height:${rows * height}px` });
    for (const [segment, row] of placed) {
      lane.append(this.segment(track, segment, { row, height, of: count }));
    }
    const head = make("div", { class: "head", role: "rowheader", title: name }, name);
    const words = count === 1 ? say("item") : say("items", count);
    const label = `${name}, ${words}`;
    return make("div", { class: `row ${track.type}`, role: "row", "aria-label": label }, head, lane);
  }

  segment(track, segment, { row, height, of }) {
    const mark = markOf(this.view, track, segment);
    const share = (seconds) => `${(seconds / this.length) * 100}%`;
    const place = [
      `left:${share(segment.start_s)}`,
      `width:${share(segment.end_s - segment.start_s)}`,
      `top:${row * height}px`,
      `height:${height - 3}px`,
    ].join(";");
    const cell = make("button", {
      type: "button", role: "gridcell", tabindex: -1, style: place,
      class: `segment ${mark}`, title: titleOf(segment),
      "aria-label": [titleOf(segment), say("of", segment.index, of), mark && say(mark)]
        .filter(Boolean).join(", "),
    });
    cell.dataset.start = segment.start_s;
    cell.dataset.end = segment.end_s;
    if (track.type === "video") {
      cell.append(make("span", { class: "strip", "aria-hidden": "true" }));
    }
    cell.append(make("span", { class: "name" }, segment.text ?? segment.name));
    cell.addEventListener("click", () => this.pick(cell, segment));
    cell.addEventListener("focus", () => this.rove(cell, segment));
    return cell;
  }

  pick(cell, segment) {
    this.rove(cell, segment);
    this.onPick(segment, true);
  }

  // One segment at a time is in the order of the Tab key; arrow keys go to the others.
  rove(cell, segment) {
    for (const other of this.cells.flat()) {
      other.tabIndex = other === cell ? 0 : -1;
    }
    this.onPick(segment, false);
  }

  placeOf(element) {
    for (let row = 0; row < this.cells.length; row += 1) {
      const column = this.cells[row].indexOf(element);
      if (column >= 0) {
        return [row, column];
      }
    }
    return null;
  }

  steer(event) {
    const place = this.placeOf(event.target);
    if (!place) {
      return;
    }
    const [row, column] = place;
    const line = this.cells[row];
    const next = {
      ArrowRight: () => line[column + 1],
      ArrowLeft: () => line[column - 1],
      Home: () => line[0],
      End: () => line[line.length - 1],
      ArrowDown: () => nearest(this.cells.slice(row + 1), event.target),
      ArrowUp: () => nearest(this.cells.slice(0, row).reverse(), event.target),
    }[event.key];
    if (!next) {
      return;
    }
    event.preventDefault();
    const cell = next();
    if (cell) {
      cell.focus();
      cell.scrollIntoView({ block: "nearest", inline: "nearest" });
    }
  }

  // The playhead keeps its place on the screen; where it is out of sight, the middle does.
  scale(zoom) {
    const scroller = by("scroller");
    const room = scroller.clientWidth - by("ruler").offsetLeft;
    const at = parseFloat(by("needle").style.getPropertyValue("--at")) || 0;
    const x = at * this.lane - scroller.scrollLeft;
    const isSeen = x >= 0 && x <= room;
    const held = isSeen ? at : (scroller.scrollLeft + room / 2) / this.lane;
    this.zoom = Math.max(1, Math.min(40, zoom));
    this.stretch();
    scroller.scrollLeft = held * this.lane - (isSeen ? x : room / 2);
  }

  resized() {
    const width = by("scroller").clientWidth;
    if (this.view && Math.abs(width - this.width) > 1) {
      this.width = width;
      this.stretch();
    }
  }

  stretch() {
    by("lanes").style.width = `${this.zoom * 100}%`;
    setAble("narrower", this.zoom > 1);
    this.drawRuler();
    this.drawWaves();
    this.later();
  }

  drawRuler() {
    const step = rulerStep(this.length, this.lane, 56);
    const ruler = by("ruler");
    ruler.querySelectorAll(".tick").forEach((tick) => tick.remove());
    for (let at = 0; at < this.length; at += step) {
      const place = `left:${(at / this.length) * 100}%`;
      const tick = make("span", { class: "tick", style: place, "aria-hidden": "true" });
      tick.textContent = clockText(at);
      ruler.append(tick);
    }
  }

  async listen() {
    const view = this.view;
    const heard = await this.source.outlines().catch(() => ({}));
    if (view === this.view) {
      this.outlines = heard;
      this.drawWaves();
    }
  }

  drawWaves() {
    this.view.tracks.forEach((track, row) => {
      const outline = this.outlines[track.name];
      if (!outline || !(this.cells[row] || []).length) {
        return;
      }
      track.segments.forEach((segment, column) => {
        const cell = this.cells[row][column];
        cell.querySelector("svg")?.remove();
        const levels = levelsOf(outline, segment, this.length);
        if (Math.max(...levels) > 0) {
          cell.prepend(wave(levels));
        }
      });
    });
  }

  // Thumbnails of what can be seen now, a moment after the last scroll.
  later() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.fill().catch(() => {}), 80);
  }

  async fill() {
    if (!this.view) {
      return;
    }
    const box = by("scroller").getBoundingClientRect();
    const { width, height } = this.view.canvas;
    const tileWidth = Math.max(24, (ROW.video - 3) * (width / height || 1.78));
    const tile = (tileWidth / this.lane) * this.length;
    const wanted = new Map();
    document.querySelectorAll(".row.video .segment").forEach((cell) => {
      const at = cell.getBoundingClientRect();
      if (at.right < box.left - 200 || at.left > box.right + 200 || wanted.size > THUMB.most) {
        return;
      }
      const segment = { start_s: +cell.dataset.start, end_s: +cell.dataset.end };
      const strip = cell.querySelector(".strip");
      const times = tilesOf(segment, tile);
      strip.replaceChildren(
        ...times.map((time) => {
          const picture = make("span", { class: "tile" });
          wanted.set(time, [...(wanted.get(time) || []), picture]);
          return picture;
        }),
      );
    });
    const paint = (time, src) =>
      (wanted.get(time) || []).forEach((one) => (one.style.backgroundImage = `url("${src}")`));
    for (const time of wanted.keys()) {
      const src = this.source.known(time, THUMB.side);
      if (src) {
        paint(time, src);
      }
    }
    await this.source.picture([...wanted.keys()], THUMB.side, paint);
  }
}

function nearest(rows, cell) {
  const middle = (one) => (+one.dataset.start + +one.dataset.end) / 2;
  const line = rows.find((row) => row.length) || [];
  const sorted = [...line].sort(
    (one, other) =>
      Math.abs(middle(one) - middle(cell)) - Math.abs(middle(other) - middle(cell)),
  );
  return sorted[0];
}

function titleOf(segment) {
  const name = segment.text ?? segment.name;
  const span = `${clockText(segment.start_s)}–${clockText(segment.end_s)}`;
  const volume = segment.volume === undefined || segment.volume === 1
    ? [] : [`${Math.round(segment.volume * 100)} %`];
  const details = Object.entries(segment.details || {}).map(([key, value]) => `${key} ${value}`);
  return [name, span, ...volume, ...details].join(" · ");
}

function wave(levels) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", `0 0 ${levels.length - 1} 100`);
  svg.setAttribute("preserveAspectRatio", "none");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", wavePath(levels));
  svg.append(path);
  return svg;
}
