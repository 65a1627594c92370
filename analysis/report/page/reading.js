// Reading values: a small box beside the cursor, by mouse, finger or arrow keys.

function listenToReaders(chart) {
  const { u, host } = chart;
  chart.box = el("div", { class: "reading", "aria-hidden": "true" });
  u.over.append(chart.box);
  u.over.addEventListener("mouseenter", () => (chartUnderPointer = chart));
  u.over.addEventListener("mouseleave", () => leave(chart));
  u.over.addEventListener("pointerdown", (event) => {
    if (event.pointerType !== "mouse") followFinger(chart, event);
  });
  u.over.addEventListener("pointermove", (event) => {
    if (event.pointerType !== "mouse") followFinger(chart, event);
  });
  host.onkeydown = (event) => moveByKey(chart, event);
  host.onblur = () => leave(chart);
}

function leave(chart) {
  if (chartUnderPointer === chart) chartUnderPointer = null;
  chart.box.classList.remove("visible");
}

function followFinger(chart, event) {
  chartUnderPointer = chart;
  const frame = chart.u.over.getBoundingClientRect();
  chart.u.setCursor({ left: event.clientX - frame.left, top: event.clientY - frame.top });
}

// Arrow keys step through samples (with Shift: a week); Home and End jump; Escape closes.
function moveByKey(chart, event) {
  const { u, figure } = chart, last = figure.times.length - 1;
  const stepSize = event.shiftKey ? Math.max(1, Math.round(7 / (figure.times[1] - figure.times[0] || 1))) : 1;
  const at = chart.keyIndex ?? 0;
  const target = { ArrowRight: at + stepSize, ArrowLeft: at - stepSize, Home: 0, End: last }[event.key];
  if (event.key === "Escape") return leave(chart);
  if (target === undefined) return;
  event.preventDefault();
  chart.keyIndex = Math.min(last, Math.max(0, target));
  chartUnderPointer = chart;
  u.setCursor({ left: u.valToPos(figure.times[chart.keyIndex], "x"), top: 10 });
  announceReading(chart, chart.keyIndex);
}

function announceReading(chart, index) {
  const words = chart.mains.map(({ line }) => `${line.label} ${rangeText(line, index, chart.figure)}`);
  chart.host.querySelector(".spoken").textContent = `${whenText(chart.figure, index)}: ${words.join("; ")}`;
}

function whenText(figure, index) {
  const day = formatDay(figure.times[index]);
  if (figure.folded) return `${day} days after a retrain`;
  return figure.dated ? `${dateText(figure.times[index])} (day ${day})` : `Day ${day}`;
}

function rangeText(line, index, figure) {
  const mid = formatValue(line.mid[index], figure.format, figure.unit);
  if (view.mode === "replicates" || line.low[index] === null) return mid;
  const plain = (v) => formatValue(v, figure.format, "").replace(THIN + "%", "");
  return `${mid} (${plain(line.low[index])} to ${plain(line.high[index])})`;
}

function showReading(chart) {
  if (!chart) return;
  const { u, box, figure } = chart, index = u.cursor.idx;
  if (chartUnderPointer !== chart || index === null || index === undefined || u.cursor.left < 0) {
    if (box) box.classList.remove("visible");
    return;
  }
  const rows = chart.mains.slice(0, 10).map(({ line }) => el("div", { class: "reading-row" },
      el("i", { class: "swatch", style: `--c:${isDark() ? line.dark : line.light}` }),
      el("span", {}, line.label), el("b", {}, rangeText(line, index, figure))));
  box.replaceChildren(el("div", { class: "reading-title" }, whenText(figure, index)), ...rows,
                      ...marksNear(figure, index).map((text) => el("div", { class: "reading-mark" }, text)));
  box.classList.add("visible");
  const width = box.offsetWidth, left = u.cursor.left, room = u.over.clientWidth;
  const x = left + 14 + width <= room ? left + 14 : left - 14 - width >= 0 ? left - 14 - width
      : Math.max(0, (room - width) / 2);
  box.style.transform = `translate(${Math.round(x)}px, 4px)`;
}

// Marks that fall into the window of the sample under the cursor.
function marksNear(figure, index) {
  const to = figure.times[index], from = index ? figure.times[index - 1] : to - sampleDays;
  const inside = (mark) => mark.day > from - 1e-9 && mark.day <= to + 1e-9;
  const names = [...new Set(figure.retrains.filter(inside).flatMap((tick) => [...tick.detectors]))];
  const retrained = figure.retrains.some(inside)
      ? ["Retrained" + (names.length ? ": " + names.join(", ") : "")] : [];
  return figure.interventions.filter(inside).map((m) => `${m.number} ${m.label}`).concat(retrained);
}
