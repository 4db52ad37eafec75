// Plays scored episodes through the TypeScript SDK 1.x over HTTP, each in a session of its own.
// node play-2025-http.mjs 'http://127.0.0.1:8000/mcp/episodes/butler?seed=7'

import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { check } from './check.mjs';

await check('2025-http', async url => {
  const transport = new StreamableHTTPClientTransport(new URL(url));
  const client = new Client({ name: 'butler-clients', version: '0.0.0' });
  await client.connect(transport);
  if (transport.sessionId === undefined) {
    throw new Error('the server opened no session; an episode is played in one');
  }

  return { client, protocolVersion: transport.protocolVersion };
});
