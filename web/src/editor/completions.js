// What can be written: the terms that the release has, the names of its things, the prefixes, the
// variables of the query, the words of SPARQL.
import { snippetCompletion } from "@codemirror/autocomplete";

const ID = "https://w3id.org/dyad/id/";
const WORDS =
  "ASK AS ASC AVG BASE BIND BOUND BY COALESCE CONCAT CONSTRUCT CONTAINS COUNT DATATYPE DESC DESCRIBE DISTINCT EXISTS FILTER FROM GRAPH GROUP GROUP_CONCAT HAVING IF IN IRI LANG LANGMATCHES LIMIT MAX MIN MINUS NAMED NOT OFFSET OPTIONAL ORDER PREFIX REDUCED REGEX REPLACE SAMPLE SELECT STR STRAFTER STRBEFORE STRENDS STRLEN STRSTARTS SUBSTR SUM UCASE UNDEF UNION VALUES WHERE YEAR".split(
    " ",
  );
const TEMPLATES = [
  snippetCompletion("SELECT ${?thing}\nWHERE {\n  ${}\n}\nLIMIT 100", { label: "SELECT … WHERE", type: "keyword" }),
  snippetCompletion("OPTIONAL { ${} }", { label: "OPTIONAL { }", type: "keyword" }),
  snippetCompletion("FILTER(${})", { label: "FILTER( )", type: "keyword" }),
  snippetCompletion("VALUES ?${thing} { ${} }", { label: "VALUES { }", type: "keyword" }),
];
const language = document.documentElement.lang || "en";
const TERMS = `PREFIX void: <http://rdfs.org/ns/void#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT ?term ?kind (SAMPLE(?name) AS ?english) (SAMPLE(COALESCE(?own, ?name)) AS ?label) (SAMPLE(COALESCE(?explained, ?meaning)) AS ?definition) WHERE {
  GRAPH <https://w3id.org/dyad/graph/catalogue> {
    { ?part void:property ?term BIND("property" AS ?kind) } UNION { ?part void:class ?term BIND("class" AS ?kind) }
  }
  OPTIONAL { ?term rdfs:label ?name FILTER(LANG(?name) = "en") }
  OPTIONAL { ?term rdfs:label ?own FILTER(LANG(?own) = "${language}") }
  OPTIONAL { ?term skos:definition ?meaning FILTER(LANG(?meaning) IN ("", "en")) }
  OPTIONAL { ?term skos:definition ?explained FILTER(LANG(?explained) = "${language}") }
}
GROUP BY ?term ?kind
ORDER BY ?term`;

function shortName(iri, prefixes) {
  for (const [prefix, namespace] of Object.entries(prefixes)) {
    const rest = iri.startsWith(namespace) ? iri.slice(namespace.length) : "";
    if (/^[A-Za-z_][\w-]*$/.test(rest)) return { prefix, text: `${prefix}:${rest}` };
  }
  return { prefix: "", text: `<${iri}>` };
}

// Puts a term in, and its prefix on top if the query does not declare it.
function insert(text, prefix, prefixes) {
  return (editor, completion, from, to) => {
    const changes = [{ from, to, insert: text }];
    const isDeclared = new RegExp(`^\\s*PREFIX\\s+${prefix}:`, "im").test(editor.state.doc.toString());
    const head = prefix && !isDeclared ? `PREFIX ${prefix}: <${prefixes[prefix]}>\n` : "";
    if (head) changes.unshift({ from: 0, insert: head });
    editor.dispatch({ changes, selection: { anchor: from + head.length + text.length }, userEvent: "input.complete" });
  };
}

async function terms(prefixes) {
  const response = await fetch("/dyad/sparql?" + new URLSearchParams({ query: TERMS, format: "json" }));
  if (!response.ok) return [];
  const answer = await response.json();
  return answer.results.bindings.map(({ term, kind, english, label, definition }) => {
    const { prefix, text } = shortName(term.value, prefixes);
    return {
      label: text,
      displayLabel: text,
      detail: label?.value,
      info: definition?.value,
      type: kind.value,
      apply: insert(text, prefix, prefixes),
      words: [text, english?.value, label?.value].join(" ").toLowerCase(),
    };
  });
}

async function things(words) {
  const response = await fetch("/search?" + new URLSearchParams({ q: words + "*", limit: "8", format: "json" }));
  if (!response.ok) return [];
  return (await response.json()).results
    .filter((found) => found.thing?.startsWith(ID))
    .map((found) => ({ label: found.label, detail: found.thing.slice(ID.length), type: "constant", apply: `<${found.thing}>`, boost: -1 }));
}

function variables(state) {
  const names = new Set(state.doc.toString().match(/[?$]\w+/g) || []);
  return [...names].map((label) => ({ label, type: "variable" }));
}

export function completions(prefixes) {
  let known = null;
  const ofPrefixes = Object.entries(prefixes).map(([prefix, namespace]) => ({
    label: prefix + ":",
    detail: namespace,
    type: "namespace",
  }));

  async function inPlace(context) {
    const variable = context.matchBefore(/[?$]\w*/);
    if (variable) return { from: variable.from, options: variables(context.state), validFor: /^[?$]\w*$/ };
    const word = context.matchBefore(/[\p{L}_][\p{L}\p{N}_:-]*/u);
    if (!word && !context.explicit) return null;
    known ??= terms(prefixes);
    const text = word ? word.text : "";
    const wanted = text.toLowerCase();
    const fitting = (await known).filter((term) => term.words.includes(wanted));
    const found = text.length >= 3 && !text.includes(":") ? await things(text) : [];
    const ofSparql = WORDS.filter((each) => each.startsWith(text.toUpperCase())).map((label) => ({ label, type: "keyword" }));
    return {
      from: word ? word.from : context.pos,
      filter: false,
      options: [
        ...TEMPLATES.filter((each) => each.label.startsWith(text.toUpperCase())),
        ...ofSparql,
        ...ofPrefixes.filter((each) => text && each.label.startsWith(wanted)),
        ...fitting,
        ...found,
      ].slice(0, 60),
    };
  }
  return [inPlace];
}
