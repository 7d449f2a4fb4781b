// Where the page's data comes from: our resources, or the plain tools where a host reads none.
const BATCH = 16;
const RUNNING = ["pending", "processing", "working"];

class Source {
  constructor(bridge) {
    this.bridge = bridge;
    this.session = null;
    this.readsResources = true;
    this.failures = 0;
    this.frames = new Map();
    this.version = null;
  }

  uri(what) {
    return `cutroom://sessions/${this.session}/view/${what}`;
  }

  // Everything that is drawn, compared with a version ("last": what the latest edit began from).
  async view(since = "last") {
    if (!this.bridge.capabilities.serverResources) {
      this.readsResources = false;
    }
    let view = null;
    if (this.readsResources) {
      try {
        view = await this.bridge.read(this.uri(`since/${since}`));
        this.failures = 0;
      } catch {
        // Once may be chance; a host that cannot read will not learn it.
        this.failures += 1;
        this.readsResources = this.failures < 2;
      }
    }
    if (!view) {
      const args = { session_id: this.session, detail: "full" };
      const result = await this.bridge.call("get_timeline", args);
      view = { changes: [], marks: [], films: [], ...result.structuredContent };
    }
    const stamp = `${view.version} ${view.timeline}`;
    if (stamp !== this.version) {
      this.version = stamp;
      this.frames.clear();
    }
    return view;
  }

  // Asks for pictures that are not known yet; each is handed to `show(at, src)` as it arrives.
  async picture(times, side, show) {
    const version = this.version;
    const unknown = times.filter((at) => !this.frames.has(`${side} ${at}`));
    for (let from = 0; from < unknown.length; from += BATCH) {
      const wanted = unknown.slice(from, from + BATCH);
      const found = await this.drawn(wanted, side);
      if (version !== this.version) {
        return;
      }
      for (const { at_s: at, src } of found) {
        this.frames.set(`${side} ${at}`, src);
        show(at, src);
      }
    }
  }

  known(at, side) {
    return this.frames.get(`${side} ${at}`);
  }

  async drawn(times, side) {
    if (this.readsResources) {
      return (await this.bridge.read(this.uri(`frames/${side}/${times.join(",")}`))).frames;
    }
    const found = [];
    for (let from = 0; from < times.length; from += 12) {
      const at = times.slice(from, from + 12);
      const result = await this.bridge.call("preview", { session_id: this.session, at });
      const images = result.content.filter((block) => block.type === "image");
      images.forEach((image, index) => {
        found.push({ at_s: at[index], src: `data:${image.mimeType};base64,${image.data}` });
      });
    }
    return found;
  }

  async outlines() {
    return this.readsResources ? (await this.bridge.read(this.uri("outlines"))).tracks : {};
  }

  async filmPart(number, part) {
    return (await this.bridge.read(this.uri(`films/${number}/${part}`))).data;
  }

  async edit(operation) {
    const args = { operations: [operation], session_id: this.session };
    return this.settled((await this.bridge.call("send_edit", args)).structuredContent);
  }

  async startExport() {
    const result = await this.bridge.call("export", { session_id: this.session, wait_s: 0 });
    return result.structuredContent;
  }

  async cancel(job) {
    await this.bridge.call("cancel_job", { job_id: job });
  }

  // Waits for a job to end, telling each state on the way.
  async settled(result, tell = () => {}) {
    while (RUNNING.includes(result.status) && result.job_id) {
      tell(result);
      const args = { job_id: result.job_id, wait_s: 3 };
      result = (await this.bridge.call("get_job", args)).structuredContent;
    }
    tell(result);
    return result;
  }
}
