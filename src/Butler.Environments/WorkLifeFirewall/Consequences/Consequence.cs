using Butler.Environments.WorkLifeFirewall.Events;

namespace Butler.Environments.WorkLifeFirewall.Consequences;

/// <summary>Something that comes of a reply, now or later in the week.</summary>
public sealed record Consequence
{
    /// <summary>Its number in the table.</summary>
    public required int Number { get; init; }

    /// <summary>The event whose reply brings it about.</summary>
    public required WeekEvent Source { get; init; }

    /// <summary>When it comes.</summary>
    public required Moment At { get; init; }

    /// <summary>The days of the reply from which it follows, one bit for each; Monday is the lowest.</summary>
    public required int AskedOn { get; init; }

    /// <summary>What decides between <see cref="Do"/> and <see cref="Else"/> when it comes.</summary>
    public required Condition If { get; init; }

    /// <summary>Instead of a condition: how likely <see cref="Do"/> is, in thousandths, by the day of the reply; empty where chance plays no part.</summary>
    public required IReadOnlyList<int> Chance { get; init; }

    /// <summary>Whether it is the first request for leave, which a wary manager grants less easily.</summary>
    public required bool IsFirstRequest { get; init; }

    /// <summary>What happens.</summary>
    public required IReadOnlyList<Effect> Do { get; init; }

    /// <summary>What happens otherwise.</summary>
    public required IReadOnlyList<Effect> Else { get; init; }

    /// <summary>What is told of it; null where there is nothing to tell.</summary>
    public required string? News { get; init; }

    /// <summary>What is told otherwise.</summary>
    public required string? ElseNews { get; init; }

    /// <summary>Whether it follows from a reply of that day.</summary>
    public bool FollowsOn(int day) => (AskedOn & (1 << day)) != 0;
}
