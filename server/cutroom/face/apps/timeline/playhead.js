// The playhead: a slider over the tracks, and the film's frame where it stands.
const FRAME_SIDE = 640;

class Playhead {
  constructor(board, source) {
    this.board = board;
    this.source = source;
    this.at = 0;
    const ruler = by("ruler");
    ruler.addEventListener("keydown", (event) => this.step(event));
    ruler.addEventListener("pointerdown", (event) => this.grab(event));
    ruler.addEventListener("pointermove", (event) => {
      if (ruler.hasPointerCapture(event.pointerId)) {
        this.follow(event);
      }
    });
  }

  get end() {
    return Math.max(0, this.board.length - 0.05);
  }

  grab(event) {
    by("ruler").setPointerCapture(event.pointerId);
    this.follow(event);
  }

  follow(event) {
    const box = by("ruler").getBoundingClientRect();
    this.go(((event.clientX - box.left) / box.width) * this.board.length);
  }

  step(event) {
    const small = event.shiftKey ? 0.1 : 1;
    const moves = {
      ArrowRight: small, ArrowUp: small, ArrowLeft: -small, ArrowDown: -small,
      PageUp: this.board.length / 10, PageDown: -this.board.length / 10,
    };
    if (event.key === "Home" || event.key === "End") {
      event.preventDefault();
      this.go(event.key === "Home" ? 0 : this.end);
    } else if (moves[event.key]) {
      event.preventDefault();
      this.go(this.at + moves[event.key]);
    }
  }

  // Moves to a time in seconds and shows the frame there.
  go(seconds) {
    this.at = Math.round(Math.max(0, Math.min(this.end, seconds)) * 10) / 10;
    this.show();
    this.reveal();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.look(), 60);
  }

  // Scrolls zoomed tracks so that the playhead stands in sight.
  reveal() {
    const scroller = by("scroller");
    const ruler = by("ruler");
    const x = (this.at / this.board.length) * ruler.clientWidth;
    const room = scroller.clientWidth - ruler.offsetLeft;
    if (x < scroller.scrollLeft || x > scroller.scrollLeft + room - 8) {
      scroller.scrollLeft = x - room / 3;
    }
  }

  show() {
    const ruler = by("ruler");
    const share = this.at / this.board.length;
    by("needle").style.setProperty("--at", share);
    by("clock").textContent = `${clockText(this.at)} / ${clockText(this.board.length)}`;
    ruler.setAttribute("aria-valuemin", "0");
    ruler.setAttribute("aria-valuemax", String(Math.round(this.board.length * 10) / 10));
    ruler.setAttribute("aria-valuenow", String(this.at));
    ruler.setAttribute("aria-valuetext", clockText(this.at));
    this.paint(this.source.known(this.at, FRAME_SIDE) || this.near());
  }

  // The nearest thumbnail stands in until the frame itself has come.
  near() {
    let best = null;
    for (const [key, src] of this.source.frames) {
      const far = Math.abs(+key.split(" ")[1] - this.at);
      if (best === null || far < best.far) {
        best = { far, src };
      }
    }
    return best && best.src;
  }

  paint(src) {
    const frame = by("frame");
    if (src && frame.src !== src) {
      frame.src = src;
    }
    frame.alt = say("frameAt", clockText(this.at));
  }

  // One request at a time; the one that matters is the last.
  async look() {
    if (this.looking) {
      this.again = true;
      return;
    }
    this.looking = true;
    do {
      this.again = false;
      const at = this.at;
      await this.source
        .picture([at], FRAME_SIDE, (time, src) => time === this.at && this.paint(src))
        .catch(() => {});
    } while (this.again);
    this.looking = false;
  }
}
