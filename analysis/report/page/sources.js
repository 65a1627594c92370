// The foot of the page: the scenario that was run and where the numbers come from.

function scenarioBlock() {
  if (!report.scenario_toml) return null;
  const lines = report.scenario_toml.replace(/\n$/, "").split("\n");
  const code = el("code", {}, ...lines.flatMap((line) => [...colourToml(line), "\n"]));
  return el("section", { id: "scenario", "aria-labelledby": "scenario-title" },
      el("h2", { id: "scenario-title" }, "Scenario"),
      el("p", { class: "sentence" }, scenarios.length
          ? `The complete input of ${scenarios[0]}, with every default written out. What the others change stands at the top of the page.`
          : "The complete input of this run, with every default written out."),
      el("div", { class: "code-frame" },
         el("div", { class: "actions" },
            el("button", { type: "button", class: "quiet", onclick: () => copyText(report.scenario_toml, "Scenario") }, "Copy"),
            el("button", { type: "button", class: "quiet",
                           onclick: () => saveBlob(new Blob([report.scenario_toml], { type: "text/plain" }), "scenario.toml") },
               "Save")),
         el("pre", { class: "toml", tabindex: "0", "aria-label": "Scenario file" }, code)));
}

// Comments grey, tables bold, text and numbers apart from keys: enough to find one's way.
function colourToml(line) {
  if (/^\s*#/.test(line)) return [el("span", { class: "t-comment" }, line)];
  if (/^\s*\[/.test(line)) return [el("span", { class: "t-table" }, line)];
  const match = line.match(/^(\s*[^=]+?)(\s*=\s*)("(?:[^"\\]|\\.)*"|[^#"]*)(.*)$/);
  if (!match) return [line];
  const [, key, equals, value, rest] = match;
  const comment = /^\s*#/.test(rest);
  return [el("span", { class: "t-key" }, key), equals, el("span", { class: "t-value" }, value),
          comment ? el("span", { class: "t-comment" }, rest) : rest];
}

function provenanceBlock() {
  const rows = Object.entries({
    digest: report.digest, replicates: report.replicates,
    "simulated days": report.times_days.length ? report.times_days.at(-1) : null,
    "sample window": formatDays(sampleDays), format_version: report.format_version, ...report.provenance,
  }).filter(([, value]) => value !== null && value !== undefined && value !== "");
  return el("section", { id: "provenance", "aria-labelledby": "provenance-title" },
      el("h2", { id: "provenance-title" }, "Provenance"),
      el("p", { class: "sentence" }, "What made these numbers. The same scenario and seed give the same digest on any machine."),
      el("dl", { class: "provenance" }, ...rows.flatMap(([name, value]) => [
        el("dt", {}, capitalise(name.replaceAll("_", " "))),
        el("dd", {}, typeof value === "object" ? JSON.stringify(value) : String(value))])));
}

function readingGuide() {
  return el("section", { id: "reading", "aria-labelledby": "reading-title" },
      el("h2", { id: "reading-title" }, "How to read this page"),
      el("ul", { class: "guide" },
         el("li", {}, `A point at day t summarises the ${formatDays(sampleDays).replace(/^1 /, "")} before t. A gap means that nothing was there to count.`),
         report.replicates > 1 ? el("li", {}, "A 95 % band is the confidence interval of the mean over replicates (Student's t). It shrinks " +
            "with more replicates; the spread of single runs does not.") : null,
         el("li", {}, "Dashed, numbered lines are interventions. Thin ticks mark the retraining of detectors."),
         el("li", {}, "Point at a chart, touch it, or focus it and use the arrow keys to read values; with Shift a week at a time."),
         el("li", {}, "Drag across a chart to zoom all charts over time; double-click to see the whole run again."),
         el("li", {}, "Numbers on this page are rounded to six significant digits; the result file holds them in full.")));
}
