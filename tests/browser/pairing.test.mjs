// The pairs in all their forms: the picture by keyboard alone, another partner by hand with its
// cost told before, results side by side, and one round after the other.
import assert from "node:assert/strict";
import { test } from "node:test";
import { barriers, setScheme } from "./accessibility.mjs";
import { inEveryBrowser } from "./visit.mjs";

/** The invented company, paired. */
async function paired(visit, options) {
  const visited = await visit({ path: "#/", ...options });
  await visited.press("Beispiel öffnen");
  await visited.go("#/pairing");
  await visited.press("Tandems bilden");
  await visited.sees(/Bewiesen:/);
  return visited;
}

/** The text of what has the focus, or its label. */
const focused = (page) => page.evaluate(() => {
  const element = document.activeElement;
  return element.getAttribute("aria-label") ?? element.textContent;
});

/** Presses the tab key until something matches, at most so often. */
async function tabTo(page, wanted, most = 80) {
  for (let pressed = 0; pressed < most; pressed += 1) {
    await page.keyboard.press("Tab");
    if (wanted.test(await focused(page))) return;
  }
  throw new Error(`the tab key does not lead to ${wanted}`);
}

/** The pairs as two names each, from the cards. */
const pairs = (page) => page.$$eval(".pair-card", (cards) => {
  return cards.map((card) => [...card.querySelectorAll(".pair-name")].map((one) => one.textContent));
});

const all = { only: ["chromium"], on: ["one file"] };

