// A programme is described, announced and opened: format advice, days off, announcement, kick-off.
import assert from "node:assert/strict";
import { test } from "node:test";
import { barriers } from "./accessibility.mjs";
import { inEveryBrowser } from "./visit.mjs";

/** Opens the sample and goes to one of its pages. */
async function sampleAt(visit, hash) {
  const visited = await visit();
  await visited.press("Beispiel öffnen");
  await visited.sees("Was Sie vorhaben");
  await visited.go(hash);
  return visited;
}

/** Chooses one of the answers to a question, by the question's and the answer's text. */
async function answer(visited, question, text) {
  const found = await visited.page.evaluate((wanted) => {
    const named = (element, name) => element.textContent.trim().startsWith(name);
    const group = [...document.querySelectorAll("fieldset")]
      .find((one) => named(one.querySelector("legend") ?? one, wanted.question));
    const label = [...(group?.querySelectorAll("label") ?? [])].find((one) => named(one, wanted.text));
    label?.querySelector("input").click();
    return label !== undefined;
  }, { question, text });
  assert.ok(found, `${question}: ${text}`);
}

/** What stands on the clipboard the next time something is copied. */
function listenToClipboard(page) {
  return page.evaluate(() => {
    globalThis.copied = null;
    const write = async (text) => { globalThis.copied = text; };
    Object.defineProperty(navigator, "clipboard", { value: { writeText: write }, configurable: true });
  });
}

