using NodaTime;

namespace Butler.Environments.PersonalTasks.Scenarios;

/// <summary>The days on which work is done unless somebody says otherwise.</summary>
public static class WorkingDays
{
    /// <summary>Whether a day is none of them.</summary>
    public static bool IsNone(LocalDate day) => day.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday;
}
