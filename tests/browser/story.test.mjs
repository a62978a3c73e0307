// The story of a half-year programme with 24 people, from its announcement to the report on
// paper, told through the page alone. What the report says is worked out once more from the
// programme's file and compared.
import assert from "node:assert/strict";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { test } from "node:test";
import readPdf from "pdf-parse/lib/pdf-parse.js";
import { setClock, setUpClock } from "./clock.mjs";
import { inEveryBrowser } from "./visit.mjs";

const folder = mkdtempSync(join(tmpdir(), "vice-versa-"));
const juniorTopics = ["Soziale Medien", "KI-Werkzeuge", "Kurzvideos", "Barrierefreiheit"];
const seniorTopics = ["Verhandeln", "Budgets planen", "Führen", "Kunden gewinnen"];
const firstNames = ["Ada", "Bela", "Cem", "Dana", "Emil", "Finja", "Greta", "Hanno", "Ida", "Jan", "Kira", "Leo"];

/** The answer of one person, as the questionnaire's form writes it. */
function answer(asked, number, date = "2027-01-06") {
  const junior = number % 2 === 0;
  const [mine, theirs] = junior ? [juniorTopics, seniorTopics] : [seniorTopics, juniorTopics];
  const two = (topics, by) => [topics[by % 4], topics[(by + 1) % 4]];
  const offers = two(mine, Math.floor(number / 2));
  const wants = two(theirs, Math.floor(number / 3));
  const known = new Map(asked.topics.flatMap(([, topics]) => topics).map(([id, name]) => [name, id]));
  const id = (topic) => known.get(topic);
  const graded = (topics) => Object.fromEntries(topics.map((topic, place) => [id(topic), 3 - place]));
  return {
    format: "vice-versa/reply",
    schema: 1,
    programme: asked.programme,
    date,
    time: "10:00",
    participant: {
      name: `${firstNames[Math.floor(number / 2) % 12]} ${junior ? "Jung" : "Erfahren"}${number >= 24 ? " II" : ""}`,
      email: `person.${number}@example.com`,
      level: junior ? "junior" : ["executive", "middle"][Math.floor(number / 2) % 3 === 2 ? 1 : 0],
      languages: ["de"],
      offers: graded(offers),
      wants: graded(wants),
    },
  };
}

/** Answers as files of this machine. */
function files(answers) {
  return answers.map((one) => {
    const path = join(folder, `${one.participant.name}.json`);
    writeFileSync(path, JSON.stringify(one));
    return path;
  });
}

/** Puts a text into a field as if it had been typed. */
async function fill(visited, label, text) {
  await (await visited.field(label)).evaluate((field, value) => {
    field.value = value;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.dispatchEvent(new Event("change", { bubbles: true }));
  }, text);
}

/** The whole programme, as its file says it. */
async function programmeOf(visited) {
  await visited.go("#/files");
  const saved = await visited.download(() => visited.press("Programm sichern"));
  return JSON.parse(saved.text);
}

const twosOf = (round) => round.pairings.map((pairing) => [pairing.a, pairing.b].sort().join(" & "));

/** Writes up all meetings that lack a word, by keyboard, and returns how many. */
async function writeUp(visited) {
  const { page } = visited;
  await visited.go("#/learning");
  const missing = Number((await visited.sees(/Zu (\d+) Treffen fehlt noch ein Wort/))[1]);
  await visited.press("Mit dem ältesten beginnen");
  for (let left = missing; left > 0; left -= 1) {
    await visited.until(`a form, with ${left} left`, () => page.evaluate((number) => {
      const form = document.querySelector("dialog[open] .log-form");
      const put = (field, text) => {
        field.value = text;
        field.dispatchEvent(new Event("input", { bubbles: true }));
      };
      const discussed = form?.querySelector("textarea");
      // One and the same form goes on to the next meeting, and is empty then.
      if (discussed === undefined || discussed === null || discussed.value !== "") return false;
      put(discussed, `Gespräch ${number}`);
      const learned = form.querySelectorAll(".log-side textarea");
      // Not everybody writes down each time what was learned.
      if (number % 3 !== 0) put(learned[0], `Erkenntnis ${number}`);
      if (number % 4 === 0) put(learned[1], `Einsicht ${number}`);
      for (const side of form.querySelectorAll(".log-side")) {
        const scores = [...side.querySelectorAll(".scores")];
        for (const group of scores) group.querySelectorAll("input")[3 + (number % 2)]?.click();
      }
      const enter = { key: "Enter", ctrlKey: true, bubbles: true, cancelable: true };
      discussed.dispatchEvent(new KeyboardEvent("keydown", enter));
      return true;
    }, left));
  }
  await visited.sees("Zu allen vergangenen Treffen ist etwas festgehalten");
  return missing;
}

