// What comes from outside: broken files, tables in every encoding, names that would be markup or
// formulas, no network, a copied profile, a page file that was moved. Nothing of it harms what is
// open, and what happened is said.
import assert from "node:assert/strict";
import { copyFileSync, cpSync, mkdtempSync, renameSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { peopleCsv } from "./people.mjs";
import { dist } from "./site.mjs";
import { Visit, inBothBrowsers, inEveryBrowser } from "./visit.mjs";

const folder = () => mkdtempSync(join(tmpdir(), "vice-versa-"));
const savedHere = "In diesem Browser gespeichert";

function fileWith(name, content) {
  const path = join(folder(), name);
  writeFileSync(path, content);
  return path;
}

/** Types into the programme's name and waits until it is saved. */
async function type(visited, text) {
  await visited.go("#/programme");
  await (await visited.field("Name")).type(text);
  await visited.sees(savedHere);
}

const name = async (visited) => {
  await visited.go("#/programme");
  return (await visited.field("Name")).evaluate((field) => field.value);
};

/** The programme's file. */
async function saved(visited) {
  await visited.go("#/files");
  return visited.download(() => visited.press("Programm sichern"));
}

async function importPeople(visited, path, count) {
  await visited.go("#/people/import");
  await visited.choose("Excel- oder CSV-Datei wählen", path);
  await visited.press(`${count} Personen übernehmen`);
  await visited.sees("Neu oder geändert im Programm");
}

inBothBrowsers("files that are none", ({ visit }) => {
  test("each is refused with its reason, and nothing changes", async () => {
    const visited = await visit();
    await type(visited, "Bleibt");
    const before = (await saved(visited)).text;
    const refused = [
      ["leer.json", "", "Die Datei ist leer."],
      ["nullen.json", Buffer.alloc(1 << 20), "kein gültiges JSON"],
      ["halb.json", before.slice(0, before.length / 2), "hört mittendrin auf"],
      ["tief.json", "[".repeat(100_000), "ineinander verschachtelt"],
      ["tief2.json", '{"a":'.repeat(100_000), "ineinander verschachtelt"],
      ["riesig.json", Buffer.alloc(50 << 20, 0x20), "zu groß; gelesen werden bis zu 48"],
      ["latein.json", Buffer.from('{"name":"M\xfcller"}', "latin1"), "keine Textdatei in UTF-8"],
      ["fremd.json", '{"hello":"world"}', "Das ist keine Datei von Vice Versa."],
      ["neuer.json", before.replace(/"schema": ?\d+/, '"schema": 99'), "Eine neuere Fassung"],
      ["bild.json", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), "keine Textdatei in UTF-8"],
    ];
    for (const [called, content, reason] of refused) {
      await visited.choose("Datei auswählen", fileWith(called, content));
      await visited.sees(`„${called}“ lässt sich nicht öffnen`);
      await visited.sees(reason);
      await visited.sees("An Ihrem Programm hat sich nichts geändert.");
    }
    assert.equal((await saved(visited)).text, before);
    assert.deepEqual(visited.complaints, []);
  });
});

/** A text in the encodings in which spreadsheets write CSV. */
function encoded(text) {
  const little = Buffer.from(`\ufeff${text}`, "utf16le");
  return {
    "utf-8": Buffer.from(text),
    "utf-8 with a mark": Buffer.from(`\ufeff${text}`),
    "utf-16, small end first": little,
    "utf-16, big end first": Buffer.from(little).swap16(),
    "windows-1252": Buffer.from(text.replace("€", "\x80"), "latin1"),
  };
}

