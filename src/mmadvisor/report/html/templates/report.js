"use strict";
// Weights that the reader moves sort the list anew, by the same numbers and order as the program: the weighted sum
// of the values, held at the limit; then the sum before the limit; then the id.
(() => {
  const list = document.getElementById("programs");
  if (!list) return;
  const sliders = [...document.querySelectorAll("#sliders input")];
  const shares = [...document.querySelectorAll("#sliders output")];
  const status = document.getElementById("status");
  const reset = document.getElementById("reset");
  const bands = JSON.parse(list.dataset.bands);
  const asPrinted = [...list.rows].map((row) => row.cloneNode(true));
  const sharesPrinted = shares.map((share) => share.textContent);
  const central = sliders.map((slider) => Number(slider.dataset.weight));
  const wait = 400;
  let weights = [...central];
  let timer;

  // Whole numbers as the program rounds them: a half goes to the even neighbor.
  const whole = (number) => {
    const near = Math.round(number);
    return near - number === 0.5 && near % 2 !== 0 ? near - 1 : near;
  };
  const percent = (share) => (share > 0 && share < 0.005 ? "under 1%" : `${whole(share * 100)}%`);
  const nine = (number) => Number(number.toFixed(9));

  const score = (row, normal) => {
    const values = row.dataset.values.split(" ").map(Number);
    const widths = values.map((value, place) => value * normal[place]);
    const sum = widths.reduce((total, width) => total + width, 0);
    return { row, widths, sum, value: Math.min(sum, Number(row.dataset.cap)) };
  };

  const inOrder = (one, other) =>
    one.row.dataset.level - other.row.dataset.level ||
    nine(other.value) - nine(one.value) ||
    nine(other.sum) - nine(one.sum) ||
    (one.row.dataset.id < other.row.dataset.id ? -1 : 1);

  const draw = ({ row, widths, sum, value }, place) => {
    const shown = whole(value * 100);
    const band = bands.find(([least]) => shown >= least)[1];
    row.querySelector(".rank").textContent = place + 1;
    row.querySelector(".fit").textContent = band + row.dataset.thin;
    row.querySelector(".value strong").textContent = shown;
    const bar = row.querySelector("svg.bar");
    const parts = bar.querySelectorAll(".part");
    let start = 0;
    widths.forEach((width, each) => {
      parts[each].setAttribute("x", start * 100);
      parts[each].setAttribute("width", width * 100);
      start += width;
    });
    bar.querySelector(".beyond").setAttribute("x", value * 100);
    bar.querySelector(".beyond").setAttribute("width", (sum - value) * 100);
    bar.setAttribute("aria-label", `Value ${shown} of 100 with your own weights`);
  };

  const say = (text, moved) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      status.textContent = text;
    }, wait);
    list.parentElement.classList.toggle("moved", moved);
  };

  const sort = () => {
    const whole = weights.reduce((total, weight) => total + weight, 0);
    if (whole === 0) {
      say("All weights are at zero, so nothing can be ranked. Give at least one criterion some weight.", true);
      return;
    }
    const normal = weights.map((weight) => weight / whole);
    const sorted = [...list.rows].map((row) => score(row, normal)).sort(inOrder);
    sorted.forEach(draw);
    list.append(...sorted.map(({ row }) => row));
    shares.forEach((share, place) => {
      share.textContent = percent(normal[place]);
      sliders[place].setAttribute("aria-valuetext", `${percent(normal[place])} of the whole`);
    });
    const first = sorted.slice(0, 3).map(({ row }, place) => `${place + 1} ${row.dataset.title}`);
    say(`With your own weights: ${first.join(", ")}. Ranges and shares are not reckoned again.`, true);
  };

  const restore = () => {
    weights = [...central];
    sliders.forEach((slider, place) => {
      slider.value = slider.defaultValue;
      slider.removeAttribute("aria-valuetext");
      shares[place].textContent = sharesPrinted[place];
    });
    list.replaceChildren(...asPrinted.map((row) => row.cloneNode(true)));
    say("The list is in your own order again.", false);
  };

  sliders.forEach((slider, place) => {
    slider.hidden = false;
    slider.addEventListener("input", () => {
      weights[place] = slider.valueAsNumber / 100;
      sort();
    });
  });
  reset.addEventListener("click", restore);
  document.getElementById("controls").hidden = false;
})();
