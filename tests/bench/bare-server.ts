/**
 * The yardstick: a bare node:http server that sends given bytes with given headers, as quickly as
 * Node can. Usage: node bare-server.ts <file> <port> <header: value> …
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

const [file = '', port = '', ...lines] = process.argv.slice(2);
const body = readFileSync(file);
const headers = Object.fromEntries(
  lines.map((line) => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon), line.slice(colon + 1).trim()];
  }),
);

createServer((_, response) => {
  response.writeHead(200, { ...headers, 'content-length': body.length });
  response.end(body);
}).listen(Number(port), '127.0.0.1');
