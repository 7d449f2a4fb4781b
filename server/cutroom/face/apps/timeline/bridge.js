// The host on the other side of the frame: MCP Apps (dialect 2026-01-26), JSON-RPC by postMessage.
const PROTOCOL = "2026-01-26";

class HostError extends Error {}

class Bridge {
  constructor() {
    this.listeners = {};
    this.capabilities = {};
    this.context = {};
    this.pending = new Map();
    this.last = 0;
    addEventListener("message", (event) => this.hear(event));
  }

  // Calls back on a notification of the host; `*` hears requests that want an answer.
  on(method, listener) {
    this.listeners[method] = listener;
  }

  async open() {
    const answer = await this.ask("ui/initialize", {
      protocolVersion: PROTOCOL,
      appInfo: { name: "cutroom-timeline", version: "1" },
      appCapabilities: { availableDisplayModes: ["inline", "fullscreen"] },
    });
    this.capabilities = answer.hostCapabilities || {};
    this.context = answer.hostContext || {};
    this.tell("ui/notifications/initialized", {});
  }

  ask(method, params) {
    const id = ++this.last;
    return new Promise((resolve, reject) => {
      this.pending.set(id, { resolve, reject });
      this.post({ id, method, params });
    });
  }

  tell(method, params) {
    this.post({ method, params });
  }

  // The result of a tool; its error is raised as the sentence that the model would read.
  async call(name, args) {
    const result = await this.ask("tools/call", { name, arguments: args });
    if (result.isError) {
      throw new HostError(textOf(result) || name);
    }
    return result;
  }

  // A JSON resource of our server.
  async read(uri) {
    const answer = await this.ask("resources/read", { uri });
    const content = (answer.contents || [])[0];
    if (!content || typeof content.text !== "string") {
      throw new HostError(`${uri} is empty.`);
    }
    return JSON.parse(content.text);
  }

  post(message) {
    parent.postMessage({ jsonrpc: "2.0", ...message }, "*");
  }

  hear(event) {
    const message = event.data;
    if (event.source !== parent || !message || message.jsonrpc !== "2.0") {
      return;
    }
    if (message.method === undefined) {
      this.settle(message);
    } else if (message.id !== undefined) {
      this.answer(message);
    } else if (this.listeners[message.method]) {
      this.listeners[message.method](message.params || {});
    }
  }

  settle(message) {
    const waiting = this.pending.get(message.id);
    if (!waiting) {
      return;
    }
    this.pending.delete(message.id);
    if (message.error) {
      waiting.reject(new HostError(message.error.message || "The host refused."));
    } else {
      waiting.resolve(message.result || {});
    }
  }

  // Requests of the host: a ping, and the notice that the page will be taken down.
  answer(message) {
    const known = message.method === "ping" || message.method === "ui/resource-teardown";
    this.post(
      known
        ? { id: message.id, result: {} }
        : { id: message.id, error: { code: -32601, message: `No ${message.method} here.` } },
    );
  }
}

function textOf(result) {
  return (result.content || [])
    .filter((block) => block.type === "text")
    .map((block) => block.text)
    .join(" ");
}

// Takes over the host's colours and whether it is dark; what it does not say keeps our own.
function dress(context) {
  const root = document.documentElement;
  if (context.theme === "light" || context.theme === "dark") {
    root.style.colorScheme = context.theme;
  }
  const variables = context.styles?.variables || {};
  for (const [name, value] of Object.entries(variables)) {
    if (/^--[a-z0-9-]+$/.test(name) && typeof value === "string") {
      root.style.setProperty(name, value);
    }
  }
}
