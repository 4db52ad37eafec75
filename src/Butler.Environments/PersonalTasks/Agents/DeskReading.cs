using Butler.Environments.PersonalTasks.Reading;
using NodaTime;

namespace Butler.Environments.PersonalTasks.Agents;

/// <summary>Reading a text at a desk: with its user's contacts, clock and zone.</summary>
public static class DeskReading
{
    /// <summary>Reads a text as the user of this desk means it.</summary>
    public static TodoContent Read(this Desk desk, string text)
    {
        ArgumentNullException.ThrowIfNull(desk);
        return TodoReader.Read(text, desk.KnowledgeBase.Knowledge.Contacts, desk.LocalNow());
    }

    /// <summary>The user's clock.</summary>
    public static LocalDateTime LocalNow(this Desk desk)
    {
        ArgumentNullException.ThrowIfNull(desk);
        return desk.Clock.GetCurrentInstant().InZone(desk.Zone).LocalDateTime;
    }
}
