// On paper stands everybody, not only those who are in sight on the screen.
import assert from "node:assert/strict";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import readPdf from "pdf-parse/lib/pdf-parse.js";
import { peopleCsv } from "./people.mjs";
import { inEveryBrowser } from "./visit.mjs";

inEveryBrowser("print", ({ visit }) => {
  test("the list of people is printed whole, as a table", async () => {
    const visited = await visit({ path: "#/people/import" });
    const path = join(mkdtempSync(join(tmpdir(), "vice-versa-")), "team.csv");
    const csv = peopleCsv(300);
    writeFileSync(path, csv);
    await visited.choose("Excel- oder CSV-Datei wählen", path);
    await visited.press("300 Personen übernehmen");
    await visited.sees("Neu oder geändert im Programm");
    await visited.go("#/people");
    await visited.sees("300 Personen");
    const built = await visited.page.evaluate(() => document.querySelectorAll(".people-row").length);
    assert.ok(built < 100, `${built} rows on the screen`);
    const paper = await readPdf(Buffer.from(await visited.page.pdf({ format: "A4" })));
    // Where a line breaks on paper is nobody's business.
    const said = paper.text.replace(/\s+/g, "");
    const names = csv.trim().split("\r\n").slice(1).map((row) => row.split(";")[0]);
    const missing = names.filter((name) => !said.includes(name.replace(/\s+/g, "")));
    assert.deepEqual(missing, []);
    assert.ok(paper.numpages <= 20, `${paper.numpages} pages`);
    assert.ok(!said.includes("Personsuchen"), "what is there to press stays on the screen");
    assert.deepEqual(visited.complaints, []);
  });
}, { only: ["chromium"], on: ["one file"] });
