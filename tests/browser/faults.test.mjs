// What browsers, disks and people do to a page that keeps data: nothing that was called saved is
// lost, and what happened is said.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { killMany } from "./kill.mjs";
import {
  blockDatabase, blockLocalStorage, fillDatabase, fillLocalStorage, kept, loseDatabase,
  loseLocalStorage, put, silenceDatabase,
} from "./stores.mjs";
import { inBothBrowsers } from "./visit.mjs";

const saved = "In diesem Browser gespeichert";
const path = "#/programme";
const name = async (visited) => (await visited.field("Name")).evaluate((field) => field.value);
const type = async (visited, text) => (await visited.field("Name")).type(text);

/** Opens the page, types a name and waits until it is saved, a second time for a second slot. */
async function begun(visit, options = {}) {
  const visited = await visit({ path, ...options });
  await type(visited, "Lernen");
  await visited.sees(saved);
  await type(visited, "!");
  await visited.sees(saved);
  return visited;
}

/** Closes the tab and opens the page anew, in the same profile. */
async function reopened(visit, visited, options = {}) {
  const again = await visit({ path, beside: visited, ...options });
  return again;
}

inBothBrowsers("mishaps", ({ visit, browser }) => {
  test("a tab that is closed 50 ms after a letter has saved it", async () => {
    const visited = await begun(visit);
    await type(visited, "?");
    await new Promise((later) => setTimeout(later, 50));
    await visited.leave();
    const again = await reopened(visit, visited);
    assert.equal(await name(again), "Lernen!?");
    assert.deepEqual(again.complaints, []);
  });

  test("every step can be taken back after a reload", async () => {
    const visited = await visit({ path });
    for (const text of ["Eins", "Zwei", "Drei"]) {
      await type(visited, text);
      await visited.sees(saved);
      await visited.page.reload();
    }
    for (const text of ["EinsZwei", "Eins", ""]) {
      await visited.press("Rückgängig");
      await visited.until(text, async () => await name(visited) === text);
      await visited.sees(saved);
      await visited.page.reload();
    }
    await visited.press("Wiederholen");
    await visited.until("redone", async () => await name(visited) === "Eins");
  });

  test("a sample that nobody changed is not saved", async () => {
    const visited = await visit({ path: "#/" });
    await visited.press("Beispiel öffnen");
    await visited.sees("Beispiel, nicht gespeichert");
    const { local, database } = await kept(visited.page);
    assert.deepEqual([local, database], [{}, {}]);
    await visited.page.reload();
    await visited.sees("Noch nichts zu speichern");
  });

  test("local storage filled by others: the database carries all, and the page says so", async () => {
    const visited = await visit({ path, before: fillLocalStorage });
    await type(visited, "Lernen");
    await visited.sees(saved);
    await visited.sees("zu groß geworden");
    await visited.leave();
    const again = await reopened(visit, visited);
    assert.equal(await name(again), "Lernen");
  });

  test("both full: not saved, said so, and a file can be had", async () => {
    const visited = await begun(visit);
    await visited.leave();
    const again = await reopened(visit, visited, { before: `${fillLocalStorage};${fillDatabase}` });
    await (await again.field("Name")).evaluate((field, more) => {
      field.value += more;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }, "Mehr, als noch hineinpasst.".repeat(200));
    await again.sees("Nicht gespeichert");
    await again.sees("kein Platz mehr");
    const file = await again.download(() => again.press("Als Datei sichern"));
    assert.match(JSON.parse(file.text).programme.name, /Lernen!(Mehr, als noch hineinpasst\.){200}$/);
  });

  test("no database: local storage alone counts, and the words say so", async () => {
    const visited = await visit({ path, before: blockDatabase });
    await type(visited, "Lernen");
    await visited.sees("Gespeichert, aber nicht absturzsicher");
    await visited.sees("nur seinen einfachen Speicher");
    await visited.page.reload();
    assert.equal(await name(visited), "Lernen");
  });

  test("a database that never answers: the page opens, and says so", async () => {
    const visited = await visit({ path, before: silenceDatabase });
    await type(visited, "Lernen");
    await visited.sees("Gespeichert, aber nicht absturzsicher");
    await visited.page.reload();
    assert.equal(await name(visited), "Lernen");
  });

  test("no storage at all: the page works, says so, and a file can be had", async () => {
    const visited = await visit({ path, before: `${blockDatabase};${blockLocalStorage}` });
    await visited.sees("lässt die Seite nichts speichern");
    await type(visited, "Lernen");
    const file = await visited.download(() => visited.press("Als Datei sichern"));
    assert.equal(JSON.parse(file.text).programme.name, "Lernen");
  });

  for (const [what, lose] of [["database", loseDatabase], ["local storage", loseLocalStorage]]) {
    test(`the browser has lost its ${what}: nothing is missing, and it is said`, async () => {
      const visited = await begun(visit);
      await visited.leave();
      const again = await reopened(visit, visited, { before: lose });
      await again.sees("eine von zwei Kopien Ihres Programms verloren");
      assert.equal(await name(again), "Lernen!");
      await again.sees(saved);
      const { local, database } = await kept(again.page);
      assert.ok(local["vice-versa/newest"] !== undefined && database["vice-versa/newest"] !== undefined);
    });
  }

  for (const store of ["local", "database"]) {
    test(`one slot damaged in ${store}: set aside, said, and to be had`, async () => {
      const visited = await begun(visit);
      await visited.leave();
      const again = await reopened(visit, visited, { before: put({ [store]: { "vice-versa/a": "{kaputt" } }) });
      await again.sees("war beschädigt und wurde beiseitegelegt");
      assert.equal(await name(again), "Lernen!");
      await again.go("#/files");
      const file = await again.download(() => again.press("Kopien herunterladen"));
      assert.equal(file.text, "{kaputt");
    });
  }

  test("all slots damaged: nothing is overwritten before somebody says so", async () => {
    const visited = await begun(visit);
    await visited.leave();
    const broken = { "vice-versa/a": "{eins", "vice-versa/b": "{zwei" };
    const again = await reopened(visit, visited, { before: put({ local: broken, database: broken }) });
    await again.sees("lässt sich nicht lesen");
    const { local, database } = await kept(again.page);
    assert.deepEqual([local["vice-versa/a"], database["vice-versa/b"]], ["{eins", "{zwei"]);
    const file = await again.download(() => again.press("Gespeicherte Daten herunterladen"));
    assert.equal(file.text, "{eins\n{zwei");
  });

  test("a newer schema is refused with its version's name on it, and left alone", async () => {
    const visited = await begun(visit);
    const before = await kept(visited.page);
    await visited.leave();
    const newer = before.database["vice-versa/a"].replace('"schema":2', '"schema":99');
    const again = await reopened(visit, visited, { before: put({ database: { "vice-versa/a": newer } }) });
    await again.sees("Eine neuere Fassung von Vice Versa hat hier gespeichert");
    assert.equal((await kept(again.page)).database["vice-versa/a"], newer);
  });

  test("what the first version saved is opened, and kept in both stores from then on", async () => {
    const first = readFileSync(new URL("../data/record/1.json", import.meta.url), "utf8").trim();
    const mark = '{"generation":7,"tab":3}';
    const before = put({ local: { "vice-versa/b": first, "vice-versa/newest": mark } });
    const visited = await visit({ path, before: `if (localStorage.length === 0) ${before}` });
    assert.equal(await name(visited), "Lernen im Tandem");
    await visited.sees(saved);
    assert.match((await kept(visited.page)).database["vice-versa/a"], /Lernen im Tandem/);
  });

  test("a clock that goes back by years changes nothing", async () => {
    const visited = await begun(visit);
    await visited.leave();
    const back = `Date = class extends Date {
      constructor(...given) { super(...(given.length === 0 ? [0] : given)); }
      static now() { return 0; }
    }`;
    const again = await reopened(visit, visited, { before: back });
    assert.equal(await name(again), "Lernen!");
    await type(again, "?");
    await again.sees(saved);
    await again.leave();
    assert.equal(await name(await reopened(visit, again)), "Lernen!?");
  });

  if (browser === "chromium") {
    test("a reload while pairs are looked for leaves everything as it was", async () => {
      const visited = await visit({ path: "#/" });
      await visited.press("Beispiel öffnen");
      await visited.press("Beispiel behalten");
      await visited.sees(saved);
      const { database } = await kept(visited.page);
      await visited.go("#/pairing");
      await visited.press("Tandems bilden");
      await visited.page.reload();
      await visited.sees(saved);
      // The run may have ended before: then its round came on top, and nothing else.
      const people = (texts) => Object.values(texts).map((text) => /participants.*?rounds/.exec(text)?.[0]);
      const after = await kept(visited.page);
      assert.deepEqual(new Set(people(after.database)), new Set(people(database)));
      assert.deepEqual(visited.complaints, []);
    });

    test("a renderer that is killed has lost nothing that was called saved", async () => {
      const visited = await begun(visit);
      const session = await visited.page.createCDPSession();
      session.send("Page.crash").catch(() => {});
      await new Promise((later) => setTimeout(later, 500));
      const again = await reopened(visit, visited);
      assert.equal(await name(again), "Lernen!");
    });
  }
});

test("a browser that is killed while somebody types has lost nothing that was called saved", async () => {
  const { lost, killed } = await killMany(4);
  assert.deepEqual(lost, []);
  assert.equal(killed, 4);
});
