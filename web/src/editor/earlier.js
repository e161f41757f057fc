// The queries that were asked before, kept by this browser alone.
import { element } from "../page/query.js";

const KEY = "dyad.queries";
const MOST = 30;

function kept() {
  try {
    const queries = JSON.parse(localStorage.getItem(KEY) || "[]");
    return Array.isArray(queries) ? queries.filter((query) => typeof query === "string") : [];
  } catch {
    return [];
  }
}

export function remember(query) {
  const queries = [query, ...kept().filter((each) => each !== query)].slice(0, MOST);
  try {
    localStorage.setItem(KEY, JSON.stringify(queries));
  } catch {
    // Without room for it, nothing is kept.
  }
}

// What tells one query from another: its lines without the prefixes.
function heading(query) {
  return query
    .split("\n")
    .filter((line) => line.trim() && !/^\s*(prefix|base|#)/i.test(line))
    .join(" ")
    .slice(0, 120);
}

export function earlier(place, open) {
  const queries = kept();
  place.hidden = queries.length === 0;
  place.querySelector("ol").replaceChildren(
    ...queries.map((query) => {
      const button = element("button", heading(query), { type: "button", class: "plain" });
      button.addEventListener("click", () => open(query));
      const item = element("li");
      item.append(button);
      return item;
    }),
  );
}