/** What a report has to say, worked out from the programme's file alone. */
function figures(programme, today) {
  const pairings = programme.rounds.flatMap((round) => round.pairings);
  const held = pairings.flatMap((one) => one.meetings ?? []).filter((one) => one.state === "held");
  const running = pairings.filter((one) => ["agreed", "active", "paused", "proposed"].includes(one.status));
  const begun = pairings.filter((one) => (one.meetings ?? []).some((meeting) => meeting.state === "held"));
  const learned = held.flatMap((one) => [one.a?.learned, one.b?.learned]).filter(Boolean);
  const equals = held.flatMap((one) => [one.a?.as_equals, one.b?.as_equals]).filter(Boolean);
  const early = pairings.filter((one) => one.status === "ended");
  // A pair that ends today may still meet today.
  const ahead = pairings.flatMap((one) => (one.meetings ?? []).filter((meeting) => {
    const before = running.includes(one) || meeting.date <= one.ended;
    return meeting.state === "planned" && meeting.date >= today && before;
  }));
  return {
    held: held.length,
    running: running.length,
    begun: begun.length,
    learned: learned.length,
    equals: equals.reduce((sum, one) => sum + one, 0) / equals.length,
    answers: equals.length,
    early: early.length,
    ahead: ahead.length,
  };
}

