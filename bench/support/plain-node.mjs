/* The least a server can do: the bytes of one page, compressed beforehand. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';

const plain = readFileSync(process.argv[2] ?? '');
const zipped = gzipSync(plain);
const server = createServer((request, response) => {
  const isZipped = request.headers['accept-encoding'] === 'gzip';
  const body = isZipped ? zipped : plain;
  const encoding = isZipped ? { 'content-encoding': 'gzip' } : {};
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-length': body.length,
    ...encoding,
  });
  response.end(body);
});
server.listen(0, '127.0.0.1', () => console.log(JSON.stringify(server.address())));
process.on('SIGTERM', () => process.exit(0));
