// A simple, honest way to work through Butler's queue: guess the agent from the words, read its briefing, ask the user for
// what is missing, make the one call, and leave to the user what cannot be done. It sees nothing but the answers.

const MOST_TRIES = 3;

/** Words that give a to-do away, the first match wins; what matches none is not ours. */
const SIGNS = [
  ['email_agent', 'draft_reply', /\bdrafts?\b|\b(reply|answer|respon\w+)\b.*\bmail\b|\bmail\b.*\b(reply|answer|respon\w+)\b/i],
  ['email_agent', 'send_email', /\b(e-?mail|mail|write to|message)\b/i],
  ['habit_agent', 'set_reminder', /\b(remind\w*|nudge|poke|alert|alarm|ping|signal)\b|\bevery (day|morning|evening|week|\w+day)\b/i],
  ['knowledge_agent', null, /^(\w+ )?(what|which|when|where|who|how)\b.*\?|^do you know\b/i],
  ['knowledge_agent', 'add_to_kb', /\b(remember\w*|note|record|memory|on file|keep in mind|know about|save|store)\b/i],
  ['meeting_agent', 'schedule_event', /\b(meet\w*|call|calendar|appointment|session|review|sync|invit\w*|schedule|book|lunch|coffee)\b/i],
];

/** The arguments that a tool insists on beside todo_id, and what stands in where a briefing says nothing. */
const NEEDED = {
  schedule_event: { title: 'Meeting', start_time: null, duration_minutes: null },
  send_email: { to: null, subject: 'News', body: null },
  draft_reply: { email_id: null },
  add_to_kb: { content: null, category: null },
  set_reminder: { label: null, frequency: null, time_of_day: null },
};

const OPTIONAL = {
  schedule_event: ['attendee_emails', 'recurrence'],
  send_email: [],
  draft_reply: ['body', 'tone'],
  add_to_kb: [],
  set_reminder: ['date'],
};

const LISTS = new Set(['attendee_emails', 'to', 'cc', 'days']);
const PEOPLE_FIRST = /\b(remind|family|friend|doctor|therap\w*|birthday|medicine|mother|father|sister|brother|run|yoga|gym)\b/i;

/**
 * Plays an episode to its end.
 * @param call (tool, arguments) => { content, meta }: the structured answer and the rewards
 * @returns { score, done } of the last answer
 */
export async function playEpisode(call) {
  let last = await call('route_to_agent', { text: 'what is in my queue?', agent_name: 'knowledge_agent' });
  const tries = new Map();
  while (!last.meta['butler/done']) {
    const todo = next(last.content.remaining, tries);
    if (todo === undefined) {
      throw new Error('the episode is not over, but nothing remains in the queue');
    }

    const tried = tries.get(todo.todo_id) ?? 0;
    tries.set(todo.todo_id, tried + 1);
    last = await (tried < MOST_TRIES ? settle(call, todo) : call('route_to_agent', { todo_id: todo.todo_id, agent_name: 'none' }));
  }

  return { score: last.meta['butler/score'], done: last.meta['butler/done'] };
}

// People before work; what was tried in vain waits until the rest is done.
function next(remaining, tries) {
  const rank = todo => (tries.get(todo.todo_id) ?? 0) * 2 + (PEOPLE_FIRST.test(todo.text) ? 0 : 1);
  return [...remaining].sort((one, other) => rank(one) - rank(other))[0];
}

async function settle(call, { todo_id, text }) {
  const [agent_name, tool] = SIGNS.find(([, , sign]) => sign.test(text)) ?? ['none', null];
  const routed = await call('route_to_agent', { todo_id, agent_name });
  if (tool === null || routed.meta['butler/done'] || !routed.content.ok) {
    return routed;
  }

  const told = Object.fromEntries(routed.content.briefing.facts.map(fact => [fact.field, fact.value]));
  const [free] = routed.content.briefing.free_slots;
  if (free !== undefined) {
    told.start_time = free;
  }

  for (const [field, otherwise] of Object.entries(NEEDED[tool]).filter(([name]) => !(name in told))) {
    const answer = otherwise === null ? await ask(call, todo_id, field) : { value: otherwise };
    if (answer.value === undefined) {
      return await giveUp(call, todo_id, answer.last);
    }

    told[field] = answer.value;
  }

  return await call(tool, { todo_id, ...written(tool, told) });
}

async function ask(call, todo_id, field) {
  const last = await call('ask_clarification', { todo_id, field, question: `What is the ${field.replaceAll('_', ' ')}?` });
  return { last, value: last.content.ok ? last.content.answer : undefined };
}

async function giveUp(call, todo_id, last) {
  return last.meta['butler/done'] ? last : await call('route_to_agent', { todo_id, agent_name: 'none' });
}

function written(tool, told) {
  const names = [...Object.keys(NEEDED[tool]), ...OPTIONAL[tool]].filter(name => name in told);
  return Object.fromEntries(names.map(name => [name, LISTS.has(name) ? told[name].split(', ') : spelled(name, told[name])]));
}

function spelled(name, value) {
  return name === 'duration_minutes' && /^\d+$/.test(value) ? Number(value) : value;
}
