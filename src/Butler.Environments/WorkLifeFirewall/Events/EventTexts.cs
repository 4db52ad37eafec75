namespace Butler.Environments.WorkLifeFirewall.Events;

/// <summary>What each event says: <c>events.json</c>, read once.</summary>
public static class EventTexts
{
    private static readonly EventText[] Texts = Load();

    /// <summary>The text of an event.</summary>
    public static EventText Of(WeekEvent asked) => Texts[(int)asked];

    private static EventText[] Load()
    {
        var byId = EventFileJson.Read().Events.ToDictionary(each => each.Id, StringComparer.Ordinal);
        return [.. Enum.GetValues<WeekEvent>().Select(asked => byId[WireName.Of(asked)])];
    }

    /// <summary>The event of a title; no two have the same.</summary>
    /// <exception cref="ArgumentException">There is no such event.</exception>
    public static WeekEvent Titled(string title)
    {
        var at = Array.FindIndex(Texts, text => text.Title == title);
        return at >= 0 ? (WeekEvent)at : throw new ArgumentException($"No event is titled '{title}'.", nameof(title));
    }
}
