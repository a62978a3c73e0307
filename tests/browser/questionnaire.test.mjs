// The questionnaire, from the organiser to a participant and back: as a file of its own on
// file://, as a link, and as answers that are dropped, pasted, taken over and undone.
import assert from "node:assert/strict";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { test } from "node:test";
import { inEveryBrowser } from "./visit.mjs";

const folder = mkdtempSync(join(tmpdir(), "vice-versa-"));

/** Another page of the same browser, with what a visit can do. */
async function another(visited, address) {
  const other = Object.create(visited, {
    page: { value: await visited.browser.newPage() },
    complaints: { value: [] },
    requests: { value: [] },
  });
  other.page.setDefaultTimeout(120_000);
  other.page.on("console", (message) => {
    // A browser warns of a program that is fetched in advance and not needed for the form.
    if (["error", "warn", "warning"].includes(message.type()) && !/preload/.test(message.text())) {
      other.complaints.push(message.text());
    }
  });
  other.page.on("pageerror", (error) => other.complaints.push(error.message));
  other.page.on("request", (request) => other.requests.push(request.url()));
  await other.page.goto(address, { waitUntil: "load" });
  await other.page.waitForSelector("main.answer");
  return other;
}

/** Ticks what has this label, in the form's section with this heading. */
function tick(form, heading, label) {
  return form.page.evaluate((heading, label) => {
    const section = [...document.querySelectorAll("section")]
      .find((one) => one.querySelector("h2").textContent === heading);
    const chip = [...section.querySelectorAll("label")]
      .find((one) => one.textContent.trim().startsWith(label));
    chip.querySelector("input").click();
  }, heading, label);
}

const topicNames = (form, heading) => form.page.evaluate((heading) => {
  const section = [...document.querySelectorAll("section")]
    .find((one) => one.querySelector("h2").textContent === heading);
  return [...section.querySelectorAll(".answer-chip")].map((chip) => chip.textContent.trim());
}, heading);

async function openSample(visited) {
  await visited.press("Beispiel öffnen");
  await visited.go("#/people/questionnaire");
  await visited.sees("Wer hat schon geantwortet?");
}

inEveryBrowser("questionnaire", ({ visit, form: pageForm }) => {
  test("a file of its own is filled in, survives a reload, and its answer is taken over and undone", async () => {
    const visited = await visit();
    await openSample(visited);
    await (await visited.field("E-Mail-Adresse für die Antworten")).type("tandem@example.com");
    const file = await visited.download(() => visited.press("Fragebogen als Datei sichern"));
    assert.match(file.name, /^fragebogen-.*\.html$/);
    assert.ok(file.text.length < 40_000, `${file.text.length} bytes`);
    const path = join(folder, `${pageForm}.html`);
    writeFileSync(path, file.text);

    const form = await another(visited, pathToFileURL(path).href);
    await form.press("Antwort als Datei speichern");
    await form.sees("Bitte geben Sie Ihren Namen an.");
    await (await form.field("Vor- und Nachname")).type('Zoë <b> "Neu"');
    await (await form.field("E-Mail-Adresse")).type("zoe.neu@example.com");
    await tick(form, "Über Sie", "Nachwuchskraft");
    const [first, second] = await topicNames(form, "Das kann ich weitergeben");
    await tick(form, "Das kann ich weitergeben", first);
    await tick(form, "Das möchte ich lernen", second);
    await form.page.reload();
    const name = await form.field("Vor- und Nachname");
    assert.equal(await name.evaluate((field) => field.value), 'Zoë <b> "Neu"');
    const own = await form.field("Ein Thema fehlt?");
    await own.type("Bienenzucht");
    await own.press("Enter");
    const answer = await form.download(() => form.press("Antwort als Datei speichern"));
    const reply = JSON.parse(answer.text);
    assert.equal(reply.format, "vice-versa/reply");
    assert.equal(reply.participant.name, 'Zoë <b> "Neu"');
    assert.equal(Object.keys(reply.participant.offers).length, 2);
    assert.deepEqual(reply.new_topics.map((topic) => topic.name), ["Bienenzucht"]);
    assert.deepEqual(form.complaints, []);
    assert.deepEqual(form.requests.filter((asked) => !/^(?:file|data|blob):/.test(asked)), []);

    const answerPath = join(folder, `${pageForm}-${answer.name.replaceAll('"', "-")}`);
    const broken = join(folder, `${pageForm}-broken.json`);
    writeFileSync(answerPath, answer.text);
    writeFileSync(broken, answer.text.replace('"level": "junior"', '"level": "boss"'));
    await visited.page.bringToFront();
    await visited.choose("Antworten auswählen", answerPath, broken);
    await visited.sees("Neu im Programm");
    await visited.sees(/1 Antwort lässt sich nicht lesen[^]*Ebene[^]*boss/);
    await visited.sees("Neue Themen: Bienenzucht");
    await visited.press("1 Antwort übernehmen");
    await visited.sees("1 Antwort übernommen.");
    await visited.sees("Genau so steht es schon im Programm.");
    await visited.press("Rückgängig");
    await visited.sees("Neu im Programm");
    assert.deepEqual(visited.complaints, []);
    assert.deepEqual(visited.outsideRequests().filter((asked) => !asked.startsWith("file:")), []);
  });

  test("a link opens the same form, and its answer is found within a pasted mail", async () => {
    const visited = await visit();
    await openSample(visited);
    await visited.page.evaluate(() => {
      const choice = [...document.querySelectorAll("label")]
        .find((one) => one.textContent.startsWith("Für eine Person"));
      choice.querySelector("input").click();
    });
    const people = await visited.field("Person");
    const chosen = await people.evaluate((list) => [list.options[1].value, list.options[1].text]);
    await people.select(chosen[0]);
    const link = await visited.until("a link", async () => {
      const field = await visited.field("Link zum Fragebogen");
      return field.evaluate((input) => input.value);
    });
    assert.ok(link.length < 8000, `${link.length} characters`);

    const form = await another(visited, link);
    const name = await form.field("Vor- und Nachname");
    const known = await name.evaluate((field) => field.value);
    assert.ok(known !== "" && chosen[1].startsWith(known), `${known} is ${chosen[1]}`);
    const role = await form.field("Aufgabe im Unternehmen");
    await role.evaluate((field) => field.select());
    await role.type("Lotsin");
    const text = await form.page.evaluate(() => {
      const shown = document.querySelector(".answer-send details");
      shown.open = true;
      return new Promise((done) => setTimeout(() => done(shown.querySelector("textarea").value), 300));
    });
    assert.match(text, /^VV1\.[\w-]+\.[0-9a-f]{8}$/);
    assert.deepEqual(form.complaints, []);

    const mail = `Von: x@example.com\n\nHallo,\n\n> ${text.match(/.{1,70}/g).join("\n> ")}\n\nGrüße`;
    await visited.page.bringToFront();
    const field = await visited.field("Oder den Text hier einfügen");
    await field.evaluate((area, mail) => {
      area.value = mail;
      area.dispatchEvent(new Event("input", { bubbles: true }));
    }, mail);
    await visited.sees(`Antwort auf den Fragebogen für ${known}`);
    await visited.sees("Lotsin");
    await visited.press("1 Antwort übernehmen");
    await visited.sees("1 Antwort übernommen.");
    await visited.sees(/geantwortet am/);
    assert.deepEqual(visited.complaints, []);
  });

  test("a link that was cut off says so", async () => {
    const visited = await visit({ path: "#/answer/eyJwcm9n" });
    await visited.sees("Dieser Link ist nicht vollständig");
  });

  test("whatever stands behind a link, a form or a sentence comes of it", async () => {
    const visited = await visit();
    await openSample(visited);
    const link = await visited.until("a link", async () => {
      const field = await visited.field("Link zum Fragebogen");
      return field.evaluate((input) => input.value);
    });
    const form = await another(visited, link);
    const { cases, forms } = await form.page.evaluate(fuzzLinks, link.split("#/answer/")[1], 600);
    assert.ok(forms > cases / 20 && forms < cases, `${forms} forms of ${cases}`);
    assert.deepEqual(form.complaints, []);
  });
}, { only: ["chromium"] });

