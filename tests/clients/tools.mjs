// The seven tools, and one call of each that a server must answer properly. The to-do does not exist: being refused is fine.

const todo_id = 'todo_of_nobody';

export const CALLS = {
  route_to_agent: { text: 'what is in my day?', agent_name: 'knowledge_agent' },
  schedule_event: { todo_id, title: 'Review', start_time: 'tomorrow 3pm', duration_minutes: 30 },
  send_email: { todo_id, to: ['nobody@example.com'], subject: 'News', body: 'All is well.' },
  draft_reply: { todo_id, email_id: 'mail_of_nobody' },
  add_to_kb: { todo_id, content: 'The user likes tea.', category: 'preference' },
  set_reminder: { todo_id, label: 'Stretch', frequency: 'daily', time_of_day: '7am' },
  ask_clarification: { todo_id, field: 'start_time', question: 'When?' },
};

export const TOOL_NAMES = Object.keys(CALLS);
