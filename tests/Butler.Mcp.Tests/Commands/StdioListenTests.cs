using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Butler.Mcp.Tests.Commands;

/// <summary>A client of 2026-07-28 over standard input that listens for news of a page.</summary>
public sealed class StdioListenTests
{
    private const string Meta = """{"io.modelcontextprotocol/protocolVersion":"2026-07-28","io.modelcontextprotocol/clientCapabilities":{}}""";
    private const string SubscriptionId = "io.modelcontextprotocol/subscriptionId";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_acknowledged_then_told_of_a_change_and_its_stream_ends_with_its_input()
    {
        using var process = Process.Start(ButlerProcess.Start("stdio"))!;
        try
        {
            await SendAsync(process, 7, "subscriptions/listen", """ "notifications":{"resourceSubscriptions":["butler://queue"]} """);
            var acknowledged = await ReadAsync(process);
            Assert.Equal("notifications/subscriptions/acknowledged", (string?)acknowledged!["method"]);
            Assert.Equal(["butler://queue"], acknowledged["params"]!["notifications"]!["resourceSubscriptions"]!.AsArray().Select(uri => (string?)uri));

            await SendAsync(process, 8, "tools/call", """ "name":"route_to_agent","arguments":{"text":"Remind me to stretch daily at 7am","agent_name":"habit_agent"} """);
            JsonNode[] both = [(await ReadAsync(process))!, (await ReadAsync(process))!];
            Assert.True((bool?)both.Single(message => (int?)message["id"] == 8)["result"]!["structuredContent"]!["ok"]);
            var told = both.Single(message => (string?)message["method"] == "notifications/resources/updated")["params"]!;
            Assert.Equal(("butler://queue", 7), ((string?)told["uri"], (int?)told["_meta"]![SubscriptionId]));

            // The listen request is answered because its input ends: the process waits for nothing else.
            process.StandardInput.Close();
            var answered = await ReadAsync(process);
            Assert.Equal(7, (int?)answered!["id"]);
            Assert.NotNull(answered["result"]);
            Assert.Null(await ReadAsync(process));
            await process.WaitForExitAsync(Token);
            Assert.Equal(0, process.ExitCode);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    private static async Task SendAsync(Process process, int id, string method, string parameters)
    {
        await process.StandardInput.WriteLineAsync($$"""{"jsonrpc":"2.0","id":{{id}},"method":"{{method}}","params":{ {{parameters}},"_meta":{{Meta}} } }""".AsMemory(), Token);
        await process.StandardInput.FlushAsync(Token);
    }

    private static async Task<JsonNode?> ReadAsync(Process process) =>
        await process.StandardOutput.ReadLineAsync(Token) is { } line ? JsonNode.Parse(line) : null;
}
