namespace Butler.Environments.WorkLifeFirewall.Consequences;

/// <summary>A consequence as <c>consequences.json</c> has it.</summary>
/// <param name="At">When it comes; see <see cref="Moment"/>.</param>
/// <param name="Asked">The days of the reply from which it follows; null for every day.</param>
/// <param name="If">What decides between <paramref name="Do"/> and <paramref name="Else"/>; see <see cref="Condition"/>.</param>
/// <param name="Chance">Instead of a condition: how likely <paramref name="Do"/> is, in thousandths, for replies of Monday, Tuesday and so on; the last number holds for the days after.</param>
/// <param name="FirstRequest">Whether it is the first request for leave.</param>
/// <param name="Do">What happens; see <see cref="EffectKind"/>.</param>
/// <param name="Else">What happens otherwise.</param>
public sealed record ConsequenceEntry(string At, string? Asked, string? If, IReadOnlyList<int>? Chance, bool FirstRequest, string Do, string? Else)
{
    /// <summary>What is told of it.</summary>
    public string? News { get; init; }

    /// <summary>What is told otherwise.</summary>
    public string? ElseNews { get; init; }
}
