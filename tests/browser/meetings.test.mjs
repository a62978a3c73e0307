// Meetings: their days make way for holidays and absences, what cannot be planned is said, the
// rota is changed by hand and stays so, and calendars notice what changes. Calendar files are
// read by a parser that was not written here.
import assert from "node:assert/strict";
import { test } from "node:test";
import ICAL from "ical.js";
import { setUpClock } from "./clock.mjs";
import { barriers } from "./accessibility.mjs";
import { inEveryBrowser } from "./visit.mjs";

/** The invented company, paired, with a programme that begins in January 2027. */
async function paired(visit) {
  const visited = await visit({ before: setUpClock });
  await visited.press("Beispiel öffnen");
  await visited.go("#/programme");
  await fill(visited, "Beginn", "2027-01-11");
  await visited.select("Gesetzliche Feiertage", "Bayern");
  await visited.go("#/pairing");
  await visited.press("Tandems bilden");
  await visited.sees(/Bewiesen:/);
  await visited.go("#/meetings");
  return visited;
}

async function fill(visited, label, text) {
  await (await visited.field(label)).evaluate((field, value) => {
    field.value = value;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.dispatchEvent(new Event("change", { bubbles: true }));
  }, text);
}

/** The events of a calendar that the page saves, by their ids. */
async function calendar(visited, button) {
  const saved = await visited.download(() => visited.press(button));
  assert.match(saved.name, /\.ics$/);
  const parsed = new ICAL.Component(ICAL.parse(saved.text));
  const events = parsed.getAllSubcomponents("vevent").map((one) => new ICAL.Event(one));
  assert.equal(new Set(events.map((one) => one.uid)).size, events.length, "each event once");
  return new Map(events.map((one) => [one.uid, {
    day: one.startDate.toString().slice(0, 10),
    at: one.startDate.toString().slice(11, 16),
    zone: one.startDate.zone.tzid,
    minutes: one.duration.toSeconds() / 60,
    sequence: one.sequence,
    status: one.component.getFirstPropertyValue("status"),
    summary: one.summary,
  }]));
}

