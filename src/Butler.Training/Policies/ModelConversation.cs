using Butler.Environments.SmartCalendar;
using Butler.Episodes;
using Butler.LanguageModel;

namespace Butler.Training.Policies;

/// <summary>
/// What a model is told of an episode: what its world tells everybody once, the first observation, and then its own calls with what
/// each was answered, as a client of the tools sees them. So it knows at the deed what the briefing said. Where the observation itself
/// keeps all that was done, as the calendar's does, the latest one is enough.
/// </summary>
/// <param name="world">The world.</param>
internal sealed class ModelConversation(IWorld world)
{
    private const string System = "system_prompt";
    private const string Prompt = "prompt";
    private const string HowToAnswer = "Answer with exactly one call of one of the tools.";
    private const string Nothing = "(nothing)";

    // More than any episode has steps; a queue that stays open forgets what is long past.
    private const int MostTurns = 24;

    private readonly Queue<(ModelMessage Said, ModelMessage Answer)> _turns = new();
    private string _system = string.Empty;
    private string _opening = string.Empty;
    private ModelReply? _reply;

    /// <summary>What the model is asked with, after a step.</summary>
    /// <param name="last">The step just taken; the reset's on the first call.</param>
    public IReadOnlyList<ModelMessage> After(EpisodeStep last)
    {
        var observation = last.Observation.ToJsonElement();
        if (last.Reply is not { } answer || world is SmartCalendarContract)
        {
            _system = observation.TextOf(System) ?? _system;
            _opening = observation.TextOf(Prompt) ?? observation.GetRawText();
            _turns.Clear();
        }
        else if (_reply is { } reply)
        {
            _turns.Enqueue((
                new ModelMessage(ModelRole.Assistant, reply.Call is null && reply.Text.Length == 0 ? Nothing : reply.Text, reply.Call),
                new ModelMessage(reply.Call is null ? ModelRole.User : ModelRole.Tool, answer.Content.ToJson(), reply.Call)));
            if (_turns.Count > MostTurns)
            {
                _turns.Dequeue();
            }
        }

        return
        [
            new ModelMessage(ModelRole.System, $"{_system} {HowToAnswer}"),
            new ModelMessage(ModelRole.User, _opening),
            .. _turns.SelectMany(turn => (ModelMessage[])[turn.Said, turn.Answer]),
        ];
    }

    /// <summary>Takes note of what the model answered.</summary>
    public void Said(ModelReply reply) => _reply = reply;
}
