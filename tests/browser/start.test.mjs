// The page starts in every form, says nothing wrong, and asks nobody for anything.
import assert from "node:assert/strict";
import { test } from "node:test";
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

inEveryBrowser("fall", ({ visit }) => {
  test("a broken program leaves a page that saves the data", async () => {
    const { page } = await visit({ language: "en" });
    await page.evaluate(() => {
      localStorage.setItem("vice-versa.test", "kept");
      localStorage.setItem("other", "not ours");
      dispatchEvent(new ErrorEvent("error", { error: new WebAssembly.RuntimeError("unreachable") }));
    });
    const text = await page.$eval("main.rescue", (rescue) => rescue.innerText);
    assert.match(text, /cannot go on/);
    const saved = await page.evaluate(async () => {
      const made = [];
      URL.createObjectURL = (blob) => made.push(blob) && "#";
      [...document.querySelectorAll("button")].find((one) => /Download/.test(one.textContent)).click();
      return made[0].text();
    });
    assert.deepEqual(JSON.parse(saved)["vice-versa.test"], "kept");
    assert.ok(!saved.includes("not ours"));
  });
});
