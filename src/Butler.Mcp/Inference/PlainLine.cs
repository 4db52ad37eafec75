using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Butler.Mcp.Inference;

/// <summary>Texts of others made fit for one line of a terminal: what would steer the terminal is left out.</summary>
internal static class PlainLine
{
    private const int Most = 400;

    /// <summary>A text on one line, cut when it is very long.</summary>
    public static string Of(string text, int most = Most)
    {
        var line = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            line.Append(Rune.GetUnicodeCategory(rune) switch
            {
                UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => " ",
                UnicodeCategory.Format => string.Empty,
                _ => rune.ToString(),
            });
            if (line.Length > most)
            {
                return line.Append('…').ToString();
            }
        }

        return line.ToString();
    }

    /// <summary>Arguments of a call as <c>name="text"</c>, without the one that is told anyway.</summary>
    /// <param name="arguments">What the call was made with.</param>
    /// <param name="told">The value that is left out where it stands as <c>todo_id</c>.</param>
    public static string Of(JsonElement arguments, string told) => arguments.ValueKind != JsonValueKind.Object
        ? Of(arguments.GetRawText())
        : string.Join(' ', arguments.EnumerateObject()
            .Where(each => !(each.Name == "todo_id" && each.Value.ToString() == told))
            .Select(each => $"{Of(each.Name)}={(each.Value.ValueKind == JsonValueKind.String ? $"\"{Of(each.Value.GetString()!)}\"" : Of(each.Value.GetRawText()))}"));
}
