// Asks a query and shows the answer as a table.
const BASE = "https://w3id.org/dyad/";
const NUMBER = /^http:\/\/www\.w3\.org\/2001\/XMLSchema#(integer|decimal|double|float|int|long)$/;
const AT_ONCE = 1000;

export function element(name, text, attributes) {
  const made = document.createElement(name);
  if (text) made.textContent = text;
  for (const [key, value] of Object.entries(attributes || {})) made.setAttribute(key, value);
  return made;
}

function shortName(iri) {
  return iri.startsWith(BASE) ? iri.slice(BASE.length).replace(/^id\//, "") : iri;
}

function cell(term) {
  const td = element("td");
  if (!term) return td;
  if (term.type === "uri") {
    const isLocal = term.value.startsWith(BASE);
    const isWeb = /^https?:\/\//.test(term.value);
    const href = isLocal ? "/" + term.value.slice(BASE.length) : term.value;
    td.append(isWeb ? element("a", shortName(term.value), { href }) : term.value);
    return td;
  }
  td.append(term.value);
  if (NUMBER.test(term.datatype || "")) td.className = "number";
  if (term["xml:lang"]) {
    td.lang = term["xml:lang"];
    td.append(element("span", term["xml:lang"], { class: "lang" }));
  }
  return td;
}

// A text in the syntax of ICU, {0,plural,one{# row}other{# rows}}, for a number.
export function counted(pattern, number) {
  const forms = Object.fromEntries(
    [...pattern.matchAll(/(\w+)\{([^{}]*)\}/g)].map(([, form, text]) => [form, text]),
  );
  const form = new Intl.PluralRules(document.documentElement.lang).select(number);
  return (forms[form] ?? forms.other).replace("#", number);
}

function table(answer, texts) {
  const names = answer.head.vars;
  const rows = answer.results.bindings;
  const made = element("table");
  const head = made.createTHead().insertRow();
  names.forEach((name) => head.append(element("th", name, { scope: "col" })));
  const body = made.createTBody();
  rows.slice(0, AT_ONCE).forEach((row) => {
    const tr = body.insertRow();
    names.forEach((name) => tr.append(cell(row[name])));
  });
  const scroll = element("div", "", { class: "scroll", tabindex: "0", role: "group" });
  scroll.append(made);
  const shown = rows.length > AT_ONCE ? ` (${texts.first.replace("{0}", AT_ONCE)})` : "";
  const count = counted(texts.rows, rows.length) + shown;
  scroll.setAttribute("aria-label", count);
  return [element("p", count, { class: "note" }), scroll];
}

export async function ask(form, options = {}) {
  const answer = document.getElementById("answer");
  const texts = answer.dataset;
  answer.replaceChildren(element("p", texts.asking, { class: "note" }));
  try {
    const response = await fetch(form.action, {
      method: "POST",
      headers: {
        "Content-Type": "application/sparql-query; charset=utf-8",
        Accept: "application/sparql-results+json, text/turtle;q=0.9, */*;q=0.1",
      },
      body: form.elements.query.value,
      signal: options.signal,
    });
    const text = await response.text();
    if (!response.ok) {
      answer.replaceChildren(element("p", text, { class: "problem" }));
      options.onProblem?.(text);
      return;
    }
    if (!(response.headers.get("Content-Type") || "").includes("sparql-results+json")) {
      answer.replaceChildren(element("pre", text));
      return;
    }
    const result = JSON.parse(text);
    const parts =
      "boolean" in result ? [element("p", result.boolean ? texts.yes : texts.no)] : table(result, texts);
    answer.replaceChildren(...parts);
    options.onAnswer?.(result, answer);
  } catch (failure) {
    answer.replaceChildren(element("p", `${texts.failed}: ${failure.message}`, { class: "problem" }));
  }
}
