using Butler.Environments.Language.Times.Lexing;
using NodaTime;

namespace Butler.Environments.Language.Times.Meanings;

/// <summary>What a stretch of tokens means while phrases are still being put together. A closed union.</summary>
internal abstract record Meaning
{
    private Meaning()
    {
    }

    /// <summary>The IANA zone named with it.</summary>
    public string? Zone { get; init; }

    /// <summary>Whether it only counts together with a neighbour ("on 15" before "at 8:00").</summary>
    public bool Weak { get; init; }

    /// <summary>A day, and the day another reader may take instead.</summary>
    internal sealed record Day(LocalDate Date, DayForm Form) : Meaning
    {
        public LocalDate? Other { get; init; }
    }

    /// <summary>A clock time. Settled when nobody can take the other half of the day.</summary>
    internal sealed record Clock(LocalTime Time, bool Settled) : Meaning
    {
        /// <summary>Whether it is the midnight that ends its day (24:00).</summary>
        public bool EndsDay { get; init; }
    }

    /// <summary>A part of a day.</summary>
    internal sealed record Part(DayPart Name, LocalTime Start, LocalTime End) : Meaning;

    /// <summary>A part of a known day.</summary>
    internal sealed record PartOfDay(LocalDate Date, Part Window) : Meaning
    {
        public LocalDate? OtherDay { get; init; }

        public DayForm Form { get; init; }
    }

    /// <summary>A clock time on a day.</summary>
    internal sealed record Moment(LocalDateTime Time) : Meaning
    {
        public LocalDateTime? Other { get; init; }

        public LocalDateTime? OtherDay { get; init; }

        public DayForm Form { get; init; }
    }

    /// <summary>A stretch of days, such as a month. Yearless when only its month is named.</summary>
    internal sealed record Days(LocalDate Start, LocalDate End, bool Yearless) : Meaning;

    /// <summary>A stretch between two clock times.</summary>
    internal sealed record Clocks(LocalTime Start, LocalTime End, bool Settled) : Meaning;

    /// <summary>A stretch between two moments.</summary>
    internal sealed record Moments(LocalDateTime Start, LocalDateTime End) : Meaning;

    /// <summary>A length of time.</summary>
    internal sealed record Length(Amount Amount) : Meaning;

    /// <summary>A repetition.</summary>
    internal sealed record Repeat(RepeatRule Rule) : Meaning;

    /// <summary>A zone by itself: it belongs to the clock time beside it.</summary>
    internal sealed record ZoneName(string Id) : Meaning
    {
        /// <summary>Why there is no such zone; null when there is one.</summary>
        public Impossible? Refusal { get; init; }
    }

    /// <summary>A time that does not exist.</summary>
    internal sealed record Impossible(string Reason) : Meaning;
}
