// Draws a figure on screen with uPlot: bands, lines, marks, linked cursors and zoom.

const cursorLink = uPlot.sync("time");
const openCharts = new Set();
let chartUnderPointer = null;

// uPlot's series list: first all bands (two invisible edges each), then thin lines, then main lines.
function plotSeries(figure) {
  const dark = isDark(), data = [figure.times], series = [{}], bands = [], mains = [];
  const add = (values, options) => {
    data.push(values);
    series.push({ points: { show: false }, spanGaps: false, ...options });
    return series.length - 1;
  };
  const shown = figure.lines.filter((line) => line.visible);
  const colour = (line) => (dark ? line.dark : line.light);
  for (const line of shown) {
    if (view.mode === "replicates") {
      const alpha = line.rows.length > 20 ? 0.12 : 0.3;
      if (line.rows.length > 1) {
        line.rows.forEach((row) => add(row, { stroke: withAlpha(colour(line), alpha), width: 0.8 }));
      }
    } else {
      const high = add(line.high, { stroke: "transparent", width: 0 });
      const low = add(line.low, { stroke: "transparent", width: 0 });
      bands.push({ series: [high, low], fill: withAlpha(colour(line), dark ? 0.24 : 0.17) });
    }
  }
  for (const line of shown) {
    const index = add(line.mid, { stroke: colour(line), width: 1.8, dash: line.dash,
                                  points: figure.folded ? { show: true, size: 5 } : {} });
    mains.push({ index, line });
  }
  return { data, series, bands, mains };
}

function plotAxes(figure, theme, box) {
  const font = "12px system-ui, sans-serif";
  const common = { stroke: theme.soft, font, ticks: { show: false } };
  const xCount = Math.max(3, Math.floor(box.width / 60)), yCount = Math.max(3, Math.floor(box.height / 46));
  let times = [], yStep = 1;
  return [
    { ...common, size: 26, gap: 6, grid: { show: false },
      splits: (u, axis, low, high) => (times = timeTicks(low, high, xCount, figure.dated)).map((tick) => tick.day),
      values: () => times.map((tick) => tick.text) },
    { ...common, gap: 6, size: (u, labels) => axisWidth(u, labels, font),
      grid: { stroke: theme.grid, width: 1 },
      splits: (u, axis, low, high) => ticksBetween(low, high, yStep = niceStep((high - low) / yCount)),
      values: (u, splits) => splits.map((v) => formatTick(v, yStep, figure.format)) },
  ];
}

function axisWidth(u, labels, font) {
  if (!labels) return 40;
  u.ctx.save();
  u.ctx.font = font;
  const widest = Math.max(...labels.map((label) => u.ctx.measureText(label).width));
  u.ctx.restore();
  return Math.ceil(widest) + 14;
}

// Dated interventions (dashed, numbered) and retrains (thin ticks) under the lines.
function drawMarks(u, figure, theme) {
  const { ctx, bbox } = u, ratio = devicePixelRatio;
  ctx.save();
  ctx.beginPath();
  ctx.rect(bbox.left - 1, bbox.top - 20 * ratio, bbox.width + 2, bbox.height + 20 * ratio);
  ctx.clip();
  drawEmptyStart(u, figure, theme);
  ctx.lineWidth = ratio;
  for (const tick of figure.retrains) {
    const x = Math.round(u.valToPos(tick.day, "x", true)) + 0.5;
    const top = figure.retrainLines ? bbox.top : bbox.top + bbox.height - 6 * ratio;
    ctx.strokeStyle = withAlpha(theme.mark, figure.retrainLines ? 0.16 : 0.45);
    strokeVertical(ctx, x, top, bbox.top + bbox.height);
  }
  ctx.strokeStyle = withAlpha(theme.mark, 0.7);
  ctx.fillStyle = theme.mark;
  ctx.font = `600 ${11 * ratio}px system-ui, sans-serif`;
  const { min, max } = u.scales.x;
  const inside = figure.interventions.filter((mark) => mark.day >= min && mark.day <= max);
  const labels = placeMarkLabels(inside, (day) => u.valToPos(day, "x", true) / ratio,
                                 (bbox.left + bbox.width) / ratio);
  for (const label of labels) {
    ctx.setLineDash([3 * ratio, 3 * ratio]);
    const x = Math.round(label.x * ratio) + 0.5;
    strokeVertical(ctx, x, bbox.top, bbox.top + bbox.height);
    ctx.setLineDash([]);
    ctx.textAlign = label.anchor;
    if (label.text) ctx.fillText(label.text, x, bbox.top - 5 * ratio);
  }
  ctx.restore();
}

