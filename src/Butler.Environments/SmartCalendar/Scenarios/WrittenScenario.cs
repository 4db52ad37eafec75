namespace Butler.Environments.SmartCalendar.Scenarios;

/// <summary>A hand-made scenario as its file has it (<c>Data/fixed.json</c>).</summary>
internal sealed record WrittenScenario
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its difficulty.</summary>
    public required string Difficulty { get; init; }

    /// <summary>The day on which it was written.</summary>
    public required string Today { get; init; }

    /// <summary>The first and the last day.</summary>
    public required IReadOnlyList<string> Days { get; init; }

    /// <summary>The request.</summary>
    public required string Request { get; init; }

    /// <summary>Who has to be there.</summary>
    public required IReadOnlyList<string> Participants { get; init; }

    /// <summary>How long it lasts.</summary>
    public required int DurationMinutes { get; init; }

    /// <summary>By when it is over, on the request's clock; null for no deadline.</summary>
    public string? Deadline { get; init; }

    /// <summary>The priority.</summary>
    public required string Priority { get; init; }

    /// <summary>The zone of the request's clock.</summary>
    public required string Timezone { get; init; }

    /// <summary>Everybody whose time is shown.</summary>
    public required IReadOnlyList<WrittenPerson> People { get; init; }

    /// <summary>What people cannot, or would rather not.</summary>
    public IReadOnlyList<WrittenLimit>? Limits { get; init; }

    /// <summary>Whether any time that suits is as good as an earlier one.</summary>
    public bool AnyTime { get; init; }

    /// <summary>The best slot as worked out by hand, for the tests.</summary>
    public required string Answer { get; init; }

    /// <summary>How many slots there are as counted by hand, for the tests.</summary>
    public required int Slots { get; init; }
}

/// <summary>A person of a hand-made scenario, with ranges such as <c>2026-04-08 09:10-12:00</c>.</summary>
internal sealed record WrittenPerson(string Name, string Timezone, IReadOnlyList<string>? Available, IReadOnlyList<string>? WorkingHours, IReadOnlyList<string>? Busy);

/// <summary>A limit of a hand-made scenario.</summary>
internal sealed record WrittenLimit(string Who, string Relation, string? Time, string? Day, int? Weight, bool InRequest);
