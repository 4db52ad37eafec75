using System.Text.Json;
using Butler.Episodes;
using Butler.Episodes.Tools;

namespace Butler.Benchmarks.Hostile;

/// <summary>Tool calls with every kind of wrong argument.</summary>
public sealed class HostileCalls(IReadOnlyList<ToolContract> tools, EpisodeRandom random)
{
    private static readonly string[] WrongValues =
    [
        "null", "true", "-1.5", "1e400", "123456789012345678901234567890", "\"\"", "[]", "{}", "[null]", "[1,\"a\",[\"b\"]]", "{\"\":{}}",
        "[\"\\ud800\"]", "{\"\\udc00\":\"\\ud83d\"}", "\"\\u0000\"",
    ];

    private static readonly string[] NoObjects = ["[]", "[{}]", "\"\"", "\"{}\"", "\"\\ud800\"", "0", "1e400", "true", "false", "null", "[\"\\udc00\"]"];

    private static readonly Dictionary<string, string[]> Plausible = new(StringComparer.Ordinal)
    {
        ["text"] =
        [
            "\"Remind me to call mum every Sunday at 5pm\"", "\"what is in my queue?\"", "\"Email Priya the notes\"", "\"Buy milk\"", "\"Meet Sam on Friday at 10\"",
            "\"Reply to mail_1\"", "\"what do you know about Priya?\"", "\"what is in my inbox?\"", "\"I prefer tea\"",
        ],
        ["title"] = ["\"Review\""],
        ["start_time"] = ["\"tomorrow at 3pm\"", "\"next Friday at 10:30\""],
        ["duration_minutes"] = ["30", "\"an hour\""],
        ["attendee_emails"] = ["[\"priya@example.com\"]", "[]"],
        ["recurrence"] = ["\"every Monday\""],
        ["location"] = ["\"Room 2\""],
        ["notes"] = ["\"Bring the plan.\""],
        ["to"] = ["[\"priya@example.com\"]", "\"priya@example.com, sam@example.com\""],
        ["cc"] = ["[]"],
        ["subject"] = ["\"News\""],
        ["body"] = ["\"As discussed.\""],
        ["in_reply_to"] = ["\"mail_1\""],
        ["email_id"] = ["\"mail_1\"", "\"mail_2\""],
        ["content"] = ["\"I like tea\""],
        ["label"] = ["\"Stretch\""],
        ["frequency"] = ["\"daily\"", "\"weekly\"", "\"once\"", "\"monthly\""],
        ["time_of_day"] = ["\"07:00\"", "\"7am\""],
        ["days"] = ["[\"Monday\"]", "\"Mon, Thu\""],
        ["date"] = ["\"tomorrow\"", "\"the 5th\""],
        ["field"] = ["\"start_time\"", "\"to\""],
        ["question"] = ["\"When?\""],
    };

    private readonly HostileText _text = new(random);

    /// <summary>Every argument of every tool with every wrong value, and every tool with arguments that are no object.</summary>
    public IEnumerable<(string Kind, string Params)> Systematic()
    {
        foreach (var tool in tools)
        {
            foreach (var arguments in NoObjects)
            {
                yield return ("arguments that are no object", Params(tool.Name, arguments));
            }

            foreach (var name in Names(tool))
            {
                foreach (var value in WrongValues)
                {
                    yield return ("wrong type of an argument", Params(tool.Name, Object(Right(tool).Select(each => each.Name == name ? (name, value) : each))));
                }

                yield return ("missing argument", Params(tool.Name, Object(Right(tool).Where(each => each.Name != name))));
            }
        }
    }

    /// <summary>Some call.</summary>
    public (string Kind, string Params) Any()
    {
        var tool = random.Pick(tools);
        var right = Right(tool);
        var name = random.Pick(Names(tool));
        return random.Next(22) switch
        {
            0 => ("missing argument", Params(tool.Name, Object(right.Where(each => each.Name != name)))),
            1 => ("wrong type of an argument", Params(tool.Name, Object(With(right, name, random.Pick(WrongValues))))),
            2 => ("huge text", Params(tool.Name, Object(With(right, name, _text.Huge())))),
            3 => ("half of a surrogate pair", Params(tool.Name, Object(With(right, random.Chance(0.5) ? name : Unquoted(_text.Broken()), _text.Broken())))),
            4 => ("half of a surrogate pair as tool", Params(_text.Broken()[1..^1], "{}")),
            5 => ("unknown tool", Params(_text.Any()[1..^1], Object(right))),
            6 => ("unknown to-do or mail", Params(tool.Name, Object(With(With(right, "todo_id", _text.Any()), "email_id", _text.Any())))),
            7 => ("deep argument", Params(tool.Name, Object(With(right, name, Deep(1 + random.Next(61)))))),
            8 => ("member twice in the arguments", Params(tool.Name, Object([.. right, .. right]))),
            9 => ("many members", Params(tool.Name, Object([.. right, .. Enumerable.Range(0, random.Next(300)).Select(_ => (Unquoted(_text.Any()), random.Pick(WrongValues)))]))),
            10 => ("long list", Params(tool.Name, Object(With(right, name, $"[{string.Join(',', Enumerable.Range(0, random.Next(200)).Select(_ => _text.Any()))}]")))),
            11 or 12 => ("new to-do", New(random.Pick(Plausible["text"]))),
            13 or 14 => ("new to-do in hostile words", New(_text.Any())),
            < 18 => ("plausible call", Params(tool.Name, Object(right))),
            _ => ("hostile text", Params(tool.Name, Object(right.Select(each => random.Chance(0.5) ? (each.Name, _text.Any()) : each)))),
        };
    }

    /// <summary>A value that nests so deep.</summary>
    public string Deep(int levels) => random.Chance(0.5)
        ? new string('[', levels) + new string(']', levels)
        : string.Concat(Enumerable.Repeat("{\"a\":", levels)) + "1" + new string('}', levels);

    private static string Params(string tool, string arguments) => $$"""{"name":"{{tool}}","arguments":{{arguments}} }""";

    private static string Object(IEnumerable<(string Name, string Value)> members) =>
        "{" + string.Join(',', members.Select(member => $"\"{member.Name}\":{member.Value}")) + "}";

    private static IEnumerable<(string Name, string Value)> With(IReadOnlyList<(string Name, string Value)> members, string name, string value) =>
        members.Where(member => member.Name != name).Append((name, value));

    private static IEnumerable<(string Name, string Value)> With(IEnumerable<(string Name, string Value)> members, string name, string value) =>
        With(members.ToArray(), name, value);

    private static string Unquoted(string json) => json[1..^1];

    private static string[] Names(ToolContract tool) => [.. tool.InputSchema.GetProperty("properties").EnumerateObject().Select(property => property.Name)];

    // A call that might be meant.
    private (string Name, string Value)[] Right(ToolContract tool) =>
        [.. tool.InputSchema.GetProperty("properties").EnumerateObject().Select(property => (property.Name, RightValue(property.Name, property.Value)))];

    private string New(string text) => Params("route_to_agent", Object([("text", text), ("agent_name", random.Pick(["\"none\"", "\"meeting_agent\"", "\"email_agent\"", "\"habit_agent\"", "\"knowledge_agent\""]))]));

    private string RightValue(string name, JsonElement schema) =>
        name == "todo_id" ? $"\"todo_{1 + random.Next(40)}\""
        : schema.TryGetProperty("enum", out var choices) ? choices[random.Next(choices.GetArrayLength())].GetRawText()
        : random.Pick(Plausible[name]);
}