inEveryBrowser("the story of half a year", ({ visit }) => {
  test("24 people, from the announcement to the report on paper", async () => {
    const visited = await visit({ path: "#/programme", before: setUpClock });
    const { page } = visited;

    // It begins with a name and a day, and is announced.
    await fill(visited, "Name des Programms", "Andersherum 2027");
    await fill(visited, "Beginn", "2027-01-18");
    await visited.select("Gesetzliche Feiertage", "Bayern");
    await visited.press("Augsburger Hohes Friedensfest, nur in der Stadt Augsburg", "checkbox");
    await visited.go("#/programme/announcement");
    assert.match(await (await visited.field("Ankündigung")).evaluate((one) => one.value), /Andersherum 2027/);

    // It has topics of its own.
    await visited.go("#/topics");
    for (const topic of [...juniorTopics, ...seniorTopics]) {
      await visited.press("Eigenes Thema");
      await visited.until("the form", () => page.$("dialog[open]"));
      await fill(visited, "Name", topic);
      await page.locator("dialog[open] .button-primary").click();
      await visited.sees(`„${topic}“ ist aufgenommen.`);
    }

    // Everybody answers the questionnaire; all answers are dropped at once.
    await visited.go("#/people/questionnaire");
    await fill(visited, "E-Mail-Adresse für die Antworten", "tandem@example.com");
    const form = await visited.download(() => visited.press("Fragebogen als Datei sichern"));
    const asked = JSON.parse(form.text.match(/<script id="questionnaire"[^>]*>(.*?)<\/script>/)[1]);
    const people = Array.from({ length: 24 }, (_, number) => answer(asked, number));
    await visited.choose("Antworten auswählen", ...files(people));
    await visited.press("24 Antworten übernehmen");
    await visited.sees("24 Antworten übernommen.");

    // The kick-off waits for an executive.
    await visited.go("#/programme/kick-off");
    await visited.press("Alle 24 einladen");
    await visited.sees("Noch hat keine Führungskraft zugesagt");
    await page.focus(".guest-replies input");
    await page.keyboard.press("ArrowRight");
    await visited.sees("Eine Führungskraft hat zugesagt");

    // The first round: nobody is left over, and the result is proven.
    await visited.go("#/pairing");
    await visited.press("Tandems bilden");
    await visited.sees(/Bewiesen:/);
    await visited.sees("12 Tandems, 24 Personen");

    // Meetings every two weeks, and none on a holiday.
    await visited.go("#/meetings");
    await visited.press("Treffen planen");
    await visited.sees(/Treffen liegen vor den Tandems/);

    // One pair writes its own log, in a file of its own.
    await setClock(page, "2027-02-03");
    const back = await ownLog(visited);
    await visited.go("#/learning");
    await page.evaluate(() => { document.querySelector(".own-logs details").open = true; });
    await visited.choose("Einträge auswählen", back);
    await visited.sees("1 Treffen ändert sich");
    await visited.sees("Dass man auch so anfangen kann.");
    await visited.press("Lerntagebuch übernehmen");
    await visited.sees("Lerntagebuch übernommen.");
    await visited.press("Rückgängig");
    await visited.until("the step undone", async () => !(await visited.text()).includes("Genau so steht es schon"));
    await visited.press("Lerntagebuch übernehmen");
    await visited.sees("Genau so steht es schon im Programm.");

    // Twelve weeks later, all that lies behind is written up.
    await setClock(page, "2027-04-13");
    const written = await writeUp(visited);
    assert.ok(written >= 60, `${written} meetings`);

    // Somebody leaves, and somebody new answers.
    await page.locator(".log-pair summary").click();
    await page.locator(".log-pair details[open] .log-buttons button:nth-child(2)").click();
    await fill(visited, "Grund", "Elternzeit");
    const leaves = await page.evaluate(() => {
      const box = [...document.querySelectorAll("dialog[open] .checkbox")]
        .find((one) => one.textContent.includes("macht vorerst nicht mehr mit"));
      box.querySelector("input").click();
      return box.textContent.trim().replace(/ macht vorerst.*$/s, "");
    });
    await visited.press("Übernehmen");
    await visited.sees("Ein beendetes Tandem");
    await visited.go("#/people/questionnaire");
    await visited.choose("Antworten auswählen", ...files([answer(asked, 24, "2027-04-12")]));
    await visited.press("1 Antwort übernehmen");
    await visited.sees("1 Antwort übernommen.");

    // The second round: all anew, and nobody meets the same person again.
    await visited.go("#/pairing");
    await visited.press("Alle neu einteilen …");
    await visited.press("Abschließen und neu einteilen");
    await visited.sees(/Bewiesen:/);
    await visited.go("#/meetings");
    await visited.press("Treffen planen");
    await visited.sees(/Treffen liegen vor den Tandems/);

    const programme = await programmeOf(visited);
    const [first, second] = programme.rounds.map(twosOf);
    assert.equal(programme.rounds.length, 2);
    assert.equal(first.length, 12);
    assert.deepEqual(second.filter((two) => first.includes(two)), []);
    const gone = programme.participants.find((one) => one.name === leaves);
    assert.equal(gone.active, false);
    assert.ok(!second.some((two) => two.split(" & ").includes(gone.id)), "who left has no partner");
    const newcomer = programme.participants.find((one) => one.name.endsWith(" II"));
    assert.ok(second.some((two) => two.split(" & ").includes(newcomer.id)), "the new one has a partner");
    const meetings = programme.rounds.flatMap((round) => round.pairings).flatMap((one) => one.meetings ?? []);
    // Nobody has two meetings on a day, not even on the day on which pairs change.
    const days = programme.rounds.flatMap((round) => round.pairings).flatMap((one) => {
      const counts = (one.meetings ?? []).filter((meeting) => {
        return meeting.state !== "cancelled" && (one.ended === undefined || meeting.date <= one.ended);
      });
      return counts.flatMap(({ date }) => [`${one.a} ${date}`, `${one.b} ${date}`]);
    });
    assert.equal(new Set(days).size, days.length);
    const holidays = ["2027-03-26", "2027-03-29", "2027-05-06", "2027-05-17", "2027-05-27"];
    assert.deepEqual(meetings.filter((one) => holidays.includes(one.date)), []);

    // The report on paper says what the programme's file says.
    const expected = figures(programme, "2027-04-13");
    assert.equal(expected.held, written + 1);
    await visited.go("#/results/report");
    await visited.sees("In ihren eigenen Worten");
    const pdf = await page.pdf({ format: "A4", preferCSSPageSize: true });
    const paper = await readPdf(Buffer.from(pdf));
    assert.ok(paper.numpages >= 1 && paper.numpages <= 3, `${paper.numpages} pages`);
    // Where a line breaks on paper is nobody's business.
    const said = paper.text.replace(/\s+/g, "");
    const says = (text) => assert.ok(said.includes(text.replace(/\s+/g, "")), `${text}\n${paper.text}`);
    says("Andersherum 2027");
    says(`${expected.learned} Erkenntnisse sind aufgeschrieben`);
    says(`${expected.held} Treffen fanden statt`);
    says(`${expected.ahead} Treffen sind noch geplant`);
    says(expected.equals.toFixed(1).replace(".", ","));
    says(`aus ${expected.answers} Antworten`);
    says("Ein Tandem hat vorzeitig aufgehört");
    says("Elternzeit");
    assert.equal(expected.early, 1);
    assert.deepEqual(visited.complaints, []);
    assert.deepEqual(visited.outsideRequests(), []);
  });
}, { only: ["chromium"], on: ["served"] });

