// Starts the page, and stands by when it falls. Plain JavaScript, because a panic leaves the
// WebAssembly module dead: whatever rescues people's data then must live outside of it.
"use strict";
(() => {
  // Every key of ours in local storage begins so; other pages' keys are none of our business.
  const ourKeys = "vice-versa/";
  // Two of them hold the programme in turns, in local storage and in the database; see
  // src/store/record.rs and src/browser/indexed_db.rs.
  const slots = ["vice-versa/a", "vice-versa/b"];
  const database = { name: "vice-versa", store: "kept", patience: 3000 };
  // The lock of the one tab that writes.
  const pen = "vice-versa/pen";

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
      framed: "Vice Versa lässt sich nicht in eine andere Seite einbetten: Sie könnte sehen oder verdecken, was Sie hier eingeben.",
      alone: "Für sich öffnen",
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
      framed: "Vice Versa cannot be embedded in another page: that page could watch or cover what you enter here.",
      alone: "Open it on its own",
    },
  };

  const root = document.documentElement;
  root.lang = (navigator.language || "en").toLowerCase().startsWith("de") ? "de" : "en";

  let fallen = false;
  let module = null;
  let workerSource = null;

  /** The newest programme of all stores' slots as a programme file, or null. */
  function newestProgramme(stores) {
    const texts = stores.flatMap((saved) => slots.map((slot) => saved[slot]));
    const records = texts.flatMap((text) => {
      try {
        const record = JSON.parse(text);
        JSON.parse(record.payload);
        return [record];
      } catch {
        return [];
      }
    });
    records.sort((one, other) => other.generation - one.generation);
    return records.length === 0 ? null : records[0].payload;
  }

  /** All that lies in our part of local storage; null where it is blocked. */
  function inLocalStorage() {
    try {
      const saved = {};
      for (let index = 0; index < localStorage.length; index += 1) {
        const key = localStorage.key(index);
        if (key.startsWith(ourKeys)) saved[key] = localStorage.getItem(key);
      }
      return saved;
    } catch {
      return null;
    }
  }

  /** All texts in our database; null where it is missing, blocked or does not answer. */
  function inDatabase() {
    const reading = new Promise((found, failed) => {
      const opening = indexedDB.open(database.name);
      // There was none: it shall not be made now.
      opening.onupgradeneeded = () => opening.transaction.abort();
      opening.onerror = failed;
      opening.onsuccess = () => {
        const store = opening.result.transaction(database.store).objectStore(database.store);
        const saved = {};
        const cursor = store.openCursor();
        cursor.onerror = failed;
        cursor.onsuccess = () => {
          const entry = cursor.result;
          if (entry === null) return found(saved);
          if (typeof entry.value === "string") saved[entry.key] = entry.value;
          entry.continue();
        };
      };
    });
    const patience = new Promise((done) => setTimeout(() => done(null), database.patience));
    return Promise.race([reading, patience]).catch(() => null);
  }

  /**
   * What is saved, as text: a programme file that can be opened again, or else all that is
   * there; "" where there is nothing, null where nothing can be reached.
   */
  async function savedText() {
    const stores = [inLocalStorage(), await inDatabase()].filter((saved) => saved !== null);
    if (stores.length === 0) return null;
    const programme = newestProgramme(stores);
    if (programme !== null) return programme;
    const some = stores.filter((saved) => Object.keys(saved).length > 0);
    return some.length === 0 ? "" : JSON.stringify(some.length === 1 ? some[0] : some, null, 1);
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
    button.addEventListener("click", async () => {
      const text = await savedText();
      note.textContent = text === null ? say.blocked : text === "" ? say.nothing : "";
      if (!text) return;
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
      link.download = "vice-versa-rescue.programme.json";
      link.click();
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
      const glue = document.getElementById("glue").textContent;
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
      workerSource = URL.createObjectURL(new Blob([glue, begin], { type: "text/javascript" }));
    }
    const worker = new Worker(workerSource);
    worker.postMessage([module, job]);
    return worker;
  }

  // The request for the pen that was granted last, while this tab has it.
  let granted = null;
  let waiting = false;

  /**
   * Asks for the pen: "free" takes it where nobody has it, "wait" when nobody has it any more,
   * "take" at once. Calls `changed` with whether this tab has it, at first and whenever that
   * changes.
   */
  function askForPen(how, changed) {
    const request = {};
    if (how === "wait") {
      if (waiting) return;
      waiting = true;
    }
    const options = { free: { ifAvailable: true }, wait: {}, take: { steal: true } }[how];
    const onLock = (lock) => {
      if (how === "wait") waiting = false;
      granted = lock === null ? null : request;
      changed(lock !== null);
      // Held until the tab is closed, or until it is taken away.
      return lock === null ? undefined : new Promise(() => {});
    };
    // Missing on pages that came over a connection without encryption.
    const locks = navigator.locks;
    const asked = locks === undefined ? Promise.reject() : locks.request(pen, options, onLock);
    asked.catch(() => {
      if (granted === request) {
        granted = null;
        changed(false);
      } else if (granted === null && how !== "wait") {
        // There are no locks here: every tab may write.
        changed(true);
      }
    });
  }

  globalThis.viceVersa = { askForPen, startWorker };

  // Whoever follows a link to the questionnaire needs the form alone, not the program.
  const answerPlace = "#/answer/";
  const isAnswer = () => location.hash.startsWith(answerPlace);
  const beganWithAnswer = isAnswer();
  addEventListener("hashchange", () => {
    if (beganWithAnswer || isAnswer()) location.reload();
  });

  /**
   * In another page's frame, people could be led to press what they do not see. The policy in
   * the page's head cannot forbid framing, so nothing starts here.
   */
  function refuseFrame() {
    const say = words[root.lang];
    const link = element("a", say.alone);
    link.href = location.href;
    link.target = "_blank";
    link.rel = "noopener noreferrer";
    const main = element("main", null, element("p", say.framed), element("p", null, link));
    main.className = "rescue";
    document.body.replaceChildren(main);
  }

  addEventListener("DOMContentLoaded", async () => {
    if (window.top !== window.self) {
      refuseFrame();
      return;
    }
    if (beganWithAnswer) {
      viceVersaAnswer.openLink(document.body, location.hash.slice(answerPlace.length));
      return;
    }
    try {
      module = await compile(await response());
      await wasm_bindgen({ module_or_path: module });
    } catch (error) {
      fall(error, false);
    }
  });
})();
