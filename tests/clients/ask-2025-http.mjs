// Is asked by Butler through the TypeScript SDK 1.x over HTTP: in a session, by elicitation/create.
// node ask-2025-http.mjs http://127.0.0.1:8000/mcp

import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { ElicitRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import { ask, CAPABILITIES } from './ask.mjs';

await ask(async (address, onAsked) => {
  const transport = new StreamableHTTPClientTransport(address);
  const client = new Client({ name: 'butler-clients', version: '0.0.0' }, CAPABILITIES);
  client.setRequestHandler(ElicitRequestSchema, request => onAsked(request.params));
  await client.connect(transport);
  return { client, protocolVersion: transport.protocolVersion };
});
