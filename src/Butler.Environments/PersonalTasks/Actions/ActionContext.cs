using NodaTime;

namespace Butler.Environments.PersonalTasks.Actions;

/// <summary>What the words of a call are read against.</summary>
/// <param name="Now">This moment.</param>
/// <param name="Zone">The user's zone, in which times without a zone are meant.</param>
public sealed record ActionContext(Instant Now, DateTimeZone Zone)
{
    private const int YearsAhead = 100;

    /// <summary>The user's clock.</summary>
    public LocalDateTime Local { get; } = Now.InZone(Zone).LocalDateTime;

    /// <summary>The last day that a call may name: nobody plans further, and sums with later ones leave the calendar.</summary>
    public LocalDate LastDay => Local.Date.PlusYears(YearsAhead);
}