// A start without values is said, not left blank: what is counted when it ends comes late.
function drawEmptyStart(u, figure, theme) {
  const start = emptyStart(figure, u.scales.x.min, u.scales.x.max);
  if (!start) return;
  const { ctx, bbox } = u, ratio = devicePixelRatio, right = u.valToPos(start.to, "x", true);
  ctx.fillStyle = withAlpha(theme.mark, 0.05);
  ctx.fillRect(bbox.left, bbox.top, right - bbox.left, bbox.height);
  ctx.fillStyle = theme.soft;
  ctx.font = `${11 * ratio}px system-ui, sans-serif`;
  ctx.textAlign = "left";
  if (ctx.measureText(start.text).width < right - bbox.left - 12 * ratio) {
    ctx.fillText(start.text, bbox.left + 6 * ratio, bbox.top + 16 * ratio);
  }
}

function strokeVertical(ctx, x, top, bottom) {
  ctx.beginPath();
  ctx.moveTo(x, top);
  ctx.lineTo(x, bottom);
  ctx.stroke();
}

// Full text where there is room before the next mark, otherwise its number (listed in the overview).
function placeMarkLabels(marks, toX, right) {
  return marks.map((mark, k) => {
    const x = toX(mark.day), next = k + 1 < marks.length ? toX(marks[k + 1].day) : Infinity;
    const text = `${mark.number} ${mark.label}`, width = text.length * 6.4;
    const previous = k ? toX(marks[k - 1].day) : -Infinity;
    if (x + width < Math.min(next - 8, right)) return { x, text, anchor: "left" };
    if (next === Infinity && x - width > previous + 40) return { x, text, anchor: "right" };
    return { x, text: String(mark.number), anchor: "center" };
  });
}

function makeChart(host, figure) {
  const theme = themeColours(), plot = plotSeries(figure);
  const box = { width: Math.max(200, host.clientWidth), height: host.clientHeight || 240 };
  const syncing = figure.folded ? {} : { sync: { key: "time", scales: ["x", null], setSeries: false } };
  const u = new uPlot({
    ...box,
    padding: [figure.interventions.length ? 20 : 8, 14, 0, 0],
    legend: { show: false },
    series: plot.series, bands: plot.bands, axes: plotAxes(figure, theme, box),
    scales: {
      x: { time: false, range: () => (!figure.folded && view.zoom) || figure.xRange },
      y: { range: (u, low, high) => valueRange(low, high, figure) },
    },
    cursor: {
      y: false, ...syncing,
      drag: { x: !figure.folded, y: false, setScale: false },
      points: { size: 7, width: 1.5, stroke: () => theme.paper,
                fill: (u, index) => u.series[index].stroke(u, index),
                show: (u, index) => (plot.mains.some((m) => m.index === index) ? undefined : false) },
      bind: { dblclick: () => () => setZoom(null) },
    },
    hooks: {
      drawAxes: [(u) => drawMarks(u, figure, theme)],
      setCursor: [(u) => showReading(chart)],
      setSelect: [(u) => zoomToSelection(u)],
    },
  }, plot.data, host);
  const chart = { u, host, figure, mains: plot.mains };
  openCharts.add(chart);
  listenToReaders(chart);
  return chart;
}

function zoomToSelection(u) {
  if (u.select.width < 8) return;
  const from = u.posToVal(u.select.left, "x"), to = u.posToVal(u.select.left + u.select.width, "x");
  u.setSelect({ left: 0, width: 0, top: 0, height: 0 }, false);
  setZoom([from, to]);
}

// One zoom for all charts over time, so that they can be compared.
function setZoom(range) {
  view.zoom = range;
  for (const { u, figure } of openCharts) {
    if (figure.folded) continue;
    const [min, max] = range || figure.xRange;
    u.setScale("x", { min, max });
  }
  document.dispatchEvent(new CustomEvent("zoomchange"));
}

function destroyChart(chart) {
  openCharts.delete(chart);
  if (chartUnderPointer === chart) chartUnderPointer = null;
  chart.u.destroy();
  chart.host.querySelectorAll(".reading").forEach((node) => node.remove());
}
