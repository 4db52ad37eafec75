using Butler.Environments.WorkLifeFirewall.Events;

namespace Butler.Environments.WorkLifeFirewall.Consequences;

/// <summary>What comes of every response to every event: <c>consequences.json</c> and <c>rules.json</c>, read once.</summary>
public sealed class ConsequenceTable
{
    private readonly List<Consequence> _all = [];
    private readonly Response[][] _responses = new Response[Enum.GetValues<WeekEvent>().Length][];
    private readonly EffectReader _effects;

    private ConsequenceTable(WeekRules rules, Dictionary<string, Dictionary<string, ResponseEntry>> file)
    {
        Rules = rules;
        _effects = new EffectReader(rules);
        Start = rules.Start.Aggregate(default(Levels), (levels, each) =>
        {
            levels[(int)WireName.Parse<Level>(each.Key)] = each.Value;
            return levels;
        });
        foreach (var (name, responses) in file)
        {
            var asked = WireName.Parse<WeekEvent>(name);
            _responses[(int)asked] = [.. responses.Select(each => Compile(asked, each.Key, each.Value, responses))];
        }

        AfterSecondEscalation = Compile(WeekEvent.HandedBack, rules.Escalation.AfterSecond);
        Credits = [.. Enum.GetValues<Held>().Select(held => rules.Credits[WireName.Of(held)])];
    }

    /// <summary>The world's own table.</summary>
    public static ConsequenceTable Default { get; } = new(ConsequenceFileJson.ReadRules(), ConsequenceFileJson.ReadConsequences());

    /// <summary>The rules that hold whatever the event.</summary>
    public WeekRules Rules { get; }

    /// <summary>The levels on Monday morning.</summary>
    public Levels Start { get; }

    /// <summary>What each no is worth, by the number of its <see cref="Held"/>.</summary>
    public IReadOnlyList<CreditRules> Credits { get; }

    /// <summary>What comes of passing a second matter up.</summary>
    public Consequence AfterSecondEscalation { get; }

    /// <summary>How many consequences there are.</summary>
    public int Count => _all.Count;

    /// <summary>The responses to an event, in the order of the file; the last is <c>unclear</c>.</summary>
    public IReadOnlyList<Response> ResponsesTo(WeekEvent asked) => _responses[(int)asked];

    /// <summary>The place of a response among those of its event.</summary>
    /// <exception cref="ArgumentException">The event has no such response.</exception>
    public int Find(WeekEvent asked, string response)
    {
        var place = Array.FindIndex(_responses[(int)asked], each => each.Id == response);
        return place >= 0 ? place : throw new ArgumentException($"{asked} has no response '{response}'.", nameof(response));
    }

    /// <summary>The consequence of a number.</summary>
    public Consequence Numbered(int number) => _all[number];

    private Response Compile(WeekEvent asked, string id, ResponseEntry entry, Dictionary<string, ResponseEntry> all)
    {
        var later = entry.LaterAs is { } other ? all[other].Effects.Where(each => each.At != "now") : [];
        return new Response
        {
            Id = id,
            Favour = entry.Favour is { } friend ? WireName.Parse<Level>(friend) : null,
            Escalates = entry.Escalates,
            Effects = [.. entry.Effects.Concat(later).Select(each => Compile(asked, each))],
            Without = [.. (entry.Without ?? []).Select(each => Compile(asked, each))],
        };
    }

    private Consequence Compile(WeekEvent source, ConsequenceEntry entry)
    {
        var compiled = new Consequence
        {
            Number = _all.Count,
            Source = source,
            At = Moment.Parse(entry.At),
            AskedOn = Days(entry.Asked),
            If = entry.If is { } condition ? WireName.Parse<Condition>(condition) : Condition.Always,
            Chance = entry.Chance ?? [],
            IsFirstRequest = entry.FirstRequest,
            Do = _effects.Read(entry.Do),
            Else = _effects.Read(entry.Else),
            News = entry.News,
            ElseNews = entry.ElseNews,
        };
        _all.Add(compiled);
        return compiled;
    }

    private static int Days(string? asked) => asked is null
        ? -1
        : asked.Split(' ').Sum(day => 1 << (WeekClock.FindDay(day) ?? throw new FormatException($"'{day}' is no day of a week.")));
}
