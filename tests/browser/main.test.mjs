// The main job, the whole way: people from a spreadsheet, proven pairs, a reload, a file out, an
// emptied browser, the file back, and the same pairs. And real tables that were not written for it.
import assert from "node:assert/strict";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { test } from "node:test";
import { peopleCsv } from "./people.mjs";
import { inEveryBrowser } from "./visit.mjs";

const proven = "Bewiesen: Keine andere Paarung bringt mehr";
const sample = (name) => fileURLToPath(new URL(`../data/csv/${name}`, import.meta.url));

/** A file of this machine with this content, for the time of the test. */
function fileWith(name, content) {
  const path = join(mkdtempSync(join(tmpdir(), "vice-versa-")), name);
  writeFileSync(path, content);
  return path;
}

/** Brings people in from a file that needs no more to be said, and pairs them. */
async function importAndPair(visited, path, count) {
  await visited.go("#/people/import");
  await visited.choose("Excel- oder CSV-Datei wählen", path);
  await visited.press(`${count} Personen übernehmen`);
  await visited.sees("Neu oder geändert im Programm");
  await pair(visited);
}

async function pair(visited) {
  await visited.go("#/pairing");
  await visited.press("Tandems bilden");
  await visited.sees(proven);
}

/** The programme as a file: its name, its text, and the pairs in it. */
async function saved(visited) {
  await visited.go("#/files");
  const file = await visited.download(() => visited.press("Programm sichern"));
  const [round] = JSON.parse(file.text).rounds;
  const pairs = round.pairings.map(({ a, b, weight }) => [a, b, weight]);
  return { ...file, round, pairs };
}

inEveryBrowser("the main job", ({ visit }) => {
  test("from a spreadsheet to proven pairs, through a file and back", async () => {
    const visited = await visit();
    await importAndPair(visited, fileWith("team.csv", peopleCsv(24)), 24);
    const before = await saved(visited);
    assert.equal(before.round.proof.proven, true);
    assert.equal(before.round.proof.total, before.round.proof.bound);
    assert.ok(before.pairs.length >= 10, `${before.pairs.length} pairs`);

    await visited.page.reload();
    await visited.go("#/pairing");
    await visited.sees(proven);
    assert.deepEqual((await saved(visited)).text, before.text);

    await visited.press("Browser leeren …");
    await visited.press("Endgültig löschen");
    await visited.sees("nichts mehr gespeichert");
    await visited.page.reload();
    await visited.go("#/files");
    await visited.choose("Datei auswählen", fileWith(before.name, before.text));
    await visited.sees("ist geöffnet");
    await visited.go("#/pairing");
    await visited.sees(proven);
    assert.deepEqual((await saved(visited)).text, before.text);
    assert.deepEqual(visited.complaints, []);
    assert.deepEqual(visited.outsideRequests(), []);
  });
});

inEveryBrowser("tables of others", ({ visit }) => {
  test("mentors and mentees of another programme come in and are paired", async () => {
    const visited = await visit();
    for (const [name, count] of [["mentors.csv", 50], ["mentees.csv", 50]]) {
      await visited.go("#/people/import");
      await visited.choose("Excel- oder CSV-Datei wählen", sample(name));
      await visited.sees("Was die Spalten bedeuten");
      if (name === "mentors.csv") {
        await visited.select("Bedeutung von profession", "bietet: ein Thema je Zelle");
      } else {
        await visited.select("Bedeutung von profession", "möchte lernen: ein Thema je Zelle");
      }
      await visited.press(`${count} Personen übernehmen`);
      await visited.sees("Neu oder geändert im Programm");
    }
    // Their mentees teach nothing, so that nobody further up can learn anything from them.
    await visited.go("#/pairing");
    await (await visited.field("Wer höher steht, lernt")).click();
    await pair(visited);
    const { pairs } = await saved(visited);
    assert.ok(pairs.length > 10, `${pairs.length} pairs`);
    assert.deepEqual(visited.complaints, []);
  });

  test("a thousand people are paired while the page stays awake", async () => {
    const visited = await visit();
    await importAndPair(visited, fileWith("company.csv", peopleCsv(1000)), 1000);
    const { round, pairs } = await saved(visited);
    assert.equal(round.proof.proven, true);
    assert.ok(pairs.length > 400, `${pairs.length} pairs`);
    assert.deepEqual(visited.complaints, []);
  });
}, { only: ["chromium"], on: ["one file"] });
