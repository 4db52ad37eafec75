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
}
