using System.Text.Json;
using Butler.LanguageModel;
using Butler.LanguageModel.Tests;
using Butler.Mcp.Commands;
using Butler.Mcp.Tests.Commands;
using Butler.Training.Evaluation;
using Butler.Training.Studies;

namespace Butler.Mcp.Tests.Inference;

/// <summary>A language model as one more policy of <c>butler evaluate</c>.</summary>
public sealed class ModelEvaluationTests
{
    private const string Key = "secret-key-0123456789";

    private static readonly EvaluationSettings Hard = new() { Runs = 1, Episodes = 12, Difficulty = "hard" };

    [Fact]
    public async Task Its_messages_tell_a_model_all_that_the_rules_see()
    {
        await using var endpoint = await FakeEndpoint.StartAsync(MessageReader.Answer);
        var study = new PersonalTasksStudy();
        var rules = PolicySource.Find(study, "keyword", seed: 0, samples: false);
        var model = PolicySource.Of(new ChatModel(new ModelSettings { BaseUrl = endpoint.BaseUrl, ApiKey = Key, Model = "fake-1" }), study);

        var expected = await new Evaluator(study, Hard).RunAsync(rules.Name, rules.Create, TestContext.Current.CancellationToken);
        var played = await new Evaluator(study, Hard) { MostAtOnce = 2, Prices = new ModelPrices(3, 15) }.RunAsync(model.Name, model.Create, TestContext.Current.CancellationToken);

        Assert.Equal(expected.Scores[0], played.Scores[0]);
        var answers = endpoint.Requests.Count;
        Assert.Equal((answers, 20L * answers, 5L * answers), (played.Usage!.Answers, played.Usage.InputTokens, played.Usage.OutputTokens));
        Assert.Equal(answers * ((20 * 3) + (5 * 15)) / 1e6, played.Usage.CostUsd!.Value, 1e-9);
        Assert.Equal(20.0 * answers / 12, played.Measures["input_tokens"], 1e-9);
        Assert.Equal(played.Usage.CostUsd.Value / 12, played.Measures["cost_usd"], 1e-9);
        Assert.Null(expected.Usage);
        Assert.DoesNotContain("input_tokens", expected.Measures.Keys);
    }

    [Fact]
    public async Task No_more_episodes_ask_at_once_than_are_allowed()
    {
        var (now, most) = (0, 0);
        await using var endpoint = await FakeEndpoint.StartAsync(_ =>
        {
            var asking = Interlocked.Increment(ref now);
            lock (Hard)
            {
                most = Math.Max(most, asking);
            }

            Thread.Sleep(20);
            Interlocked.Decrement(ref now);
            return FakeEndpoint.Saying("Later.");
        });
        var (exitCode, _, error) = await ButlerProcess.RunWithModelAsync(endpoint.BaseUrl, Key, "evaluate", "firewall", "--policy", "model", "--episodes", "9", "--concurrency", "3");

        Assert.True(exitCode == 0, error);
        Assert.InRange(most, 2, 3);
    }

    [Fact]
    public async Task The_model_stands_beside_the_policies_with_its_tokens_and_its_cost()
    {
        await using var endpoint = await FakeEndpoint.StartAsync(MessageReader.Answer);
        string[] evaluate = ["evaluate", "butler", "--base-url", endpoint.BaseUrl.ToString(), "--model", "fake-2", "--episodes", "3", "--price-input", "3", "--price-output", "15"];

        var (exitCode, table, error) = await ButlerProcess.RunWithModelAsync(endpoint.BaseUrl, Key, evaluate);
        Assert.True(exitCode == 0, error);
        Assert.Matches("policy +keyword +fake-2", table);
        Assert.Matches(@"input_tokens +- +\d+", table);
        Assert.Matches(@"fake-2: \d+ answers, [\d,]+ tokens read, [\d,]+ written, 0\.\d{4} USD", table);

        var (_, lines, _) = await ButlerProcess.RunWithModelAsync(endpoint.BaseUrl, Key, [.. evaluate, "--policy", "fifo", "--json"]);
        var results = lines.Trim().Split('\n').Select(line => JsonElement.Parse(line)).ToArray();
        Assert.Equal(["fifo", "fake-2"], results.Select(result => result.GetProperty("policy").GetString()));
        Assert.Equal(JsonValueKind.Null, results[0].GetProperty("usage").ValueKind);
        Assert.True(results[1].GetProperty("usage").GetProperty("cost_usd").GetDouble() > 0);
        Assert.DoesNotContain(Key, table + lines + error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_endpoint_that_stays_down_ends_it_and_nothing_is_written()
    {
        var answers = 0;
        await using var endpoint = await FakeEndpoint.StartAsync(request => Interlocked.Increment(ref answers) > 5 ? [] : MessageReader.Answer(request));
        var folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

        var (exitCode, output, error) = await ButlerProcess.RunWithModelAsync(endpoint.BaseUrl, Key, "evaluate", "butler", "--policy", "keyword", "--policy", "model", "--episodes", "4", "--retries", "0", "--out", folder);

        Assert.Equal((ButlerCommand.Failed, string.Empty), (exitCode, output));
        Assert.StartsWith("butler: The model fake-1 at http://127.0.0.1:", Assert.Single(error.Trim().Split('\n')), StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder));
    }

    [Theory]
    [InlineData("http://user:word@127.0.0.1:1/v1")]
    [InlineData("file:///v1")]
    public async Task An_address_that_holds_a_password_or_is_none_of_the_web_is_refused_and_not_repeated(string address)
    {
        var (exitCode, _, error) = await ButlerProcess.RunWithModelAsync(new Uri(address), Key, "evaluate", "butler", "--policy", "model");
        Assert.Equal(ButlerCommand.Usage, exitCode);
        Assert.DoesNotContain("word@", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_environment_that_names_a_model_asks_nobody_unasked()
    {
        await using var endpoint = await FakeEndpoint.StartAsync(MessageReader.Answer);
        var (exitCode, _, _) = await ButlerProcess.RunWithModelAsync(endpoint.BaseUrl, Key, "evaluate", "butler", "--episodes", "2");
        Assert.Equal(0, exitCode);
        Assert.Empty(endpoint.Requests);
    }

    [Fact]
    public async Task An_endpoint_that_counts_no_tokens_has_no_cost()
    {
        await using var endpoint = await FakeEndpoint.StartAsync(MessageReader.Answer, counts: false);
        var (exitCode, output, error) = await ButlerProcess.RunWithModelAsync(endpoint.BaseUrl, Key, "infer", "butler", "--todo", "buy milk", "--price-input", "3", "--price-output", "15");
        Assert.True(exitCode == 0, error);
        Assert.EndsWith("fake-1: 1 answers; the endpoint counts no tokens", output.TrimEnd(), StringComparison.Ordinal);
    }
}
