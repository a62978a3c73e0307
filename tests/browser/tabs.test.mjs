// Of several tabs one writes; the others read along, and can take over.
import assert from "node:assert/strict";
import { test } from "node:test";
import { deaf, kept, noLocks } from "./stores.mjs";
import { inEveryBrowser } from "./visit.mjs";

const saved = "In diesem Browser gespeichert";
const elsewhere = "in einem anderen Tab geöffnet oder wurde dort geändert";
const path = "#/programme";
const name = async (visited) => (await visited.field("Name")).evaluate((field) => field.value);
const type = async (visited, text) => (await visited.field("Name")).type(text);
const shows = (visited, text) => visited.until(text, async () => await name(visited) === text);

inEveryBrowser("tabs", ({ visit }) => {
  test("a second tab reads along, takes over, and gives the pen back when it is closed", async () => {
    const one = await visit({ path });
    await type(one, "Eins");
    await one.sees(saved);
    const two = await visit({ path, beside: one });
    await two.sees(elsewhere);
    assert.equal(await name(two), "Eins");

    await one.page.bringToFront();
    await type(one, "!");
    await shows(two, "Eins!");

    await two.page.bringToFront();
    // Not by the mouse: Firefox draws only one of its tabs.
    await two.page.evaluate((label) => {
      const buttons = [...document.querySelectorAll("button")];
      buttons.find((one) => one.textContent === label).click();
    }, "Neuesten Stand hier bearbeiten");
    await two.until("the pen", async () => !(await two.text()).includes(elsewhere));
    await one.sees(elsewhere);
    await type(two, "Zwei");
    await two.sees(saved);
    assert.match(await name(two), /Zwei/);
    const newest = await name(two);

    await one.page.bringToFront();
    await type(one, "Alt");
    await two.leave();
    await one.until("the pen", async () => !(await one.text()).includes(elsewhere));
    await shows(one, newest);
    await type(one, "?");
    await one.sees(saved);
    assert.deepEqual([...one.complaints, ...two.complaints], []);
  });

  test("without locks, an old tab that wakes up overwrites nothing", async () => {
    const old = await visit({ path, before: `${noLocks};${deaf}` });
    await type(old, "Alt");
    await old.sees(saved);
    const two = await visit({ path, beside: old, before: noLocks });
    await type(two, "Neu");
    await two.sees(saved);
    const newest = await name(two);
    const before = await kept(two.page);

    await old.page.bringToFront();
    await type(old, "x");
    await old.sees(elsewhere);
    assert.deepEqual(await kept(two.page), before);
    await two.page.reload();
    await shows(two, newest);
  });
}, { only: ["chromium"] });
