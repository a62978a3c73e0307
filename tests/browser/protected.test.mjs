// Files that a passphrase protects: an independent tool opens what the page saves, the page opens
// what that tool made, and what cannot be opened says why.
import assert from "node:assert/strict";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { CompactEncrypt, compactDecrypt } from "jose";
import { inEveryBrowser } from "./visit.mjs";

const folder = mkdtempSync(join(tmpdir(), "vice-versa-"));
const passphrase = "Kran Mohn Teller dreißig";
const alg = "PBES2-HS512+A256KW";
const enc = "A256GCM";
const secret = (text) => new TextEncoder().encode(text);

/** A programme file with a name. */
const programme = (name) => JSON.stringify({
  format: "vice-versa/programme",
  schema: 1,
  programme: { id: "g-jose", name, language: "de" },
});

/** The file as the independent tool makes it. */
function made(name, { p2c = 210_000, alg: how = alg } = {}) {
  return new CompactEncrypt(secret(programme(name)))
    .setProtectedHeader({ alg: how, enc })
    .setKeyManagementParameters({ p2c })
    .encrypt(secret(passphrase));
}

let count = 0;
function onDisk(text) {
  count += 1;
  const path = join(folder, `geheim-${count}.programme.jwe`);
  writeFileSync(path, text);
  return path;
}

async function fill(visited, label, text) {
  const field = await visited.field(label);
  await field.evaluate((input, text) => {
    input.value = text;
    input.dispatchEvent(new Event("input", { bubbles: true }));
  }, text);
}

inEveryBrowser("files with a passphrase", ({ visit }) => {
  test("an independent tool opens what the page saves", async () => {
    const visited = await visit({ path: "#/programme" });
    await (await visited.field("Name")).type("Geheimnis");
    await visited.go("#/files");
    await visited.press("Mit Passphrase sichern …");
    await fill(visited, "Passphrase", "kurz");
    await visited.sees("Zu kurz");
    await fill(visited, "Passphrase", passphrase);
    await visited.sees("Stark.");
    await fill(visited, "Noch einmal", "etwas anderes");
    await visited.press("Sichern");
    await visited.sees("Die beiden sind nicht gleich.");
    await fill(visited, "Noch einmal", passphrase);
    const began = Date.now();
    const { name, text } = await visited.download(() => visited.press("Sichern"));
    const took = Date.now() - began;
    assert.equal(name, "Geheimnis.programme.jwe");
    assert.ok(!text.includes("Geheimnis"));
    const { plaintext, protectedHeader } = await compactDecrypt(text, secret(passphrase), {
      keyManagementAlgorithms: [alg],
      contentEncryptionAlgorithms: [enc],
      maxPBES2Count: 1_000_000,
    });
    assert.equal(JSON.parse(new TextDecoder().decode(plaintext)).programme.name, "Geheimnis");
    assert.equal(protectedHeader.p2c, 600_000);
    assert.ok(took < 20_000, `${took} ms`);
    assert.deepEqual(visited.complaints, []);
  });

  test("the page opens what an independent tool made, with the right passphrase alone", async () => {
    const visited = await visit({ path: "#/files" });
    await visited.choose("Datei auswählen", onDisk(await made("Von jose")));
    await visited.sees("ist geschützt");
    await fill(visited, "Passphrase", "Kran Mohn Teller");
    await visited.press("Öffnen");
    await visited.sees("Das ist nicht die Passphrase dieser Datei.");
    // An ß as two letters would be another passphrase; an ü in two parts is the same.
    await fill(visited, "Passphrase", passphrase);
    await visited.press("Öffnen");
    await visited.sees(/Von jose/);
    assert.deepEqual(visited.complaints, []);
  });

  test("damage, cuts and other ways to encrypt are told apart", async () => {
    const visited = await visit({ path: "#/files" });
    const good = await made("Von jose");
    const parts = good.split(".");
    const other = parts[3].startsWith("A") ? "B" : "A";
    parts[3] = other + parts[3].slice(1);
    await visited.choose("Datei auswählen", onDisk(parts.join(".")));
    await visited.sees("ist geschützt");
    await fill(visited, "Passphrase", passphrase);
    await visited.press("Öffnen");
    await visited.sees("Die Datei ist beschädigt");
    await visited.press("Abbrechen");
    await visited.choose("Datei auswählen", onDisk(good.slice(0, -9)));
    await visited.sees("lässt sich nicht öffnen");
    const weaker = await made("Von jose", { alg: "PBES2-HS256+A128KW" });
    await visited.choose("Datei auswählen", onDisk(weaker));
    await visited.sees("PBES2-HS256+A128KW");
    const heavy = good.split(".");
    const header = JSON.parse(Buffer.from(heavy[0], "base64url").toString());
    heavy[0] = Buffer.from(JSON.stringify({ ...header, p2c: 4_000_000_000 })).toString("base64url");
    await visited.choose("Datei auswählen", onDisk(heavy.join(".")));
    await visited.sees("4.000.000.000 Rechengänge");
    assert.deepEqual(visited.complaints, []);
  });
});
