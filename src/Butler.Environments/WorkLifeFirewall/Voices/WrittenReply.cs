using System.Text.Json;
using System.Text.Json.Serialization;

namespace Butler.Environments.WorkLifeFirewall.Voices;

/// <summary>A reply that somebody wrote: a line of <c>replies.train.jsonl</c> or <c>replies.test.jsonl</c>.</summary>
public sealed record WrittenReply
{
    /// <summary>The id of the event it answers.</summary>
    public required string Event { get; init; }

    /// <summary>The id of the response it is.</summary>
    public required string Response { get; init; }

    /// <summary>Whose way of writing: <c>terse</c>, <c>formal</c>, <c>chatty</c>, <c>second_language</c>, <c>indirect</c>.</summary>
    public required string Voice { get; init; }

    /// <summary>How it sounds: <c>kind</c>, <c>neutral</c> or <c>blunt</c>.</summary>
    public required string Tone { get; init; }

    /// <summary>The text.</summary>
    public required string Text { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(WrittenReply))]
internal sealed partial class WrittenReplyJson : JsonSerializerContext
{
    /// <summary>Reads a file of the voices.</summary>
    public static IEnumerable<WrittenReply> Read(string name)
    {
        using var reader = new StreamReader(EmbeddedFile.Open($"WorkLifeFirewall/Voices/{name}"));
        while (reader.ReadLine() is { } line)
        {
            yield return JsonSerializer.Deserialize(line, Default.WrittenReply) ?? throw new InvalidDataException($"{name} has an empty line.");
        }
    }
}