/**
 * Runs in the page: changes the letters of a link, and what they stand for, at random, and opens
 * each. None may throw, and none may become more than text.
 */
function fuzzLinks(letters, cases) {
  // Numbers below `limit` that are the same in each run (Park and Miller, 1988).
  let state = 20_261_126;
  const roll = (limit) => {
    state = (state * 48271) % 2147483647;
    return state % limit;
  };
  const pick = (list) => list[roll(list.length)];
  const bytesOf = (text) => Uint8Array.from(
    atob(text.replaceAll("-", "+").replaceAll("_", "/")), (one) => one.charCodeAt(0));
  const lettersOf = (text) => btoa(String.fromCharCode(...new TextEncoder().encode(text)))
    .replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
  const odd = [null, true, -1, 1e308, "", "x".repeat(5000), "<img src=x onerror=alert(1)>",
    "</script><script>alert(1)</script>", "javascript:alert(1)", "\u202e", [], {}, [[[]]],
    { toString: 1 }, "__proto__"];
  const places = (value, found = []) => {
    for (const key of Object.keys(value ?? {})) {
      found.push([value, key]);
      if (typeof value[key] === "object") places(value[key], found);
    }
    return found;
  };
  const inStructure = () => {
    const data = JSON.parse(new TextDecoder().decode(bytesOf(letters)));
    for (let times = 1 + roll(3); times > 0; times -= 1) {
      const [holder, key] = pick(places(data));
      const deed = roll(3);
      if (deed === 0) delete holder[key];
      else if (deed === 1) holder[key] = pick(odd);
      else holder[pick(["constructor", "__proto__", "topics", "person"])] = pick(odd);
    }
    return lettersOf(JSON.stringify(data));
  };
  const inLetters = () => {
    const at = roll(letters.length);
    const deed = roll(3);
    if (deed === 0) return letters.slice(0, at);
    if (deed === 1) return letters.slice(0, at) + pick(["%", "é", "\0", "A", "=="]) + letters.slice(at + 1);
    return letters.slice(at) + letters.slice(0, at);
  };
  const root = document.createElement("div");
  document.body.replaceChildren(root);
  let forms = 0;
  for (let number = 0; number < cases; number += 1) {
    const changed = roll(4) === 0 ? inLetters() : inStructure();
    globalThis.viceVersaAnswer.openLink(root, changed);
    if (root.querySelector("h1") === null) throw new Error(`nothing is shown for ${changed}`);
    if (root.querySelector("script, img, iframe, a[href^=javascript]") !== null) {
      throw new Error(`more than text for ${changed}`);
    }
    forms += Number(root.querySelector("input") !== null);
  }
  return { cases, forms };
}
