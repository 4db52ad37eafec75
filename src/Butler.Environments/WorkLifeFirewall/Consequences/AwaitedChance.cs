using Butler.Environments.WorkLifeFirewall.Events;

namespace Butler.Environments.WorkLifeFirewall.Consequences;

/// <summary>Something that chance has to decide before the week goes on.</summary>
/// <param name="Consequence">What is in the balance.</param>
/// <param name="Probability">How likely it is, in thousandths.</param>
public readonly record struct AwaitedChance(Consequence Consequence, int Probability)
{
    /// <summary>The event whose reply led here; each leads here at most once a week.</summary>
    public WeekEvent Source => Consequence.Source;
}
