/** The reference: a bare `node:http` server in a process of its own that sends given bytes and nothing else. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

const [file, headersJson] = process.argv.slice(2);
if (!file || !headersJson) throw new Error('usage: bare-server.ts FILE HEADERS_JSON');
const body = readFileSync(file);
const headers: Record<string, string> = JSON.parse(headersJson);
const server = createServer((_request, response) => {
  response.writeHead(200, headers);
  response.end(body);
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address && typeof address === 'object') console.log(address.port);
});
