using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Butler.Environments.Tests.PersonalTasks.Scenarios.Files;

/// <summary>
/// The measure of how alike two splits are worded: lower case, slots and the words every English text is made of dropped, the
/// rest in runs of four. A run goes over a slot, over the end of a sentence and over a dropped word, so fewer words than four
/// never hide a likeness.
/// </summary>
internal static partial class ContentWords
{
    public const int Run = 4;

    private static readonly FrozenSet<string> Stop = (
        "a an the my your our his her their its mine i me you he him she it we us they them myself of on in at to for from with by "
        + "about into over after before between up out off as than and or but so if because that this these those there here who "
        + "what when where which why how is are was were be been am do does did have has had will would can could shall should may "
        + "might must not no any some all each please s t d m ll re ve")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static IReadOnlyList<string> In(string text) =>
        [.. Word.Matches(WrittenTemplate.Slot.Replace(text, " ").ToLowerInvariant()).Select(match => match.Value).Where(word => !Stop.Contains(word))];

    /// <summary>The runs of four content words of some texts, each with the place where it was first seen.</summary>
    public static Dictionary<string, string> Runs(IEnumerable<(string Where, string Text)> texts)
    {
        var runs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (where, text) in texts)
        {
            var words = In(text);
            for (var first = 0; first + Run <= words.Count; first++)
            {
                runs.TryAdd(string.Join(' ', words.Skip(first).Take(Run)), where);
            }
        }

        return runs;
    }

    [GeneratedRegex(@"[\p{L}\p{M}\p{N}]+")]
    private static partial Regex Word { get; }
}
