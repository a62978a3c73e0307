// Made-up companies as spreadsheets, the same each time: what an organiser might have at hand.

const firstNames = ["Ada", "Björn", "Chiara", "Deniz", "Elif", "Fatou", "Greta", "Hannes", "Ivana", "Jörg"];
const lastNames = ["Abel", "Brandt", "Cordes", "Demir", "Engel", "Fuchs", "Groß", "Huber", "Ivanov", "Jansen"];
const departments = ["Vertrieb", "Entwicklung", "Einkauf", "Personal", "Finanzen"];
const juniorTopics = ["Soziale Medien", "KI-Werkzeuge", "Kurzvideos", "Barrierefreiheit", "Datenvisualisierung"];
const seniorTopics = ["Verhandeln", "Budgets planen", "Führen", "Kunden gewinnen", "Strategie"];

/** Numbers below `limit` that look random and are the same in each run (Park and Miller, 1988). */
function dice(seed) {
  let state = seed;
  return (limit) => {
    state = (state * 48271) % 2147483647;
    return state % limit;
  };
}

/** Two different entries of a list, each with a number from 1 to 3: `Topic:3; Other:1`, as one cell. */
function twoOf(list, roll) {
  const first = roll(list.length);
  const second = (first + 1 + roll(list.length - 1)) % list.length;
  return `"${list[first]}:${1 + roll(3)}; ${list[second]}:${1 + roll(3)}"`;
}

/** A table of `count` people as CSV, half of them juniors, with headings that need no mapping. */
export function peopleCsv(count) {
  const roll = dice(20_240_917);
  const rows = ["Name;E-Mail;Abteilung;Ebene;Bietet an;Möchte lernen"];
  for (let index = 0; index < count; index += 1) {
    const first = firstNames[index % firstNames.length];
    const last = lastNames[Math.floor(index / firstNames.length) % lastNames.length];
    const number = Math.floor(index / 100);
    const name = number === 0 ? `${first} ${last}` : `${first} ${last} ${number + 1}`;
    const junior = index % 2 === 0;
    rows.push([
      name,
      `person.${index}@example.com`,
      departments[roll(departments.length)],
      junior ? "Junior" : "Führungskraft",
      twoOf(junior ? juniorTopics : seniorTopics, roll),
      twoOf(junior ? seniorTopics : juniorTopics, roll),
    ].join(";"));
  }
  return `${rows.join("\r\n")}\r\n`;
}
