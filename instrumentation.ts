import type { Instrumentation } from 'next';

/** Before the first request: wrong settings, or a database not to be served, are named, and the server does not start. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const [{ readEnv, refuseWithoutSecrets }, { startServing }, { startSender }, { serverProcess }] =
    await Promise.all([
      import('./lib/server/env'),
      import('./db/access/keeping/start'),
      import('./db/access/mail/sender'),
      import('./lib/server/observe/process'),
    ]);
  try {
    readEnv();
    refuseWithoutSecrets();
    await startServing();
    startSender();
  } catch (error) {
    serverProcess.startFault = (error as Error).message;
    throw error;
  } finally {
    serverProcess.hookIsOver();
  }
}

/** One line for each error nobody expected; the digest is what the person was told. No address, no input. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const [{ log }, { tellStoreFault }] = await Promise.all([
    import('./lib/server/observe/log'),
    import('./db/access/store-refusal'),
  ]);
  const { message, stack, digest } = error as Error & { digest?: string };
  const { routePath, routeType } = context;
  if (tellStoreFault(error, { routePath, routeType })) return;
  log.error({ event: 'error', digest, method: request.method, routePath, routeType, stack }, message);
};
