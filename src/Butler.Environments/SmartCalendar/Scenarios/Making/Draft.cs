using Butler.Environments.Scheduling;
using Butler.Episodes;
using NodaTime;

namespace Butler.Environments.SmartCalendar.Scenarios.Making;

/// <summary>A problem in the making: who, when, where, and the windows that they have on their own clocks.</summary>
internal sealed class Draft(ProblemPlan plan, SplitWording wording, EpisodeRandom random)
{
    private readonly Dictionary<string, List<CivilRange>> _windows = new(StringComparer.Ordinal);

    /// <summary>What it is to be like.</summary>
    public ProblemPlan Plan => plan;

    /// <summary>The split's words.</summary>
    public SplitWording Wording => wording;

    /// <summary>Its chance.</summary>
    public EpisodeRandom Random => random;

    /// <summary>The zone of the request's clock.</summary>
    public required DateTimeZone Zone { get; init; }

    /// <summary>The day on which it is written.</summary>
    public required LocalDate Today { get; init; }

    /// <summary>The first day of the meeting.</summary>
    public required LocalDate First { get; init; }

    /// <summary>The last day.</summary>
    public required LocalDate Last { get; init; }

    /// <summary>How long it lasts.</summary>
    public required Duration Length { get; init; }

    /// <summary>The participants with their zones.</summary>
    public required IReadOnlyList<(string Name, DateTimeZone Zone)> People { get; init; }

    /// <summary>Somebody who is shown and not asked for, or null.</summary>
    public (string Name, DateTimeZone Zone)? Bystander { get; init; }

    /// <summary>The times at which all are free.</summary>
    public List<Instant> Anchors { get; } = [];

    /// <summary>The days of the meeting.</summary>
    public IReadOnlyList<LocalDate> Days => [.. Enumerable.Range(0, Period.DaysBetween(First, Last) + 1).Select(First.PlusDays)];

    /// <summary>Opens a window on somebody's clock.</summary>
    public void Open(string name, LocalDateTime start, LocalDateTime end)
    {
        if (!_windows.TryGetValue(name, out var windows))
        {
            _windows[name] = windows = [];
        }

        windows.Add(new CivilRange(start, end));
    }

    /// <summary>Somebody's windows in order; those that touch are one.</summary>
    public IReadOnlyList<CivilRange> WindowsOf(string name)
    {
        var merged = new List<CivilRange>();
        foreach (var window in _windows.GetValueOrDefault(name, []).OrderBy(window => window.Start))
        {
            if (merged.Count > 0 && window.Start <= merged[^1].End)
            {
                merged[^1] = new CivilRange(merged[^1].Start, LocalDateTime.Max(merged[^1].End, window.End));
            }
            else
            {
                merged.Add(window);
            }
        }

        return merged;
    }
}
