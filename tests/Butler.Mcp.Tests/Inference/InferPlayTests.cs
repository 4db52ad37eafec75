using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Butler.LanguageModel.Tests;
using Butler.Mcp.Commands;
using Butler.Mcp.Tests.Commands;

namespace Butler.Mcp.Tests.Inference;

/// <summary><c>butler infer</c> for people and for programs: one's own words, episodes, two players side by side, a model.</summary>
public sealed class InferPlayTests
{
    private const string Key = "secret-key-0123456789";
    private const string Words = "Schedule a meeting with Priya tomorrow at 3pm; Remind me to drink water every day at 9; buy milk";

    [Fact]
    public async Task Own_words_are_played_people_first_and_it_is_told_why_and_what_is_scored()
    {
        var output = await OkAsync("infer", "butler", "--queue", Words);

        string[] headings = ["1. todo_2  Remind me to drink water", "2. todo_1  Schedule a meeting", "3. todo_3  buy milk"];
        var places = headings.Select(heading => output.IndexOf(heading, StringComparison.Ordinal)).ToArray();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
        Assert.Contains("personal: people come first, the work of todo_1 waits", output, StringComparison.Ordinal);
        Assert.Contains("set_reminder  label=\"Drink water\" frequency=\"FREQ=DAILY\" time_of_day=\"09:00\"", output, StringComparison.Ordinal);
        Assert.Contains("attendee_emails: priya.nair@studio.example (contacts)", output, StringComparison.Ordinal);
        Assert.Contains("Scorecard, estimated", output, StringComparison.Ordinal);
        Assert.Contains("Not scored: titles, wording", output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', output);
    }

    [Fact]
    public async Task A_to_do_of_its_own_is_not_cut_at_its_semicolon()
    {
        var output = await OkAsync("infer", "butler", "--todo", "Remind me to call mum; she likes that, on Sunday at 5pm", "--todo", "buy milk");

        Assert.Contains("  todo_1  personal      Remind me to call mum; she likes that, on Sunday at 5pm", output, StringComparison.Ordinal);
        Assert.Contains("todo_2  unclassified  buy milk", output, StringComparison.Ordinal);
        Assert.DoesNotContain("todo_3", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task For_programs_each_line_is_an_object_and_own_words_have_no_seed()
    {
        var lines = (await OkAsync("infer", "butler", "--queue", Words, "--json")).Trim().Split('\n').Select(line => JsonElement.Parse(line)).ToArray();

        Assert.Equal("reset", lines[0].GetProperty("event").GetString());
        Assert.Equal(JsonValueKind.Null, lines[0].GetProperty("seed").ValueKind);
        Assert.Equal(3, lines[0].GetProperty("observation").GetProperty("todos").GetArrayLength());
        Assert.All(lines, line => Assert.Equal("keyword", line.GetProperty("policy").GetString()));
        Assert.All(lines[1..^1], line => Assert.True(line.TryGetProperty("reply", out _)));
        Assert.True(lines[^1].GetProperty("scorecard").GetProperty("estimated").GetBoolean());
    }

    [Theory]
    [InlineData("butler", "oracle")]
    [InlineData("firewall", "greedy")]
    [InlineData("calendar", "baseline")]
    public async Task The_rewards_of_a_generated_episode_add_up_to_the_score_that_is_shown(string world, string policy)
    {
        string[] episode = ["infer", world, "--policy", policy, "--seed", "4", "--split", "test"];

        var lines = (await OkAsync([.. episode, "--json"])).Trim().Split('\n').Select(line => JsonElement.Parse(line)).ToArray();

        var score = lines[^1].GetProperty("scorecard").GetProperty("score").GetDouble();
        Assert.Equal(score, lines[1..^1].Sum(line => line.GetProperty("reward").GetDouble()), 1e-9);
        Assert.Equal((4, "test"), (lines[0].GetProperty("seed").GetInt64(), lines[0].GetProperty("split").GetString()));
        Assert.Contains(score.ToString("+0.000", CultureInfo.InvariantCulture), await OkAsync([.. episode, "--compare", "do-nothing"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_players_are_shown_side_by_side_in_order_calls_and_scores()
    {
        var output = await OkAsync("infer", "butler", "--seed", "10", "--split", "train", "--compare", "fifo");

        Assert.Contains("keyword beside fifo", output, StringComparison.Ordinal);
        Assert.Contains("1. todo_3     todo_1", output, StringComparison.Ordinal);
        Assert.Matches(@"fifo +\+0\.250  reminder set: .*\n +route_to_agent, ask_clarification, set_reminder", output);
        Assert.Matches(@"score +\+1\.000 +\+0\.638", output);
    }

    [Fact]
    public async Task A_folder_that_train_wrote_plays_by_the_run_that_is_asked_for()
    {
        var folder = Path.Combine(Directory.CreateTempSubdirectory("butler-infer").FullName, "learned");
        await OkAsync("train", "butler", "--steps", "2", "--runs", "2", "--groups", "2", "--generations", "2", "--out", folder);

        Assert.Contains("keyword beside learned", await OkAsync("infer", "butler", "--compare", folder, "--queue", Words), StringComparison.Ordinal);
        Assert.Contains(": learned plays", await OkAsync("infer", "butler", "--policy", folder, "--run", "2"), StringComparison.Ordinal);
        var (exitCode, _, error) = await RunAsync("infer", "butler", "--policy", folder, "--run", "3");
        Assert.Equal(ButlerCommand.Usage, exitCode);
        Assert.Contains("holds the runs 1 to 2", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("keyword")]
    [InlineData("untrained")]
    public async Task A_run_is_asked_for_only_where_something_was_trained(string policy)
    {
        var (exitCode, _, error) = await RunAsync("infer", "butler", "--policy", policy, "--run", "1");

        Assert.Equal(ButlerCommand.Usage, exitCode);
        Assert.Contains("--run goes with a folder", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("infer", "firewall", "--todo", "buy milk")]
    [InlineData("infer", "calendar", "--queue", "buy milk")]
    [InlineData("infer", "butler", "--scenario", "0")]
    [InlineData("infer", "butler", "--todo", "buy milk", "--seed", "3")]
    [InlineData("infer", "butler", "--todo", "buy milk", "--policy", "oracle")]
    [InlineData("infer", "butler", "--queue", " ; ")]
    [InlineData("infer", "butler", "--todo", "ring \u001b[31mthe bell")]
    [InlineData("infer", "butler", "--policy", "nobody")]
    [InlineData("infer", "butler", "--policy", "model")]
    [InlineData("infer", "butler", "--compare", "model")]
    [InlineData("infer", "butler", "--policy", "fifo", "--base-url", "http://127.0.0.1:1/v1", "--model", "m")]
    [InlineData("infer", "butler", "--run", "1")]
    public async Task Wrong_usage_is_told(params string[] arguments)
    {
        var (exitCode, output, error) = await RunAsync(arguments);
        Assert.Equal((ButlerCommand.Usage, string.Empty), (exitCode, output));
        Assert.Single(error.Trim().Split('\n'));
    }

    [Fact]
    public async Task A_model_plays_own_words_and_can_neither_steer_the_terminal_nor_see_the_truth()
    {
        await using var endpoint = await FakeEndpoint.StartAsync(_ => FakeEndpoint.Calling("route_to_agent", new JsonObject { ["todo_id"] = "todo_1", ["agent_name"] = "no\u001b[31mne" }));
        var (exitCode, output, error) = await ButlerProcess.RunWithModelAsync(endpoint.BaseUrl, Key, "infer", "butler", "--todo", "buy milk");

        Assert.True(exitCode == 0, error);
        Assert.Contains(": fake-1 plays", output, StringComparison.Ordinal);
        Assert.Contains("refused (", output, StringComparison.Ordinal);
        Assert.Contains("Not settled: todo_1.", output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', output);
        Assert.DoesNotContain("unclassified", endpoint.Requests.First().Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--policy", "model")]
    [InlineData("--compare", "model")]
    public async Task Nobody_plays_in_the_place_of_a_model_that_cannot_be_reached(params string[] players)
    {
        await using var endpoint = await FakeEndpoint.StartAsync(_ => [], 401, 401);
        var (exitCode, output, error) = await ButlerProcess.RunWithModelAsync(endpoint.BaseUrl, Key, ["infer", "butler", "--queue", Words, .. players]);

        Assert.Equal(ButlerCommand.Failed, exitCode);
        Assert.Single(error.Trim().Split('\n'));
        Assert.DoesNotContain(Key, output + error, StringComparison.Ordinal);
        Assert.DoesNotContain("route_to_agent", output, StringComparison.Ordinal);
        Assert.DoesNotContain("Scorecard", output, StringComparison.Ordinal);
    }

    private static async Task<string> OkAsync(params string[] arguments)
    {
        var (exitCode, output, error) = await RunAsync(arguments);
        Assert.True(exitCode == ButlerCommand.Done, error);
        return output;
    }

    private static async Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        using var error = new StringWriter(CultureInfo.InvariantCulture);
        return (await ButlerCommand.RunAsync(arguments, output, error), output.ToString(), error.ToString());
    }
}
