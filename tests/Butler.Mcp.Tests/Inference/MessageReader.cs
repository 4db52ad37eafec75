using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Butler.Environments.PersonalTasks;
using Butler.Episodes;
using Butler.LanguageModel.Tests;
using Butler.Training.Policies;

namespace Butler.Mcp.Tests.Inference;

/// <summary>Plays a model that follows the keyword rules and knows nothing but the messages of the request that it gets.</summary>
internal static partial class MessageReader
{
    /// <summary>The assistant's message to a request.</summary>
    public static JsonObject Answer(JsonElement request)
    {
        var messages = request.GetProperty("messages").EnumerateArray().ToArray();
        var todos = TodoLine.Matches(Content(messages[1])).Select(line => Todo(line.Groups["id"].Value, line.Groups["text"].Value)).ToArray();
        var rules = KeywordPolicy.PeopleFirst();
        rules.Begin(new ResetRequest());
        var action = rules.Next(See(todos, last: null));
        foreach (var answer in messages.Skip(2).Where(message => message.GetProperty("role").GetString() == "tool"))
        {
            var reply = JsonSerializer.Deserialize(Content(answer), PersonalTasksJson.Default.PersonalTasksReply)!;
            var pending = reply.Remaining.Select(each => each.TodoId).ToHashSet();
            todos = [.. todos.Select(todo => todo with { Status = pending.Contains(todo.TodoId) ? "pending" : "done" }), .. reply.Remaining.Where(each => todos.All(todo => todo.TodoId != each.TodoId)).Select(each => Todo(each.TodoId, each.Text))];
            action = rules.Next(See(todos, reply));
        }

        return action is null ? FakeEndpoint.Saying("Done.") : FakeEndpoint.Calling(action.Tool, JsonNode.Parse(action.Arguments.GetRawText())!.AsObject());
    }

    private static string Content(JsonElement message) => message.GetProperty("content").GetString()!;

    private static ObservedTodo Todo(string id, string text) => new() { TodoId = id, Text = text, Status = "pending", ReceivedAt = string.Empty, Source = string.Empty };

    private static EpisodeStep See(IReadOnlyList<ObservedTodo> todos, PersonalTasksReply? last) => new()
    {
        Observation = new PersonalTasksObservation
        {
            Now = last?.Now ?? new ClockFace(string.Empty, string.Empty, string.Empty, string.Empty),
            User = new ObservedUser { Name = string.Empty, Timezone = string.Empty, Role = string.Empty, CommunicationStyle = string.Empty, WorkingHours = string.Empty },
            Commitments = [],
            Todos = todos,
            Inbox = [],
            LastResult = last,
            Step = 0,
        },
    };

    [GeneratedRegex(@"^- (?<id>todo_\d+) \(pending\): (?<text>.*)$", RegexOptions.Multiline)]
    private static partial Regex TodoLine { get; }
}
