// Two people edit copies of one programme apart, pass their files on, and both have the same in
// the end: what does not contradict itself comes together unasked, the rest is decided once.
import assert from "node:assert/strict";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { peopleCsv } from "./people.mjs";
import { inEveryBrowser } from "./visit.mjs";

function fileWith(name, content) {
  const path = join(mkdtempSync(join(tmpdir(), "vice-versa-")), name);
  writeFileSync(path, content);
  return path;
}

const name = async (visited) => {
  await visited.go("#/programme");
  return (await visited.field("Name")).evaluate((field) => field.value);
};
const type = async (visited, text) => {
  await visited.go("#/programme");
  await (await visited.field("Name")).type(text);
  await visited.sees("In diesem Browser gespeichert");
};

/** The programme as a file of this machine. */
async function saved(visited) {
  await visited.go("#/files");
  const { name: called, text } = await visited.download(() => visited.press("Programm sichern"));
  return { path: fileWith(called, text), text };
}

/** Opens a file of the same programme and goes on to the page that merges. */
async function beginMerge(visited, path) {
  await visited.go("#/files");
  await visited.choose("Datei auswählen", path);
  await visited.press("Zusammenführen …");
  await visited.sees("Beide Stände werden einer");
}

async function finishMerge(visited) {
  await visited.press("Stände zusammenführen");
  await visited.sees("ist zusammengeführt");
}

/** Two visits with the same programme, "Nord", each changed since. */
async function apart(visit) {
  const [mine, theirs] = [await visit({ path: "#/programme" }), await visit({ path: "#/files" })];
  await type(mine, "Nord");
  const first = await saved(mine);
  await theirs.choose("Datei auswählen", first.path);
  await theirs.sees("ist geöffnet");
  await type(mine, " A");
  await type(theirs, " B");
  await theirs.go("#/people/import");
  await theirs.choose("Excel- oder CSV-Datei wählen", fileWith("team.csv", peopleCsv(4)));
  await theirs.press("4 Personen übernehmen");
  await theirs.sees("Neu oder geändert im Programm");
  return { mine, theirs };
}

inEveryBrowser("merge", ({ visit }) => {
  test("both sides come to the same bytes, and what contradicts itself is decided once", async () => {
    const { mine, theirs } = await apart(visit);
    await beginMerge(mine, (await saved(theirs)).path);
    await mine.sees("Eine Entscheidung");
    await mine.sees("Noch eine Entscheidung ist offen");
    await (await mine.field("Datei: „Nord B“")).evaluate((choice) => choice.click());
    await finishMerge(mine);
    assert.equal(await name(mine), "Nord B");
    const merged = await saved(mine);
    assert.equal(JSON.parse(merged.text).participants.length, 4);

    await beginMerge(theirs, merged.path);
    await theirs.sees("Nichts widerspricht sich");
    await finishMerge(theirs);
    assert.equal((await saved(theirs)).text, merged.text);
    for (const visited of [mine, theirs]) {
      assert.deepEqual(visited.complaints, []);
      assert.deepEqual(visited.outsideRequests(), []);
    }
  });

  test("is one step to take back, after which the file is as new as before", async () => {
    const { mine, theirs } = await apart(visit);
    const file = await saved(theirs);
    await beginMerge(mine, file.path);
    await (await mine.field("Datei: „Nord B“")).evaluate((choice) => choice.click());
    await finishMerge(mine);
    await mine.press("Rückgängig");
    assert.equal(await name(mine), "Nord A");
    await mine.page.reload();
    await beginMerge(mine, file.path);
    await mine.sees("Eine Entscheidung");
    await (await mine.field("Hier: „Nord A“")).evaluate((choice) => choice.click());
    await finishMerge(mine);
    assert.equal(await name(mine), "Nord A");
    assert.equal(JSON.parse((await saved(mine)).text).participants.length, 4);
  });
});
