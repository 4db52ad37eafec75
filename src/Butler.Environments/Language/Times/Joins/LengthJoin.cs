using Butler.Environments.Language.Times.Lexing;
using Butler.Environments.Language.Times.Meanings;
using NodaTime;

namespace Butler.Environments.Language.Times.Joins;

/// <summary>A start and a length that make a range: "from 9 for two hours", "3 days starting next Monday", "for 5 days, from tomorrow".</summary>
/// <remarks>"On Friday at 9 for 45 minutes" stays a moment and a length: only "from" or "starting" makes a range of them.</remarks>
internal static class LengthJoin
{
    public static Meaning? Join(Sentence s, Piece left, Piece right)
    {
        if (!Gap.IsTight(s, left.End, right.Start))
        {
            return null;
        }

        return (left.Meaning, right.Meaning) switch
        {
            (Meaning.Length length, _) when IsStarting(s, left, right) => From(right.Meaning, length.Amount),
            (_, Meaning.Length length) when IsLed(s, left) && s.Is(right.Start - 1, Role.For) => From(left.Meaning, length.Amount),
            _ => null,
        };
    }

    private static bool IsStarting(Sentence s, Piece left, Piece right) =>
        Gap.Has(s, left.End, right.Start, Role.Starting)
        || (Gap.Has(s, left.End, right.Start, Role.From) && (s.Is(left.Start - 1, Role.For) || s.Is(left.End, Role.Comma)));

    private static bool IsLed(Sentence s, Piece start) =>
        s.Is(start.Start - 1, Role.From | Role.Starting) || Gap.Has(s, start.Start + 1, start.End, Role.From | Role.Starting) || (s.Is(start.Start - 2, Role.Starting) && s.Is(start.Start - 1, Role.At | Role.On));

    private static Meaning? From(Meaning start, Amount amount) => start switch
    {
        Meaning.Day day when !amount.HasClock => new Meaning.Days(day.Date, amount.From(day.Date, 1), Yearless: false),
        Meaning.Moment moment => new Meaning.Moments(moment.Time, amount.From(moment.Time, 1)),
        Meaning.Clock clock when amount.ToDuration() < Duration.FromDays(1) =>
            new Meaning.Clocks(clock.Time, clock.Time.PlusSeconds(amount.Seconds), clock.Settled),
        _ => null,
    };
}
