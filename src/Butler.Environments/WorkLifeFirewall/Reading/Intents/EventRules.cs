using System.Collections.Frozen;
using Butler.Environments.WorkLifeFirewall.Reading.Clauses;
using Butler.Environments.WorkLifeFirewall.Reading.Learned;
using Butler.Environments.WorkLifeFirewall.Reading.Words;

namespace Butler.Environments.WorkLifeFirewall.Reading.Intents;

/// <summary>How the replies to one event are read.</summary>
internal sealed class EventRules
{
    private const int Sure = 60;
    private const int Fair = 40;
    private const int Hint = 20;

    private static readonly string[] Events =
    [
        "staging", "slack", "client", "leave", "appraisal", "oncall", "standup",
        "fails_again", "blocked", "harsher_mail", "alert", "again", "refused", "handed_back",
    ];

    private EventRules(RulesFile file, IReadOnlyDictionary<string, RulesFile> all)
    {
        Event = file.Event;
        Topic = Topics.IndexOf(Event);
        Responses = [.. file.Responses.Keys];
        Own = Set(file.Own);
        Near = Set(file.Near);
        Addressees = Persons.AsSpokenTo(Set(file.Addressees));
        Rules = [.. file.Responses.SelectMany((response, index) => RulesOf(response.Value, index, all))];
        Outweighed = [.. Responses.Select(response => file.Over.TryGetValue(response, out var others) ? Bits(others) : 0)];
    }

    /// <summary>The rules of every event, by its id; read once.</summary>
    public static FrozenDictionary<string, EventRules> All { get; } = Load();

    /// <summary>The id of the event.</summary>
    public string Event { get; }

    /// <summary>The matter it is about.</summary>
    public int Topic { get; }

    public IReadOnlyList<string> Responses { get; }

    public ConceptSet Own { get; }

    public ConceptSet Near { get; }

    /// <summary>Whom a reply may speak to, as those who are spoken to.</summary>
    public ConceptSet Addressees { get; }

    public ResponseRule[] Rules { get; }

    /// <summary>For each response the responses it outweighs, as bits.</summary>
    public int[] Outweighed { get; }

    /// <summary>Whether a response holds when both are in a message: "can't, but I can …".</summary>
    public bool Outweighs(int response, int other) => (Outweighed[response] & (1 << other)) != 0;

    private static FrozenDictionary<string, EventRules> Load()
    {
        var files = Events.ToDictionary(id => id, id => ReadingFiles.Read($"Intents.{id}.json", ReplyRulesJson.Default.RulesFile), StringComparer.Ordinal);
        return files.ToFrozenDictionary(pair => pair.Key, pair => new EventRules(pair.Value, files), StringComparer.Ordinal);
    }

    private static ConceptSet Set(string names) => names.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Aggregate(ConceptSet.Empty, static (all, name) => all | ReplyLexicon.Default.Concept(name));

    private static IEnumerable<ResponseRule> RulesOf(ResponseFile response, int index, IReadOnlyDictionary<string, RulesFile> all)
    {
        var own = new[] { (response.Sure, Sure), (response.Fair, Fair), (response.Hint, Hint) }
            .SelectMany(group => (group.Item1 ?? []).Select(text => RuleText.Read(text, index, group.Item2)));
        if (response.Like is not { } like)
        {
            return own;
        }

        var dot = like.IndexOf('.', StringComparison.Ordinal);
        return own.Concat(RulesOf(all[like[..dot]].Responses[like[(dot + 1)..]], index, all));
    }

    private int Bits(string names) => names.Split(' ', StringSplitOptions.RemoveEmptyEntries).Aggregate(0, (all, name) => all | (1 << IndexOf(name)));

    private int IndexOf(string response)
    {
        var index = Responses.ToList().IndexOf(response);
        return index >= 0 ? index : throw new FormatException($"There is no response '{response}'.");
    }
}
