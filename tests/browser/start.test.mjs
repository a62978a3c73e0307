// The page starts in every form, says nothing wrong, and asks nobody for anything.
import assert from "node:assert/strict";
import { test } from "node:test";
import { put } from "./stores.mjs";
import { inEveryBrowser } from "./visit.mjs";

inEveryBrowser("start", ({ visit }) => {
  for (const language of ["de", "en"]) {
    test(`starts in the browser's language: ${language}`, async () => {
      const { page, complaints, ...visited } = await visit({ language });
      assert.equal(await page.evaluate(() => document.documentElement.lang), language);
      assert.match(await page.evaluate(() => document.body.innerText), /Vice Versa/);
      assert.deepEqual(complaints, []);
    });
  }

  test("asks nobody else for anything", async () => {
    const visited = await visit();
    await visited.page.reload();
    await visited.page.waitForSelector("main");
    assert.deepEqual(visited.outsideRequests(), []);
  });

  test("its policy refuses to talk to anyone else", async () => {
    const { page } = await visit();
    const refused = await page.evaluate(() => {
      return fetch("http://127.0.0.1:9/").then(() => "answered", (error) => error.name);
    });
    assert.equal(refused, "TypeError");
    const script = await page.evaluate(() => {
      return new Promise((done) => {
        addEventListener("securitypolicyviolation", (event) => done(event.effectiveDirective));
        document.body.append(Object.assign(document.createElement("script"), { textContent: "1" }));
      });
    });
    assert.equal(script, "script-src-elem");
  });
});

/** Lets the program fall as a panic does, presses the button, and returns what it saves. */
async function rescue(page, keep) {
  await page.evaluate((entries) => {
    localStorage.clear();
    for (const [key, value] of entries) localStorage.setItem(key, value);
    dispatchEvent(new ErrorEvent("error", { error: new WebAssembly.RuntimeError("unreachable") }));
  }, Object.entries(keep));
  return page.evaluate(async () => {
    const made = [];
    URL.createObjectURL = (blob) => made.push(blob) && "#";
    [...document.querySelectorAll("button")].find((one) => /Download/.test(one.textContent)).click();
    while (made.length === 0) await new Promise((later) => setTimeout(later, 20));
    return made[0].text();
  });
}

inEveryBrowser("fall", ({ visit }) => {
  test("a broken program leaves a page that saves the newest whole programme", async () => {
    const { page } = await visit({ language: "en" });
    const saved = await rescue(page, {
      "vice-versa/a": JSON.stringify({ generation: 7, payload: '{"name":"newest"}' }),
      "vice-versa/b": JSON.stringify({ generation: 6, payload: '{"name":"older"}' }),
      other: "not ours",
    });
    assert.match(await page.$eval("main.rescue", (shown) => shown.innerText), /cannot go on/);
    assert.equal(saved, '{"name":"newest"}');
  });

  test("also where only the database has it", async () => {
    const { page } = await visit({ language: "en" });
    await page.evaluate(put({
      database: {
        "vice-versa/a": JSON.stringify({ generation: 8, payload: '{"name":"newest"}' }),
        "vice-versa/b": '{"generation":9,"payl',
      },
    }));
    const saved = await rescue(page, {
      "vice-versa/a": JSON.stringify({ generation: 7, payload: '{"name":"older"}' }),
    });
    assert.equal(saved, '{"name":"newest"}');
  });

  test("and all that is there, where no programme is whole", async () => {
    const { page } = await visit({ language: "en" });
    const saved = await rescue(page, { "vice-versa/a": '{"generation":7,"payl', other: "not ours" });
    assert.deepEqual(JSON.parse(saved), { "vice-versa/a": '{"generation":7,"payl' });
  });
}, { on: ["one file"] });
