import { STATUS_CODES } from 'node:http';

/** Headers of every answer. Those that differ from one answer to the next are set in content-security.mjs. */
const EVERYWHERE = {
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** @param {import('node:http').ServerResponse} response */
export function sayEverywhere(response) {
  for (const [name, value] of Object.entries(EVERYWHERE)) response.setHeader(name, value);
}

/** @type {Readonly<Record<string, number>>} */
const STATUS_OF = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  HPE_HEADER_OVERFLOW: 431,
};

/**
 * Answers bytes that are no HTTP request. Node's own answer would lack the headers above.
 * @param {import('node:http').Server} server
 */
export function answerGarbage(server) {
  /** @type {WeakMap<import('node:stream').Duplex, import('node:http').ServerResponse>} */
  const answering = new WeakMap();
  server.prependListener('request', (request, response) => answering.set(request.socket, response));
  server.on('clientError', (/** @type {NodeJS.ErrnoException} */ error, socket) => {
    const begun = answering.get(socket);
    const isTalking = begun?.headersSent && !begun.writableFinished;
    if (error.code === 'ECONNRESET' || !socket.writable || isTalking) return void socket.destroy();
    const status = STATUS_OF[error.code ?? ''] ?? 400;
    const said = Object.entries({ ...EVERYWHERE, 'Cache-Control': 'no-store', Connection: 'close' });
    const lines = said.map(([name, value]) => `${name}: ${value}`);
    socket.end(
      [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, 'Content-Length: 0', '\r\n'].join('\r\n'),
    );
  });
}
