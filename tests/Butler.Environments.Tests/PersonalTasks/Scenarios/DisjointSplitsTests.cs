using System.Text.RegularExpressions;
using Butler.Environments.PersonalTasks.Scenarios;
using Butler.Environments.Tests.PersonalTasks.Scenarios.Files;

namespace Butler.Environments.Tests.PersonalTasks.Scenarios;

/// <summary>The three splits are worded by three different people, who know nobody and nothing in common.</summary>
public sealed partial class DisjointSplitsTests
{
    [Fact]
    public void No_template_is_in_two_splits() =>
        AssertApart(files => files.Templates.Select(template => string.Join(' ', ContentWords.In(template.Text))));

    [Fact]
    public void No_value_of_more_than_a_word_and_no_name_among_the_values_is_in_two_splits() =>
        AssertApart(files => files.Lists.Values.SelectMany(list => list).Where(value => value.Contains(' ', StringComparison.Ordinal) || char.IsUpper(value[0])));

    [Fact]
    public void No_single_word_among_the_values_is_in_two_splits_either() =>
        AssertApart(files => files.Lists.Values.SelectMany(list => list));

    [Fact]
    public void Nobody_lives_in_two_splits()
    {
        AssertApart(files => files.People["first"].Concat(files.People["last"]).Select(AsciiName.Of));
        Assert.All(SplitFiles.All, files => Assert.All(
            files.People, list => Assert.Equal(list.Value.Count, list.Value.Distinct(StringComparer.OrdinalIgnoreCase).Count())));
    }

    [Theory]
    [InlineData("domains")]
    [InlineData("zones")]
    [InlineData("roles")]
    [InlineData("styles")]
    public void No_place_trade_or_habit_is_in_two_splits(string list) => AssertApart(files => files.People[list]);

    [Fact]
    public void Every_domain_is_reserved_for_examples() =>
        Assert.All(SplitFiles.All.SelectMany(files => files.People["domains"]), domain => Assert.Matches(@"^[a-z]+\.example(\.(com|net|org))?$", domain));

    [Fact]
    public void No_commitment_is_in_two_splits() => AssertApart(files => files.Commitments);

    [Fact]
    public void No_phrase_of_time_but_tomorrow_is_in_two_splits()
    {
        // A slot says what it stands for, so "on {date}" is a phrase like any other; only the one word has no other word for it.
        AssertApart(files => files.TimePhrases.Where(phrase => ContentWords.In(phrase).Count > 1));
        AssertApart(files => files.Times["clock"]!.AsArray().Select(pattern => "clock " + pattern!.GetValue<string>()));
    }

    [Fact]
    public void No_run_of_four_content_words_is_in_two_splits()
    {
        foreach (var (one, other) in SplitFiles.Pairs)
        {
            var (left, right) = (ContentWords.Runs(one.Writings), ContentWords.Runs(other.Writings));
            Assert.True(left.Count > 500 && right.Count > 500);
            Assert.Empty(left.Keys.Intersect(right.Keys).Select(run => $"'{run}' in {left[run]} and {right[run]}"));
        }
    }

    [Fact]
    public void The_measure_sees_a_likeness_through_small_words_slots_and_case()
    {
        var one = ContentWords.Runs([("one", "Please paint {person}'s old boat: bright red!")]);
        var other = ContentWords.Runs([("other", "OLD BOAT of mine, {colour}. It is to be Bright, not {x} red?"), ("short", "old boat bright")]);

        Assert.Equal(["paint old boat bright", "old boat bright red"], one.Keys);
        Assert.Equal(["old boat bright red"], one.Keys.Intersect(other.Keys));
    }

    [Fact]
    public void No_template_opens_with_the_two_words_of_one_of_another_split()
    {
        foreach (var (one, other) in SplitFiles.Pairs)
        {
            var (left, right) = (Openings(one.Templates), Openings(other.Templates));
            Assert.True(left.Count > 100 && right.Count > 100);
            Assert.Empty(left.Intersect(right));
        }
    }

    private static HashSet<string> Openings(IEnumerable<WrittenTemplate> templates) =>
        templates.Select(template => string.Join(' ', Word.Matches(template.Text.ToLowerInvariant()).Take(2))).ToHashSet(StringComparer.Ordinal);

    private static void AssertApart(Func<SplitFiles, IEnumerable<string>> of)
    {
        foreach (var (one, other) in SplitFiles.Pairs)
        {
            var (left, right) = (Set(of(one)), Set(of(other)));
            Assert.True(left.Count > 0 && right.Count > 0);
            Assert.Empty(left.Intersect(right));
        }
    }

    private static HashSet<string> Set(IEnumerable<string> texts) => texts.ToHashSet(StringComparer.OrdinalIgnoreCase);

    [GeneratedRegex(@"\{\w+\}|[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*")]
    private static partial Regex Word { get; }
}