inEveryBrowser("meetings", ({ visit }) => {
  test("days make way for holidays and absences, and what finds no day is said", async () => {
    const visited = await paired(visit);
    await visited.press("Treffen planen");
    await visited.sees(/Treffen liegen vor den Tandems/);
    const before = await calendar(visited, "Kalender mit allen Treffen");
    assert.ok(before.size > 100, `${before.size} meetings`);
    for (const event of before.values()) {
      const weekday = new Date(`${event.day}T12:00:00Z`).getUTCDay();
      assert.ok(weekday >= 1 && weekday <= 5, event.day);
      assert.ok(!["2027-03-26", "2027-03-29", "2027-05-06", "2027-05-17"].includes(event.day), event.day);
      assert.deepEqual([event.status, event.minutes], ["CONFIRMED", 60]);
    }

    // Somebody is away for some days, and the pair's meetings make way.
    const name = await visited.page.$eval(".meetings-names", (one) => one.textContent.split(" und ")[0].trim());
    await visited.select("Person", name);
    await fill(visited, "Vom", "2027-01-11");
    await fill(visited, "Bis zum", "2027-01-13");
    await visited.press("Abwesenheit eintragen");
    await visited.sees("Eingetragen.");
    await visited.sees(`${name} ist an diesem Tag abwesend`);
    await visited.press("Neu planen");
    await visited.until("nobody away", async () => !(await visited.text()).includes("ist an diesem Tag abwesend"));
    const after = await calendar(visited, "Kalender mit allen Treffen");
    const changed = [...after].filter(([uid, event]) => event.day !== before.get(uid)?.day);
    assert.ok(changed.length > 0, "something moved");
    for (const [uid, event] of changed) {
      assert.ok(event.sequence > before.get(uid).sequence, "calendars notice the change");
    }

    // Whoever is away until the end meets nobody, which is said.
    await visited.select("Person", name);
    await fill(visited, "Vom", "2027-01-01");
    await fill(visited, "Bis zum", "2027-12-31");
    await visited.press("Abwesenheit eintragen");
    await visited.press("Neu planen");
    await visited.sees(/Treffen haben keinen Tag gefunden/);
    await visited.sees("Es ist immer jemand abwesend.");
    const off = await calendar(visited, "Kalender mit allen Treffen");
    const cancelled = [...off].filter(([, event]) => event.status === "CANCELLED");
    assert.ok(cancelled.length > 0, "what is off stays in the file, as called off");
    for (const [uid, event] of cancelled) assert.ok(event.sequence > after.get(uid).sequence);
    assert.deepEqual(visited.complaints, []);
  });

  test("a meeting that is called off reaches one's own calendar, in the programme's time zone", async () => {
    const visited = await paired(visit);
    await visited.press("Treffen planen");
    await visited.sees(/Treffen liegen vor den Tandems/);
    const name = await visited.page.$eval(".meetings-names", (one) => one.textContent.split(" und ")[0].trim());
    await visited.select("Kalender für", name);
    const own = await calendar(visited, "Kalender dieser Person");
    for (const event of own.values()) {
      assert.ok(event.summary.includes(name), event.summary);
      assert.deepEqual([event.at, event.zone], ["12:00", "Europe/Berlin"]);
    }
    await visited.page.evaluate((wanted) => {
      const row = [...document.querySelectorAll(".meetings-item")]
        .find((one) => one.querySelector(".meetings-names").textContent.includes(wanted));
      [...row.querySelectorAll("button")].find((one) => one.textContent.trim() === "Absagen").click();
    }, name);
    await visited.sees("abgesagt");
    const after = await calendar(visited, "Kalender dieser Person");
    const off = [...after].filter(([, event]) => event.status === "CANCELLED");
    assert.equal(off.length, 1);
    assert.equal(off[0][1].sequence, own.get(off[0][0]).sequence + 1);
    assert.deepEqual(visited.complaints, []);
  });

  test("the rota of innovation meetings is changed by hand, and stays so", async () => {
    const visited = await paired(visit);
    const { page } = visited;
    await visited.go("#/programme");
    await page.locator("input[value=both]").click();
    await visited.go("#/meetings");
    await visited.press("Innovationstreffen planen");
    await page.waitForSelector(".meetings-day .rota");
    const talks = () => page.$$eval(".meetings-days", ([list]) => {
      const days = [...list.querySelectorAll(".meetings-day")];
      return days.map((day) => [...day.querySelectorAll(".meetings-talks li")].map((one) => one.textContent));
    });
    const before = await talks();
    await page.locator(".meetings-day .rota > summary").click();
    await page.waitForSelector(".rota-talks");
    await visited.select("Diesen Vortrag", before[0][0]);
    const other = await (await visited.field("tauschen mit")).evaluate((list) => list.options[1].textContent);
    await visited.select("tauschen mit", other.trim());
    await visited.press("Tauschen");
    await visited.sees("Vorträge getauscht");
    await visited.sees("Von Ihnen festgelegt");
    const title = await visited.field("Worüber, Vortrag 1");
    await title.type("Kurzvideos");
    const swapped = await talks();
    assert.match(swapped[0][0], /: Kurzvideos$/);
    assert.ok(other.startsWith(swapped[0][0].replace(": Kurzvideos", "")), `${other} / ${swapped[0][0]}`);
    assert.ok(swapped.slice(1).some((day) => day.includes(before[0][0])));
    await page.$$eval("section.sheet", (sheets) => {
      const sheet = sheets.find((one) => one.querySelector(".rota") !== null);
      [...sheet.querySelectorAll("button")].find((one) => one.textContent.trim() === "Neu planen").click();
    });
    await visited.sees(/Innovationstreffen|Alle Treffen liegen schon/);
    assert.equal((await talks())[0][0], swapped[0][0]);
    await visited.press("Vortrag 1 herausnehmen");
    await visited.sees("Vortrag herausgenommen");
    await visited.press("Rückgängig");
    await visited.until("it is back", async () => (await talks())[0][0] === swapped[0][0]);
    for (const width of [1280, 390]) {
      await page.setViewport({ width, height: 900 });
      assert.deepEqual(await barriers(page), [], `${width} px`);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(wide <= 0, `${wide} px too wide at ${width}`);
    }
    assert.deepEqual(visited.complaints, []);
  });
}, { only: ["chromium"], on: ["served"] });
