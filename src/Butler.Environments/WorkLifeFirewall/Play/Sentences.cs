using System.Text.Json;
using System.Text.Json.Serialization;

namespace Butler.Environments.WorkLifeFirewall.Play;

/// <summary>What the agent is told beside the events and what comes of them: <c>sentences.json</c>, read once.</summary>
/// <param name="Unclear">After a reply that nobody understood.</param>
/// <param name="Collapse">When the energy gives out.</param>
/// <param name="Demos">What is told of Friday's demo, by how the technical component ends.</param>
/// <param name="People">Who is who.</param>
/// <param name="Moods">How people are, by their trust.</param>
/// <param name="System">What an agent is told once.</param>
internal sealed record Sentences(
    string Unclear, string Collapse, IReadOnlyList<DemoSentence> Demos, IReadOnlyList<PersonName> People, IReadOnlyList<MoodWord> Moods, string System)
{
    /// <summary>The sentences.</summary>
    public static Sentences Default { get; } = Load();

    private static Sentences Load()
    {
        using var stream = EmbeddedFile.Open("WorkLifeFirewall/Play/sentences.json");
        return JsonSerializer.Deserialize(stream, SentencesJson.Default.Sentences) ?? throw new InvalidDataException("sentences.json is empty.");
    }
}

/// <summary>What is told of the demo.</summary>
/// <param name="Below">Where the technical component ends below this, in thousandths.</param>
/// <param name="News">The sentence.</param>
internal sealed record DemoSentence(int Below, string News);

/// <summary>A person of the week.</summary>
/// <param name="Level">The name of the level of this person's trust.</param>
/// <param name="Name">The name.</param>
/// <param name="Role">Client, manager or peer.</param>
internal sealed record PersonName(string Level, string Name, string Role);

/// <summary>How somebody is.</summary>
/// <param name="Below">Where the trust is below this.</param>
/// <param name="Mood">The word.</param>
internal sealed record MoodWord(int Below, string Mood);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(Sentences))]
internal sealed partial class SentencesJson : JsonSerializerContext;
