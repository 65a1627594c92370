// The same figure as SVG text: for print and for saved files. Always in light colours, with vectors.

const SVG_FONT = "system-ui, 'Segoe UI', Helvetica, Arial, sans-serif";

function textWidth(text, size) {
  textWidth.context ||= document.createElement("canvas").getContext("2d");
  textWidth.context.font = `${size}px system-ui, sans-serif`;
  return textWidth.context.measureText(text).width;
}

function svgText(x, y, text, options = {}) {
  const { size = 11, fill = "#5b6673", anchor = "start", weight = 400 } = options;
  return `<text x="${x}" y="${y}" font-size="${size}" fill="${fill}" text-anchor="${anchor}" ` +
         `font-weight="${weight}">${escapeXml(text)}</text>`;
}

function wrapText(text, width, size) {
  const lines = [""];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = lines.at(-1) ? lines.at(-1) + " " + word : word;
    if (textWidth(longer, size) <= width || !lines.at(-1)) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.filter(Boolean);
}

// Extent of what is drawn inside [from, to].
function visibleExtent(figure, from, to) {
  let low = Infinity, high = -Infinity;
  for (const line of figure.lines.filter((l) => l.visible)) {
    const rows = view.mode === "replicates" ? [...line.rows, line.mid] : [line.mid, line.low, line.high];
    for (const row of rows) {
      figure.times.forEach((time, i) => {
        if (time < from || time > to || row[i] === null) return;
        low = Math.min(low, row[i]);
        high = Math.max(high, row[i]);
      });
    }
  }
  return [low, high];
}

function svgScales(figure, frame) {
  const [from, to] = (!figure.folded && view.zoom) || figure.xRange;
  const [low, high] = valueRange(...visibleExtent(figure, from, to), figure);
  return {
    from, to, low, high,
    x: (v) => round2(frame.left + (v - from) / (to - from) * frame.width),
    y: (v) => round2(frame.top + (high - v) / (high - low) * frame.height),
  };
}

function round2(v) {
  return Math.round(v * 100) / 100;
}

// Runs of consecutive values that are present: a gap stays a gap.
function runsOf(rows, figure, scale) {
  const runs = [];
  let run = null;
  figure.times.forEach((time, i) => {
    if (rows.some((row) => row[i] === null)) run = null;
    else if (run) run.push(i);
    else runs.push(run = [i]);
  });
  return runs;
}

function svgPath(row, figure, scale, attributes) {
  const runs = runsOf([row], figure), at = (i) => `${scale.x(figure.times[i])},${scale.y(row[i])}`;
  const d = runs.filter((run) => run.length > 1).map((run) => "M" + run.map(at).join("L")).join("");
  const dots = runs.filter((run) => run.length === 1).map(([i]) =>
      `<circle cx="${scale.x(figure.times[i])}" cy="${scale.y(row[i])}" r="1.6"/>`).join("");
  return (d ? `<path d="${d}" fill="none" ${attributes}/>` : "") + dots;
}

function svgBand(line, figure, scale) {
  const d = runsOf([line.low, line.high], figure).filter((run) => run.length > 1).map((run) => {
    const upper = run.map((i) => `${scale.x(figure.times[i])},${scale.y(line.high[i])}`);
    const lower = [...run].reverse().map((i) => `${scale.x(figure.times[i])},${scale.y(line.low[i])}`);
    return "M" + upper.concat(lower).join("L") + "Z";
  }).join("");
  return d ? `<path d="${d}" fill="${line.light}" fill-opacity="0.17"/>` : "";
}

function svgLines(figure, scale) {
  const shown = figure.lines.filter((line) => line.visible), parts = [];
  for (const line of shown) {
    if (view.mode !== "replicates") parts.push(svgBand(line, figure, scale));
    else if (line.rows.length > 1) {
      for (const row of line.rows) {
        parts.push(svgPath(row, figure, scale, `stroke="${line.light}" stroke-opacity="0.3" stroke-width="0.6"`));
      }
    }
  }
  for (const line of shown) {
    const dash = line.dash.length ? `stroke-dasharray="${line.dash.join(" ")}"` : "";
    parts.push(svgPath(line.mid, figure, scale,
                       `stroke="${line.light}" stroke-width="1.6" stroke-linejoin="round" ${dash}`));
  }
  return parts.join("");
}

