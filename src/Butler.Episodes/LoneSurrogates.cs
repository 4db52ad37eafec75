using System.Globalization;

namespace Butler.Episodes;

/// <summary>
/// Escaped halves of surrogate pairs (<c>\ud800</c> alone) in a JSON line. JSON allows them and no text can carry them, so that
/// every reader behind would fail on the whole message.
/// </summary>
public static class LoneSurrogates
{
    private const int EscapeLength = 6;

    /// <summary>Makes each half the replacement character, U+FFFD, in place.</summary>
    public static void Mend(Span<byte> json)
    {
        var from = json.IndexOf("\\u"u8);
        if (from < 0)
        {
            return;
        }

        // The escape that was found may itself be the end of an escaped backslash, so that it is read from the first backslash on.
        for (var at = json.IndexOf((byte)'\\'); at < json.Length; at = Next(json, at))
        {
            var unit = UnitAt(json, at);
            if (unit is null || !char.IsSurrogate(unit.Value))
            {
                at += unit is null ? 2 : EscapeLength;
            }
            else if (char.IsHighSurrogate(unit.Value) && UnitAt(json, at + EscapeLength) is { } low && char.IsLowSurrogate(low))
            {
                at += 2 * EscapeLength;
            }
            else
            {
                "\\ufffd"u8.CopyTo(json[at..]);
                at += EscapeLength;
            }
        }
    }

    // The next backslash at or behind a place.
    private static int Next(ReadOnlySpan<byte> json, int from)
    {
        if (from >= json.Length)
        {
            return json.Length;
        }

        var found = json[from..].IndexOf((byte)'\\');
        return found < 0 ? json.Length : from + found;
    }

    private static char? UnitAt(ReadOnlySpan<byte> json, int at)
    {
        if (at + EscapeLength > json.Length || json[at] != '\\' || json[at + 1] != 'u')
        {
            return null;
        }

        return ushort.TryParse(json.Slice(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit) ? (char)unit : null;
    }
}
