"use strict";
// The host of the view in a browser: answers what the view asks, plays and hands out the films.
const WORDS = {
  en: {
    ask: "What to change", send: "Change", films: "Films", download: "Download", play: "Play",
    working: "Working…", film: "Film {0}", gone: "The studio has been closed.",
    used: "This link was used already. Run `cutroom studio` again for a new one.",
  },
  zh: {
    ask: "要改什么", send: "修改", films: "成片", download: "下载", play: "播放",
    working: "处理中……", film: "成片 {0}", gone: "工作室已关闭。",
    used: "这个链接已经用过了。请重新运行 `cutroom studio` 获取新链接。",
  },
};
const words = navigator.language.toLowerCase().startsWith("zh") ? WORDS.zh : WORDS.en;
const KEY = "cutroom-studio-key";
const LOOK_MS = 2000;
const RUNNING = ["pending", "processing", "working"];
const by = (id) => document.getElementById(id);

let key = sessionStorage.getItem(KEY);
let session = sessionStorage.getItem(`${KEY}-session`);
let seen = "";
let playing = null;

class Refused extends Error {}

async function send(path, body) {
  const headers = { "Content-Type": "application/json" };
  if (key) {
    headers.Authorization = `Bearer ${key}`;
  }
  const answer = await fetch(path, { method: "POST", headers, body: JSON.stringify(body) });
  if (answer.status === 401 || answer.status === 403) {
    throw new Refused(words.used);
  }
  return answer.json();
}

async function rpc(method, params) {
  const body = await send("/rpc", { method, params });
  if (body.error) {
    throw Object.assign(new Error(body.error.message), { code: body.error.code });
  }
  return body.result;
}

// The token leaves the address at once: it is worth nothing any more, and it is not for history.
async function enter() {
  const token = location.hash.slice(1);
  history.replaceState(null, "", "/");
  if (token) {
    const opened = await send("/open", { token });
    key = opened.key;
    session = opened.session_id;
    sessionStorage.setItem(KEY, key);
    sessionStorage.setItem(`${KEY}-session`, session);
  }
  if (!key) {
    throw new Refused(words.used);
  }
}

const ANSWERS = {
  "ui/initialize": () => ({
    protocolVersion: "2026-01-26",
    hostInfo: { name: "cutroom-studio", version: "1" },
    hostCapabilities: {
      serverTools: {}, serverResources: {}, experimental: { "cutroom/player": {} },
    },
    hostContext: { locale: navigator.language, displayMode: "inline" },
  }),
  "tools/call": (params) => rpc("tools/call", params),
  "resources/read": (params) => rpc("resources/read", params),
  "ui/update-model-context": () => ({}),
};

function post(message) {
  by("view").contentWindow.postMessage({ jsonrpc: "2.0", ...message }, "*");
}

addEventListener("message", async (event) => {
  const message = event.data;
  if (event.source !== by("view").contentWindow || message?.jsonrpc !== "2.0") {
    return;
  }
  if (message.method === "ui/notifications/initialized") {
    follow();
  } else if (message.method === "ui/notifications/size-changed") {
    by("view").style.height = `${Math.min(4000, Math.ceil(message.params.height) + 2)}px`;
  } else if (message.id !== undefined && message.method) {
    await reply(message);
  }
});

async function reply({ id, method, params }) {
  try {
    const known = ANSWERS[method];
    if (!known) {
      throw Object.assign(new Error(`The studio knows no ${method}.`), { code: -32601 });
    }
    post({ id, result: await known(params) });
  } catch (error) {
    post({ id, error: { code: error.code ?? -32000, message: error.message } });
  }
}

// Looks whether the session has changed, whoever changed it, and shows what is new.
async function look() {
  const uri = `cutroom://sessions/${session}/view/since/last`;
  const view = JSON.parse((await rpc("resources/read", { uri })).contents[0].text);
  const films = (view.films || []).map((film) => [film.job_id, film.status, film.parts]);
  const now = JSON.stringify([view.version, view.timeline, films]);
  if (now !== seen) {
    seen = now;
    document.title = `${view.name} · cutroom studio`;
    post({
      method: "ui/notifications/tool-result",
      params: { content: [], structuredContent: { session_id: session } },
    });
    showFilms((view.films || []).filter((film) => film.status === "completed" && film.parts));
  }
}