function svgAxes(figure, scale, frame) {
  const yStep = niceStep((scale.high - scale.low) / Math.max(3, frame.height / 46));
  const right = frame.left + frame.width, bottom = frame.top + frame.height, parts = [];
  for (const v of ticksBetween(scale.low, scale.high, yStep)) {
    parts.push(`<path d="M${frame.left},${scale.y(v)}H${right}" stroke="#e2e5ea" stroke-width="1"/>`,
               svgText(frame.left - 6, scale.y(v) + 4, formatTick(v, yStep, figure.format), { anchor: "end" }));
  }
  for (const { day, text } of timeTicks(scale.from, scale.to, frame.width / 60, figure.dated)) {
    parts.push(svgText(scale.x(day), bottom + 16, text, { anchor: "middle" }));
  }
  parts.push(svgText(right, bottom + 32, figure.xTitle, { anchor: "end" }));
  return parts.join("");
}

function svgMarks(figure, scale, frame) {
  const bottom = frame.top + frame.height, parts = [];
  const inside = (mark) => mark.day >= scale.from && mark.day <= scale.to;
  for (const tick of figure.retrains.filter(inside)) {
    const top = figure.retrainLines ? frame.top : bottom - 6;
    const opacity = figure.retrainLines ? 0.2 : 0.5;
    parts.push(`<path d="M${scale.x(tick.day)},${top}V${bottom}" stroke="#3a4450" ` +
               `stroke-opacity="${opacity}" stroke-width="0.8"/>`);
  }
  const anchors = { left: "start", right: "end", center: "middle" };
  const labels = placeMarkLabels(figure.interventions.filter(inside), scale.x, frame.left + frame.width);
  for (const label of labels) {
    parts.push(`<path d="M${label.x},${frame.top}V${bottom}" stroke="#3a4450" stroke-dasharray="3 3"/>`,
               svgText(label.x, frame.top - 5, label.text,
                       { anchor: anchors[label.anchor], fill: "#3a4450", weight: 600 }));
  }
  return parts.join("");
}

// Plot only (print): the page around it already has title, legend and definition.
function svgPlot(figure, width, height, top = 0) {
  const frame = { left: 48, top: top + (figure.interventions.length ? 22 : 8), width: width - 62 };
  frame.height = top + height - 40 - frame.top;
  const scale = svgScales(figure, frame);
  const clip = `clip-${figure.panel.id}`;
  return `<clipPath id="${clip}"><rect x="${frame.left}" y="${frame.top}" width="${frame.width}" ` +
         `height="${frame.height}"/></clipPath>${svgAxes(figure, scale, frame)}` +
         `${svgMarks(figure, scale, frame)}<g clip-path="url(#${clip})">${svgLines(figure, scale)}</g>`;
}

function svgDocument(width, height, body) {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" ` +
         `height="${height}" font-family="${SVG_FONT}">${body}</svg>`;
}

// A figure that stands alone: title, sentence, legend, plot, marks in words, origin.
function standaloneSvg(figure, width = 860) {
  const parts = [], inner = width - 32;
  let y = 30;
  const write = (text, options) => {
    for (const line of wrapText(text, inner, options.size)) {
      parts.push(svgText(16, y, line, options));
      y += options.size * 1.45;
    }
  };
  write(figure.title, { size: 17, fill: "#1d232b", weight: 600 });
  if (figure.sentence) write(figure.sentence, { size: 12 });
  y += 8;
  let x = 16;
  for (const line of figure.lines.filter((l) => l.visible)) {
    const needed = textWidth(line.label, 12) + 40;
    if (x + needed > width) [x, y] = [16, y + 18];
    parts.push(`<path d="M${x},${y - 4}h18" stroke="${line.light}" stroke-width="3" ` +
               `stroke-dasharray="${line.dash.join(" ")}"/>`, svgText(x + 24, y, line.label, { size: 12, fill: "#1d232b" }));
    x += needed;
  }
  parts.push(svgText(16, y += 22, figure.yTitle, { size: 11 }));
  parts.push(svgPlot(figure, width, 340, y + 2));
  y += 362;
  write(figureFootnote(figure), { size: 10.5 });
  return svgDocument(width, Math.ceil(y + 4), `<rect width="100%" height="100%" fill="#fff"/>` + parts.join(""));
}

function figureFootnote(figure) {
  const marks = figure.interventions.map((m) => `${m.number}: day ${formatDay(m.day)}, ${m.label}.`).join(" ");
  const over = report.replicates > 1 ? MODES[view.mode].says : "One replicate.";
  return `${over} ${marks} ${report.title}, digest ${report.digest || "unknown"}. ` +
         "Explores mechanisms, not a forecast.";
}
