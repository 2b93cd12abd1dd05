/**
 * The app's start-up hook, which Next begins and does not wait for: `isOver` is fulfilled once the app has said so.
 * @returns {{ isOver: Promise<void>, hookIsOver: () => void }}
 */
export function startHook() {
  let hookIsOver = () => {};
  const isOver = new Promise((/** @type {(value: void) => void} */ resolve) => {
    hookIsOver = () => resolve();
  });
  return { isOver, hookIsOver };
}
