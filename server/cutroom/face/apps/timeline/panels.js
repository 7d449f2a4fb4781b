// What stands around the tracks: the head, the changes, the versions, what went wrong.

function showHead(view) {
  const { width, height, fps } = view.canvas;
  by("name").textContent = view.name || say("timeline");
  document.title = `${view.name || "cutroom"} · ${say("timeline")}`;
  by("facts").textContent = [
    clockText(view.duration_s),
    `${width}×${height}`,
    `${Math.round(fps * 100) / 100} fps`,
    say("version", view.version),
  ].join(" · ");
  const empty = !view.tracks.some((track) => track.segments.length);
  by("film").hidden = empty;
  by("nothing").hidden = !empty;
  const media = view.media.map((file) => file.name).join(language === "zh" ? "、" : ", ");
  by("nothing").textContent = [say("empty"), media && say("media", media)].filter(Boolean).join(" ");
  const isFree = document.querySelector("main").getAttribute("aria-busy") !== "true";
  setAble("export", isFree && view.ready_to_export);
  setAble("undo", isFree && view.version > 0);
  setAble("redo", isFree && view.redo !== 0);
}

function showChanges(view) {
  const lines = view.changes || [];
  by("changes").hidden = !lines.length;
  by("changes-title").textContent =
    view.since === undefined || view.since === view.version - 1
      ? say("changes")
      : say("changesSince", view.since);
  const kinds = { "+": "added", "~": "changed", "-": "gone" };
  by("change-list").replaceChildren(
    ...lines.map((line) => make("li", { class: kinds[line[0]] || "" }, line)),
  );
}

function showVersions(view, restore) {
  const versions = [...(view.versions || [])].reverse();
  by("versions").hidden = versions.length < 2;
  by("versions-title").textContent = `${say("versions")} (${versions.length})`;
  by("version-list").replaceChildren(
    ...versions.map((one) => {
      const current = one.number === view.version;
      const item = make("li", { "aria-current": current ? "true" : null, value: one.number });
      item.append(make("span", { class: "label" }, one.label || ""));
      if (current) {
        item.append(make("b", {}, say("now")));
      } else {
        const name = say("restoreTo", one.number);
        const button = make("button", { type: "button", "aria-label": name }, say("restore"));
        button.addEventListener("click", () => restore(one.number));
        item.append(button);
      }
      return item;
    }),
  );
}

function showTrouble(error) {
  const trouble = by("trouble");
  trouble.hidden = !error;
  trouble.textContent = error ? error.message || String(error) : "";
}

function tellStatus(words) {
  by("status").textContent = words;
}
