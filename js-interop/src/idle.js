/** Does something when the browser has nothing else to do. */
export function whenIdle(task) {
  const later = globalThis.requestIdleCallback ?? ((idle) => setTimeout(idle, 2000));
  later(() => task());
}
