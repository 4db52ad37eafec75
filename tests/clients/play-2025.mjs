// Plays one scored episode through the TypeScript SDK 1.x, which opens with initialize.
// node play-2025.mjs butler stdio --episode butler --seed 7 --reveal-rewards

import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { check } from './check.mjs';

await check('2025', async (command, args) => {
  const transport = new StdioClientTransport({ command, args });
  let protocolVersion;
  transport.setProtocolVersion = version => { protocolVersion = version; };
  const client = new Client({ name: 'butler-clients', version: '0.0.0' });
  await client.connect(transport);
  return { client, protocolVersion };
});
