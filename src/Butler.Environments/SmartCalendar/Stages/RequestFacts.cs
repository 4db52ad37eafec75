using NodaTime;

namespace Butler.Environments.SmartCalendar.Stages;

/// <summary>What a request asks for.</summary>
public sealed record RequestFacts
{
    /// <summary>The priorities there are.</summary>
    public static IReadOnlyList<string> Priorities { get; } = ["low", "normal", "high"];

    /// <summary>Who has to be there.</summary>
    public required IReadOnlyList<string> Participants { get; init; }

    /// <summary>How long it lasts.</summary>
    public required int DurationMinutes { get; init; }

    /// <summary>By when it has to be over; null when the request does not say.</summary>
    public Instant? Deadline { get; init; }

    /// <summary>One of <see cref="Priorities"/>.</summary>
    public required string Priority { get; init; }

    /// <summary>The zone of the clock on which the request is written.</summary>
    public required DateTimeZone Zone { get; init; }
}
