import { buildScripts, removeScripts } from './run-script';

/** Before the first spec; what it gives back comes after the last. */
export default function prepare() {
  buildScripts();
  return removeScripts;
}