/** A pair gets its log as a file, fills it in and sends it back; returns the path of what came. */
async function ownLog(visited) {
  await visited.go("#/learning");
  await visited.page.locator(".log-pair summary").click();
  const file = await visited.download(() => {
    return visited.page.locator(".log-pair details[open] .log-buttons button:last-child").click();
  });
  assert.match(file.name, /^Lerntagebuch .* und .*\.html$/);
  const path = join(folder, "own-log.html");
  writeFileSync(path, file.text);
  const wrong = [];
  const open = async () => {
    const tab = Object.create(visited, { page: { value: await visited.browser.newPage() } });
    tab.page.on("pageerror", (error) => wrong.push(error.message));
    await tab.page.evaluateOnNewDocument(setUpClock);
    await tab.page.goto(pathToFileURL(path).href, { waitUntil: "load" });
    await tab.page.evaluate(() => localStorage.setItem("clock", "2027-02-03T09:00:00"));
    await tab.page.reload();
    return tab;
  };
  const other = await open();
  await other.press("Einträge als Datei speichern");
  await other.sees("Tragen Sie zuerst zu einem Treffen etwas ein.");
  const beside = await open();
  await other.page.bringToFront();
  await fill(other, "Was haben Sie besprochen?", "Wie man anfängt.");
  await fill(other, "Das habe ich gelernt", "Dass man auch so anfangen kann.");
  // What one tab is told, another one with the same log knows.
  await beside.sees("Ein Treffen wird abgeschickt.");
  await beside.page.close();
  // Months may lie between two entries: they survive that the page is closed.
  await other.page.reload();
  await other.sees("Ein Treffen wird abgeschickt.");
  const back = await other.download(() => other.press("Einträge als Datei speichern"));
  const log = JSON.parse(back.text);
  assert.equal(log.format, "vice-versa/log");
  assert.deepEqual(log.meetings.map((one) => [one.state, one.discussed]), [["held", "Wie man anfängt."]]);
  assert.deepEqual(wrong, []);
  await other.page.close();
  const answer = join(folder, back.name);
  writeFileSync(answer, back.text);
  return answer;
}
