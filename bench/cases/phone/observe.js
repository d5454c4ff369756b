// @ts-check
// Runs in the measured page before anything of it, as it stands here. Definitions: web.dev, "Web Vitals".
{
  let fcp = 0;
  let lcp = 0;
  let cls = 0;
  const session = { value: 0, begun: 0, last: Number.NEGATIVE_INFINITY };
  /** @type {PerformanceEntry[]} */
  const tasks = [];

  /**
   * @param {string} type
   * @param {(entry: PerformanceEntry) => void} take
   */
  const on = (type, take) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });

  on('paint', (entry) => {
    if (entry.name === 'first-contentful-paint') fcp = entry.startTime;
  });
  on('largest-contentful-paint', (entry) => {
    lcp = entry.startTime;
  });
  on('longtask', (entry) => {
    tasks.push(entry);
  });
  on('layout-shift', (entry) => {
    const { value, hadRecentInput, startTime } =
      /** @type {PerformanceEntry & {value: number, hadRecentInput: boolean}} */ (entry);
    if (hadRecentInput) return;
    // Shifts less than 1 s apart, 5 s in all, are one session; the worst session counts.
    if (startTime - session.last > 1000 || startTime - session.begun > 5000) {
      session.value = 0;
      session.begun = startTime;
    }
    session.last = startTime;
    session.value += value;
    cls = Math.max(cls, session.value);
  });

  window.benchSeen = () => {
    const late = tasks.filter((task) => task.startTime >= fcp);
    const tbt = late.reduce((sum, { duration }) => sum + Math.max(0, duration - 50), 0);
    return { fcp, lcp, tbt, cls };
  };
}
