using Butler.Environments.WorkLifeFirewall.Consequences;
using Butler.Environments.WorkLifeFirewall.Events;
using Butler.Environments.WorkLifeFirewall.Reading;
using Butler.Environments.WorkLifeFirewall.Rubric;
using Butler.Episodes;

namespace Butler.Environments.WorkLifeFirewall.Play;

/// <summary>A week played in text: replies are read, chance falls as the seed has it, and what happens is told.</summary>
public sealed class WeekPlay
{
    private readonly ConsequenceTable _table = ConsequenceTable.Default;
    private readonly Func<string, ReplySetting, ReplyReading> _read;
    private readonly EpisodeRandom _random;
    private readonly List<string> _messages = [];
    private readonly List<WeekNote> _notes = [];
    private List<string> _news = [];

    /// <summary>Begins the week of a seed.</summary>
    /// <param name="seed">Decides the order of events and how chance falls.</param>
    /// <param name="split">The split; each has weeks of its own.</param>
    /// <param name="read">Reads a reply.</param>
    public WeekPlay(long seed, string split, Func<string, ReplySetting, ReplyReading> read)
    {
        _read = read;
        _random = new EpisodeRandom(seed).Fork("firewall/" + split);
        Order = WeekOrder.Draw(_random.Fork("order"));
        Week = new Week(_table, Order) { Tell = sentence => _news.Add(sentence) };
        See();
    }

    /// <summary>The week's order of events.</summary>
    public WeekOrder Order { get; }

    /// <summary>The week itself.</summary>
    public Week Week { get; }

    /// <summary>The week as Arjun sees it now.</summary>
    public WeekView View { get; private set; } = null!;

    /// <summary>The same as text.</summary>
    public string Prompt { get; private set; } = string.Empty;

    /// <summary>The replies so far.</summary>
    public IReadOnlyList<WeekNote> Notes => _notes;

    /// <summary>Takes a reply to the current event.</summary>
    /// <returns>What it was read as.</returns>
    /// <exception cref="InvalidOperationException">Nothing asks for a reply.</exception>
    public ReplyReading Reply(string message)
    {
        var asked = Week.Current ?? throw new InvalidOperationException("Nothing asks for a reply.");
        var reading = _read(message, new ReplySetting(WireName.Of(asked), Prompt, [.. _messages]));
        var quality = Math.Min(reading.Quality, MostQuality(reading));
        _messages.Add(message);
        _notes.Add(new WeekNote
        {
            Day = View.Day,
            Event = WireName.Of(asked),
            Intent = reading.Intent,
            Tone = WireName.Of(reading.Tone),
            Quality = quality,
            Message = message,
        });
        _news = reading.Intent == ReplyReading.Unclear ? [Sentences.Default.Unclear] : [];
        Week.Answer(_table.Find(asked, reading.Intent), reading.Tone == ReplyTone.Blunt, quality);
        while (Week.Awaited is { } awaited)
        {
            // A draw of its own for each event: what was decided elsewhere does not shift it.
            var drawn = _random.Fork("chance/" + WireName.Of(awaited.Source)).Next(Levels.Full);
            Week.Fall(drawn < awaited.Probability);
        }

        See();
        return reading;
    }

    private int MostQuality(ReplyReading reading) =>
        reading.Intent == ReplyReading.Unclear ? _table.Rules.UnclearQuality
        : reading.Tone == ReplyTone.Blunt ? _table.Rules.Blunt.Quality
        : Levels.Full;

    private void See()
    {
        if (Week.IsOver)
        {
            _news.Add(Week.Standing.Collapsed ? Sentences.Default.Collapse : Demo());
        }

        View = WeekView.Of(Week, _news);
        Prompt = WeekPrompt.Write(View);
    }

    private string Demo()
    {
        var technical = new TechnicalResolution().Score(Week.Standing) * Levels.Full;
        return Sentences.Default.Demos.First(demo => technical < demo.Below).News;
    }
}
