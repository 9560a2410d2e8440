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
    const sum = values.reduce((total, value, place) => total + value * normal[place], 0);
    return { row, sum, value: Math.min(sum, Number(row.dataset.cap)) };
  };

  const inOrder = (one, other) =>
    one.row.dataset.level - other.row.dataset.level ||
    nine(other.value) - nine(one.value) ||
    nine(other.sum) - nine(one.sum) ||
    (one.row.dataset.id < other.row.dataset.id ? -1 : 1);

  const draw = ({ row, value }, place) => {
    const shown = whole(value * 100);
    row.querySelector(".rank").textContent = place + 1;
    row.querySelector(".fit").textContent = bands.find(([least]) => shown >= least)[1];
    row.querySelector(".value").textContent = shown;
  };

  const say = (text) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      status.textContent = text;
    }, wait);
  };

  const sort = () => {
    const whole = weights.reduce((total, weight) => total + weight, 0);
    if (whole === 0) {
      say("All weights are at zero, so nothing can be ranked. Give at least one wish some weight.");
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
    say(`With your own weights: ${first.join(", ")}.`);
  };

  const restore = () => {
    weights = [...central];
    sliders.forEach((slider, place) => {
      slider.value = slider.defaultValue;
      slider.removeAttribute("aria-valuetext");
      shares[place].textContent = sharesPrinted[place];
    });
    list.replaceChildren(...asPrinted.map((row) => row.cloneNode(true)));
    say("The list is in your own order again.");
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
