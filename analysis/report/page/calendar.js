// Days of a dated run as dates. Day 0 is report.starts_on, at midnight; all in UTC, so that no clock
// change moves a tick.

const dayZero = report.starts_on ? Date.parse(report.starts_on + "T00:00:00Z") : null;
const isDated = dayZero !== null && Number.isFinite(dayZero);

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const MONTH_STEPS = [1, 2, 3, 6, 12, 24, 60, 120];
const DAYS_A_MONTH = 30.44;

function dateOf(day) {
  return new Date(dayZero + day * 864e5);
}

// "15 Nov 2021"
function dateText(day) {
  const date = dateOf(day);
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}

// First days of months in [low, high] every `step` months, counted from January.
function monthTicks(low, high, step) {
  const ticks = [], first = dateOf(low);
  let month = first.getUTCFullYear() * 12 + first.getUTCMonth();
  for (month -= month % step; ; month += step) {
    const day = (Date.UTC(Math.floor(month / 12), month % 12, 1) - dayZero) / 864e5;
    if (day > high + 1e-9) return ticks;
    if (day >= low - 1e-9) ticks.push(day);
  }
}

// The middles of months between their first days, where there is room.
function halfMonths(days, low, high) {
  return days.flatMap((day) => [day, day + 14]).filter((day) => day <= high)
      .concat(days[0] - 14 >= low ? [monthTicks(days[0] - 31, days[0] - 1, 1)[0] + 14] : [])
      .filter((day) => day >= low).sort((a, b) => a - b);
}

// Ticks of the time axis with their texts: days, or dates if the run has one.
function timeTicks(low, high, count, dated) {
  const step = dayStep(high - low, count);
  if (!dated) return ticksBetween(low, high, step).map((day) => ({ day, text: formatTick(day, step, "number") }));
  const months = MONTH_STEPS.find((m) => (high - low) / (m * DAYS_A_MONTH) <= count) || 240;
  const byMonth = (high - low) / DAYS_A_MONTH >= 2.5;
  let days = byMonth ? monthTicks(low, high, months) : ticksBetween(low, high, Math.max(1, step));
  if (byMonth && months === 1 && days.length && 2 * days.length + 1 <= count) days = halfMonths(days, low, high);
  let year = null;
  return days.map((day) => {
    const date = dateOf(day), month = MONTHS[date.getUTCMonth()], newYear = date.getUTCFullYear() !== year;
    if (byMonth && date.getUTCDate() !== 1) return { day, text: `15 ${month}` };
    year = date.getUTCFullYear();
    if (!byMonth) return { day, text: `${date.getUTCDate()} ${month}` };
    return { day, text: months >= 12 ? String(year) : newYear ? `${month} ${year}` : month };
  });
}

function timeTitle() {
  return isDated ? `Date (day 0 is ${dateText(0)})` : "Simulated days";
}