async function follow() {
  try {
    if (!document.hidden || !seen) {
      await look();
      showTrouble("");
    }
    setTimeout(follow, LOOK_MS);
  } catch (error) {
    if (error instanceof TypeError) {
      showTrouble(words.gone);
    } else {
      showTrouble(error.message);
      setTimeout(follow, LOOK_MS);
    }
  }
}

function showFilms(films) {
  by("films").hidden = !films.length;
  const latest = films[films.length - 1];
  if (latest && latest.job_id !== playing) {
    play(latest);
  }
  by("list").replaceChildren(...[...films].reverse().map(filmLine));
}

function filmLine(film) {
  const line = document.createElement("li");
  const name = film.path.split(/[\\/]/).pop();
  const size = film.size_bytes ? ` · ${(film.size_bytes / 1e6).toFixed(1)} MB` : "";
  const label = document.createElement("span");
  label.textContent = `${words.film.replace("{0}", film.number)} · ${name}${size}`;
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = words.play;
  button.addEventListener("click", () => play(film));
  const link = document.createElement("a");
  link.href = `/films/${film.number}?download`;
  link.textContent = words.download;
  link.setAttribute("download", name);
  line.append(label, button, link);
  return line;
}

function play(film) {
  playing = film.job_id;
  const ending = film.path.split(".").pop().toLowerCase();
  const tag = ["gif", "png", "jpg", "jpeg"].includes(ending) ? "img"
    : ["mp3", "wav", "m4a", "flac", "aac"].includes(ending) ? "audio"
    : ["mp4", "mov", "webm", "mkv", "m4v"].includes(ending) ? "video" : null;
  if (!tag) {
    by("player").replaceChildren();
    return;
  }
  const player = document.createElement(tag);
  player.src = `/films/${film.number}`;
  player.setAttribute(tag === "img" ? "alt" : "aria-label", words.film.replace("{0}", film.number));
  if (tag !== "img") {
    player.controls = true;
    player.preload = "metadata";
  }
  by("player").replaceChildren(player);
}

function ask(event) {
  event.preventDefault();
  const message = by("words").value.trim();
  return message ? wish({ message }) : undefined;
}

async function wish(request) {
  by("send").disabled = true;
  by("choice").hidden = true;
  by("reply").textContent = words.working;
  try {
    let result = await called("send_edit", request);
    while (RUNNING.includes(result.status) && result.job_id) {
      by("reply").textContent = result.reply || words.working;
      result = await called("get_job", { job_id: result.job_id, wait_s: 5 });
    }
    const paid = (result.questions || []).find((one) => one.about === "credits");
    if (paid) {
      by("reply").textContent = paid.text;
      offer(paid.options, request);
    } else {
      const asked = (result.questions || []).flatMap((one) => [one.text, ...(one.options || [])]);
      by("reply").textContent = [result.reply, ...asked].filter(Boolean).join(" · ");
    }
    by("words").value = "";
    await look();
  } catch (error) {
    by("reply").textContent = "";
    showTrouble(error.message);
  } finally {
    by("send").disabled = false;
    by("words").focus();
  }
}

function offer([yes, no], request) {
  const buttons = [yes, no].map((text) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = text;
    return button;
  });
  buttons[0].addEventListener("click", () => wish({ ...request, spend_credits: true }));
  buttons[1].addEventListener("click", () => {
    by("choice").hidden = true;
    by("reply").textContent = "";
    by("words").focus();
  });
  by("choice").replaceChildren(...buttons);
  by("choice").hidden = false;
}

async function called(name, given) {
  const result = await rpc("tools/call", { name, arguments: given });
  if (result.isError) {
    throw new Error(result.content.map((block) => block.text || "").join(" "));
  }
  return result.structuredContent;
}

function showTrouble(text) {
  by("trouble").textContent = text;
  by("trouble").hidden = !text;
}

by("words-label").textContent = words.ask;
by("send").textContent = words.send;
by("films-title").textContent = words.films;
by("ask").addEventListener("submit", ask);
enter()
  .then(() => {
    by("ask").hidden = false;
    by("view").src = "/view";
  })
  .catch((error) => {
    by("view").remove();
    showTrouble(error.message);
  });
