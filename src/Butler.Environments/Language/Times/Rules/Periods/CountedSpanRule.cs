using Butler.Environments.Language.Times.Lexing;
using Butler.Environments.Language.Times.Meanings;
using Butler.Environments.Language.Times.Numbers;
using Butler.Environments.Language.Times.Rules.Lengths;

namespace Butler.Environments.Language.Times.Rules.Periods;

/// <summary>A counted stretch that touches now: "next 6 days", "the past two weeks", "4 upcoming months", "within 20 minutes".</summary>
/// <remarks>Ahead it begins tomorrow, back it ends today; in hours and minutes it touches the very moment.</remarks>
internal static class CountedSpanRule
{
    public static Match Read(Sentence s, int at)
    {
        var start = s.Skip(at, Role.The);
        if (s.Is(start, Role.Within))
        {
            return Within(s, start + 1);
        }

        var sign = Sign(s, start);
        if (sign != 0)
        {
            var counted = Cardinals.Read(s, start + 1).Found || s.Is(start + 1, Sense.Few | Sense.Half)
                ? LengthRule.ReadCounted(s, start + 1)
                : OneClockUnit(s, start + 1);
            return counted.Meaning is Meaning.Length length ? Touching(s, start + 1, counted.End, length.Amount, sign) : Match.None;
        }

        return Inverted(s, start);
    }

    private static int Sign(Sentence s, int at) =>
        s.Is(at, Role.Next | Role.Coming) ? 1 : s.Is(at, Role.Last | Role.Past) ? -1 : 0;

    /// <summary>"Next hour", "last minute": units of the calendar stand on their own grid, these touch now.</summary>
    private static Match OneClockUnit(Sentence s, int at) =>
        s.Word(at).Unit is TimeUnit.Hour or TimeUnit.Minute && s.Is(at, Sense.Unit)
            ? new Match(at + 1, new Meaning.Length(Amount.Of(1, s.Word(at).Unit)))
            : Match.None;

    private static Match Within(Sentence s, int at)
    {
        var next = s.Skip(at, Role.The);
        var isNext = s.Is(next, Role.Next | Role.Coming);
        next = isNext ? next + 1 : next;
        var length = LengthRule.ReadCounted(s, next);
        if (length.Meaning is Meaning.Length counted)
        {
            return Touching(s, next, length.End, counted.Amount, 1);
        }

        // "Within the next day and 2 hours", "within the hour".
        var (unit, end) = LengthRule.Unit(s, next);
        if (next == at || unit == TimeUnit.None)
        {
            return Match.None;
        }

        var amount = Amount.Of(1, unit);
        var more = s.Is(end, Role.And) ? LengthRule.ReadCounted(s, end + 1) : Match.None;
        return more.Meaning is Meaning.Length rest
            ? Touching(s, next, more.End, amount.Plus(rest.Amount), 1)
            : isNext && unit is not (TimeUnit.Hour or TimeUnit.Minute) ? Match.None : Touching(s, next, end, amount, 1);
    }

    /// <summary>"4 upcoming months", "3 next weeks".</summary>
    private static Match Inverted(Sentence s, int at)
    {
        var count = s.IsNumber(at) && !s.IsFree(at) ? Numeral.None : Cardinals.Read(s, at);
        var sign = count.Found ? Sign(s, count.End) : 0;
        if (sign == 0)
        {
            return Match.None;
        }

        var (unit, end) = LengthRule.Unit(s, count.End + 1);
        var amount = Amount.Of(count.Value, unit);
        var isPlural = count.Value == 1 || s[end - 1].Length > 0 && s.Text(end - 1, end)[^1] is 's' or 'S';
        return unit != TimeUnit.None && isPlural && amount.IsSane ? Touching(s, count.End + 1, end, amount, sign) : Match.None;
    }

    private static Match Touching(Sentence s, int from, int end, Amount amount, int sign)
    {
        if (amount.HasClock)
        {
            var other = amount.From(s.Reference, sign);
            return new Match(end, sign > 0 ? new Meaning.Moments(s.Reference, other) : new Meaning.Moments(other, s.Reference));
        }

        // Quarters stand on the calendar's own grid.
        if (s.Word(end - 1).Unit == TimeUnit.Quarter && end <= from + 3 && Stretch.Of(s.Today, TimeUnit.Quarter, 0) is { } quarter)
        {
            return new Match(end, sign > 0
                ? Stretch.Days(quarter.End, amount.From(quarter.End, 1))
                : Stretch.Days(amount.From(quarter.Start, -1), quarter.Start));
        }

        var tomorrow = s.Today.PlusDays(1);
        return new Match(end, sign > 0
            ? Stretch.Days(tomorrow, amount.From(tomorrow, 1))
            : Stretch.Days(amount.From(s.Today, -1), s.Today));
    }
}
