// What Butler's speed over HTTP is measured against, on the TypeScript SDK and Express, put together as the SDK's examples are.
// node equal-http-server.mjs session|stateless [documented]
// session: a server for each session. stateless: a new server for each request. On the low-level Server, its shortest road; with
// "documented" on McpServer, which its documents recommend and which checks what goes in and out.

import { randomUUID } from 'node:crypto';
import { createMcpExpressApp } from '@modelcontextprotocol/sdk/server/express.js';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import { isInitializeRequest } from '@modelcontextprotocol/sdk/types.js';
import * as z from 'zod/v4';
import { answer, info, instructions, newServer, tools } from './equal-tools.mjs';

const [mode, api] = process.argv.slice(2);
const schemas = new Map(tools.map(tool => [tool.name, z.fromJSONSchema(tool.inputSchema)]));
const outputSchema = z.fromJSONSchema(tools[0].outputSchema);
const makeServer = api === 'documented' ? newDocumentedServer : newServer;
const transports = new Map();
const app = createMcpExpressApp();
app.post('/mcp', mode === 'session' ? inSession : alone);
app.delete('/mcp', async (request, response) => {
  const transport = transports.get(request.headers['mcp-session-id']);
  await (transport?.handleRequest(request, response) ?? response.status(404).end());
});
const listener = app.listen(0, '127.0.0.1', () => console.log(`equal: http://127.0.0.1:${listener.address().port}/`));

function newDocumentedServer() {
  const server = new McpServer(info, { instructions });
  for (const { name, title, description, annotations } of tools) {
    server.registerTool(name, { title, description, annotations, inputSchema: schemas.get(name), outputSchema }, args => answer(name, args));
  }

  return server;
}

async function inSession(request, response) {
  let transport = transports.get(request.headers['mcp-session-id']);
  if (!transport && isInitializeRequest(request.body)) {
    transport = new StreamableHTTPServerTransport({
      sessionIdGenerator: () => randomUUID(),
      onsessioninitialized: id => transports.set(id, transport),
    });
    transport.onclose = () => transports.delete(transport.sessionId);
    await makeServer().connect(transport);
  }

  await (transport?.handleRequest(request, response, request.body) ?? response.status(404).end());
}

async function alone(request, response) {
  const server = makeServer();
  const transport = new StreamableHTTPServerTransport({ sessionIdGenerator: undefined });
  response.on('close', () => {
    transport.close();
    server.close();
  });
  await server.connect(transport);
  await transport.handleRequest(request, response, request.body);
}
