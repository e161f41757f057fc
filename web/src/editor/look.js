// The colours of the editor: those of the pages, which are variables that reach into a shadow tree.
import { HighlightStyle } from "@codemirror/language";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

export const colours = HighlightStyle.define([
  { tag: [tags.keyword, tags.operatorKeyword, tags.definitionKeyword], color: "var(--c4)", fontWeight: "600" },
  { tag: [tags.variableName, tags.special(tags.variableName)], color: "var(--c1)" },
  { tag: [tags.string, tags.literal], color: "var(--c3)" },
  { tag: [tags.number, tags.bool], color: "var(--c2)" },
  { tag: [tags.url, tags.namespace, tags.propertyName, tags.typeName], color: "var(--link)" },
  { tag: [tags.comment, tags.lineComment], color: "var(--soft)", fontStyle: "italic" },
  { tag: tags.invalid, color: "var(--no)" },
]);

export const look = EditorView.theme({
  "&": {
    backgroundColor: "var(--ground)",
    color: "var(--ink)",
    border: "1px solid var(--line)",
    borderRadius: "5px",
    fontSize: "0.92rem",
  },
  "&.cm-focused": { outline: "2px solid var(--accent)", outlineOffset: "1px" },
  ".cm-scroller": {
    fontFamily: '"Noto Sans Mono", "DejaVu Sans Mono", ui-monospace, Menlo, Consolas, monospace',
    minHeight: "14rem",
    maxHeight: "34rem",
  },
  ".cm-content": { caretColor: "var(--ink)" },
  ".cm-cursor": { borderLeftColor: "var(--ink)" },
  ".cm-gutters": { backgroundColor: "var(--shade)", color: "var(--soft)", border: "0" },
  ".cm-activeLine, .cm-activeLineGutter": { backgroundColor: "transparent" },
  "&.cm-focused .cm-selectionBackground, .cm-selectionBackground": { backgroundColor: "var(--h1)" },
  "&.cm-focused .cm-matchingBracket": { backgroundColor: "var(--h1)", color: "inherit" },
  ".cm-tooltip": {
    backgroundColor: "var(--ground)",
    color: "var(--ink)",
    border: "1px solid var(--line)",
    borderRadius: "5px",
    maxWidth: "32rem",
  },
  ".cm-tooltip-autocomplete > ul > li[aria-selected]": { backgroundColor: "var(--link)", color: "var(--ground)" },
  ".cm-completionDetail": { color: "var(--soft)", fontStyle: "normal", marginLeft: "0.8rem" },
  "li[aria-selected] .cm-completionDetail": { color: "inherit" },
  // The usual marks are pictures in the style, which the policy of the pages does not load.
  ".cm-lint-marker-error": { content: '"✗"', color: "var(--no)", fontSize: "0.9rem", lineHeight: "1.2" },
  ".cm-lintRange-error": {
    backgroundImage: "none",
    textDecoration: "underline wavy var(--no)",
    textDecorationSkipInk: "none",
  },
  ".cm-diagnostic-error": { borderLeftColor: "var(--no)" },
  ".cm-completionInfo": { padding: "0.5rem 0.7rem" },
});
