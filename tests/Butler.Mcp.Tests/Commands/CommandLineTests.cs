using System.Globalization;
using System.Text;
using System.Text.Json;
using Butler.Mcp.Commands;
using Butler.Mcp.Tests.Approvals;

namespace Butler.Mcp.Tests.Commands;

public sealed class CommandLineTests
{
    [Fact]
    public async Task Every_command_explains_itself_as_approved()
    {
        string[][] commands =
        [
            [], ["demo"], ["stdio"], ["serve"], ["play"], ["data", "generate"], ["audit"], ["train"], ["evaluate"], ["infer"], ["route"], ["when"], ["read"], ["resolve"],
        ];
        var text = new StringBuilder();
        foreach (var command in commands)
        {
            var (exitCode, output, _) = await RunAsync([.. command, "--help"]);
            Assert.Equal(ButlerCommand.Done, exitCode);
            text.Append(CultureInfo.InvariantCulture, $"$ butler {string.Join(' ', command.Append("--help"))}\n{output.Trim()}\n\n");
        }

        // The name of the running program stands in the usage line; here that is the test host.
        Approved.Matches("help", text.Replace(RootName(), "butler").ToString());
    }

    [Theory]
    [InlineData("--nonsense")]
    [InlineData("play")]
    [InlineData("play", "chess")]
    [InlineData("demo", "--seed", "many")]
    [InlineData("demo", "--queue", " ; ")]
    [InlineData("demo", "--queue", "buy milk", "--seed", "3")]
    [InlineData("stdio", "--seed", "3")]
    [InlineData("stdio", "--episode", "chess")]
    [InlineData("stdio", "--episode", "butler", "--kb", "kb")]
    [InlineData("serve", "--prot", "8000")]
    [InlineData("serve", "--port", "many")]
    [InlineData("serve", "--host", "0.0.0.0")]
    [InlineData("serve", "--token-file", "no-such-file")]
    [InlineData("data", "generate")]
    [InlineData("data", "generate", "--out", "x.jsonl", "--episodes", "0")]
    [InlineData("data", "generate", "--out", "x.jsonl", "--seed", "9223372036854775806")]
    [InlineData("demo", "--split", "holdout")]
    [InlineData("demo", "--world", "chess")]
    [InlineData("demo", "--world", "firewall", "--difficulty", "hard")]
    [InlineData("demo", "--queue", "buy milk", "--world", "calendar")]
    [InlineData("demo", "--difficulty", "nightmare")]
    [InlineData("demo", "--queue", "ring \u001b[31mthe bell")]
    [InlineData("demo", "--seed", "99999999999999999999")]
    [InlineData("fly")]
    [InlineData("audit", "butler", "--episodes", "0")]
    [InlineData("train", "butler")]
    [InlineData("train", "chess", "--out", "x")]
    [InlineData("train", "butler", "--out", "x", "--steps", "0")]
    [InlineData("train", "butler", "--out", "x", "--generations", "1")]
    [InlineData("train", "butler", "--out", "x", "--learning-rate", "0")]
    [InlineData("evaluate", "butler", "--policy", "nobody")]
    [InlineData("evaluate", "butler", "--episodes", "0")]
    [InlineData("evaluate", "butler", "--png")]
    [InlineData("evaluate", "butler", "--policy", "model")]
    [InlineData("evaluate", "butler", "--concurrency", "0")]
    [InlineData("evaluate", "butler", "--price-input", "3")]
    [InlineData("evaluate", "firewall", "--policy", "keyword")]
    [InlineData("route")]
    [InlineData("resolve")]
    [InlineData("when", "tomorrow", "--reference", "soon")]
    public async Task Wrong_usage_is_one_line_on_stderr_and_exit_code_2(params string[] arguments)
    {
        var (exitCode, output, error) = await RunAsync(arguments);
        Assert.Equal(ButlerCommand.Usage, exitCode);
        Assert.StartsWith("butler: ", error, StringComparison.Ordinal);
        Assert.Single(error.Trim().Split('\n'));
        Assert.Empty(output);
    }

