using System.Text.Json;
using System.Text.Json.Nodes;
using Butler.Environments.PersonalTasks;
using Butler.Environments.PersonalTasks.Truths;
using Butler.Episodes;

namespace Butler.Environments.Tests.PersonalTasks.Building;

/// <summary>A hand-made to-do with its truth, and the calls that can be made about it.</summary>
internal sealed record Job
{
    public required string Id { get; init; }

    public required string Text { get; init; }

    public required Truth Truth { get; init; }

    /// <summary>The arguments of the call that settles it with every value right, but for the id.</summary>
    public JsonObject Right { get; init; } = [];

    public EpisodeAction Done() => Called(Truth.Tool, Right);

    /// <summary>The right tool with some arguments changed; null leaves one out.</summary>
    public EpisodeAction DoneWith(params (string Name, JsonNode? Value)[] changes)
    {
        var arguments = Right.DeepClone().AsObject();
        foreach (var (name, value) in changes)
        {
            arguments.Remove(name);
            if (value is not null)
            {
                arguments[name] = value;
            }
        }

        return Called(Truth.Tool, arguments);
    }

    public EpisodeAction Routed(string agent) => Called("route_to_agent", new JsonObject { ["agent_name"] = agent });

    public EpisodeAction SetAside() => Routed("none");

    public EpisodeAction Asked(string field) => Called("ask_clarification", new JsonObject { ["field"] = field, ["question"] = "Which one?" });

    /// <summary>The right call of another job, made about this one.</summary>
    public EpisodeAction DoneAs(Job other) => Called(other.Truth.Tool, other.Right);

    public EpisodeAction Called(string tool, JsonObject arguments)
    {
        var whole = arguments.DeepClone().AsObject();
        whole["todo_id"] = Id;
        return Raw(tool, whole);
    }

    public static EpisodeAction Raw(string tool, JsonNode arguments) => new(tool, JsonElement.Parse(arguments.ToJsonString()));

    public Job Named(string id) => this with { Id = id };

    public Todo Todo() => new() { TodoId = Id, Text = Text, ReceivedAt = Desks.Now };
}
