using System.Collections.Frozen;
using Butler.Environments.WorkLifeFirewall.Reading.Intents;

namespace Butler.Environments.WorkLifeFirewall.Reading.Gates;

/// <summary>Ids of responses: naming one is no reply.</summary>
internal static class Identifiers
{
    private static readonly FrozenSet<string> Spoken = EventRules.All.Values.SelectMany(rules => rules.Responses)
        .SelectMany(id => new[] { id, id.Replace('_', ' ') }).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly int Longest = Spoken.Max(id => id.Length);
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Spoken.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the text is nothing but an id, or has one in it in the spelling of the data files.</summary>
    public static bool AreNamed(string text)
    {
        for (var at = text.IndexOf('_', StringComparison.Ordinal); at >= 0; at = text.IndexOf('_', at + 1))
        {
            if (at > 0 && at + 1 < text.Length && char.IsAsciiLetter(text[at - 1]) && char.IsAsciiLetter(text[at + 1]))
            {
                return true;
            }
        }

        var bare = text.AsSpan().Trim(" \t\r\n.!\"'`*[](){}<>:");
        return bare.Length <= Longest && Lookup.Contains(bare);
    }
}
