// Plays scored episodes through the TypeScript client 2.x over HTTP. An address ending in /episodes?world=... is asked for an
// address of each episode's own, where 2026-07-28 is spoken; any other is opened as it is, where the client has to fall back.
// node play-2026-http.mjs 'http://127.0.0.1:8000/episodes?world=butler&seed=7'
// node play-2026-http.mjs 'http://127.0.0.1:8000/mcp/episodes/butler?seed=7'

import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { check } from './check.mjs';

await check('2026-http', async address => {
  const mints = new URL(address).pathname === '/episodes';
  const url = mints ? (await (await fetch(address, { method: 'POST' })).json()).url : address;
  const client = new Client({ name: 'butler-clients', version: '0.0.0' }, { versionNegotiation: { mode: 'auto' } });
  await client.connect(new StreamableHTTPClientTransport(new URL(url)));
  const protocolVersion = client.getNegotiatedProtocolVersion();
  if ((client.getProtocolEra() === 'modern') !== mints) {
    throw new Error(`the client speaks ${protocolVersion} at ${url}`);
  }

  return { client, protocolVersion };
});
