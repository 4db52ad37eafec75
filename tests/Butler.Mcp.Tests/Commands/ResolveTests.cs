using System.Text.Json;

namespace Butler.Mcp.Tests.Commands;

/// <summary><c>butler resolve</c> in a process of its own: as many lines out as in, in the same order.</summary>
public sealed class ResolveTests
{
    private const string Problem = """{"participants":["Ines","Jo"],"days":["Monday","Tuesday"],"duration_min":30,"work_hours":{"start":"09:00","end":"10:00"},"busy":{"Ines":{"Monday":[["09:00","10:00"]]},"Jo":{"Tuesday":[["09:10","09:20"]]}},"constraints":[]}""";

    [Fact]
    public async Task Each_problem_is_answered_with_its_first_slot_none_or_what_is_wrong_with_it()
    {
        string[] problems = [Problem, Problem.Replace("09:20", "09:31", StringComparison.Ordinal), "{", Problem.Replace("\"duration_min\":30", "\"duration_min\":-1", StringComparison.Ordinal)];
        Assert.Equal(
            [
                """{"day":"Tuesday","start":"09:20","end":"09:50"}""",
                """{"none":true}""",
                """{"error":"The line is not JSON."}""",
                """{"error":"duration_min is a whole number from 1 to 1440, not -1."}""",
            ],
            await RunAsync(problems, "resolve", "--jsonl"));
    }

    [Fact]
    public async Task Each_proposal_is_judged()
    {
        string[] proposals = ["""{"day":"Tuesday","start":"09:25","end":"09:55"}""", """{"day":"Tuesday","start":"09:19","end":"09:49"}""", "7"];
        var answers = await RunAsync([.. proposals.Select(proposal => Problem[..^1] + $",\"proposal\":{proposal}}}"), Problem], "resolve", "--check", "--jsonl");
        Assert.Equal(
            [
                """{"valid":true,"reason":null}""",
                """{"valid":false,"reason":"Jo is busy then."}""",
                """{"error":"proposal is an object {\"day\",\"start\",\"end\"}."}""",
                """{"error":"proposal is an object {\"day\",\"start\",\"end\"}."}""",
            ],
            answers);
    }

    [Fact]
    public async Task One_problem_may_be_given_as_the_argument()
    {
        var (exitCode, output, _) = await ButlerProcess.RunAsync(string.Empty, "resolve", Problem);
        Assert.Equal((0, "Tuesday"), (exitCode, JsonElement.Parse(output).GetProperty("day").GetString()));
    }

    private static async Task<string[]> RunAsync(IEnumerable<string> lines, params string[] arguments)
    {
        var (exitCode, output, error) = await ButlerProcess.RunAsync(string.Join('\n', lines) + "\n", arguments);
        Assert.Equal((0, string.Empty), (exitCode, error));
        return output.TrimEnd().Split('\n');
    }
}
