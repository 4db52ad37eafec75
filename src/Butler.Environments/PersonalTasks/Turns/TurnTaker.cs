using Butler.Environments.Calls;
using Butler.Environments.Language.Routing;
using Butler.Environments.PersonalTasks.Actions;
using Butler.Environments.PersonalTasks.Agents;
using Butler.Environments.PersonalTasks.Ports;

namespace Butler.Environments.PersonalTasks.Turns;

/// <summary>Takes one turn: finds the to-do, has the right agent act, and tells the umpire.</summary>
public sealed class TurnTaker
{
    private readonly Desk _desk;
    private readonly TodoQueue _queue;
    private readonly Umpire _umpire;
    private readonly SubAgents _agents;
    private readonly DeskReader _reader;

    /// <summary>Takes turns at a desk.</summary>
    public TurnTaker(Desk desk, TodoQueue queue, Umpire umpire, DeskReader reader)
    {
        (_desk, _queue, _umpire, _reader) = (desk, queue, umpire, reader);
        _agents = new SubAgents(desk);
    }

    /// <summary>Takes a turn.</summary>
    /// <param name="action">What the caller wants.</param>
    /// <param name="step">The step's number, from 1.</param>
    /// <param name="cancellationToken">Ends the turn before anything is done.</param>
    public async ValueTask<TurnAnswer> TakeAsync(PersonalTasksAction action, int step, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(action);
        var todo = _queue.Find(action.TodoId);
        if (action is PersonalTasksAction.Malformed malformed)
        {
            if (todo is { Status: TodoStatus.Pending } && malformed.Tool is not (ToolNames.RouteToAgent or ToolNames.AskClarification))
            {
                _umpire.NoteAvoidableRejection(todo);
            }

            return TurnAnswer.Refused(action.TodoId, malformed.Refusal);
        }

        if (action is PersonalTasksAction.RouteToAgent { Text: { } text } asked)
        {
            return await TakeTextAsync(asked.Agent, text, step, cancellationToken);
        }

        if (todo is null)
        {
            return TurnAnswer.Refused(action.TodoId, new Refusal("unknown_todo", $"There is no to-do '{action.TodoId}' in the queue.", Pending()));
        }

        if (todo.Status != TodoStatus.Pending)
        {
            return TurnAnswer.Refused(action.TodoId, new Refusal("already_settled", $"{action.TodoId} is settled; nothing was done again.", Pending()));
        }

        return action switch
        {
            PersonalTasksAction.RouteToAgent route => await RouteAsync(todo, route.Agent, step, cancellationToken),
            PersonalTasksAction.AskClarification ask => await AskAsync(todo, ask, step, cancellationToken),
            _ => await ActAsync(todo, action, step, cancellationToken),
        };
    }

    private async ValueTask<TurnAnswer> TakeTextAsync(AgentName agent, string text, int step, CancellationToken cancellationToken)
    {
        if (agent == AgentName.Knowledge && DeskReader.CanAnswer(text))
        {
            return await _reader.AnswerAsync(text, cancellationToken);
        }

        if (!_desk.OpenQueue)
        {
            return TurnAnswer.Refused(null, new Refusal(
                "closed_queue", "This queue takes no new to-dos. Route one of those in it by its todo_id.", Pending()));
        }

        var todo = _queue.Add(text);
        return await RouteAsync(todo, agent, step, cancellationToken);
    }

    private async ValueTask<TurnAnswer> RouteAsync(TodoProgress todo, AgentName agent, int step, CancellationToken cancellationToken)
    {
        var noted = _umpire.NoteAct(todo, agent, step);
        var id = todo.Todo.TodoId;
        if (agent == AgentName.None)
        {
            _umpire.SettleByRouting(noted, agent);
            return new TurnAnswer { TodoId = id, Effect = new Effect { Kind = "set_aside", Id = id, Title = todo.Todo.Text } };
        }

        var briefing = await _agents.Of(agent).BriefAsync(todo.Todo, cancellationToken);
        var answer = new TurnAnswer { TodoId = id, Briefing = briefing };
        if (!noted.Truth.IsSettledBy(ToolNames.RouteToAgent, agent))
        {
            return answer;
        }

        _umpire.SettleByRouting(noted, agent);
        return answer with { Answer = briefing.Citations.Count > 0 ? briefing.Citations[0].Text : briefing.Note };
    }

    private async ValueTask<TurnAnswer> AskAsync(TodoProgress todo, PersonalTasksAction.AskClarification ask, int step, CancellationToken cancellationToken)
    {
        // Asked before anything is noted: a user who is not there leaves the to-do as it was.
        var id = todo.Todo.TodoId;
        var said = await _desk.User.AskAsync(new Clarification(id, ask.Field, ask.Question), cancellationToken);
        var noted = _umpire.NoteAct(todo, implied: null, step);
        switch (said)
        {
            case UserAnswer.Told told:
                return new TurnAnswer { TodoId = id, Answer = told.Text };
            case UserAnswer.AskThem them:
                return new TurnAnswer { TodoId = id, Effect = new Effect { Kind = "ask_the_user", Text = them.Question } };
            case UserAnswer.Declined:
                return TurnAnswer.Refused(id, new Refusal(
                    "declined", $"The user was asked for {ask.Field} and did not say. Do without it, or leave the to-do to the user: route it to none."));
            default:
                _umpire.NoteNeedlessQuestion(noted);
                return TurnAnswer.Refused(id, new Refusal(
                    "already_known", $"You already have that: {ask.Field} stands in the text, the briefing, the contacts or the calendar.", [ToolNames.RouteToAgent]));
        }
    }

    private async ValueTask<TurnAnswer> ActAsync(TodoProgress todo, PersonalTasksAction action, int step, CancellationToken cancellationToken)
    {
        var noted = _umpire.NoteAct(todo, SubAgents.ImpliedBy(action), step);
        var id = todo.Todo.TodoId;
        switch (await _agents.ActAsync(action, todo.Todo, cancellationToken))
        {
            case ActOutcome.Accepted accepted:
                _umpire.SettleByTool(noted, action.Tool, accepted);
                if (action is PersonalTasksAction.AddToKb { Category: "meeting" } notes)
                {
                    _queue.FollowUp(todo.Todo, notes.Content);
                }

                return new TurnAnswer { TodoId = id, Effect = accepted.Effect };
            case ActOutcome.Rejected rejected:
                _umpire.NoteAvoidableRejection(noted);
                return TurnAnswer.Refused(id, rejected.Refusal);
            case ActOutcome.Unavailable down:
                _umpire.NoteOutage(noted, step, down.RetryAfterSteps);
                var unavailable = new Refusal("unavailable", "The service does not answer (503). Nothing was done. Try again after retry_after_steps.");
                return TurnAnswer.Refused(id, unavailable) with { RetryAfterSteps = down.RetryAfterSteps };
            case var other:
                throw new InvalidOperationException($"Not an outcome: {other}");
        }
    }

    private string[] Pending() =>
        [.. _queue.All.Where(todo => todo.Status == TodoStatus.Pending).Select(todo => todo.Todo.TodoId)];
}
