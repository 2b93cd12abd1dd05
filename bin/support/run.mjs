import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The repository's root: every command runs from here, wherever it was called. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Thrown for what a person can put right: the message is printed alone, without a stack. */
export class Stop extends Error {}

/**
 * Runs a program to its end.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: Record<string, string | undefined>, quiet?: boolean, stdin?: boolean, timeout?: number }} [options]
 *   `quiet` keeps the output and hands it back instead of printing it; `stdin` lets the program ask the person
 *   questions; `timeout` is in milliseconds.
 * @returns {Promise<{ code: number, out: string }>} `code` is 1 when a signal ended the program, 127 when there is none
 */
export function run(command, args, { env = {}, quiet = false, stdin = false, timeout } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env },
      stdio: [stdin ? 'inherit' : 'ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
      timeout,
    });
    // Asked to end, we end what we started first, and begin nothing after it.
    const pass = () => child.kill('SIGTERM') && child.once('close', () => process.exit(143));
    process.once('SIGTERM', pass);
    let out = '';
    child.stdout?.on('data', (chunk) => (out += chunk));
    child.stderr?.on('data', (chunk) => (out += chunk));
    child.on('error', (error) => resolve({ code: 127, out: `${out}${error.message}\n` }));
    child.on('close', (code) => {
      process.off('SIGTERM', pass);
      resolve({ code: code ?? 1, out });
    });
  });
}

/**
 * Runs a JavaScript program that a dependency ships, by its file: no shell, no `npx` in between to swallow a signal.
 * @param {string} file path inside `node_modules`
 * @param {string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function runModule(file, args, options) {
  return run(process.execPath, [`${root}node_modules/${file}`, ...args], options);
}

/**
 * Runs a TypeScript program of ours under the condition that makes `server-only` modules importable.
 * @param {string[]} args the program and its arguments
 * @param {Parameters<typeof run>[2]} [options]
 */
export function runTypeScript(args, options) {
  return run(process.execPath, ['--conditions=react-server', '--import', 'tsx', ...args], options);
}

/**
 * Runs the npm that started us, or the one on the path.
 * @param {string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function npm(args, options) {
  const path = process.env.npm_execpath;
  return path?.endsWith('.js') ? run(process.execPath, [path, ...args], options) : run('npm', args, options);
}

/**
 * Runs `main`, printing a `Stop` as one sentence and anything unexpected with its stack.
 * @param {() => Promise<number | void>} main returns the exit code
 */
export async function command(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    console.error(error instanceof Stop ? error.message : error);
    process.exitCode = 1;
  }
}
