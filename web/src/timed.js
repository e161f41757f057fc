// A slider and a button to play for a form that asks for a year or a day. The server draws each;
// this script asks it for the page of the next one and puts that page's part in place of the one
// shown. Of a year that is over, the last day is meant.
import { offerPng } from "./page/png.js";

const form = document.querySelector("form.timed");
const years = (form?.dataset.years ?? "").split(" ").filter(Boolean).map(Number);
const last = years[years.length - 1];

const PAUSE = 700;
const REST = 150;

// A form has one of two fields: for a year, or for a day, which is empty today.
function fieldOf(elements) {
  if (elements.year) {
    return { input: elements.year, of: Number, to: String };
  }
  return {
    input: elements.date,
    of: (day) => (day === "" ? last : Number(day.slice(0, 4))),
    to: (year) => (year === last ? "" : `${year}-12-31`),
  };
}

function control() {
  const field = fieldOf(form.elements);
  const slider = document.createElement("input");
  Object.assign(slider, { type: "range", min: 0, max: years.length - 1, step: 1 });
  slider.setAttribute("aria-label", field.input.labels[0].textContent);
  const play = document.createElement("button");
  play.type = "button";
  play.className = "play";
  play.textContent = form.dataset.play;
  const bar = document.createElement("div");
  bar.className = "time";
  const label = document.createElement("output");
  bar.append(play, slider, label);
  form.append(bar);

  let timer = 0;
  let rest = 0;
  let asked = new AbortController();

  const shownYear = () => field.of(field.input.value);

  function place() {
    const next = years.findIndex((each) => each >= shownYear());
    slider.value = next < 0 ? years.length - 1 : next;
    slider.setAttribute("aria-valuetext", shownYear());
    label.textContent = shownYear();
  }

  async function fetched(address) {
    asked.abort();
    asked = new AbortController();
    try {
      return await fetch(address, { signal: asked.signal });
    } catch (error) {
      if (error.name === "AbortError") return null;
      throw error;
    }
  }

  async function show(year) {
    field.input.value = field.to(year);
    place();
    const response = await fetched(
      form.getAttribute("action") + "?" + new URLSearchParams(new FormData(form)),
    );
    if (!response) return undefined;
    if (!response.ok) return form.submit();
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    document.getElementById("shown").replaceWith(page.getElementById("shown"));
    offerPng();
    history.replaceState(null, "", response.url);
    return undefined;
  }

  function stop() {
    clearTimeout(timer);
    timer = 0;
    play.textContent = form.dataset.play;
  }

  async function step() {
    const next = years[years.indexOf(shownYear()) + 1];
    if (next === undefined) return stop();
    await show(next);
    if (timer) timer = setTimeout(step, PAUSE);
    return undefined;
  }

  slider.addEventListener("input", () => {
    stop();
    clearTimeout(rest);
    field.input.value = field.to(years[Number(slider.value)]);
    place();
    rest = setTimeout(() => show(years[Number(slider.value)]), REST);
  });
  play.addEventListener("click", async () => {
    if (timer) return stop();
    play.textContent = form.dataset.pause;
    timer = setTimeout(step, 0);
    if (shownYear() >= last) await show(years[0]);
    return undefined;
  });
  place();
}

if (form && years.length > 1) control();