inEveryBrowser("organise", ({ visit }) => {
  test("six answers recommend a format, which one press takes over", async () => {
    const visited = await visit({ path: "#/programme" });
    const { page } = visited;
    await answer(visited, "Wie viel zählen Rang", "Wenig");
    await answer(visited, "Wie leicht sagt man", "Ohne Scheu");
    await answer(visited, "An wie vielen Orten", "An einem");
    await visited.sees("fehlt noch eine Antwort");
    await answer(visited, "Gab es bei Ihnen schon", "Ja");
    await visited.sees("Dafür spricht deutlich mehr als dagegen");
    await visited.press("Empfehlung übernehmen");
    await visited.sees("Das ist auch die Form");
    const chosen = () => page.$eval("input[value=innovation_meetings]", (one) => one.checked);
    assert.equal(await chosen(), true);
    await visited.press("Rückgängig");
    await visited.until("the format before", async () => !(await chosen()));
    await answer(visited, "An wie vielen Orten", "Noch offen");
    await visited.sees("fehlt noch eine Antwort");
    assert.deepEqual(visited.complaints, []);
  });

  test("days off are noted, refused where they end first, and removed", async () => {
    const visited = await visit({ path: "#/programme" });
    const { page } = visited;
    const fill = async (label, text) => {
      const field = await visited.field(label);
      await field.evaluate((input, value) => {
        input.value = value;
        input.dispatchEvent(new Event("input", { bubbles: true }));
      }, text);
    };
    await fill("Erster freier Tag", "2026-12-24");
    await fill("Letzter freier Tag", "2026-12-20");
    await visited.press("Freie Tage hinzufügen");
    await visited.sees("Der letzte Tag liegt vor dem ersten");
    await fill("Letzter freier Tag", "2027-01-01");
    await fill("Anlass", "Betriebsferien");
    await visited.press("Freie Tage hinzufügen");
    await visited.sees("24. Dezember 2026 bis 1. Januar 2027");
    await visited.select("Gesetzliche Feiertage", "Sachsen");
    await page.reload();
    await visited.sees("Betriebsferien");
    const state = await (await visited.field("Gesetzliche Feiertage")).evaluate((one) => one.value);
    assert.equal(state, "sn");
    await visited.press("24. Dezember 2026 bis 1. Januar 2027 entfernen");
    await visited.sees("Freie Tage entfernt");
    assert.deepEqual(visited.complaints, []);
  });

  test("the announcement follows the programme until it is changed, and leaves by clipboard and mail", async () => {
    const visited = await sampleAt(visit, "#/programme/announcement");
    const { page } = visited;
    const text = async () => (await visited.field("Ankündigung")).evaluate((one) => one.value);
    assert.match(await text(), /Liebe Kolleginnen und Kollegen/);
    await visited.sees("[Name, Telefon oder E-Mail]");
    // Too long for a mail link: then it is copied, and the mail says where to paste it.
    const href = () => page.$eval(".mail-buttons a", (link) => link.href);
    assert.ok((await href()).length <= 2000);
    assert.match(decodeURIComponent(await href()), /einfügen/);
    await listenToClipboard(page);
    await visited.press("Text kopieren");
    await visited.sees("Der Text ist in der Zwischenablage");
    assert.equal(await page.evaluate(() => globalThis.copied), await text());
    await (await visited.field("Ankündigung")).evaluate((field) => {
      field.value = "Kommt alle!";
      field.dispatchEvent(new Event("input", { bubbles: true }));
    });
    await visited.sees("Ihr eigener Text");
    assert.match(decodeURIComponent(await href()), /body=Kommt alle!/);
    await visited.press("Zurück zum Vorschlag");
    await visited.sees("Dies ist unser Vorschlag");
    assert.match(await text(), /Liebe Kolleginnen und Kollegen/);
    assert.deepEqual(visited.complaints, []);
    assert.deepEqual(visited.outsideRequests(), []);
  });

  test("the kick-off warns until an executive has accepted, by keyboard", async () => {
    const visited = await sampleAt(visit, "#/programme/kick-off");
    const { page } = visited;
    await visited.sees("Noch hat keine Führungskraft zugesagt");
    await visited.press("Alle 29 einladen");
    await visited.sees("29 Personen eingeladen");
    // The first of the list is an executive: from the answer "open", the arrow accepts.
    await page.focus(".guest-replies input");
    await page.keyboard.press("ArrowRight");
    await visited.sees("Eine Führungskraft hat zugesagt");
    assert.doesNotMatch(await visited.text(), /Noch hat keine Führungskraft zugesagt/);
    await visited.press("Alle auswählen, die zu sehen sind", "checkbox");
    await visited.press("Abgesagt");
    await visited.sees("Noch hat keine Führungskraft zugesagt");
    await visited.press("Rückgängig");
    await visited.sees("Eine Führungskraft hat zugesagt");
    assert.deepEqual(visited.complaints, []);
  });

  test("champions give talks, whose order can be changed, and the invitation names them", async () => {
    const visited = await sampleAt(visit, "#/programme/kick-off");
    const { page } = visited;
    const suggested = await page.$$eval(".suggested .champion-name", (names) => {
      return names.slice(0, 2).map((name) => name.textContent);
    });
    for (const name of suggested) {
      await visited.press(`${name} vormerken`);
      await visited.sees(`${name} geht voran`);
      await visited.press("Beitrag hinzufügen");
      await visited.sees("Beitrag hinzugefügt");
    }
    await (await visited.field("Worüber, Beitrag 1")).type("Kurzvideos");
    await visited.press("Beitrag 1 später");
    const order = () => page.$$eval(".talk-who", (names) => names.map((name) => name.textContent));
    await visited.until("the other order", async () => (await order())[0] !== (await order())[1]);
    const expected = [...suggested].sort();
    assert.deepEqual((await order()).sort(), expected);
    await visited.sees(/2\. „Kurzvideos“/);
    assert.deepEqual(visited.complaints, []);
  });
}, { only: ["chromium"], on: ["one file"] });

inEveryBrowser("organise for everybody", ({ visit }) => {
  test("nothing stands in anybody's way on the announcement's and the kick-off's page", async () => {
    const visited = await sampleAt(visit, "#/programme/announcement");
    const found = {};
    for (const width of [1280, 390]) {
      await visited.page.setViewport({ width, height: 900 });
      for (const place of ["#/programme", "#/programme/announcement", "#/programme/kick-off"]) {
        await visited.go(place);
        const here = await barriers(visited.page);
        if (here.length > 0) found[`${place} ${width}`] = here;
      }
    }
    assert.deepEqual(found, {});
  });
}, { only: ["chromium"], on: ["one file"] });
