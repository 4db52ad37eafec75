using Butler.Environments.WorkLifeFirewall;
using Butler.Training.Evaluation;
using Butler.Training.Policies;
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
    public async Task Over_triggering_counts_what_was_done_and_not_what_was_left()
    {
        var (nothing, random) = (await MeasureAsync("do-nothing"), await MeasureAsync("random"));

        Assert.False(nothing.Measures.ContainsKey("over_triggering"));
        Assert.InRange(random.Measures["over_triggering"], 0.3, 1);
    }

    [Fact]
    public async Task The_planner_of_the_firewall_is_its_oracle_by_another_name()
    {
        var study = new WorkLifeFirewallStudy(WorkLifeFirewallContract.Instance);
        var (planner, oracle) = (PolicySource.Find(study, "planner", 0, samples: false), PolicySource.Find(study, "oracle", 0, samples: false));

        var results = new List<EvaluationResult>();
        foreach (var source in (PolicySource[])[planner, oracle])
        {
            results.Add(await new Evaluator(study, Small with { Episodes = 3, Attempts = 1 }).RunAsync(source.Name, source.Create, TestContext.Current.CancellationToken));
        }

        Assert.Equal(("planner", "planner", "oracle"), (results[0].Policy, planner.Create(0, 0).Name, oracle.Create(0, 0).Name));
        Assert.Equal(results[0].Scores.SelectMany(run => run), results[1].Scores.SelectMany(run => run));
        Assert.Contains("planner", PolicyCatalog.NamesFor(study.World));
        Assert.DoesNotContain("oracle", PolicyCatalog.NamesFor(study.World));
        Assert.Throws<ArgumentException>(() => PolicySource.Find(new PersonalTasksStudy(), "planner", 0, samples: false));
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
        Assert.Equal(EvaluationReport.Charts([result], [], []).Count(), page.Split("<svg").Length - 1);
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
