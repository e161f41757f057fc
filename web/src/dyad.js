// What all pages share. Each page works without it.
import { suggestNames } from "./page/names.js";
import { offerPng } from "./page/png.js";
import { ask } from "./page/query.js";

const form = document.querySelector("form.sparql");
if (form?.classList.contains("editor")) {
  import("./editor/editor.js").then((editor) => editor.begin(form));
} else if (form) {
  form.addEventListener("submit", (event) => {
    if (form.elements.format.value === "") {
      event.preventDefault();
      ask(form);
    }
  });
}

suggestNames();
offerPng();
