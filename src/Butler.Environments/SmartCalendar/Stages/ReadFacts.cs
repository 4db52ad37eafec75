using NodaTime;

namespace Butler.Environments.SmartCalendar.Stages;

/// <summary>What a player takes a request to ask for; what they do not say is null.</summary>
public sealed record ReadFacts
{
    /// <summary>How many facts there are.</summary>
    public const int Count = 5;

    /// <summary>Names.</summary>
    public IReadOnlyList<string> Participants { get; init; } = [];

    /// <summary>Minutes.</summary>
    public int? DurationMinutes { get; init; }

    /// <summary>The deadline, or null when none was given.</summary>
    public ReadDeadline? Deadline { get; init; }

    /// <summary>The priority.</summary>
    public string? Priority { get; init; }

    /// <summary>The zone.</summary>
    public DateTimeZone? Zone { get; init; }

    /// <summary>How many of the five facts are right.</summary>
    public int CountRight(RequestFacts truth)
    {
        ArgumentNullException.ThrowIfNull(truth);
        bool[] right =
        [
            IsEveryone(truth.Participants),
            DurationMinutes == truth.DurationMinutes,
            Deadline?.Means(truth.Deadline, truth.Zone) == true,
            Priority == truth.Priority,
            Zone?.Id == truth.Zone.Id,
        ];
        return right.Count(each => each);
    }

    private bool IsEveryone(IReadOnlyList<string> names) =>
        Participants.ToHashSet(StringComparer.OrdinalIgnoreCase).SetEquals(names) && Participants.Count == names.Count;
}
