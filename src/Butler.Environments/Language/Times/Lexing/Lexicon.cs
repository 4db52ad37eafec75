using System.Collections.Frozen;
using System.Text.Json;

namespace Butler.Environments.Language.Times.Lexing;

/// <summary>The words that phrases of time are made of, read once from <c>words.json</c>.</summary>
internal static class Lexicon
{
    private static readonly FrozenDictionary<string, Word> Words = Load();
    private static readonly FrozenDictionary<string, Word>.AlternateLookup<ReadOnlySpan<char>> ByText =
        Words.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly int LongestWord = Words.Keys.Max(word => word.Length);

    /// <summary>What the list knows about a word in any case; <see cref="Word.Unknown"/> when nothing.</summary>
    public static Word Find(ReadOnlySpan<char> text) =>
        text.Length <= LongestWord && ByText.TryGetValue(text, out var word) ? word : Word.Unknown;

    /// <summary>Opens a list that is embedded beside this folder.</summary>
    public static Dictionary<string, Dictionary<string, string[]>> Open(string name)
    {
        using var stream = typeof(Lexicon).Assembly.GetManifestResourceStream("Butler.Environments.Language.Times." + name)
            ?? throw new InvalidOperationException($"The word list {name} is not embedded.");
        return JsonSerializer.Deserialize(stream, LexiconJson.Default.DictionaryStringDictionaryStringStringArray)
            ?? throw new InvalidOperationException($"The word list {name} is empty.");
    }

    private static FrozenDictionary<string, Word> Load()
    {
        var words = new Dictionary<string, Word>(StringComparer.OrdinalIgnoreCase);
        foreach (var (group, values) in Open("words.json"))
        {
            foreach (var (value, spellings) in values)
            {
                foreach (var spelling in spellings)
                {
                    words[spelling] = words.GetValueOrDefault(spelling, Word.Unknown).With(group, value);
                }
            }
        }

        return words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
