using System.Globalization;
using System.Text.Json;
using Butler.Mcp.Commands;

namespace Butler.Mcp.Tests.Commands;

public sealed class TrainAndEvaluateTests
{
    private readonly string _folder = Directory.CreateTempSubdirectory("butler-train").FullName;

    [Fact]
    public async Task What_train_wrote_evaluate_measures_beside_others_and_reports()
    {
        var (run, report) = (Path.Combine(_folder, "run"), Path.Combine(_folder, "report"));
        await OkAsync("train", "butler", "--steps", "3", "--runs", "2", "--groups", "2", "--generations", "2", "--out", run);

        var output = await OkAsync("evaluate", "butler", "--policy", "keyword", "--policy", run, "--episodes", "4", "--out", report, "--json");

        var lines = output.Trim().Split('\n').Select(line => JsonElement.Parse(line)).ToArray();
        Assert.Equal(["keyword", "run"], lines.Select(line => line.GetProperty("policy").GetString()));
        Assert.All(lines, line => Assert.Equal(8, line.GetProperty("episodes").GetInt32()));
        Assert.All(lines, line => Assert.InRange(line.GetProperty("mean").GetDouble(), -1.5, 1));
        var page = await File.ReadAllTextAsync(Path.Combine(report, "report.html"), TestContext.Current.CancellationToken);
        Assert.Contains("Reward on the training split, choices by chance: all steps", page, StringComparison.Ordinal);
        Assert.Contains("Reward on the training split, choices by chance: the first 50 steps", page, StringComparison.Ordinal);
        Assert.Contains("Score on the validation split", page, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(report, "evaluation.csv")));
        Assert.True(File.Exists(Path.Combine(report, "01-score-mean-of-the-middle-half-interval-of-95.svg")));
    }

    [Fact]
    public async Task A_run_is_not_written_over_and_goes_on_when_asked()
    {
        var run = Path.Combine(_folder, "run");
        string[] train = ["train", "firewall", "--groups", "2", "--generations", "2", "--out", run, "--steps"];
        await OkAsync([.. train, "2"]);

        var (again, _, refusal) = await RunAsync([.. train, "3"]);
        Assert.Equal(ButlerCommand.Usage, again);
        Assert.Contains("--resume", refusal, StringComparison.Ordinal);

        var (other, _, others) = await RunAsync([.. train, "3", "--resume", "--seed", "9"]);
        Assert.Equal(ButlerCommand.Usage, other);
        Assert.Contains("another seed", others, StringComparison.Ordinal);

        var (fewer, _, grow) = await RunAsync([.. train, "1", "--resume"]);
        Assert.Equal(ButlerCommand.Usage, fewer);
        Assert.Contains("2 steps already", grow, StringComparison.Ordinal);

        await OkAsync([.. train, "3", "--resume"]);
        Assert.Equal(4, (await File.ReadAllLinesAsync(Path.Combine(run, "steps.csv"), TestContext.Current.CancellationToken)).Length);
    }

    [Fact]
    public async Task What_is_asked_for_wrongly_is_refused_before_anything_is_written()
    {
        var run = Path.Combine(_folder, "run");
        foreach (var (wrong, says) in ((string[], string)[])
        [
            (["train", "butler", "--out", run, "--difficulty", "bogus"], "no difficulty 'bogus'. There are "),
            (["train", "butler", "--out", ""], "--out names a folder"),
            (["evaluate", "butler", "--attempts", "1100"], "--attempts at most 100"),
            (["infer", "butler", "--todo", "  "], "plain text"),
        ])
        {
            var (code, _, error) = await RunAsync(wrong);

            Assert.Equal(ButlerCommand.Usage, code);
            Assert.Contains(says, Assert.Single(error.Trim().Split('\n')), StringComparison.Ordinal);
        }

        Assert.False(Directory.Exists(run));
    }

    [Fact]
    public async Task Runs_of_another_number_than_were_trained_are_refused_and_an_unfinished_one_is_named()
    {
        var run = Path.Combine(_folder, "run");
        await OkAsync("train", "firewall", "--steps", "2", "--runs", "2", "--groups", "1", "--generations", "2", "--out", run);

        var (code, _, error) = await RunAsync("evaluate", "firewall", "--policy", run, "--runs", "3", "--episodes", "2");
        Assert.Equal(ButlerCommand.Usage, code);
        Assert.Contains("2 runs", error, StringComparison.Ordinal);

        var head = Path.Combine(run, "run-02", "run.json");
        await File.WriteAllTextAsync(head, (await File.ReadAllTextAsync(head, TestContext.Current.CancellationToken)).Replace("\"steps\": 2", "\"steps\": 40", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        var (_, table, warning) = await RunAsync("evaluate", "firewall", "--policy", run, "--episodes", "2");
        Assert.Contains("run-02 was trained for 2 of 40 steps", warning, StringComparison.Ordinal);
        Assert.Matches(@"iqm/run_2 +-?\d", table);
    }

    [Fact]
    public async Task A_run_that_cannot_be_read_is_one_line_and_no_trace()
    {
        var run = Path.Combine(_folder, "run");
        await OkAsync("train", "firewall", "--steps", "1", "--groups", "1", "--generations", "2", "--out", run);
        await File.WriteAllTextAsync(Path.Combine(run, "weights.bin"), "x", TestContext.Current.CancellationToken);

        var (code, _, error) = await RunAsync("train", "firewall", "--resume", "--out", run);

        Assert.Equal(ButlerCommand.Failed, code);
        Assert.Single(error.Trim().Split('\n'));
    }

    [Fact]
    public async Task A_policy_of_another_world_is_refused()
    {
        var run = Path.Combine(_folder, "run");
        await OkAsync("train", "firewall", "--steps", "1", "--groups", "1", "--generations", "2", "--out", run);

        var (code, _, error) = await RunAsync("evaluate", "butler", "--policy", run);

        Assert.Equal(ButlerCommand.Usage, code);
        Assert.Contains("firewall-v1", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_learned_does_not_depend_on_whether_it_is_measured_on_the_way()
    {
        var (measured, unmeasured) = (Path.Combine(_folder, "measured"), Path.Combine(_folder, "unmeasured"));
        string[] train = ["train", "butler", "--steps", "2", "--groups", "2", "--generations", "2", "--out"];
        await OkAsync([.. train, measured, "--validate-every", "1"]);
        await OkAsync([.. train, unmeasured, "--validate-every", "0"]);

        Assert.Equal(
            await File.ReadAllBytesAsync(Path.Combine(unmeasured, "weights.bin"), TestContext.Current.CancellationToken),
            await File.ReadAllBytesAsync(Path.Combine(measured, "weights.bin"), TestContext.Current.CancellationToken));
        var lines = await File.ReadAllLinesAsync(Path.Combine(unmeasured, "steps.csv"), TestContext.Current.CancellationToken);
        var column = Array.IndexOf(lines[0].Split(','), "validation");
        Assert.All(lines.Skip(1), line => Assert.Empty(line.Split(',')[column]));
    }

    [Fact]
    public async Task Before_training_a_policy_chooses_by_chance()
    {
        var output = await OkAsync("evaluate", "calendar", "--policy", "untrained", "--policy", "oracle", "--episodes", "6", "--json");

        var means = output.Trim().Split('\n').Select(line => JsonElement.Parse(line).GetProperty("mean").GetDouble()).ToArray();
        Assert.Equal(1, means[1], 9);
        Assert.InRange(means[0], 0.01, 0.99);
    }

    private static async Task<string> OkAsync(params string[] arguments)
    {
        var (code, output, error) = await RunAsync(arguments);
        Assert.True(code == ButlerCommand.Done, error);
        return output;
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments)
    {
        var (output, error) = (new StringWriter(CultureInfo.InvariantCulture), new StringWriter(CultureInfo.InvariantCulture));
        return (await ButlerCommand.RunAsync(arguments, output, error), output.ToString(), error.ToString());
    }
}
