namespace Butler.Environments.WorkLifeFirewall.Reading;

/// <summary>What a free-text reply was read as.</summary>
/// <param name="Intent">A response of the event, or <see cref="Unclear"/>.</param>
/// <param name="Tone">How it sounds.</param>
/// <param name="Quality">How well it is made, 0 to 1,000 thousandths: the sum of what the features earned.</param>
/// <param name="Features">What was checked, in a fixed order.</param>
public sealed record ReplyReading(string Intent, ReplyTone Tone, int Quality, IReadOnlyList<QualityFeature> Features)
{
    /// <summary>The intent of a text that no careful reader could act on: people then assume the worst.</summary>
    public const string Unclear = "unclear";
}
