/** Uses what this tab keeps until it is closed. A browser may have no room, or give none: then the page alone holds what is typed. */
export function onTab<T>(use: (tab: Storage) => T): T | null {
  try {
    return use(sessionStorage);
  } catch {
    return null;
  }
}
