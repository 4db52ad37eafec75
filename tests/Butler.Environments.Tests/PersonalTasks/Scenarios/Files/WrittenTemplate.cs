using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Butler.Environments.Tests.PersonalTasks.Scenarios.Files;

/// <summary>A template as its file has it, whether or not the generator uses it yet.</summary>
internal sealed partial class WrittenTemplate(JsonObject members, bool isHard, string? id = null, bool hasPerson = false)
{
    private static readonly string[] Phrases = ["says", "title", "subject", "label", "never"];

    public string Id { get; } = members["id"]?.GetValue<string>() ?? id ?? string.Empty;

    /// <summary>Whether it comes from the file that only difficulty hard draws from.</summary>
    public bool IsHard { get; } = isHard;

    public string Kind { get; } = members["kind"]!.GetValue<string>();

    public string Tier { get; } = members["tier"]!.GetValue<string>();

    /// <summary>The plain kind that a hard one comes down to, where the file names it.</summary>
    public string? As { get; } = members["as"]?.GetValue<string>();

    public bool HasPerson { get; } = hasPerson || members.ContainsKey("person");

    public string Text { get; } = members["text"]!.GetValue<string>();

    public string? Body { get; } = members["body"]?.GetValue<string>();

    public string? Note { get; } = members["note"]?.GetValue<string>();

    /// <summary>The deed that is right: one of the nine plain kinds.</summary>
    public string Deed => As ?? Kind switch
    {
        "private_reply" => "reply",
        "private_send" => "send",
        "text_contradicts" => "meeting",
        _ => Kind,
    };

    /// <summary>The to-dos that filing these notes brings; they share its slots and its person.</summary>
    public IReadOnlyList<WrittenTemplate> FollowUps =>
    [
        .. members["follow_ups"] is JsonArray array
            ? array.Select(each => new WrittenTemplate(each!.AsObject(), IsHard, Id + " follow-up", HasPerson))
            : [],
    ];

    public IReadOnlyList<string> Says => Of("says");

    public IReadOnlyList<string> Subject => Of("subject");

    public IReadOnlyList<string> Never => Of("never");

    /// <summary>The phrases of which the text has to hold every word: all but the subject of a mail that is already there.</summary>
    public IEnumerable<(string Member, string Phrase)> Held =>
        from member in Phrases
        where member != "subject" || Body is null
        from phrase in Of(member)
        select (member, phrase);

    /// <summary>Everything in it that is words, and where.</summary>
    public IEnumerable<(string Where, string Text)> Writings =>
    [
        (Id, Text),
        .. Body is { } body ? [($"{Id} body", body)] : Array.Empty<(string, string)>(),
        .. Note is { } note ? [($"{Id} note", note)] : Array.Empty<(string, string)>(),
        .. Phrases.SelectMany(member => Of(member).Select(phrase => ($"{Id} {member}", phrase))),
        .. FollowUps.SelectMany(each => each.Writings),
    ];

    public IReadOnlySet<string> Slots =>
        Writings.SelectMany(each => Slot.Matches(each.Text)).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);

    [GeneratedRegex(@"\{(\w*)\}")]
    public static partial Regex Slot { get; }

    private IReadOnlyList<string> Of(string member) => members[member] switch
    {
        null => [],
        JsonArray array => [.. array.Select(each => each!.GetValue<string>())],
        var one => [one.GetValue<string>()],
    };
}
