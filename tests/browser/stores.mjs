// What lies in the browser's two stores, and ways to spoil it. Each `spoil` function runs inside
// of the page, before the page's own scripts where it is given to a visit as `before`.

/** All that the program keeps, as { local, database }, each an object of texts by key. */
export function kept(page) {
  return page.evaluate(async () => {
    const local = Object.fromEntries(
      Object.entries({ ...localStorage }).filter(([key]) => key.startsWith("vice-versa/")),
    );
    const database = await new Promise((done) => {
      const opening = indexedDB.open("vice-versa");
      opening.onupgradeneeded = () => opening.transaction.abort();
      opening.onerror = () => done({});
      opening.onsuccess = () => {
        const store = opening.result.transaction("kept").objectStore("kept");
        const texts = {};
        store.openCursor().onsuccess = ({ target: { result } }) => {
          if (result === null) {
            opening.result.close();
            return done(texts);
          }
          if (typeof result.value === "string") texts[result.key] = result.value;
          result.continue();
        };
      };
    });
    return { local, database };
  });
}

/** Writes texts into the stores, before the page reads them: { local, database }. */
export function put({ local = {}, database = {} }) {
  const texts = JSON.stringify({ local, database });
  return `{
    const { local, database } = ${texts};
    for (const [key, text] of Object.entries(local)) localStorage.setItem(key, text);
    const opening = indexedDB.open("vice-versa", 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore("kept");
    opening.onsuccess = () => {
      const store = opening.result.transaction("kept", "readwrite").objectStore("kept");
      for (const [key, text] of Object.entries(database)) store.put(text, key);
      store.transaction.oncomplete = () => opening.result.close();
    };
  }`;
}

/** The browser has lost its database. */
export const loseDatabase = `indexedDB.deleteDatabase("vice-versa")`;

/** The browser has lost local storage. */
export const loseLocalStorage = `localStorage.clear()`;

/** The browser lets the page have no local storage. */
export const blockLocalStorage = `Object.defineProperty(window, "localStorage", {
  get() { throw new DOMException("denied", "SecurityError"); },
})`;

/** The browser lets the page have no database. */
export const blockDatabase = `Object.defineProperty(window, "indexedDB", {
  get() { throw new DOMException("denied", "SecurityError"); },
})`;

/** The database never answers. */
export const silenceDatabase = `IDBFactory.prototype.open = () => ({})`;

/** The database has no room for anything more. */
export const fillDatabase = `IDBObjectStore.prototype.put = () => {
  throw new DOMException("full", "QuotaExceededError");
}`;

/** Others have filled local storage, to the last letter. */
export const fillLocalStorage = `{
  let size = 1 << 22;
  let index = 0;
  while (size > 0) {
    try {
      localStorage.setItem("others/" + index++, "x".repeat(size));
    } catch {
      size >>= 1;
    }
  }
}`;

/** A browser without locks, as on a page that came without encryption. */
export const noLocks = `Object.defineProperty(Navigator.prototype, "locks", { value: undefined })`;

/** A tab that sleeps: it hears nothing of what other tabs do. */
export const deaf = `addEventListener("storage", (event) => event.stopImmediatePropagation(), true)`;
