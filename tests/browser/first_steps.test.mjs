// A first-time organiser gets from an empty page to a pairing of twelve own people in under five
// minutes. The time is counted, not measured: each key and each press as long as a person takes
// for it who types forty words a minute, and a moment of thought before each field and press
// (the keystroke-level model of Card, Moran and Newell, 1980).
import assert from "node:assert/strict";
import { test } from "node:test";
import { inEveryBrowser } from "./visit.mjs";

const people = [
  ["Ada Abel", "N", "Soziale Medien", "Verhandeln"],
  ["Bela Brandt", "F", "Verhandeln", "KI-Agenten"],
  ["Cem Cordes", "N", "KI-Agenten", "Führen"],
  ["Dana Demir", "F", "Führen", "Soziale Medien"],
  ["Emil Engel", "M", "Budgets", "Kurzvideos"],
  ["Finja Fuchs", "N", "Kurzvideos", "Budgets"],
  ["Greta Groß", "F", "Strategie", "KI-Agenten"],
  ["Hanno Huber", "N", "KI-Agenten", "Strategie"],
  ["Ida Ivanov", "N", "Kurzvideos", "Führen"],
  ["Jan Jansen", "M", "Führen", "Kurzvideos"],
  ["Kira Kern", "N", "Soziale Medien", "Budgets"],
  ["Leo Lang", "F", "Budgets", "Soziale Medien"],
];

/** Somebody at mouse and keyboard; counts the seconds that each act takes. */
class Organiser {
  seconds = 0;

  constructor(visited) {
    this.visited = visited;
    this.keyboard = visited.page.keyboard;
  }

  think() {
    this.seconds += 1.35;
  }

  async press(name, role) {
    this.think();
    // To the mouse, to the place, and the press itself.
    this.seconds += 0.4 + 1.1 + 0.2;
    await this.visited.press(name, role);
  }

  async type(text) {
    this.think();
    this.seconds += 0.28 * [...text].length;
    await this.keyboard.type(text);
  }

  async key(name, times = 1) {
    this.seconds += 0.28 * times;
    for (let time = 0; time < times; time += 1) await this.keyboard.press(name);
  }
}

inEveryBrowser("first steps", ({ visit }) => {
  test("from an empty page to a pairing of twelve people in under five minutes", async (told) => {
    const visited = await visit();
    const organiser = new Organiser(visited);
    const focused = (id) => visited.until(`the focus in ${id}`, () => {
      return visited.page.evaluate((wanted) => document.activeElement.id === wanted, id);
    });
    // Each page says what comes next.
    await organiser.press("Programm beginnen");
    await organiser.press("Personen eintragen", "link");
    await organiser.press("Erste Person hinzufügen");
    for (const [at, [name, level, offer, want]] of people.entries()) {
      await focused("person-name");
      await organiser.type(name);
      await organiser.key("Tab", 2);
      await organiser.type(level);
      await organiser.key("Tab", 3);
      await organiser.type(offer);
      await organiser.key("Enter");
      await organiser.key("Tab", 2);
      await organiser.type(want);
      await organiser.key("Enter");
      // Enter saves the last one, as it does in a field.
      if (at < people.length - 1) await organiser.press("Hinzufügen und nächste Person");
      else await organiser.key("Enter");
      await visited.sees(at === 0 ? "1 Person" : `${at + 1} Personen`);
    }
    await organiser.press("Zu den Tandems", "link");
    await organiser.press("Tandems bilden");
    await visited.sees("6 Tandems, 12 Personen");
    await visited.sees("Bewiesen: Keine andere Paarung bringt mehr");
    told.diagnostic(`${Math.round(organiser.seconds)} seconds by the keystroke-level model`);
    assert.ok(organiser.seconds < 300, `${organiser.seconds} seconds`);
    assert.deepEqual(visited.complaints, []);
  });
}, { only: ["chromium"], on: ["served"] });
