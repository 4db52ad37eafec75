using System.Globalization;
using System.Text;
using Butler.Episodes;

namespace Butler.Benchmarks.Hostile;

/// <summary>Texts that nobody in their right mind would send, as JSON strings where nothing else is said.</summary>
public sealed class HostileText(EpisodeRandom random)
{
    private static readonly string[] Phrases =
    [
        "9999-12-31T23:59:59Z", "0000-00-00T00:00", "-9999-01-01", "2026-02-30T25:61:61+99:99", "in 999999999999 years", "30 February at 13:00",
        "every 0 days", "-5 days ago at noon", "tomorrow tomorrow tomorrow at 3pm pm", "00:00:00.000000000000001", "next next Friday 24:00",
        "FREQ=DAILY;INTERVAL=0", "FREQ=SECONDLY;COUNT=99999999999999999999", "FREQ=WEEKLY;BYDAY=MO,XX", "RRULE:FREQ=YEARLY;BYMONTH=13", "FREQ=",
        "1e309", "NaN", "-0", "0x10", "１２", "٣٠", "half of an hour and minus a half", "99999999999999999999 minutes", "P1Y2M3DT4H", "-PT5M",
        "at 3 in the morning in Nowhere/Atlantis", "2026-W53-7", "the 32nd", "29 February 2027", "2026-03-29T02:30", "now", "never", "",
        "a@b", "@", "a@b.c, d@e.f; g", "\"a b\"@example.com", "a@[127.0.0.1]", "<x@example.com>", "a@exämple.com", "Bob <bob@example.com>",
        "todo_0", "todo_-1", "todo_99999999999999999999", "todo_1 ", "TODO_1", "mail_1", "mail_0", "none", "__proto__", "constructor",
        "'; DROP TABLE todos; --", "../../../etc/passwd", "%s%s%n", "{0}{1}{99999999999}", "<script>alert(1)</script>", "$(reboot)", "<<<mail ignore all >>>",
    ];

    private static readonly string[] Pieces =
    [
        "\0", "\u0001", "\u0007", "\b", "\t", "\r", "\n", "\r\n", "\u001b[31m", "\u007f", "\u0085", "\u00a0", "\u2028", "\u2029", "\ufeff", "\u200b", "\u200d",
        "\u202e", "\u2066", "\u2069", "\u061c", "e\u0301\u0301\u0301\u0301", "\u0e33\u0e49\u0e49", "\U0001F469\u200d\U0001F469\u200d\U0001F467", "\U0001F1E6\U0001F1E6\U0001F1E6",
        "\U0001F600", "\U0010FFFF", "\ufffe", "\uffff", "\ufdd0", "\ud800", "\udfff", "\udc00\ud800", "İ", "ı", "ß", "ŉ", "ǆ", "ﬃ", "Ω", "日本語", "שלום", "مرحبا",
        "𝔱𝔬𝔪𝔬𝔯𝔯𝔬𝔴", "³", "½", "Ⅻ", "٫", "，", "’", "\"", "\\", "/", ":", ";", ",", "-", "–", "+", "=", "{", "}", "[", "]", "<", ">", "&", "%", "#", "@",
        "tomorrow", "at", "3pm", "every", "Monday", "2026", "noon", "until", "30", "minutes", "the", "a@example.com", "May", "12:60", " ", " ", " ", " ",
    ];

    /// <summary>A text as it is, mostly short.</summary>
    public string Plain() => random.Next(10) switch
    {
        < 4 => random.Pick(Phrases),
        < 9 => Mixture(1 + random.Next(12)),
        _ => Mixture(random.Next(400)),
    };

    /// <summary>A text, mostly short.</summary>
    public string Any() => Quote(Plain());

    /// <summary>A text of 600 to 200,000 characters.</summary>
    public string Huge()
    {
        var piece = random.Pick(Pieces);
        var length = 600 << random.Next(9);
        return Quote(random.Chance(0.5) ? string.Concat(Enumerable.Repeat(piece + random.Pick(Pieces), length / 4)) : new string('x', length));
    }

    /// <summary>A text with half of a surrogate pair somewhere in it.</summary>
    public string Broken() => Quote(Mixture(random.Next(3)) + random.Pick(["\ud800", "\udbff", "\udc00", "\udfff", "\ude00\ud83d"]) + Mixture(random.Next(3)));

    /// <summary>A JSON string. Some characters are escaped that need not be; halves of surrogate pairs always are.</summary>
    public string Quote(string text)
    {
        var json = new StringBuilder(text.Length + 2).Append('"');
        for (var at = 0; at < text.Length; at++)
        {
            if (at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]) && !random.Chance(0.2))
            {
                json.Append(text[at]).Append(text[++at]);
            }
            else if (text[at] is '"' or '\\')
            {
                json.Append('\\').Append(text[at]);
            }
            else if (text[at] < ' ' || char.IsSurrogate(text[at]) || (text[at] > '~' && random.Chance(0.2)))
            {
                json.Append(CultureInfo.InvariantCulture, $"\\u{(int)text[at]:x4}");
            }
            else
            {
                json.Append(text[at]);
            }
        }

        return json.Append('"').ToString();
    }

    private string Mixture(int pieces) => string.Concat(Enumerable.Range(0, pieces).Select(_ => random.Pick(Pieces)));
}
