namespace Butler.Environments.WorkLifeFirewall.Search;

/// <summary>A reply without its text.</summary>
/// <param name="Response">The place of the response among those of the event.</param>
/// <param name="IsBlunt">Whether it is blunt.</param>
/// <param name="Quality">How well it is made, 0 to 1,000.</param>
public readonly record struct WeekReply(int Response, bool IsBlunt, int Quality)
{
    /// <summary>The quality of a well-made message, as the limits of the design are worked out with.</summary>
    public const int WellMade = 960;

    /// <summary>The quality of a blunt message.</summary>
    public const int BluntlyMade = 450;

    /// <summary>The quality of a text that nobody understands.</summary>
    public const int NotUnderstood = 100;

    /// <summary>A well-made reply.</summary>
    public static WeekReply Well(int response) => new(response, false, WellMade);
}
