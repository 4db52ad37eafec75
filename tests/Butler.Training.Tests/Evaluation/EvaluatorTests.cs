using Butler.Training.Evaluation;
using Butler.Training.Reports;
using Butler.Training.Studies;

namespace Butler.Training.Tests.Evaluation;

public sealed class EvaluatorTests
{
    private static readonly EvaluationSettings Small = new() { Runs = 2, Episodes = 8, Attempts = 2 };

    [Fact]
    public async Task The_oracle_is_perfect_in_every_figure()
    {
        var result = await MeasureAsync("oracle");

        Assert.Equal((1.0, 1.0), (Math.Round(result.Mean, 9), Math.Round(result.Iqm, 9)));
        Assert.All(result.Parts.Values, part => Assert.Equal(1, part, 9));
        Assert.Equal(0, result.Measures["violations"]);
        Assert.Equal(0, result.Measures["over_triggering"], 9);
        Assert.Equal(1, result.Measures["clarification_precision"]);
        Assert.Equal(1, result.Measures["clarification_recall"]);
        Assert.All(result.PassToTheK, chance => Assert.Equal(1, chance));
        Assert.Equal([16, 16], result.Scores.Select(run => run.Count));
    }

    [Fact]
    public async Task An_evaluation_says_the_same_each_time()
    {
        var (first, second) = (await MeasureAsync("random"), await MeasureAsync("random"));

        Assert.Equal(first.Scores.SelectMany(run => run), second.Scores.SelectMany(run => run));
        Assert.Equal(EvaluationCsv.Write([first]), EvaluationCsv.Write([second]));
        Assert.Equal(EvaluationReport.Write([first], [], [], "x"), EvaluationReport.Write([second], [], [], "x"));
    }

    [Fact]
    public async Task Attempts_of_a_policy_that_plays_by_chance_differ()
    {
        var result = await MeasureAsync("random");

        Assert.Contains(result.Scores[0].Chunk(2), pair => pair[0] != pair[1]);
    }

    [Fact]
    public async Task A_report_is_whole_and_says_nothing_as_markup()
    {
        var result = await MeasureAsync("keyword") with { Policy = "<script>alert(1)</script>" };

        var page = EvaluationReport.Write([result], [], [], "butler evaluate \"<b>\"");

        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("http://", page.Replace("http://www.w3.org/2000/svg", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(EvaluationReport.Charts([result], []).Count(), page.Split("<svg").Length - 1);
    }

    [Fact]
    public async Task A_policy_of_any_name_is_one_cell_of_the_table()
    {
        var result = await MeasureAsync("keyword") with { Policy = "a \"b\", c" };

        Assert.All(EvaluationCsv.Write([result]).Split('\n')[1..^1], line => Assert.StartsWith("butler,\"a \"\"b\"\", c\",test,", line, StringComparison.Ordinal));
    }

    private static Task<EvaluationResult> MeasureAsync(string policy)
    {
        var study = new PersonalTasksStudy();
        var source = PolicySource.Find(study, policy, seed: 3, samples: false);
        return new Evaluator(study, Small).RunAsync(source.Name, source.Create, TestContext.Current.CancellationToken);
    }
}
