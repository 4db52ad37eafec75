using System.Text.Json.Nodes;

namespace Butler.Mcp.Tests.Http;

/// <summary>Reads the messages of a stream of events, one by one, as they come.</summary>
internal sealed class EventReader(HttpResponseMessage response) : IAsyncDisposable
{
    private const string Data = "data: {";

    private StreamReader? _reader;

    /// <summary>The next message; null when the stream has ended.</summary>
    public async Task<JsonNode?> NextAsync()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        _reader ??= new StreamReader(await response.Content.ReadAsStreamAsync(cancellationToken));
        while (await _reader.ReadLineAsync(cancellationToken) is { } line)
        {
            if (line.StartsWith(Data, StringComparison.Ordinal))
            {
                return JsonNode.Parse(line["data: ".Length..]);
            }
        }

        return null;
    }

    public ValueTask DisposeAsync()
    {
        _reader?.Dispose();
        response.Dispose();
        return ValueTask.CompletedTask;
    }
}