inBothBrowsers("tables as they come", ({ visit }) => {
  test("names are whole in every encoding", async () => {
    const visited = await visit();
    const table = "Name;Ebene;Bietet an\r\nJürgen Groß;Junior;Preise in €:3\r\nÉlise Åström;Führungskraft;Führen:2\r\n";
    for (const [encoding, bytes] of Object.entries(encoded(table))) {
      await importPeople(visited, fileWith(`${encoding}.csv`, bytes), 2);
      const { text } = await saved(visited);
      const { participants, topics } = JSON.parse(text);
      assert.deepEqual(participants.map((one) => one.name).sort(), ["Jürgen Groß", "Élise Åström"].sort(), encoding);
      assert.ok(topics.some((one) => one.name === "Preise in €"), encoding);
      await visited.press("Browser leeren …");
      await visited.press("Endgültig löschen");
      await visited.sees("nichts mehr gespeichert");
      await visited.page.reload();
    }
    assert.deepEqual(visited.complaints, []);
  });

  test("hostile names are names, on the page, in the pairing and in files", async () => {
    const visited = await visit();
    const names = [
      `<img src=x onerror="document.title='harmed'">`,
      "</script><script>document.title='harmed'</script>",
      "\u202eniamuR \u2066Right\u2069 to left",
      "=cmd|'/C calc'!A0",
      "+49 Plus & Minus",
      "@SUM(1;2)",
      "👩🏽‍🚀👨‍👩‍👧‍👦 Zoë",
      "Ẑ̷̢̛ä̸l̵g̶o̷",
      "null",
      "__proto__",
      "x".repeat(10_000),
      "javascript:alert(1)",
    ];
    const quoted = (text) => `"${text.replaceAll('"', '""')}"`;
    const rows = names.map((text, at) => {
      const [level, offer, want] = at % 2 === 0 ? ["Junior", "A", "B"] : ["Führungskraft", "B", "A"];
      return [quoted(text), level, `${offer}:3`, `${want}:3`].join(";");
    });
    const table = ["Name;Ebene;Bietet an;Möchte lernen", ...rows].join("\r\n");
    await importPeople(visited, fileWith("namen.csv", table), names.length);
    const { participants } = JSON.parse((await saved(visited)).text);
    const kept = participants.map((one) => one.name);
    for (const text of names) assert.ok(kept.includes(text), text.slice(0, 80));
    await visited.go("#/pairing");
    await visited.press("Tandems bilden");
    await visited.sees("Bewiesen");
    for (const place of ["#/people", "#/pairing", "#/pairing/picture", "#/pairing/table", "#/pairing/letters"]) {
      await visited.go(place);
      await visited.sees("Zoë");
      const { images, wide, title } = await visited.page.evaluate(() => ({
        images: document.querySelectorAll("img[src=x]").length,
        wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        title: document.title,
      }));
      assert.deepEqual([place, images, Math.max(wide, 0)], [place, 0, 0]);
      assert.ok(!title.includes("harmed"), title);
    }
    await visited.go("#/files");
    const csv = await visited.download(() => visited.press("Personen als Tabelle sichern"));
    assert.ok(!/(^|[;,\n])"?[=+@]/m.test(csv.text), "a cell that a spreadsheet would run");
    assert.deepEqual(visited.complaints, []);
  });
});

inEveryBrowser("without a network", ({ visit }) => {
  test("the open page does all it can", async () => {
    const visited = await visit();
    await visited.page.setOfflineMode(true);
    await importPeople(visited, fileWith("team.csv", peopleCsv(12)), 12);
    await visited.go("#/pairing");
    await visited.press("Tandems bilden");
    await visited.sees("Bewiesen");
    await visited.sees(savedHere);
    assert.equal(JSON.parse((await saved(visited)).text).participants.length, 12);
    assert.deepEqual(visited.complaints, []);
  });
}, { only: ["chromium"] });

inEveryBrowser("one profile, copied", ({ visit }) => {
  test("what is edited in both comes together", async () => {
    const [profile, copy] = [folder(), join(folder(), "copy")];
    const first = await visit({ profile });
    await type(first, "Nord");
    await first.leave();
    await first.close();
    cpSync(profile, copy, { recursive: true, filter: (path) => !/Singleton|lock$/i.test(path) });

    const here = await visit({ profile });
    const there = await visit({ profile: copy });
    assert.deepEqual([await name(here), await name(there)], ["Nord", "Nord"]);
    await importPeople(there, fileWith("team.csv", peopleCsv(4)), 4);
    await type(here, " A");
    const file = await saved(there);
    await here.go("#/files");
    await here.choose("Datei auswählen", fileWith("dort.json", file.text));
    await here.press("Zusammenführen …");
    await here.sees("Nichts widerspricht sich");
    await here.press("Stände zusammenführen");
    await here.sees("ist zusammengeführt");
    const { programme, participants } = JSON.parse((await saved(here)).text);
    assert.deepEqual([programme.name, participants.length], ["Nord A", 4]);
    assert.deepEqual([...here.complaints, ...there.complaints], []);
  });
}, { only: ["chromium"], on: ["one file"] });

inEveryBrowser("the page's file, moved", ({ visit, browser }) => {
  test("nothing is lost: it is found from the new place, or from the old one again", async () => {
    const [old, renamed] = [join(folder(), "seite.html"), join(folder(), "umbenannt.html")];
    copyFileSync(join(dist, "vice-versa.html"), old);
    const beside = await visit();
    const open = (path) => Visit.start(browser, pathToFileURL(path).href, { beside });
    // In Chromium all files are one address: the first tab would be the one that writes.
    await beside.leave();
    const first = await open(old);
    await type(first, "Bleibt");
    await first.leave();
    renameSync(old, renamed);
    const second = await open(renamed);
    const found = await name(second);
    assert.ok(["Bleibt", ""].includes(found), found);
    await second.leave();
    renameSync(renamed, old);
    assert.equal(await name(await open(old)), "Bleibt");
  });
}, { on: ["one file"] });
