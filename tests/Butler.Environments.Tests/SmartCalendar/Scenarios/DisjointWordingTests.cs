using System.Text.RegularExpressions;
using Butler.Environments.SmartCalendar;
using Butler.Environments.SmartCalendar.Scenarios.Making;

namespace Butler.Environments.Tests.SmartCalendar.Scenarios;

/// <summary>The three splits are worded by three different people, who know nobody and nothing in common.</summary>
public sealed partial class DisjointWordingTests
{
    private static readonly IReadOnlyList<SplitWording> Splits = [.. SmartCalendarContract.AllSplits.Select(SplitWording.Of)];

    [Fact]
    public void No_name_topic_zone_or_sentence_is_in_two_splits()
    {
        AssertApart(split => split.Names);
        AssertApart(split => split.Topics);
        AssertApart(split => split.Zones);
        AssertApart(split => split.Sentences.Values.SelectMany(list => list));
        AssertApart(split => split.Lengths.Values.SelectMany(list => list));
        AssertApart(split => split.Moments);
        AssertApart(split => split.Days);
    }

    [Fact]
    public void No_run_of_four_words_is_in_two_splits() =>
        AssertApart(split => split.Sentences.Values.SelectMany(list => list).Concat(split.Topics).SelectMany(Runs));

    [Fact]
    public void Every_split_says_the_same_things()
    {
        Assert.All(Splits, split => Assert.Equal(Splits[0].Sentences.Keys.Order(), split.Sentences.Keys.Order()));
        Assert.All(Splits, split => Assert.All(split.Sentences.Values, list => Assert.True(list.Count >= 2)));
        Assert.All(Splits, split => Assert.All(split.Sentences["opening"], text => Assert.All((string[])["{names}", "{length}", "{topic}"], slot => Assert.Contains(slot, text, StringComparison.Ordinal))));
    }

    private static IEnumerable<string> Runs(string text)
    {
        var words = Word.Matches(text.ToLowerInvariant()).Select(match => match.Value).ToArray();
        return Enumerable.Range(0, Math.Max(0, words.Length - 3)).Select(at => string.Join(' ', words[at..(at + 4)]));
    }

    private static void AssertApart(Func<SplitWording, IEnumerable<string>> of)
    {
        for (var one = 0; one < Splits.Count; one++)
        {
            for (var other = one + 1; other < Splits.Count; other++)
            {
                Assert.Empty(of(Splits[one]).Intersect(of(Splits[other]), StringComparer.OrdinalIgnoreCase));
            }
        }
    }

    [GeneratedRegex(@"\{\w+\}|[\p{L}\p{N}']+")]
    private static partial Regex Word { get; }
}