    [Theory]
    [InlineData("stdio", "--kb", "no-such-folder")]
    [InlineData("serve", "--kb", "no-such-folder")]
    [InlineData("serve", "--log", "no-such-folder/x.jsonl")]
    [InlineData("data", "generate", "--out", "no-such-folder/x.jsonl")]
    public async Task What_cannot_be_done_is_one_line_on_stderr_and_exit_code_1(params string[] arguments)
    {
        var (exitCode, _, error) = await RunAsync(arguments);
        Assert.Equal(ButlerCommand.Failed, exitCode);
        Assert.Single(error.Trim().Split('\n'));
    }

    [Fact]
    public async Task The_demo_shows_the_penalty_when_work_comes_first()
    {
        var (exitCode, output, _) = await RunAsync("demo");
        Assert.Equal(ButlerCommand.Done, exitCode);
        Assert.Contains("penalty -0.300", output, StringComparison.Ordinal);
        Assert.Contains("Scorecards", output, StringComparison.Ordinal);
        Assert.Contains("\"mcpServers\"", output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', output);
    }

    [Fact]
    public async Task The_demo_prints_one_JSON_object_whose_rewards_add_up()
    {
        var (_, output, _) = await RunAsync("demo", "--json", "--seed", "7");
        var runs = JsonElement.Parse(output).GetProperty("runs");
        Assert.Equal(["keyword", "fifo"], runs.EnumerateArray().Select(run => run.GetProperty("policy").GetString()));
        foreach (var run in runs.EnumerateArray())
        {
            Assert.Equal("butler-v1", run.GetProperty("world").GetString());
            Assert.Equal(7, run.GetProperty("seed").GetInt64());
            var rewards = run.GetProperty("steps").EnumerateArray().Sum(step => step.GetProperty("reward").GetDouble());
            Assert.Equal(run.GetProperty("score").GetDouble(), rewards, 1e-9);
            Assert.Equal(run.GetProperty("score").GetDouble(), run.GetProperty("scorecard").GetProperty("score").GetDouble());
            Assert.All(run.GetProperty("steps").EnumerateArray(), step => Assert.Equal(
                ["tool", "arguments", "todo_id", "reward", "parts", "penalty", "error"], step.EnumerateObject().Select(each => each.Name)));
        }
    }

    [Fact]
    public async Task The_demo_takes_the_users_own_words_and_says_that_the_truth_is_estimated()
    {
        const string Words = "Schedule a meeting with Priya tomorrow at 3pm; Remind me to drink water every day at 9; buy milk";
        var (exitCode, output, _) = await RunAsync("demo", "--queue", Words);
        Assert.Equal(ButlerCommand.Done, exitCode);
        Assert.Contains("Meeting with Priya Nair", output, StringComparison.Ordinal);
        Assert.Contains("set aside buy milk", output, StringComparison.Ordinal);
        Assert.Contains("Estimated", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("butler")]
    [InlineData("calendar")]
    public async Task Two_processes_write_the_same_bytes_for_200_seeds(string world)
    {
        var (one, other) = (Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()));
        try
        {
            foreach (var file in (string[])[one, other])
            {
                var (exitCode, _, error) = await ButlerProcess.RunAsync(string.Empty, "data", "generate", "--world", world, "--episodes", "200", "--out", file);
                Assert.True(exitCode == 0, error);
            }

            Assert.Equal(200, File.ReadLines(one).Count());
            Assert.Equal(await File.ReadAllBytesAsync(one, TestContext.Current.CancellationToken), await File.ReadAllBytesAsync(other, TestContext.Current.CancellationToken));
        }
        finally
        {
            File.Delete(one);
            File.Delete(other);
        }
    }

    private static string RootName() => ButlerCommand.Create().Name;

    private static async Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        using var error = new StringWriter(CultureInfo.InvariantCulture);
        var exitCode = await ButlerCommand.RunAsync(arguments, output, error);
        return (exitCode, output.ToString(), error.ToString());
    }
}
