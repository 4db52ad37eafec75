using System.Net.Sockets;
using System.Text;

namespace Butler.Mcp.Tests.Http;

public sealed class SlowBodyTests
{
    [Fact]
    public async Task A_body_that_stops_coming_is_408_with_a_reason()
    {
        var token = TestContext.Current.CancellationToken;
        await using var door = await RunningDoor.StartAsync();
        using var client = new TcpClient();
        await client.ConnectAsync(door.Address.Host, door.Address.Port, token);
        var stream = client.GetStream();
        string[] head =
        [
            "POST /mcp HTTP/1.1", $"Host: {door.Address.Authority}", "Content-Type: application/json",
            "Accept: application/json, text/event-stream", "Content-Length: 1000", string.Empty, "{\"jsonrpc\":",
        ];
        await stream.WriteAsync(Encoding.ASCII.GetBytes(string.Join("\r\n", head)), token);
        using var reader = new StreamReader(stream);
        var response = await reader.ReadToEndAsync(token);
        Assert.StartsWith("HTTP/1.1 408 ", response, StringComparison.Ordinal);
        Assert.Contains("The body came too slowly.", response, StringComparison.Ordinal);
        Assert.Empty(door.Errors);
    }
}
