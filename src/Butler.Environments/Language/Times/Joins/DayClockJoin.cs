using Butler.Environments.Language.Times.Lexing;
using Butler.Environments.Language.Times.Meanings;
using NodaTime;

namespace Butler.Environments.Language.Times.Joins;

/// <summary>A day and what happens on its clock: "tomorrow at 3pm", "9am on Tuesday", "Friday morning", "3-5pm next Monday".</summary>
internal static class DayClockJoin
{
    private const int HalfDay = 12;

    public static Meaning? Join(Sentence s, Piece left, Piece right) => Gap.IsTight(s, left.End, right.Start)
        ? On(left.Meaning, right.Meaning) ?? On(right.Meaning, left.Meaning) ?? ClockPartJoin.Settle(left.Meaning, right.Meaning) ?? ClockPartJoin.Settle(right.Meaning, left.Meaning)
        : null;

    /// <summary>The day's clock time, part or stretch; null when the two are no such pair.</summary>
    public static Meaning? On(Meaning first, Meaning second) => (first, second) switch
    {
        (Meaning.Impossible, Meaning.Clock or Meaning.Clocks or Meaning.Part) => first,
        (Meaning.Day, Meaning.Impossible) => second,
        (Meaning.Day day, Meaning.Clock clock) => On(day.Date, day.Other, day.Form, clock),
        (Meaning.Day day, Meaning.Clocks clocks) => On(day.Date, clocks),
        (Meaning.Day day, Meaning.Part part) => new Meaning.PartOfDay(day.Date, part) { OtherDay = day.Other, Form = day.Form },
        (Meaning.Day day, Meaning.PartOfDay part) when day.Date == part.Date => part,
        _ => null,
    };

    /// <summary>A clock time on a day; 24:00 is the midnight that ends it.</summary>
    public static Meaning.Moment On(LocalDate day, LocalDate? other, DayForm form, Meaning.Clock clock)
    {
        var shift = clock.EndsDay ? 1 : 0;
        var moment = day.PlusDays(shift) + clock.Time;
        return new Meaning.Moment(moment)
        {
            Form = form,
            Other = clock.Settled ? null : day + OtherHalf(clock.Time),
            OtherDay = other is { } before ? before.PlusDays(shift) + clock.Time : null,
        };
    }

    /// <summary>A stretch of a day; one that ends before it starts runs into the next day.</summary>
    public static Meaning.Moments On(LocalDate day, Meaning.Clocks clocks) =>
        new(day + clocks.Start, (clocks.End <= clocks.Start ? day.PlusDays(1) : day) + clocks.End);

    /// <summary>The same time in the other half of the day.</summary>
    public static LocalTime OtherHalf(LocalTime time) => time.PlusHours(HalfDay);
}
