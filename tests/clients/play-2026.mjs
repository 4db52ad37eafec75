// Plays one scored episode through the TypeScript client 2.x, which looks for the 2026 protocol and must find it.
// node play-2026.mjs butler stdio --episode butler --seed 7 --reveal-rewards

import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { check } from './check.mjs';

await check('2026', async (command, args) => {
  const client = new Client({ name: 'butler-clients', version: '0.0.0' }, { versionNegotiation: { mode: 'auto' } });
  await client.connect(new StdioClientTransport({ command, args }));
  const protocolVersion = client.getNegotiatedProtocolVersion();
  if (client.getProtocolEra() !== 'modern') {
    throw new Error(`the client fell back to ${protocolVersion}; the server should speak 2026-07-28`);
  }

  // A listener that is still there when the client leaves must not keep the server alive.
  await client.listen({ toolsListChanged: true });
  return { client, protocolVersion };
});
