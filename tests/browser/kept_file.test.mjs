// A file that is kept up to date, and what happens when somebody else writes it. The browser's
// own dialog cannot be driven, so a file of the page's private file system stands in for the
// chosen one: the same kind of handle, without the dialog.
import assert from "node:assert/strict";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { peopleCsv } from "./people.mjs";
import { inEveryBrowser } from "./visit.mjs";

const saved = "In diesem Browser gespeichert";
const path = "#/programme";
const name = async (visited) => (await visited.field("Name")).evaluate((field) => field.value);
const type = async (visited, text) => (await visited.field("Name")).type(text);

const standIn = `globalThis.showSaveFilePicker = async () => {
  const folder = await navigator.storage.getDirectory();
  return folder.getFileHandle("geteilt.programme.json", { create: true });
}`;

/** What is in the file; "" where there is none. */
function onDisk(visited) {
  return visited.page.evaluate(async () => {
    const folder = await navigator.storage.getDirectory();
    const handle = await folder.getFileHandle("geteilt.programme.json");
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await (await handle.getFile()).text();
      } catch (error) {
        // The page has just written it: what was there a moment ago cannot be read any more.
        if (error.name !== "NotReadableError" || attempt === 10) throw error;
      }
    }
  });
}

/** A colleague writes the file. */
function writeElsewhere(visited, text) {
  return visited.page.evaluate(async (content) => {
    const folder = await navigator.storage.getDirectory();
    const handle = await folder.getFileHandle("geteilt.programme.json", { create: true });
    const writable = await handle.createWritable();
    await writable.write(content);
    await writable.close();
  }, text);
}

/** The name of the programme in the file; null where there is none. */
async function nameOnDisk(visited) {
  try {
    return JSON.parse(await onDisk(visited)).programme.name;
  } catch {
    return null;
  }
}

const isOnDisk = (visited, wanted) => {
  return visited.until(`${wanted} in the file`, async () => await nameOnDisk(visited) === wanted);
};

function fileWith(called, content) {
  const place = join(mkdtempSync(join(tmpdir(), "vice-versa-")), called);
  writeFileSync(place, content);
  return place;
}

/** A programme that has a file. */
async function withFile(visit) {
  const visited = await visit({ path, before: standIn });
  await type(visited, "Lernen");
  await visited.go("#/files");
  await visited.press("Datei festlegen …");
  await visited.sees("enthält alles, was Sie hier sehen");
  return visited;
}

inEveryBrowser("kept file", ({ visit }) => {
  test("follows every change, also after a reload, and counts as a file", async () => {
    const visited = await withFile(visit);
    assert.equal(await nameOnDisk(visited), "Lernen");
    assert.doesNotMatch(await visited.text(), /in keiner Datei/);
    await visited.go(path);
    await type(visited, "!");
    await isOnDisk(visited, "Lernen!");
    await visited.page.reload();
    await type(visited, "?");
    await isOnDisk(visited, "Lernen!?");
    await visited.sees(saved);
    assert.deepEqual(visited.complaints, []);
  });

  test("what a colleague wrote is not overwritten, and can be opened", async () => {
    const visited = await withFile(visit);
    const theirs = (await onDisk(visited)).replace("Lernen", "Von der Kollegin");
    await writeElsewhere(visited, theirs);
    await visited.go(path);
    await type(visited, "!");
    await visited.sees("„geteilt.programme.json“ wurde anderswo geändert");
    assert.equal(await onDisk(visited), theirs);
    await visited.press("Stand aus der Datei öffnen");
    await visited.until("their state", async () => await name(visited) === "Von der Kollegin");
    await type(visited, "!");
    await isOnDisk(visited, await name(visited));
  });

  test("what a colleague added meanwhile comes together with one's own, in the file too", async () => {
    const visited = await withFile(visit);
    const colleague = await visit({ path: "#/files" });
    await colleague.choose("Datei auswählen", fileWith("geteilt.programme.json", await onDisk(visited)));
    await colleague.sees("ist geöffnet");
    await colleague.go("#/people/import");
    await colleague.choose("Excel- oder CSV-Datei wählen", fileWith("team.csv", peopleCsv(4)));
    // The message that the file is open may still float above the button.
    await colleague.pressWithoutMouse("4 Personen übernehmen", "button");
    await colleague.sees("Neu oder geändert im Programm");
    await colleague.go("#/files");
    const { text } = await colleague.download(() => colleague.press("Programm sichern"));
    await writeElsewhere(visited, text);

    await visited.go(path);
    await type(visited, "!");
    await visited.sees("„geteilt.programme.json“ wurde anderswo geändert");
    await visited.press("Zusammenführen …");
    await visited.sees("Nichts widerspricht sich");
    await visited.press("Stände zusammenführen");
    await visited.sees("ist zusammengeführt");
    await visited.until("both in the file", async () => {
      const { programme, participants } = JSON.parse(await onDisk(visited) || "{}");
      return programme?.name === "Lernen!" && participants.length === 4;
    });
    assert.deepEqual([...visited.complaints, ...colleague.complaints], []);
  });

  test("one's own state can be written over it, once one has said so", async () => {
    const visited = await withFile(visit);
    await writeElsewhere(visited, "kein Programm");
    await visited.go(path);
    await type(visited, "!");
    await visited.sees("lässt sich nicht als Programm lesen");
    assert.equal(await onDisk(visited), "kein Programm");
    await visited.press("Meinen Stand in die Datei schreiben");
    await isOnDisk(visited, "Lernen!");
  });
}, { only: ["chromium"], on: ["served"] });
