// Suggests names while one types: in the search of all pages, and in fields for a thing of a class.
const AT_ONCE = 10;
const ID = "https://w3id.org/dyad/id/";

async function found(words, type) {
  const query = new URLSearchParams({ q: words + "*", limit: AT_ONCE, format: "json" });
  if (type) query.set("type", type);
  const response = await fetch("/search?" + query);
  return response.ok ? (await response.json()).results : [];
}

function option(value, label) {
  const made = document.createElement("option");
  made.value = value;
  if (label && label !== value) made.label = label;
  return made;
}

function reference(thing) {
  return thing.startsWith(ID) ? thing.slice(ID.length) : `<${thing}>`;
}

// A field for a thing gets its reference; the search gets the name.
function options(results, type) {
  const named = results
    .filter((result) => result.thing || !type)
    .map((result) => (type ? [reference(result.thing), result.label] : [result.label, ""]));
  return [...new Map(named)].map(([value, label]) => option(value, label));
}

export function suggestNames() {
  for (const field of document.querySelectorAll("input[list]")) {
    const list = document.getElementById(field.getAttribute("list"));
    let last = "";
    field.addEventListener("input", async () => {
      const words = field.value.trim();
      if (words.length < 2 || words === last || words.includes("/")) return;
      last = words;
      const results = await found(words, field.dataset.type);
      if (words === last) list.replaceChildren(...options(results, field.dataset.type));
    });
  }
}
