using System.Text.RegularExpressions;
using Butler.Environments.PersonalTasks;
using Butler.Environments.PersonalTasks.Scenarios;
using Butler.Environments.Tests.PersonalTasks.Scenarios.Files;

namespace Butler.Environments.Tests.PersonalTasks.Scenarios;

/// <summary>The to-dos as they are read: many, and of one split only.</summary>
public sealed partial class GeneratedTextTests(ITestOutputHelper output)
{
    private const int Distinct = 5000;
    private const int DistinctBare = 3000;
    private const int MostSeeds = 2000;
    private const int Compared = 400;

    public static TheoryData<string> Splits => [.. PersonalTasksContract.AllSplits];

    [Theory]
    [MemberData(nameof(Splits))]
    public void A_split_has_five_thousand_texts_and_most_differ_in_more_than_names_times_and_figures(string split)
    {
        // Measured: 5,000 texts after 1,603, 1,611 and 1,596 seeds of train, validation and test; of these 3,608, 3,755 and 3,553 are different when bare.
        var (texts, bare) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        var (seed, drawn) = (0, 0);
        for (; texts.Count < Distinct && seed < MostSeeds; seed++)
        {
            var scenario = ScenarioGenerator.Generate(seed, split, "medium");
            foreach (var todo in scenario.AllTodos())
            {
                drawn++;
                texts.Add(todo.Text);
                bare.Add(Bare(scenario, todo.Text));
            }
        }

        var numbers = $"{split}: {texts.Count} texts in {drawn} to-dos of {seed} seeds, {bare.Count} of them bare";
        output.WriteLine(numbers);
        Assert.True(texts.Count >= Distinct && bare.Count >= DistinctBare, numbers);
    }

    [Fact]
    public void No_run_of_four_content_words_of_finished_texts_is_in_two_splits()
    {
        var runs = PersonalTasksContract.AllSplits.ToDictionary(split => split, split => ContentWords.Runs(
            from difficulty in PersonalTasksContract.AllDifficulties
            from scenario in Episodes.Of(split, difficulty, Compared)
            from text in scenario.AllTodos().Select(todo => todo.Text).Concat(scenario.Inbox.Select(mail => mail.Body))
            select (split, Bare(scenario, text))));
        output.WriteLine(string.Join(", ", runs.Select(each => $"{each.Key}: {each.Value.Count} runs")));

        foreach (var (one, other) in SplitFiles.Pairs)
        {
            Assert.Empty(runs[one.Split].Keys.Intersect(runs[other.Split].Keys));
        }
    }

    // Without names, days, months, numbers and addresses: what is left is wording and topic.
    private static string Bare(Scenario scenario, string text)
    {
        text = scenario.Knowledge.Contacts.Aggregate(text, (rest, contact) => rest.Replace(contact.Name, "_", StringComparison.Ordinal));
        return Figure.Replace(Day.Replace(text, "_"), "_");
    }

    [GeneratedRegex("(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\\b|tomorrow")]
    private static partial Regex Day { get; }

    [GeneratedRegex(@"\S*@\S*|\d+(?:[:.,]\d+)*(?:st|nd|rd|th|\s?[AP]M)?")]
    private static partial Regex Figure { get; }
}
