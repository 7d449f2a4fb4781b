// The page as a whole: what the host sends is drawn, what the person does is sent.
const bridge = new Bridge();
const source = new Source(bridge);
let playhead = null;
let shown = null;
let size = "";

const board = new Board(source, (segment, isChosen) => {
  by("details").textContent = titleOf(segment);
  if (isChosen) {
    playhead.go(segment.start_s);
  }
});
playhead = new Playhead(board, source);
const films = new Films(source, () => refresh());

function label() {
  by("undo").textContent = say("undo");
  by("redo").textContent = say("redo");
  by("export").textContent = say("export");
  by("wider").setAttribute("aria-label", say("wider"));
  by("narrower").setAttribute("aria-label", say("narrower"));
  by("actions").setAttribute("aria-label", say("actions"));
  by("zoom").setAttribute("aria-label", say("zoom"));
  by("ruler").setAttribute("aria-label", say("playhead"));
  by("tracks").setAttribute("aria-label", say("tracks"));
  by("films-title").textContent = say("films");
  if (!shown) {
    by("name").textContent = say("timeline");
    tellStatus(say("waiting"));
  }
}

// Looks at the session and draws it, compared with an earlier version.
async function refresh(since = shown ? String(shown.since ?? "last") : "last") {
  if (!source.session) {
    return;
  }
  const before = source.version;
  const view = await source.view(since);
  shown = view;
  showTrouble(null);
  showHead(view);
  showChanges(view);
  showVersions(view, (number) => change({ op: "restore", to: number }, say("restored", number)));
  films.show(view.films || []);
  if (!by("film").hidden) {
    board.draw(view);
    playhead.go(Math.min(playhead.at, playhead.end));
    if (before !== source.version) {
      board.listen();
    }
  }
  if (by("status").textContent === say("waiting")) {
    tellStatus("");
  }
}

// Sends an operation, shows what became of it, and lets the model know.
async function change(operation, words) {
  setBusy(true);
  try {
    const result = await source.edit(operation);
    const went = result.status === "done";
    tellStatus(went ? words : say("nothing", result.reply || result.status));
    await refresh(went ? String(shown.version) : "last");
    if (went) {
      const changes = (result.changes || []).join("; ");
      const text = `In the timeline view the user chose "${operation.op}". The session is now ` +
        `at version ${shown.version}. ${changes}`;
      bridge
        .ask("ui/update-model-context", { content: [{ type: "text", text }] })
        .catch(() => {});
    }
  } catch (error) {
    showTrouble(error);
  } finally {
    setBusy(false);
  }
}

function setBusy(isBusy) {
  document.querySelector("main").setAttribute("aria-busy", String(isBusy));
  for (const id of ["undo", "redo", "export"]) {
    setAble(id, !isBusy);
  }
  if (!isBusy && shown) {
    showHead(shown);
  }
}

// A result of the tool that this page stands for, or of a later one.
async function take(result) {
  const told = result.structuredContent || {};
  source.session = told.session_id || source.session;
  try {
    if (result.isError) {
      tellStatus("");
      showTrouble(new Error(textOf(result)));
      return;
    }
    if (told.status === "working" && told.job_id) {
      tellStatus(say("working"));
      await source.settled(told, (state) => tellStatus(state.reply || say("working")));
      tellStatus("");
    }
    const job = told.progress === undefined ? told.export?.job_id : told.job_id;
    if (job) {
      films.want(job);
    }
    await refresh("last");
  } catch (error) {
    showTrouble(error);
  }
}

// Where the host has room for it, the page may fill the window.
function offerFull() {
  const { availableDisplayModes: modes = [], displayMode: mode } = bridge.context;
  const other = mode === "fullscreen" ? "inline" : "fullscreen";
  by("full").hidden = !modes.includes(other);
  by("full").textContent = say(other === "inline" ? "inline" : "full");
  by("full").onclick = () =>
    bridge
      .ask("ui/request-display-mode", { mode: other })
      .then((answer) => settleInto({ displayMode: answer.mode }))
      .catch(showTrouble);
}

function settleInto(context) {
  Object.assign(bridge.context, context);
  dress(context);
  if (context.locale) {
    speak(context.locale);
  }
  label();
  offerFull();
}

bridge.on("ui/notifications/tool-input", (params) => {
  source.session = params.arguments?.session_id || source.session;
});
bridge.on("ui/notifications/tool-result", take);
bridge.on("ui/notifications/tool-cancelled", () => tellStatus(say("stopped")));
bridge.on("ui/notifications/host-context-changed", (context) => {
  settleInto(context);
  if (context.locale && shown) {
    refresh().catch(showTrouble);
  }
});

whenPressed("undo", () => change({ op: "undo" }, say("undone")));
whenPressed("redo", () => change({ op: "redo" }, say("redone")));
whenPressed("export", () => films.start().catch(showTrouble));

// A page further up in the chat may be old by the time somebody comes back to it.
document.addEventListener("visibilitychange", () => {
  if (!document.hidden && shown) {
    refresh().catch(() => {});
  }
});

new ResizeObserver(() => {
  const { scrollWidth: width } = document.documentElement;
  const height = Math.ceil(document.body.getBoundingClientRect().height);
  if (size !== `${width} ${height}`) {
    size = `${width} ${height}`;
    bridge.tell("ui/notifications/size-changed", { width, height });
  }
}).observe(document.body);

speak(navigator.language);
label();
bridge
  .open()
  .then(() => settleInto(bridge.context))
  .catch(showTrouble);
