// The bar that stays on screen: how replicates are shown, averaging, zoom, light or dark.

function radioGroup(name, label, options, chosen, choose) {
  return el("div", { class: "segments", role: "radiogroup", "aria-label": label },
      ...options.map(([value, text, short, title]) => el("label", { title },
          el("input", { type: "radio", name, value, "aria-label": text, checked: value === chosen, onchange: () => choose(value) }),
          el("span", { class: "full" }, text), el("span", { class: "short", "aria-hidden": "true" }, short))));
}

function replicateChoice(refreshAll) {
  if (report.replicates < 2) return el("span", { class: "single" }, "One replicate: no bands");
  const options = Object.entries(MODES).map(([key, mode]) => [key, mode.name, mode.short, mode.says]);
  return radioGroup("mode", "How replicates are shown", options, view.mode, (mode) => {
    view.mode = mode;
    refreshAll();
    const says = document.querySelector(".says");
    says.textContent = MODES[mode].says;
    if (!says.offsetParent) announce(MODES[mode].says);
  });
}

function averagingChoice(refreshAll) {
  const days = report.times_days.at(-1) || 0;
  const windows = [[1, "Daily"], [7, "Weekly"]].filter(([w]) => w > sampleDays && days >= 3 * w);
  if (!windows.length) return null;
  const name = "As sampled";
  const select = el("select", { "aria-label": "Averaging over time", title: "Mean of the samples in each window",
      onchange: (event) => { view.window = Number(event.target.value); refreshAll(); } },
      el("option", { value: "0" }, name),
      ...windows.map(([value, text]) => el("option", { value: String(value) }, text + " means")));
  return select;
}

function zoomReset() {
  const button = el("button", { type: "button", class: "quiet", hidden: true, onclick: () => setZoom(null) }, "Whole run");
  document.addEventListener("zoomchange", () => (button.hidden = !view.zoom));
  return button;
}

function themeSwitch(redrawAll) {
  const button = el("button", { type: "button", class: "quiet theme", onclick: () => {
    document.documentElement.dataset.theme = isDark() ? "light" : "dark";
    label();
    redrawAll();
  } });
  const label = () => (button.textContent = isDark() ? "Light" : "Dark");
  label();
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => { label(); redrawAll(); });
  return button;
}

// Which results are drawn, on all charts; one always stays.
function scenarioChoice(refreshAll) {
  if (!scenarios.length) return null;
  return el("div", { class: "scenarios", role: "group", "aria-label": "Results that are shown" }, ...scenarios.map((name) => {
    const style = scenarioStyle(name, 0);
    const button = el("button", { type: "button", class: "legend-item", "aria-pressed": "true", title: "Show or hide this result",
        onclick: () => {
          if (!view.without.delete(name) && view.without.size + 1 < scenarios.length) view.without.add(name);
          button.setAttribute("aria-pressed", String(!view.without.has(name)));
          refreshAll();
        } }, el("i", { class: "swatch" }), name);
    button.style.setProperty("--c-light", style.light);
    button.style.setProperty("--c-dark", style.dark);
    return button;
  }));
}

function toolbar(refreshAll) {
  return el("div", { class: "toolbar", role: "toolbar", "aria-label": "View" },
      scenarioChoice(refreshAll), replicateChoice(refreshAll), averagingChoice(refreshAll), zoomReset(),
      report.replicates > 1 ? el("span", { class: "says", role: "status" }, MODES[view.mode].says) : null);
}
