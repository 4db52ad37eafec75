namespace Butler.Environments.WorkLifeFirewall.Reading.Quality;

/// <summary>How long a message may be where it goes, in words.</summary>
/// <param name="Least">Below this there is no room for a decision and its reason.</param>
/// <param name="Most">Above this it is longer than people read there; at twice as many it is worth nothing.</param>
internal readonly record struct Channels(int Least, int Most)
{
    /// <summary>The bounds of a channel by its name in <c>events.json</c>.</summary>
    public static Channels Of(string channel) => channel switch
    {
        "pager" => new Channels(8, 70),
        "chat" => new Channels(8, 75),
        "mail" => new Channels(14, 160),
        "calendar" => new Channels(9, 110),
        "form" => new Channels(8, 90),
        _ => throw new ArgumentException($"There is no channel '{channel}'.", nameof(channel)),
    };
}
