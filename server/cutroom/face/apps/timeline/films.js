// Exports: progress while they render, a player when they are done.
const MOST_PARTS = 50;
const TYPES = { mp4: "video/mp4", mov: "video/mp4", m4v: "video/mp4", webm: "video/webm",
  gif: "image/gif", mp3: "audio/mpeg", wav: "audio/wav", m4a: "audio/mp4", png: "image/png",
  jpg: "image/jpeg" };

class Films {
  constructor(source, refresh) {
    this.source = source;
    this.refresh = refresh;
    this.items = new Map();
    this.following = new Set();
    this.wanted = new Set();
  }

  // Whether the host plays films by itself, as our own studio does.
  get elsewhere() {
    return Boolean(this.source.bridge.capabilities.experimental?.["cutroom/player"]);
  }

  show(films) {
    by("films").hidden = !films.length;
    for (const film of films) {
      const item = this.items.get(film.job_id) || this.begin(film.job_id);
      this.update(item, film);
      if (RUNNING.includes(film.status)) {
        this.follow(film).catch(showTrouble);
      }
    }
  }

  begin(job) {
    const item = make("li", { class: "film" });
    this.items.set(job, item);
    by("film-list").prepend(item);
    return item;
  }

  update(item, film) {
    const state = `${film.status} ${film.parts}`;
    if (RUNNING.includes(film.status)) {
      this.showProgress(item, film);
    } else if (item.dataset.state !== state) {
      item.replaceChildren(...this.ended(item, film));
      this.playWanted(item, film.job_id);
    }
    item.dataset.state = state;
  }

  showProgress(item, film) {
    const label = say("rendering");
    if (!item.querySelector("progress")) {
      const cancel = make("button", { type: "button" }, say("cancel"));
      cancel.addEventListener("click", () => this.source.cancel(film.job_id).catch(showTrouble));
      const bar = make("progress", { max: 100, "aria-label": label });
      item.replaceChildren(make("span", { class: "label" }, label), bar, make("b"), cancel);
    }
    item.querySelector("progress").value = film.progress;
    item.querySelector("b").textContent = `${film.progress} %`;
  }

  ended(item, film) {
    const words = { completed: "done", failed: "failed", cancelled: "cancelled" }[film.status];
    const head = make("span", { class: "label" }, this.title(film, words));
    if (film.status !== "completed") {
      return [head, make("span", { class: "note" }, film.status === "failed" ? film.message : "")];
    }
    const note = make("span", { class: "note" }, film.path || film.url || "");
    const parts = film.parts || 0;
    if (this.elsewhere || !this.source.readsResources) {
      return [head, note];
    }
    if (!parts || parts > MOST_PARTS) {
      return [head, note, make("span", { class: "note" }, say(parts ? "large" : "missing"))];
    }
    const play = make("button", { type: "button", class: "play" }, say("play"));
    play.addEventListener("click", () => this.play(item, film, play).catch(showTrouble));
    return [head, play, note];
  }

  title(film, words) {
    const size = film.size_bytes ? `${(film.size_bytes / 1e6).toFixed(1)} MB` : "";
    const length = film.duration_s ? clockText(film.duration_s) : "";
    const frame = film.width ? `${film.width}×${film.height}` : "";
    const name = film.number ? say("film", film.number) : say("films");
    return [name, say(words), length, frame, size, film.verified && say("checked")]
      .filter(Boolean).join(" · ");
  }

  // Fetches the film through the host and shows it; nothing else is allowed in here.
  async play(item, film, button) {
    button.disabled = true;
    const parts = [];
    for (let part = 0; part < film.parts; part += 1) {
      button.textContent = say("loading", Math.round((100 * part) / film.parts));
      parts.push(await this.source.filmPart(film.number, part));
    }
    const ending = (film.path || "").split(".").pop().toLowerCase();
    const type = TYPES[ending] || "video/mp4";
    const kind = type.split("/")[0];
    const player = kind === "image" ? make("img", { alt: "" }) : make(kind, { controls: true });
    player.src = `data:${type};base64,${parts.join("")}`;
    player.setAttribute("aria-label", say("film", film.number));
    button.replaceWith(player);
    player.focus?.();
  }

  // Waits for a render to end; the page then looks at everything anew.
  async follow(film) {
    if (this.following.has(film.job_id)) {
      return;
    }
    this.following.add(film.job_id);
    try {
      // How a film ended, and where it lies, is in the next view of the session.
      const tell = (state) =>
        RUNNING.includes(state.status) &&
        this.update(this.items.get(film.job_id), { ...film, ...state });
      const result = await this.source.settled(film, tell);
      tellStatus(result.status === "completed" ? say("exported") : say(result.status));
    } finally {
      this.following.delete(film.job_id);
      await this.refresh();
    }
  }

  async start() {
    const film = await this.source.startExport();
    tellStatus(say("started"));
    by("films").hidden = false;
    this.want(film.job_id);
    this.update(this.begin(film.job_id), film);
    await this.follow(film);
  }

  // Has a film shown as soon as it is there: the one that this page was opened or asked for.
  want(job) {
    this.wanted.add(job);
    const item = this.items.get(job);
    if (item) {
      this.playWanted(item, job);
    }
  }

  playWanted(item, job) {
    const button = item.querySelector(".play");
    if (button && this.wanted.delete(job)) {
      button.click();
    }
  }
}
