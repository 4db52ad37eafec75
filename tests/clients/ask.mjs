// What both clients do to be asked: route a to-do from which something is missing, and let Butler ask for it by a form.

const QUESTION = 'At what time shall I remind you?';

/** What a client has to declare so that Butler asks its user. */
export const CAPABILITIES = { capabilities: { elicitation: { form: {} } } };

/**
 * Runs the round and prints one line of JSON: what the user was asked, and what the model was told.
 * @param connect (address, onAsked) => { client, protocolVersion }; onAsked takes the params of a form and answers it
 */
export async function ask(connect) {
  const asked = [];
  const { client, protocolVersion } = await connect(new URL(process.argv[2]), form => {
    asked.push(form.message);
    return { action: 'accept', content: { answer: 'at half past six' } };
  });
  await client.callTool({ name: 'route_to_agent', arguments: { text: 'Remind me to stretch every day', agent_name: 'habit_agent' } });
  const { remaining } = (await client.callTool({ name: 'route_to_agent', arguments: { text: 'what is in my queue?', agent_name: 'knowledge_agent' } })).structuredContent;
  const { structuredContent } = await client.callTool({
    name: 'ask_clarification',
    arguments: { todo_id: remaining.at(-1).todo_id, field: 'time_of_day', question: QUESTION },
  });
  await client.close();
  console.log(JSON.stringify({ protocolVersion, asked, answer: structuredContent.answer }));
}
