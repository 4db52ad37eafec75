// Is asked by Butler through the TypeScript client 2.x over HTTP: by a result that wants input, and the same call once more.
// node ask-2026-http.mjs http://127.0.0.1:8000/mcp

import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { ask, CAPABILITIES } from './ask.mjs';

await ask(async (address, onAsked) => {
  const client = new Client({ name: 'butler-clients', version: '0.0.0' }, { ...CAPABILITIES, versionNegotiation: { mode: 'auto' } });
  client.setRequestHandler('elicitation/create', request => onAsked(request.params));
  await client.connect(new StreamableHTTPClientTransport(address));
  return { client, protocolVersion: client.getNegotiatedProtocolVersion() };
});
