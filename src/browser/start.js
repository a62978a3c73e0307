// Starts the page, and stands by when it falls. Plain JavaScript, because a panic leaves the
// WebAssembly module dead: whatever rescues people's data then must live outside of it.
"use strict";
(() => {
  // Every key of ours in local storage begins so; other pages' keys are none of our business.
  const ourKeys = "vice-versa/";
  // Two of them hold the programme in turns; see src/store/record.rs.
  const slots = ["vice-versa/a", "vice-versa/b"];

  const words = {
    de: {
      title: "Vice Versa kann nicht weitermachen",
      happened: "Es ist ein Fehler aufgetreten, nach dem die Seite nicht sicher weiterarbeiten kann.",
      notStarted: "Die Seite konnte nicht starten.",
      safe: "Was zuletzt gespeichert wurde, liegt unverändert in diesem Browser. Nichts davon wurde gelöscht, und nichts hat den Browser verlassen.",
      advice: "Sichern Sie zuerst Ihre Daten als Datei. Laden Sie danach die Seite neu.",
      download: "Gespeicherte Daten herunterladen",
      reload: "Seite neu laden",
      nothing: "In diesem Browser ist nichts gespeichert.",
      blocked: "Der Browser lässt die Seite nicht an seinen Speicher.",
      detail: "Meldung des Fehlers",
    },
    en: {
      title: "Vice Versa cannot go on",
      happened: "An error occurred after which the page cannot safely go on working.",
      notStarted: "The page could not start.",
      safe: "What was saved last is unchanged in this browser. None of it was deleted, and none of it left the browser.",
      advice: "First save your data to a file. Then reload the page.",
      download: "Download the saved data",
      reload: "Reload the page",
      nothing: "Nothing is saved in this browser.",
      blocked: "The browser does not let the page use its storage.",
      detail: "Message of the error",
    },
  };

  const root = document.documentElement;
  root.lang = (navigator.language || "en").toLowerCase().startsWith("de") ? "de" : "en";

  let fallen = false;
  let module = null;
  let workerSource = null;

  /** The newest programme of the two slots as a programme file, or null. */
  function newestProgramme(saved) {
    const records = slots.flatMap((slot) => {
      try {
        const record = JSON.parse(saved[slot]);
        JSON.parse(record.payload);
        return [record];
      } catch {
        return [];
      }
    });
    records.sort((one, other) => other.generation - one.generation);
    return records.length === 0 ? null : records[0].payload;
  }

  /**
   * What is saved, as text: a programme file that can be opened again, or else all that lies in
   * our part of local storage; null where there is nothing. Throws where storage is blocked.
   */
  function savedText() {
    const saved = {};
    for (let index = 0; index < localStorage.length; index += 1) {
      const key = localStorage.key(index);
      if (key.startsWith(ourKeys)) saved[key] = localStorage.getItem(key);
    }
    if (Object.keys(saved).length === 0) return null;
    return newestProgramme(saved) ?? JSON.stringify(saved, null, 1);
  }

  function element(name, text, ...children) {
    const made = document.createElement(name);
    if (text !== null) made.textContent = text;
    made.append(...children);
    return made;
  }

  function downloadButton(say, note) {
    const button = element("button", say.download);
    button.type = "button";
    button.addEventListener("click", () => {
      try {
        const text = savedText();
        if (text === null) {
          note.textContent = say.nothing;
          return;
        }
        const link = document.createElement("a");
        link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
        link.download = "vice-versa-rescue.programme.json";
        link.click();
      } catch {
        note.textContent = say.blocked;
      }
    });
    return button;
  }

  /** Takes the page away and says what happened, what is safe and what to do. */
  function fall(error, started) {
    if (fallen) return;
    fallen = true;
    const say = words[root.lang.startsWith("de") ? "de" : "en"];
    const note = element("p", "");
    note.setAttribute("role", "status");
    const reload = element("button", say.reload);
    reload.type = "button";
    reload.addEventListener("click", () => location.reload());
    const main = element(
      "main",
      null,
      element("h1", say.title),
      element("p", started ? say.happened : say.notStarted),
      element("p", say.safe),
      element("p", say.advice),
      element("p", null, downloadButton(say, note), " ", reload),
      note,
      element("details", null, element("summary", say.detail), element("pre", String(error))),
    );
    main.className = "rescue";
    main.setAttribute("role", "alert");
    document.body.replaceChildren(main);
    document.title = say.title;
  }

  /** Whether an error is the module's end, and not a browser extension's quarrel. */
  function isFatal(error) {
    return error instanceof WebAssembly.RuntimeError
      || (error instanceof Error && /too much recursion|call stack/i.test(error.message));
  }

  addEventListener("error", (event) => {
    if (isFatal(event.error)) fall(event.error, true);
  });
  addEventListener("unhandledrejection", (event) => {
    if (isFatal(event.reason)) fall(event.reason, true);
  });

  /** The WebAssembly bytes: beside the page when served, inside it in the one-file form. */
  async function response() {
    const source = document.getElementById("wasm");
    if (source.href) return fetch(source.href);
    const packed = Uint8Array.from(atob(source.textContent), (letter) => letter.charCodeAt(0));
    const plain = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
    return new Response(plain, { headers: { "content-type": "application/wasm" } });
  }

  async function compile(answer) {
    if (!answer.ok) throw new Error(`${answer.status} ${answer.url}`);
    // A host may serve the file under another media type; then streaming is refused.
    return answer.headers.get("content-type") === "application/wasm"
      ? WebAssembly.compileStreaming(answer)
      : WebAssembly.compile(await answer.arrayBuffer());
  }

  /**
   * Starts the same module in a worker and hands it one job. A classic worker from a Blob is
   * the one kind that also starts from file://.
   */
  function startWorker(job) {
    if (workerSource === null) {
      const glue = document.getElementById("glue");
      const load = glue.src ? `importScripts(${JSON.stringify(glue.src)});` : glue.textContent;
      const begin = `
        onmessage = async ({ data: [module, job] }) => {
          onmessage = null;
          try {
            await wasm_bindgen({ module_or_path: module });
            dispatchEvent(new MessageEvent("message", { data: job }));
          } catch (error) {
            // Thrown outside of the promise, it reaches the page as the worker's error.
            setTimeout(() => { throw error; });
          }
        };`;
      workerSource = URL.createObjectURL(new Blob([load, begin], { type: "text/javascript" }));
    }
    const worker = new Worker(workerSource);
    worker.postMessage([module, job]);
    return worker;
  }

  globalThis.viceVersa = { startWorker };

  addEventListener("DOMContentLoaded", async () => {
    try {
      module = await compile(await response());
      await wasm_bindgen({ module_or_path: module });
    } catch (error) {
      fall(error, false);
    }
  });
})();
