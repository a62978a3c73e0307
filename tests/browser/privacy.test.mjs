// The page about privacy: what lies where, one person's data out, one person erased from
// everything that is kept, a copy without names, the reminder, and no start in a frame.
import assert from "node:assert/strict";
import { test } from "node:test";
import { kept } from "./stores.mjs";
import { inEveryBrowser } from "./visit.mjs";

const saved = "In diesem Browser gespeichert";

/** The sample half a year on, kept, on the page about privacy. */
async function begun(visit) {
  const visited = await visit({ path: "#/" });
  await visited.press("Beispiel öffnen");
  await visited.sees("Beispiel, nicht gespeichert");
  await visited.go("#/programme");
  await (await visited.field("Name")).type("!");
  await visited.sees(saved);
  await visited.go("#/privacy");
  await visited.sees("Was wo liegt");
  return visited;
}

/** Chooses the first person of the list; returns the name. */
async function firstPerson(visited) {
  const list = await visited.field("Person");
  const [id, name] = await list.evaluate((one) => [one.options[1].value, one.options[1].text]);
  await list.select(id);
  return { id, name };
}

inEveryBrowser("privacy", ({ visit }) => {
  test("a person gets everything as a text and as JSON", async () => {
    const visited = await begun(visit);
    await visited.sees(/Lokaler Speicher.*\d+\s(kB|MB)/);
    const { name } = await firstPerson(visited);
    const text = await visited.download(() => visited.press("Zum Lesen (Text)"));
    assert.equal(text.name, `Daten ${name}.txt`);
    assert.ok(text.text.startsWith(`Was über ${name} gespeichert ist`));
    const json = await visited.download(() => visited.press("Zum Mitnehmen (JSON)"));
    assert.equal(JSON.parse(json.text).person.name, name);
    assert.deepEqual(visited.complaints, []);
  });

  test("an erased person is in no store, and an older file does not bring them back", async () => {
    const visited = await begun(visit);
    await visited.go("#/files");
    const older = await visited.download(() => visited.press("Programm sichern"));
    await visited.go("#/privacy");
    const { id, name } = await firstPerson(visited);
    assert.ok(older.text.includes(name));
    await visited.press("Endgültig löschen …");
    await visited.sees("Das lässt sich nicht zurücknehmen.");
    await visited.press("Endgültig löschen");
    await visited.sees(`${name} ist endgültig gelöscht`);
    const gone = async () => {
      const { local, database } = await kept(visited.page);
      const texts = [...Object.values(local), ...Object.values(database)];
      return texts.length > 0 && texts.every((text) => !text.includes(name));
    };
    await visited.until("the name to be in no store", gone);
    await visited.page.reload();
    await visited.sees("Bisher endgültig gelöscht: 1 Person.");
    assert.ok(await gone());
    const { database } = await kept(visited.page);
    assert.ok(JSON.stringify(database).includes(id), "the bare id stays");

    await visited.go("#/files");
    await visited.page.evaluate((text) => {
      const file = new File([text], "alt.programme.json");
      const transfer = new DataTransfer();
      transfer.items.add(file);
      const input = document.querySelector("input[type=file]");
      input.files = transfer.files;
      input.dispatchEvent(new Event("change", { bubbles: true }));
    }, older.text);
    await visited.sees("haben Sie hier endgültig gelöscht");
    await visited.press("Öffnen");
    await visited.sees("ist geöffnet");
    await visited.go("#/people");
    assert.ok(!(await visited.text()).includes(name));
    assert.deepEqual(visited.complaints, []);
  });

  test("a copy without names names nobody", async () => {
    const visited = await begun(visit);
    const { name } = await firstPerson(visited);
    const copy = await visited.download(() => visited.press("Kopie ohne Namen sichern"));
    assert.match(copy.name, /ohne-Namen\.programme\.json$/);
    assert.ok(!copy.text.includes(name));
    assert.ok(copy.text.includes('"Person 1"'));
    assert.deepEqual(visited.complaints, []);
  });
});

inEveryBrowser("framing", ({ visit, form }) => {
  test("in another page's frame nothing starts", async () => {
    const visited = await visit({ path: "#/" });
    const text = await visited.page.evaluate(async (address) => {
      // The frame has the page's own address and differs by what stands behind it.
      const frame = document.createElement("iframe");
      const loaded = new Promise((done) => frame.addEventListener("load", done));
      frame.src = address;
      document.body.append(frame);
      await Promise.race([loaded, new Promise((later) => setTimeout(later, 3000))]);
      try {
        return frame.contentDocument?.body?.innerText ?? "blocked";
      } catch {
        return "blocked";
      }
    }, `${visited.address}?frame`);
    // The page's own policy lets it frame nothing: so it is asked from a bare page instead.
    assert.ok(["blocked", ""].includes(text) || text.includes("nicht in eine andere Seite"), text);
    const bare = await visited.browser.newPage();
    await bare.goto(form === "served" ? new URL("nothing", visited.address).href : "about:blank");
    await bare.setContent(`<iframe src="${visited.address}"></iframe>`);
    const framed = await visited.until("the frame", async () => {
      const frame = bare.frames().find((one) => one.url().startsWith(visited.address));
      return frame?.evaluate(() => document.body?.innerText ?? "").catch(() => null);
    }).catch(() => "blocked");
    assert.ok(framed === "blocked" || framed.includes("nicht in eine andere Seite"), framed);
  });
}, { only: ["chromium"], on: ["served"] });
