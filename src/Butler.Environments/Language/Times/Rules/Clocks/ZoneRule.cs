using System.Globalization;
using Butler.Environments.Language.Times.Lexing;
using Butler.Environments.Language.Times.Meanings;

namespace Butler.Environments.Language.Times.Rules.Clocks;

/// <summary>A zone: "CET", "UTC+2", "Europe/Berlin", "Tokyo time". It only counts beside a clock time.</summary>
internal static class ZoneRule
{
    private const int MostIdTokens = 7;
    private const int LargestOffset = 14;

    public static Match Read(Sentence s, int at)
    {
        if (s[at].Kind != TokenKind.Word || s[at].Length > 20)
        {
            return Match.None;
        }

        var id = Iana(s, at);
        return id.Found ? id : Place(s, at).Or(Abbreviation(s, at));
    }

    /// <summary>An offset as ISO writes it: "+02:00", "-0530", "+2"; the hours and minutes with their sign.</summary>
    public static Match Offset(Sentence s, int at)
    {
        if (!(s.IsSign(at, '+') || s.IsSign(at, '-') || s.IsSign(at, '−')) || !s.IsNumber(at + 1) || !s.IsGlued(at + 1))
        {
            return Match.None;
        }

        var number = s[at + 1];
        var hasColon = s.IsSign(at + 2, ':') && s.IsNumber(at + 3) && s[at + 3].Length == 2;
        var (hours, minutes, end) = number.Length == 4 ? (number.Value / 100, number.Value % 100, at + 2)
            : hasColon ? (number.Value, s[at + 3].Value, at + 4)
            : (number.Value, 0, at + 2);
        if (number.Length is not (1 or 2 or 4))
        {
            return Match.None;
        }

        var sign = s.IsSign(at, '+') ? '+' : '-';
        var text = string.Create(CultureInfo.InvariantCulture, $"UTC{sign}{hours:00}:{minutes:00}");
        var exists = minutes < 60 && (hours * 60) + minutes <= LargestOffset * 60;
        return new Match(end, exists
            ? new Meaning.ZoneName(text)
            : new Meaning.ZoneName(text) { Refusal = new Meaning.Impossible($"There is no zone {text}; none is more than {LargestOffset} hours from UTC.") });
    }

    private static Match Named(string? id, int end) => id is null ? Match.None : new Match(end, new Meaning.ZoneName(id));

    private static Match Abbreviation(Sentence s, int at)
    {
        if (s[at].Length > 5 || ZoneNames.OfAbbreviation(s.Text(at, at + 1)) is not { } id)
        {
            return Match.None;
        }

        var offset = id == "UTC" ? Offset(s, at + 1) : Match.None;
        return offset.Found ? offset : Named(id, s.Skip(at + 1, Role.TimeWord));
    }

    /// <summary>One or two words and "time": "Tokyo time", "New York time", "Pacific Standard Time".</summary>
    private static Match Place(Sentence s, int at)
    {
        for (var end = at + 1; end <= at + 2 && s[end - 1].Kind == TokenKind.Word; end++)
        {
            var time = IsSeason(s, end) ? end + 1 : end;
            var isTold = s.Is(time, Role.TimeWord) || (IsRegion(s, at) && s.Is(at - 1, Sense.Am | Sense.Pm));
            if (isTold && ZoneNames.OfPlace(s.Text(at, end)) is { } id)
            {
                return Named(id, s.Skip(time, Role.TimeWord));
            }
        }

        return Match.None;
    }

    /// <summary>"3pm Eastern" needs no "time".</summary>
    private static bool IsRegion(Sentence s, int at) =>
        ZoneNames.OfPlace(s.Text(at, at + 1)) is "America/New_York" or "America/Chicago" or "America/Denver" or "America/Los_Angeles"
        && (s.Text(at, at + 1).EndsWith("ern", StringComparison.OrdinalIgnoreCase) || s[at].Length is 7 or 8);

    private static bool IsSeason(Sentence s, int at) => s[at].Length switch
    {
        8 => s.Text(at, at + 1).Equals("standard", StringComparison.OrdinalIgnoreCase) || s.Text(at, at + 1).Equals("daylight", StringComparison.OrdinalIgnoreCase),
        6 => s.Text(at, at + 1).Equals("summer", StringComparison.OrdinalIgnoreCase),
        _ => false,
    };

    private static Match Iana(Sentence s, int at)
    {
        if (!s.IsSign(at + 1, '/'))
        {
            return Match.None;
        }

        var end = at + 1;
        while (end < at + MostIdTokens && s.IsGlued(end) && (s[end].Kind == TokenKind.Word || s.IsSign(end, '/') || s.IsSign(end, '_') || s.IsSign(end, '-')))
        {
            end++;
        }

        return s.Is(end - 1, Role.Dash) ? Match.None : Named(ZoneNames.OfId(s.Text(at, end)), end);
    }
}
