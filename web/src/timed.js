// A slider and a button to play for a form that asks for a year. The server draws each year; this
// script asks it for the page of the next one and puts that page's part in place of the one shown.
import { offerPng } from "./page/png.js";

const form = document.querySelector("form.timed");
const years = (form?.dataset.years ?? "").split(" ").filter(Boolean).map(Number);

const PAUSE = 700;

function control() {
  const year = form.elements.year;
  const slider = document.createElement("input");
  Object.assign(slider, { type: "range", min: 0, max: years.length - 1, step: 1 });
  slider.setAttribute("aria-label", year.labels[0].textContent);
  const play = document.createElement("button");
  play.type = "button";
  play.className = "play";
  play.textContent = form.dataset.play;
  const bar = document.createElement("div");
  bar.className = "time";
  bar.append(play, slider);
  form.append(bar);

  let timer = 0;
  let wanted = 0;

  function place() {
    const shown = Number(year.value);
    const next = years.findIndex((each) => each >= shown);
    slider.value = next < 0 ? years.length - 1 : next;
    slider.setAttribute("aria-valuetext", year.value);
  }

  async function show(value) {
    year.value = value;
    place();
    const turn = ++wanted;
    const address = form.getAttribute("action") + "?" + new URLSearchParams(new FormData(form));
    const response = await fetch(address);
    if (!response.ok) return form.submit();
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    if (turn !== wanted) return undefined;
    document.getElementById("shown").replaceWith(page.getElementById("shown"));
    offerPng();
    history.replaceState(null, "", address);
    return undefined;
  }

  function stop() {
    clearTimeout(timer);
    timer = 0;
    play.textContent = form.dataset.play;
  }

  async function step() {
    const at = years.indexOf(Number(year.value));
    const next = years[at + 1];
    if (next === undefined) return stop();
    await show(next);
    if (timer) timer = setTimeout(step, PAUSE);
    return undefined;
  }

  slider.addEventListener("input", () => {
    stop();
    show(years[Number(slider.value)]);
  });
  play.addEventListener("click", async () => {
    if (timer) return stop();
    play.textContent = form.dataset.pause;
    timer = setTimeout(step, 0);
    if (Number(year.value) >= years[years.length - 1]) await show(years[0]);
    return undefined;
  });
  place();
}

if (form && years.length > 1) control();
