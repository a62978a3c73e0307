// What was learned becomes results: a meeting is written up, a pair ends, and the report prints.
import assert from "node:assert/strict";
import { test } from "node:test";
import { barriers, setScheme } from "./accessibility.mjs";
import { inEveryBrowser } from "./visit.mjs";

/** Opens the sample five months on. */
async function sample(visit, options = {}) {
  const visited = await visit({ path: "#/learning", ...options });
  const name = options.language === "en"
    ? "Look at the sample after five months"
    : "Beispiel nach fünf Monaten ansehen";
  await visited.press(name);
  await visited.sees(options.language === "en" ? "still lack a word" : "fehlt noch ein Wort");
  return visited;
}

inEveryBrowser("results", ({ visit }) => {
  test("a meeting is written up by keyboard, counts, and is undone", async () => {
    const visited = await sample(visit);
    const { page } = visited;
    await visited.sees("Zu 4 Treffen fehlt noch ein Wort");
    await visited.press("Mit dem ältesten beginnen");
    await (await visited.field("Was wurde besprochen?")).type("Kurz und gut.");
    const learned = await visited.until("the column of the first", async () => {
      const found = await page.$$(".log-side textarea");
      return found.length === 2 ? found : null;
    });
    await learned[0].type("Dass Zuhören hilft.");
    const score = await page.$$(".log-side:first-child .scores:nth-of-type(1) input");
    await score[4].click();
    await page.keyboard.down("Control");
    await page.keyboard.press("Enter");
    await page.keyboard.up("Control");
    // The next one that is missing opens.
    await visited.sees("Zu 3 Treffen fehlt noch ein Wort");
    assert.ok(await page.$("dialog[open] .log-form"), "the next form is open");
    await page.keyboard.press("Escape");

    await visited.go("#/results");
    await visited.sees("Was das Programm bewirkt");
    await (await visited.field("In den Erkenntnissen suchen")).type("zuhören hilft");
    await visited.sees("Dass Zuhören hilft.");
    await visited.press("Rückgängig");
    await visited.sees("Dazu hat niemand etwas aufgeschrieben.");
    await visited.go("#/learning");
    await visited.sees("Zu 4 Treffen fehlt noch ein Wort");
    assert.deepEqual(visited.complaints, []);
    assert.deepEqual(visited.outsideRequests(), []);
  });

  test("a one-sided pair is shown, leads to its pair, and a pair ends with its reason", async () => {
    const visited = await sample(visit, { language: "en" });
    const { page } = visited;
    await visited.go("#/results");
    await visited.sees("In one pair, only one side teaches");
    await page.locator(".one-sided-links a").click();
    await visited.until("the pair unfolded", () => page.$(".log-pair details[open] .meetings"));
    await page.locator(".log-pair details[open] .log-buttons button:nth-child(2)").click();
    await (await visited.field("Reason")).type("Moved to another company");
    await visited.press("Apply");
    await visited.sees("2 pairs that have ended");
    await visited.go("#/results");
    await visited.sees("Moved to another company");
    await visited.press("Undo");
    const text = await visited.until("it is gone", async () => {
      const now = await visited.text();
      return now.includes("Moved to another company") ? null : now;
    });
    assert.match(text, /Niklas Behrendt/);
    assert.deepEqual(visited.complaints, []);
  });

  test("tables are saved, with nothing that a spreadsheet would run", async () => {
    const visited = await sample(visit, { language: "en" });
    await visited.go("#/results");
    const saved = await visited.download(() => visited.press("Meetings"));
    assert.match(saved.name, /\.csv$/);
    assert.match(saved.text, /Person A,Person B/);
    assert.ok(saved.text.split("\r\n").length > 100);
  });
}, { only: ["chromium"], on: ["one file"] });

inEveryBrowser("results on paper", ({ visit }) => {
  test("the report prints on a few pages, without names where that is wanted", async () => {
    const visited = await sample(visit);
    const { page } = visited;
    await visited.go("#/results/report");
    await visited.sees("In ihren eigenen Worten");
    const report = () => page.$eval(".report", (shown) => shown.innerText);
    const named = await report();
    assert.match(named, /Elternzeit/);
    await page.locator("input[value=roles]").click();
    await visited.until("no names", async () => !/Elternzeit/.test(await report()));
    const unnamed = await report();
    for (const name of ["Okafor", "Lindqvist", "Behrendt", "Yıldız", "Petrovic", "Krueger"]) {
      assert.ok(!unnamed.includes(name), name);
    }
    const pdf = await page.pdf({ format: "A4", preferCSSPageSize: true });
    const pages = Buffer.from(pdf).toString("latin1").match(/\/Type\s*\/Page\b/g).length;
    assert.ok(pages >= 1 && pages <= 3, `${pages} pages`);
    assert.deepEqual(visited.complaints, []);
  });

  for (const scheme of ["light", "dark"]) {
    for (const width of [1280, 390]) {
      test(`nothing stands in anybody's way: ${scheme}, ${width} px`, async () => {
        const visited = await sample(visit);
        await visited.page.setViewport({ width, height: 900 });
        await setScheme(visited.page, scheme);
        const found = {};
        for (const place of ["#/learning", "#/results", "#/results/report"]) {
          await visited.go(place);
          await visited.until("a chart or list", () => visited.page.$(".missing, .chart, .report"));
          const here = await barriers(visited.page);
          if (here.length > 0) found[place] = here;
          const wide = await visited.page.evaluate(() => {
            return document.documentElement.scrollWidth - innerWidth;
          });
          assert.ok(wide <= 0, `${place} is ${wide} px too wide`);
        }
        assert.deepEqual(found, {});
      });
    }
  }

  test("seven steps fit side by side on a small phone", async () => {
    const visited = await sample(visit);
    await visited.page.setViewport({ width: 390, height: 800 });
    const [inner, outer] = await visited.page.$eval(".path-steps", (bar) => {
      return [bar.scrollWidth, bar.clientWidth];
    });
    assert.ok(inner <= outer, `${inner} px of ${outer}`);
  });
}, { only: ["chromium"], on: ["one file"] });
