using System.Text.RegularExpressions;
using Butler.Environments.PersonalTasks;
using Butler.Environments.PersonalTasks.Scenarios;
using Butler.Environments.Tests.PersonalTasks.Scenarios.Files;

namespace Butler.Environments.Tests.PersonalTasks.Scenarios;

/// <summary>The to-dos as they are read: many, and of one split only.</summary>
public sealed partial class GeneratedTextTests(ITestOutputHelper output)
{
    private const int Distinct = 5000;
    private const int MostSeeds = 10_000;
    private const int Compared = 500;

    public static TheoryData<string> Splits => [.. PersonalTasksContract.AllSplits];

    [Theory]
    [MemberData(nameof(Splits))]
    public void A_split_has_five_thousand_texts_that_differ_in_more_than_names_times_and_figures(string split)
    {
        var (texts, bare) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        var (seed, drawn, seedsOfTexts, drawnOfTexts) = (0, 0, 0, 0);
        for (; bare.Count < Distinct && seed < MostSeeds; seed++)
        {
            var scenario = ScenarioGenerator.Generate(seed, split, "medium");
            foreach (var todo in scenario.AllTodos())
            {
                drawn++;
                texts.Add(todo.Text);
                bare.Add(Bare(scenario, todo));
            }

            if (seedsOfTexts == 0 && texts.Count >= Distinct)
            {
                (seedsOfTexts, drawnOfTexts) = (seed + 1, drawn);
            }
        }

        var numbers = $"{split}: {Distinct} texts after {seedsOfTexts} seeds ({drawnOfTexts} to-dos); "
            + $"{bare.Count} that differ in more than names, times and figures after {seed} seeds ({drawn} to-dos)";
        output.WriteLine(numbers);
        Assert.True(texts.Count >= Distinct && bare.Count >= Distinct, numbers);
    }

    [Fact]
    public void No_run_of_four_content_words_of_finished_texts_is_in_two_splits()
    {
        var runs = PersonalTasksContract.AllSplits.ToDictionary(split => split, split => ContentWords.Runs(
            from difficulty in PersonalTasksContract.AllDifficulties
            from scenario in Episodes.Of(split, difficulty, Compared)
            from text in scenario.AllTodos().Select(todo => Bare(scenario, todo)).Concat(scenario.Inbox.Select(mail => mail.Body))
            select (split, text)));
        output.WriteLine(string.Join(", ", runs.Select(each => $"{each.Key}: {each.Value.Count} runs")));

        foreach (var (one, other) in SplitFiles.Pairs)
        {
            Assert.Empty(runs[one.Split].Keys.Intersect(runs[other.Split].Keys));
        }
    }

    // Without names, days, months, numbers and addresses: what is left is wording and topic.
    private static string Bare(Scenario scenario, Todo todo)
    {
        var text = scenario.Knowledge.Contacts.Aggregate(todo.Text, (rest, contact) => rest.Replace(contact.Name, "_", StringComparison.Ordinal));
        return Figure.Replace(Day.Replace(text, "_"), "_");
    }

    [GeneratedRegex("(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\\b|tomorrow")]
    private static partial Regex Day { get; }

    [GeneratedRegex(@"\S*@\S*|\d+(?:[:.,]\d+)*(?:st|nd|rd|th|\s?[AP]M)?")]
    private static partial Regex Figure { get; }
}
