// Put into every page before its own scripts, as `globalThis.watch`: how long the page stood still, how long its tasks were, and how large its heap became.
globalThis.watch = (() => {
  const TICK_MILLIS = 5;
  let timer;
  let before;
  let peak;
  let last;
  let pause;
  let task;
  let started;
  let handedOver;

  const used = () => performance.memory?.usedJSHeapSize ?? NaN;
  const look = () => {
    peak = Math.max(peak, used());
    return true;
  };
  const tick = () => {
    const now = performance.now();
    pause = Math.max(pause, now - last);
    last = now;
    look();
  };

  // Of tasks of less than 50 ms the browser does not tell.
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) {
      task = Math.max(task, duration);
    }
  });
  observer.observe({ type: 'longtask' });

  const createObjectURL = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (file) => {
    handedOver = performance.now();
    return createObjectURL(file);
  };

  return {
    look,

    /** How many bytes the heap is larger by than at the beginning. */
    growth: () => used() - before,

    async begin() {
      globalThis.gc?.();
      await new Promise((resolve) => setTimeout(resolve, 200));
      before = used();
      peak = before;
      pause = 0;
      task = 0;
      handedOver = null;
      started = performance.now();
      last = started;
      timer = setInterval(tick, TICK_MILLIS);
    },

    /** What was seen since the beginning; where a file was handed over, the time is the one until then. */
    async end() {
      tick();
      clearInterval(timer);
      const millis = (handedOver ?? last) - started;
      await new Promise((resolve) => setTimeout(resolve, 200)); // the last tasks are told of later
      return { millis, heap: peak - before, pause, task };
    },
  };
})();
