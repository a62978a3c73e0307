// People come in from an Excel file as it is, sheet by sheet, and what cannot be read says why.
import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { inEveryBrowser } from "./visit.mjs";

const data = (name) => fileURLToPath(new URL(`../data/xlsx/${name}`, import.meta.url));
const picker = "Excel- oder CSV-Datei wählen";

inEveryBrowser("an Excel file", ({ visit }) => {
  test("is read, shows its sheets, and brings its people", async () => {
    const visited = await visit({ path: "#/people/import" });
    await visited.choose(picker, data("openpyxl.xlsx"));
    await visited.sees("3 Zeilen mit 10 Spalten, Blatt „Personen & Themen“");
    await visited.sees("3 neue Personen");
    await visited.sees(/2 Formeln haben .* die erste in M5/);
    await visited.select("Welches Blatt?", "Themen");
    await visited.sees("1 Zeile mit 2 Spalten, Blatt „Themen“");
    await visited.select("Welches Blatt?", "Personen & Themen");
    await visited.sees("3 Zeilen mit 10 Spalten");
    await visited.press("3 Personen übernehmen");
    await visited.sees("Neu oder geändert im Programm: 3 Personen");
    await visited.go("#/people");
    await visited.sees("Zoë Ångström");
    await visited.go("#/topics");
    await visited.sees("Budgets planen");
    assert.deepEqual(visited.complaints, []);
    assert.deepEqual(visited.outsideRequests(), []);
  });

  test("that is locked or too old says what to do, and the next one is read", async () => {
    const visited = await visit({ path: "#/people/import", language: "en" });
    const english = "Choose an Excel or CSV file";
    await visited.choose(english, data("locked.xlsx"));
    await visited.sees("encrypted with a password");
    await visited.choose(english, data("old-excel.xls"));
    await visited.sees("Excel’s old format (.xls)");
    await visited.choose(english, data("libreoffice.xlsx"));
    await visited.sees("sheet “Personen”");
    await visited.sees("Cell K3 shows an error");
    const text = await visited.text();
    assert.ok(!text.includes("old format") && !text.includes("Which sheet?"), text);
    assert.deepEqual(visited.complaints, []);
  });
}, { only: ["chromium"], on: ["one file"] });
