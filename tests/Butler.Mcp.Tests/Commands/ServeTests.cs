using System.Diagnostics;

namespace Butler.Mcp.Tests.Commands;

public sealed class ServeTests
{
    [Fact]
    public async Task What_is_served_is_told_in_one_line_with_the_addresses_of_trainers()
    {
        using var process = Process.Start(ButlerProcess.Start("serve", "--port", "0"))!;
        try
        {
            var line = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
            Assert.Matches(@"http://127\.0\.0\.1:\d+/mcp, .* ws://127\.0\.0\.1:\d+/ws \(butler\) and ws://127\.0\.0\.1:\d+/envs/WORLD/ws \(butler", line!);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }
}
