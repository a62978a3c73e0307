// A programme survives what a browser does to it: a reload, and an emptied store.
import assert from "node:assert/strict";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { inEveryBrowser } from "./visit.mjs";

const name = 'Lernen im Tandem "2027" <b>';

inEveryBrowser("programme", ({ visit }) => {
  test("is there after a reload, leaves as a file, is wiped, and comes back from the file", async () => {
    const visited = await visit({ path: "#/programme" });
    const { page } = visited;
    await (await visited.field("Name")).type(name);
    await visited.sees("In diesem Browser gespeichert");
    await page.reload();
    const typed = async () => (await visited.field("Name")).evaluate((field) => field.value);
    assert.equal(await typed(), name);

    await visited.go("#/files");
    const saved = await visited.download(() => visited.press("Programm sichern"));
    assert.match(saved.name, /\.programme\.json$/);
    assert.equal(JSON.parse(saved.text).name ?? JSON.parse(saved.text).programme?.name, name);

    await visited.press("Browser leeren …");
    await visited.press("Endgültig löschen");
    await visited.sees("nichts mehr gespeichert");
    await visited.go("#/programme");
    assert.equal(await typed(), "");

    const file = join(mkdtempSync(join(tmpdir(), "vice-versa-")), saved.name);
    writeFileSync(file, saved.text);
    await visited.go("#/files");
    await visited.choose("Datei auswählen", file);
    await visited.sees("ist geöffnet");
    await visited.go("#/programme");
    assert.equal(await typed(), name);
    assert.deepEqual(visited.complaints, []);
    assert.deepEqual(visited.outsideRequests(), []);
  });
});
