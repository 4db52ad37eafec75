// What the servers that Butler is measured against have in common: the same seven tools with the same schemas, and answers of
// the same shape. They decide nothing and remember nothing.

import { readFileSync } from 'node:fs';
import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { CallToolRequestSchema, ListToolsRequestSchema } from '@modelcontextprotocol/sdk/types.js';

const file = JSON.parse(readFileSync(new URL('../../src/Butler.Environments/PersonalTasks/tools.json', import.meta.url)));
export const tools = file.tools.map(tool => ({
  name: tool.name,
  title: tool.title,
  description: tool.description,
  inputSchema: tool.input,
  outputSchema: file.output,
  annotations: {
    readOnlyHint: tool.annotations.read_only,
    destructiveHint: tool.annotations.destructive,
    idempotentHint: tool.annotations.idempotent,
    openWorldHint: tool.annotations.open_world,
  },
}));
const known = new Set(tools.map(tool => tool.name));
const now = { utc: '2027-12-22T11:45:00Z', local: '2027-12-22T12:45:00+01:00', tz: 'Europe/Berlin', weekday: 'Wednesday' };
const briefing = { agent: 'knowledge_agent', facts: [], missing: [], conflicts: [], free_slots: [], citations: [] };

export const info = { name: 'equal', title: 'Equal', version: '0.0.0' };
export const instructions = 'Begin with route_to_agent, text "what is in my queue?".';

// On the SDK's low-level Server, its shortest road.
export function newServer() {
  const server = new Server(info, { capabilities: { tools: {} }, instructions });
  server.setRequestHandler(ListToolsRequestSchema, () => ({ tools }));
  server.setRequestHandler(CallToolRequestSchema, ({ params: { name, arguments: args = {} } }) => answer(name, args));
  return server;
}

export function answer(name, args) {
  if (!known.has(name)) {
    throw new Error(`There is no tool '${name}'.`);
  }

  const content = 'todo_id' in args
    ? { ok: false, todo_id: args.todo_id, code: 'unknown_todo', reason: `There is no to-do '${args.todo_id}' in the queue.`, now, remaining: [] }
    : { ok: true, briefing, answer: 'The queue is empty.', now, remaining: [] };
  return { content: [{ type: 'text', text: JSON.stringify(content) }], structuredContent: content, isError: !content.ok };
}
