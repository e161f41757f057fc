// The editor of /sparql: CodeMirror in a shadow tree, where its styles are sheets of script, which a
// policy without inline styles allows. What it completes comes from this server alone.
import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { bracketMatching, indentOnInput, syntaxHighlighting } from "@codemirror/language";
import { lintGutter, setDiagnostics } from "@codemirror/lint";
import { EditorState } from "@codemirror/state";
import { EditorView, drawSelection, highlightActiveLine, keymap, lineNumbers } from "@codemirror/view";
import { sparql } from "codemirror-lang-sparql";
import { ask, element } from "../page/query.js";
import { completions } from "./completions.js";
import { earlier, remember } from "./earlier.js";
import { colours, look } from "./look.js";
import { problems } from "./problems.js";

// An address that servers and mail programs take.
const LONGEST_ADDRESS = 6000;

function view(form, run) {
  const field = form.elements.query;
  const host = element("div", "", { class: "code" });
  field.before(host);
  const root = host.attachShadow({ mode: "open" });
  const editor = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: field.value,
      extensions: [
        keymap.of([{ key: "Mod-Enter", run: () => run() || true }]),
        lineNumbers(),
        history(),
        drawSelection(),
        indentOnInput(),
        bracketMatching(),
        closeBrackets(),
        highlightActiveLine(),
        lintGutter(),
        sparql(),
        syntaxHighlighting(colours),
        look,
        autocompletion({ override: completions(JSON.parse(form.dataset.prefixes)) }),
        keymap.of([...closeBracketsKeymap, ...defaultKeymap, ...historyKeymap, ...completionKeymap]),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ "aria-label": "SPARQL", spellcheck: "false", tabindex: "0" }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) field.value = update.state.doc.toString();
        }),
      ],
    }),
  });
  field.hidden = true;
  form.querySelector("label[for=query]").addEventListener("click", () => editor.focus());
  return editor;
}

function address(query) {
  return "/sparql?" + new URLSearchParams({ query });
}

// The address of the page is that of its query, if it is not too long for one.
function share(form) {
  const link = form.querySelector("a.share");
  const href = address(form.elements.query.value);
  link.hidden = href.length > LONGEST_ADDRESS;
  link.href = href;
  if (!link.hidden) window.history.replaceState(null, "", href);
}

const NUMBER = /#(integer|decimal|double|int|long)$/;

function hasNumbers({ head, results }) {
  const [first] = results.bindings;
  return results.bindings.length > 1 && head.vars.some((name) => NUMBER.test(first[name]?.datatype || ""));
}

// A chart of the rows, if one fits them; the server draws it.
async function chart(query, answer) {
  const source = "/sparql/chart.svg?" + new URLSearchParams({ query });
  if (source.length > LONGEST_ADDRESS) return;
  const response = await fetch(source);
  if (!response.ok) return;
  const figure = element("figure");
  figure.append(element("img", "", { src: source, alt: answer.ariaLabel || "chart", class: "chart" }));
  answer.prepend(figure);
}

async function plan(form, editor, answer) {
  const response = await fetch("/sparql/plan", {
    method: "POST",
    headers: { "Content-Type": "application/sparql-query; charset=utf-8" },
    body: form.elements.query.value,
  });
  const text = await response.text();
  mark(editor, response.ok ? "" : text);
  answer.replaceChildren(element("pre", text, response.ok ? {} : { class: "problem" }));
}

function mark(editor, text) {
  editor.dispatch(setDiagnostics(editor.state, text ? problems(text, editor.state.doc) : []));
}

export function begin(form) {
  const answer = document.getElementById("answer");
  const stop = form.querySelector("button.stop");
  let running = null;

  async function run() {
    running?.abort();
    const mine = new AbortController();
    running = mine;
    stop.hidden = false;
    mark(editor, "");
    share(form);
    const query = form.elements.query.value;
    remember(query);
    show();
    await ask(form, {
      signal: mine.signal,
      onProblem: (text) => mark(editor, text),
      onAnswer: (result, place) => result.results && hasNumbers(result) && chart(query, place),
    });
    if (running === mine) stop.hidden = true;
  }

  function show() {
    earlier(document.querySelector("details.earlier"), (query) => {
      editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: query } });
      editor.focus();
    });
  }

  const editor = view(form, run);
  stop.addEventListener("click", () => running?.abort());
  form.addEventListener("submit", (event) => {
    if (event.submitter?.classList.contains("plan")) {
      event.preventDefault();
      plan(form, editor, answer);
    } else if (form.elements.format.value === "") {
      event.preventDefault();
      run();
    }
  });
  show();
}
