using Butler.Environments.WorkLifeFirewall.Events;

namespace Butler.Environments.WorkLifeFirewall.Play;

/// <summary>Something that asks for a reply.</summary>
/// <param name="From">Who it comes from.</param>
/// <param name="Channel">Where it came in.</param>
/// <param name="Title">What it is, in a few words.</param>
/// <param name="Text">What it says.</param>
public sealed record EventView(IReadOnlyList<string> From, string Channel, string Title, string Text)
{
    /// <summary>Sees an event.</summary>
    public static EventView Of(EventText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new EventView(text.From, text.Channel, text.Title, text.Text);
    }
}