inEveryBrowser("pairing", ({ visit }) => {
  test("list, picture and table say the same, and each has its address", async () => {
    const visited = await paired(visit);
    const { page } = visited;
    const cards = await pairs(page);
    assert.ok(cards.length > 8);
    await page.click('.shown-as a[href="#/pairing/picture"]');
    await page.waitForSelector(".picture-drawn");
    const people = await page.$$eval(".picture-person", (found) => found.map((one) => one.ariaLabel));
    for (const [one, other] of cards) {
      assert.ok(people.some((said) => said.startsWith(one) && said.includes(`Mit ${other} – `)), one);
    }
    const lines = await page.$$eval(".picture-line", (found) => found.length);
    await page.click('.shown-as a[href="#/pairing/table"]');
    await page.waitForSelector(".pair-table");
    const rows = await page.$$eval(".pair-table tbody tr", (found) => {
      return found.map((row) => [...row.cells].map((cell) => cell.textContent));
    });
    assert.deepEqual(rows.map(([one, other]) => [one, other]).sort(), [...cards].sort());
    const learned = rows.flatMap((row) => [row[2], row[3]]).filter((topics) => topics !== "–");
    assert.equal(learned.length, lines);
    await page.reload();
    await page.waitForSelector(".pair-table");
    assert.deepEqual(visited.complaints, []);
  });

  test("the picture by keyboard alone", async () => {
    const visited = await paired(visit, {});
    const { page } = visited;
    await visited.go("#/pairing/picture");
    await page.waitForSelector(".picture-drawn");
    await page.focus(".shown-as a[aria-current]");
    await tabTo(page, /Nachwuchskraft\. Mit /);
    const first = await focused(page);
    await page.keyboard.press("ArrowRight");
    const partner = await focused(page);
    assert.ok(first.includes(`Mit ${partner.split(",")[0]} – `), `${first} / ${partner}`);
    const lit = await page.$$eval(".picture-person.picture-lit", (found) => found.map((one) => one.ariaLabel));
    assert.ok(lit.includes(first) && lit.includes(partner));
    assert.equal(await page.$eval(".picture-says", (said) => said.textContent), partner);
    await page.keyboard.press("ArrowDown");
    assert.notEqual(await focused(page), partner);
    const name = (await focused(page)).split(",")[0];
    await page.keyboard.press("Enter");
    await page.waitForSelector("dialog[open] .pair-card");
    assert.match(await page.$eval("dialog[open]", (one) => one.textContent), new RegExp(name));
    await page.keyboard.press("Escape");
    await page.waitForSelector("dialog[open]", { hidden: true });
    assert.equal((await focused(page)).split(",")[0], name);
    assert.deepEqual(visited.complaints, []);
  });

  test("another partner by hand: the cost before, the gap after, and the way back", async () => {
    const visited = await paired(visit, {});
    const { page } = visited;
    const before = await pairs(page);
    const [one, other] = before[0];
    await page.$eval(".pair-card button[aria-label^='Andere Möglichkeiten']", (button) => button.click());
    await page.waitForSelector("dialog[open] .swap-item");
    const costs = await page.$$eval("dialog[open] .swap-item .swap-cost", (found) => found.map((c) => c.textContent));
    assert.ok(costs.every((cost) => /Kostet|Bringt|Person/.test(cost)), costs.join(" | "));
    await page.$eval("dialog[open] .swap-item summary", (summary) => summary.click());
    await visited.sees(/trifft dann/);
    // The best result around it is worked out before anybody decides.
    await visited.until("the best result", () => {
      return page.$("dialog[open] button[title*='beste Ergebnis']");
    });
    assert.deepEqual(await pairs(page), before);
    await page.$eval("dialog[open] button[title^='Tauschen']", (button) => button.click());
    await visited.sees("Von Hand geändert");
    assert.doesNotMatch(await visited.text(), /Bewiesen:/);
    assert.notDeepEqual((await pairs(page)).sort(), [...before].sort());
    await visited.press("Rückgängig");
    await visited.sees(/Bewiesen:/);
    assert.ok((await pairs(page)).some((pair) => pair.includes(one) && pair.includes(other)));

    // Before and after, side by side.
    await page.$eval(".compare > summary", (summary) => summary.click());
    await page.waitForSelector(".compare-table");
    await visited.sees(/Nur in Ergebnis 1/);
    await visited.press("Ergebnis 2 nehmen");
    await visited.sees("Von Hand geändert");
    assert.deepEqual(visited.complaints, []);
  });

  test("a pair ends, the free are paired, then all anew, and history tells it", async () => {
    const visited = await paired(visit, {});
    const { page } = visited;
    for (const place of [1, 3, 5, 7]) {
      await page.select(`.pair-card:nth-child(${place}) .pair-status-choice`, "ended");
    }
    await page.select(".pair-card:nth-child(2) .pair-status-choice", "active");
    await (await visited.field("Warum es endete")).type("Umzug");
    await visited.sees("Die nächste Runde");
    const gone = (await pairs(page))[0];
    await visited.sees(new RegExp(gone[0]));
    await visited.until("the free", () => page.$("#run-pairing:not([disabled])"));
    await page.$eval("#run-pairing", (button) => button.click());
    await visited.sees(/Aus Runde 1, läuft weiter/);
    const second = await pairs(page);
    assert.ok(!second.some((pair) => pair.includes(gone[0]) && pair.includes(gone[1])), "no repeats");
    await page.$$eval(".two > summary", (found) => {
      found.find((one) => /Bisherige Runden/.test(one.textContent)).click();
    });
    await visited.sees("Umzug");

    await page.select(".pair-card:not(:has(.pair-of-round)) .pair-status-choice", "agreed");
    await visited.press("Alle neu einteilen …");
    await visited.sees(/als abgeschlossen eingetragen/);
    await visited.press("Abschließen und neu einteilen");
    await visited.sees(/Runde 3, gebildet/);
    const third = (await pairs(page)).map((pair) => [...pair].sort().join());
    const met = second.map((pair) => [...pair].sort().join());
    assert.deepEqual(third.filter((pair) => met.includes(pair)), []);
    assert.deepEqual(visited.complaints, []);
  });

  test("the result that is shown stays when somebody leaves", async () => {
    const visited = await paired(visit, {});
    const { page } = visited;
    await page.select(".pair-card:nth-child(1) .pair-status-choice", "active");
    await (await visited.field("Tandem suchen")).type("a");
    const before = await page.$$eval(".pair-card", (cards) => cards.length);
    await page.$eval("#pairing-result", (result) => {
      result.dataset.same = "yes";
    });
    await page.$eval(".pair-card button[aria-label$='beenden oder pausieren']", (button) => button.click());
    await page.waitForSelector("dialog[open]");
    await page.$$eval("dialog[open] label", (labels) => {
      labels.find((one) => one.textContent.includes("macht vorerst nicht mehr mit")).click();
    });
    await visited.press("Übernehmen");
    await page.waitForSelector("dialog[open]", { hidden: true });
    await visited.sees("ist beendet");
    assert.equal(await page.$eval("#pairing-result", (result) => result.dataset.same), "yes");
    assert.equal(await (await visited.field("Tandem suchen")).evaluate((field) => field.value), "a");
    assert.equal(await page.$$eval(".pair-card", (cards) => cards.length), before);
    assert.deepEqual(visited.complaints, []);
  });

  for (const scheme of ["light", "dark"]) {
    test(`nothing stands in anybody's way on the pairing page: ${scheme}`, async () => {
      const visited = await paired(visit, {});
      const { page } = visited;
      await setScheme(page, scheme);
      for (const place of ["#/pairing", "#/pairing/picture", "#/pairing/table"]) {
        await visited.go(place);
        await page.waitForSelector(".shown-as");
        assert.deepEqual(await barriers(page), [], place);
      }
    });
  }
}, all);
