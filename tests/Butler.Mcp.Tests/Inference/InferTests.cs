using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Butler.Episodes;
using Butler.LanguageModel.Tests;
using Butler.Mcp.Commands;
using Butler.Mcp.Inference;
using Butler.Mcp.Tests.Approvals;
using Butler.Mcp.Tests.Commands;

namespace Butler.Mcp.Tests.Inference;

/// <summary><c>butler infer calendar</c>: the log that graders read, of rules and of a model behind an endpoint.</summary>
public sealed partial class InferTests
{
    private const string Answer = "10:30-11:00";
    private const string Key = "secret-key-0123456789";

    [Fact]
    public async Task The_log_of_the_baseline_is_the_approved_one()
    {
        var (exitCode, output, error) = await RunAsync("infer", "calendar", "--scenario", "all");
        Assert.Equal((ButlerCommand.Done, string.Empty), (exitCode, error));
        Approved.Matches("infer-calendar", output);
    }

    [Theory]
    [InlineData("baseline")]
    [InlineData("random")]
    [InlineData("do-nothing")]
    public async Task Every_line_has_the_exact_format_and_the_rewards_at_the_end_are_those_of_the_steps(string policy)
    {
        foreach (var seed in Enumerable.Range(0, 10))
        {
            var (_, output, _) = await RunAsync("infer", "calendar", "--policy", policy, "--difficulty", "hard", "--seed", seed.ToString(CultureInfo.InvariantCulture));
            var lines = output.TrimEnd().Split('\n');
            Assert.Matches(StartLine, lines[0]);
            Assert.All(lines[1..^1], line => Assert.Matches(StepLine, line));
            var end = EndLine.Match(lines[^1]);
            Assert.True(end.Success, lines[^1]);
            Assert.Equal(lines.Length - 2, int.Parse(end.Groups["steps"].Value, CultureInfo.InvariantCulture));
            Assert.Equal(string.Join(',', lines[1..^1].Select(line => StepLine.Match(line).Groups["reward"].Value)), end.Groups["rewards"].Value);
            Assert.Equal(end.Groups["success"].Value == "true", lines[^2].Contains("stage=confirm_schedule", StringComparison.Ordinal) && !lines[^2].Contains("reward=0.00", StringComparison.Ordinal) && lines[^2].EndsWith("done=true error=null", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("""{"proposed_time_slot":"2026-04-08 10:00-10:30 UTC","confirm_schedule":false,"final_note":""}""", "stage=propose_slot|slot=2026-04-08 10:00-10:30 UTC|confirm=false")]
    [InlineData("""{"proposed_time_slot":null,"confirm_schedule":"TRUE","final_note":" two\nlines "}""", "stage=propose_slot|confirm=true|note=two lines")]
    [InlineData("[]", "stage=propose_slot|confirm=false")]
    public void A_call_is_spelt_as_the_format_has_it(string arguments, string line) =>
        Assert.Equal(line, InferenceLog.Spell(new EpisodeAction("propose_slot", JsonElement.Parse(arguments))));

    [Fact]
    public async Task With_the_three_variables_a_model_plays_that_nobody_told_the_answer()
    {
        await using var endpoint = await FakeEndpoint.StartAsync(PromptSolver.Answer);
        var (exitCode, output, error) = await ButlerProcess.RunWithModelAsync(endpoint.BaseUrl, Key, "infer", "calendar", "--scenario", "easy-kickoff");
        Assert.True(exitCode == 0, error);
        Assert.StartsWith("[START] task=easy-kickoff env=calendar-v1 model=fake-1\n", output, StringComparison.Ordinal);
        Assert.EndsWith("[END] success=true steps=4 rewards=0.10,0.16,0.42,0.32", output.TrimEnd(), StringComparison.Ordinal);
        Assert.Equal(4, endpoint.Requests.Count);
        Assert.All(endpoint.Requests, request => Assert.Equal("Bearer " + Key, request.Authorization));
        Assert.DoesNotContain(endpoint.Requests.Take(3), request => request.Body.Contains(Answer, StringComparison.Ordinal));
        Assert.DoesNotContain(Key, output + error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_model_that_fails_the_task_is_no_success_and_nobody_plays_in_its_place()
    {
        await using var endpoint = await FakeEndpoint.StartAsync(_ => FakeEndpoint.Saying("I would rather talk about the weather."));
        var (exitCode, output, _) = await ButlerProcess.RunWithModelAsync(endpoint.BaseUrl, Key, "infer", "calendar", "--scenario", "easy-kickoff");
        Assert.Equal(0, exitCode);
        Assert.Contains("[STEP] step=1 action=stage=no_call|confirm=false reward=0.00 done=false error=unknown_tool: ", output, StringComparison.Ordinal);
        Assert.Contains("[END] success=false steps=12 rewards=", output, StringComparison.Ordinal);
        Assert.Equal(12, endpoint.Requests.Count);
    }

    [Fact]
    public async Task A_model_that_cannot_be_reached_is_an_error_and_the_log_has_its_end()
    {
        await using var endpoint = await FakeEndpoint.StartAsync(_ => [], 401);
        var (exitCode, output, error) = await ButlerProcess.RunWithModelAsync(endpoint.BaseUrl, Key, "infer", "calendar", "--scenario", "0");
        Assert.Equal(1, exitCode);
        Assert.Contains("reward=0.00 done=false error=The model fake-1 at ", output, StringComparison.Ordinal);
        Assert.EndsWith("[END] success=false steps=1 rewards=0.00", output.TrimEnd(), StringComparison.Ordinal);
        Assert.Single(error.Trim().Split('\n'));
    }

    [Theory]
    [InlineData("infer", "calendar", "--policy", "fly")]
    [InlineData("infer", "calendar", "--scenario", "nowhere")]
    [InlineData("infer", "calendar", "--scenario", "0", "--seed", "1")]
    [InlineData("infer", "calendar", "--base-url", "http://127.0.0.1:1/v1")]
    public async Task Wrong_usage_is_told(params string[] arguments)
    {
        var (exitCode, output, error) = await RunAsync(arguments);
        Assert.Equal((ButlerCommand.Usage, string.Empty), (exitCode, output));
        Assert.Single(error.Trim().Split('\n'));
    }

    [Fact]
    public async Task Outside_problems_are_played_from_a_file()
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            await File.WriteAllTextAsync(file, """{"id":"p1","participants":["Ines"],"days":["Monday"],"duration_min":30,"work_hours":{"start":"09:00","end":"10:00"},"prefer_earliest":true}""", TestContext.Current.CancellationToken);
            var (_, output, _) = await RunAsync("infer", "calendar", "--problems", file);
            Assert.StartsWith("[START] task=p1 ", output, StringComparison.Ordinal);
            Assert.Contains("slot=2024-01-01 09:00-09:30 UTC", output, StringComparison.Ordinal);
            Assert.Contains("[END] success=true steps=4 rewards=0.10,0.16,0.42,0.32", output, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static async Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        using var error = new StringWriter(CultureInfo.InvariantCulture);
        return (await ButlerCommand.RunAsync(arguments, output, error), output.ToString(), error.ToString());
    }

    [GeneratedRegex(@"^\[START\] task=\S+ env=calendar-v1 model=\S+$")]
    private static partial Regex StartLine { get; }

    [GeneratedRegex(@"^\[STEP\] step=\d+ action=stage=\w+(\|slot=[^|]+)?\|confirm=(true|false)(\|note=[^|]+)? reward=(?<reward>-?\d+\.\d\d) done=(true|false) error=.+$")]
    private static partial Regex StepLine { get; }

    [GeneratedRegex(@"^\[END\] success=(?<success>true|false) steps=(?<steps>\d+) rewards=(?<rewards>[-\d.,]*)$")]
    private static partial Regex EndLine { get; }
}
