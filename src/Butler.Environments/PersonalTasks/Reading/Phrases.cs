using System.Collections.Frozen;
using System.Text.Json;

namespace Butler.Environments.PersonalTasks.Reading;

/// <summary>The phrases of this build, ready to be looked up. Immutable: one instance serves all threads.</summary>
internal sealed class Phrases
{
    /// <summary>The id that stands for anybody.</summary>
    public const int Anybody = 1;

    private static readonly string[] Pronouns = ["him", "her", "them", "everyone", "everybody", "somebody", "someone"];

    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _ids;
    private readonly HashSet<int> _pronouns;

    private Phrases(PhraseFile file)
    {
        var ids = new Dictionary<string, int>(StringComparer.Ordinal) { ["@"] = Anybody };
        PhraseList List(IEnumerable<string> phrases) => new(phrases, ids);
        Courtesy = List(file.Courtesy);
        Mail = List(file.Mail);
        Relations = List(file.Relations);
        MailCore = List(file.MailCore);
        Says = List(file.Says);
        Labels = List(file.Labels);
        Remind = new CommandWords(List(file.Remind), List(file.RemindNouns));
        Schedule = new CommandWords(List(file.Schedule), List(file.ScheduleNouns));
        Functions = List(file.Functions);
        Fallback = List(file.Fallback);
        Record = List(file.Record);
        Private = List(file.Private);
        Sensitive = List(file.Sensitive);
        WorkRelations = file.WorkRelations.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        Secrecy = List(file.Secrecy);
        Telling = List(file.Telling);
        Meta = List(file.Meta);
        Process = List(file.Process);
        Objects = List(file.Objects);
        Abouts = List(file.Abouts);
        Draft = List(file.Draft);
        Tones = [.. file.Tones.Select(tone => (tone.Key, List(tone.Value)))];
        Definite = List(["the", "my", "our", "this", "that", "his", "her", "their", "its"]);
        Categories = new CategoryFinder(ids);
        Begun = List(["to", "the", "my", "our", "this", "his", "her", "their"]);
        _pronouns = [.. Pronouns.Select(pronoun => ids.GetValueOrDefault(pronoun))];
        _ids = ids.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The phrases.</summary>
    public static Phrases Default { get; } = Load();

    public PhraseList Courtesy { get; }

    public PhraseList Mail { get; }

    public PhraseList Relations { get; }

    public PhraseList MailCore { get; }

    public PhraseList Says { get; }

    public PhraseList Labels { get; }

    public CommandWords Remind { get; }

    public CommandWords Schedule { get; }

    public PhraseList Functions { get; }

    public PhraseList Fallback { get; }

    public PhraseList Record { get; }

    public PhraseList Private { get; }

    public PhraseList Sensitive { get; }

    /// <summary>What a contact is to the user who is so through work.</summary>
    public FrozenSet<string> WorkRelations { get; }

    public PhraseList Secrecy { get; }

    public PhraseList Telling { get; }

    public PhraseList Meta { get; }

    public PhraseList Process { get; }

    public PhraseList Objects { get; }

    public PhraseList Abouts { get; }

    public PhraseList Draft { get; }

    public PhraseList Definite { get; }

    /// <summary>Behind these no command goes on.</summary>
    public PhraseList Begun { get; }

    public IReadOnlyList<(string Tone, PhraseList Words)> Tones { get; }

    /// <summary>Tells what a fact is about.</summary>
    public CategoryFinder Categories { get; }

    /// <summary>The id of a word in lower case; 0 when no phrase has it.</summary>
    public int IdOf(ReadOnlySpan<char> word) => _ids.TryGetValue(word, out var id) ? id : 0;

    /// <summary>Whether a word stands for somebody.</summary>
    public bool IsPronoun(int id) => id != 0 && _pronouns.Contains(id);

    private static Phrases Load()
    {
        using var stream = EmbeddedFile.Open("PersonalTasks/Reading/phrases.json");
        return new Phrases(JsonSerializer.Deserialize(stream, ReadingJson.Default.PhraseFile) ?? throw new InvalidDataException("phrases.json is empty."));
    }
}

/// <summary>The words of a command: those that are always part of it, and nouns that are when nothing hangs on them.</summary>
internal sealed record CommandWords(PhraseList Always, PhraseList Nouns);
