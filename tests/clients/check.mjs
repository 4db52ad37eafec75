// What both clients check, whatever their SDK: the seven tools, the shape of every answer, one whole episode.

import { deepStrictEqual } from 'node:assert';
import { playEpisode } from './strategy.mjs';
import { CALLS, TOOL_NAMES } from './tools.mjs';

const DEADLINE_MS = 60_000;

/**
 * Runs the check and prints its one line of JSON; any deviation ends the process with exit code 1.
 * @param era the name of the protocol era, for the report
 * @param connect (command, args) => { client, protocolVersion }: starts a server, or takes an address, and connects to it
 */
export async function check(era, connect) {
  const [command, ...args] = process.argv.slice(2);
  if (command === undefined) {
    fail(`usage: node play-${era}.mjs ${era.endsWith('http') ? 'ADDRESS, of a server that was started with --reveal-rewards' : 'COMMAND [ARGUMENT...], where the command is a scored episode: butler stdio --episode butler --reveal-rewards'}`);
  }

  const deadline = setTimeout(() => fail(`no end after ${DEADLINE_MS} ms`), DEADLINE_MS);
  try {
    console.log(JSON.stringify({ era, ...await run(() => connect(command, args)) }));
  } catch (error) {
    fail(error.stack ?? String(error));
  }

  clearTimeout(deadline);
}

async function run(connect) {
  const { client, protocolVersion } = await connect();
  const { tools } = await client.listTools();
  deepStrictEqual(tools.map(tool => tool.name).sort(), [...TOOL_NAMES].sort(), 'the server lists exactly the seven tools');
  let calls = 0;
  const caller = of => async (name, args) => {
    calls++;
    return answer(name, await of.callTool({ name, arguments: args }));
  };
  for (const name of TOOL_NAMES) {
    await caller(client)(name, CALLS[name]);
  }

  await close(client);

  // The tour has cost steps: the scored episode is another one, with a server of its own.
  const second = await connect();
  let rewards = 0;
  const { score, done } = await playEpisode(async (name, args) => {
    const last = await caller(second.client)(name, args);
    rewards += last.meta['butler/reward'];
    return last;
  });
  await close(second.client);
  if (!(Math.abs(rewards - score) < 1e-9)) {
    throw new Error(`the rewards of the calls sum to ${rewards}, but the score is ${score}`);
  }

  return { protocolVersion, tools: tools.length, calls, score, done };
}

// The text and the structured content of an answer say the same.
function answer(name, result) {
  const [block] = result.content;
  if (result.structuredContent === undefined || block?.type !== 'text') {
    throw new Error(`${name} answered without structured content beside its text: ${JSON.stringify(result)}`);
  }

  deepStrictEqual(JSON.parse(block.text), result.structuredContent, `${name}: the text is the JSON of the structured content`);
  if (result._meta?.['butler/done'] === undefined) {
    throw new Error(`${name} answered without its reward; start the server with --reveal-rewards`);
  }

  return { content: result.structuredContent, meta: result._meta };
}

// A server over stdio ends when its input does. The SDKs' clients wait two seconds for that before they send a signal.
async function close(client) {
  const begun = performance.now();
  await client.close();
  const waited = performance.now() - begun;
  if (waited > 1_900) {
    throw new Error(`the server did not end with its input: the client waited ${Math.round(waited)} ms and killed it`);
  }
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
