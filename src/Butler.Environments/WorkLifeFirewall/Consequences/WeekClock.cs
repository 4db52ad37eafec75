namespace Butler.Environments.WorkLifeFirewall.Consequences;

/// <summary>The phases of the week, counted from Monday morning, 0, to Friday afternoon, 21, when the demo is judged.</summary>
public static class WeekClock
{
    /// <summary>The phase in which the week ends.</summary>
    public const int End = 21;

    private const int PartsOfDay = 5;

    // The week begins one part into Monday.
    private const int FirstPart = (int)DayPart.Morning;

    private static readonly string[] Days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"];

    /// <summary>The phases in which the seven events of every week stand.</summary>
    public static IReadOnlyList<int> Slots { get; } =
    [
        At(0, DayPart.Morning), At(0, DayPart.Afternoon), At(1, DayPart.Morning), At(1, DayPart.Afternoon),
        At(2, DayPart.Morning), At(2, DayPart.Afternoon), At(3, DayPart.Morning),
    ];

    /// <summary>The phase of a part of a day, Monday being day 0.</summary>
    public static int At(int day, DayPart part) => (day * PartsOfDay) + (int)part - FirstPart;

    /// <summary>The day of a phase, Monday being 0.</summary>
    public static int DayOf(int phase) => (phase + FirstPart) / PartsOfDay;

    /// <summary>The part of the day of a phase.</summary>
    public static DayPart PartOf(int phase) => (DayPart)((phase + FirstPart) % PartsOfDay);

    /// <summary>The name of a phase's day.</summary>
    public static string DayName(int phase) => Days[DayOf(phase)];

    /// <summary>The day, 0 to 4, of a name or its first three letters; or null.</summary>
    public static int? FindDay(string name) =>
        Array.FindIndex(Days, day => day == name || day[..3] == name) is var day and >= 0 ? day : null;
}
