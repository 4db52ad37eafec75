using System.Text;

namespace Butler.Benchmarks.HttpWire;

/// <summary>A response as it came. It is valid until the next one is read from its connection.</summary>
/// <param name="Status">The status.</param>
/// <param name="HeadBytes">The status line and the headers.</param>
/// <param name="BodyBytes">The body, or what came of it.</param>
/// <param name="IsWhole">Whether the body came to its end.</param>
internal readonly record struct RawResponse(int Status, ReadOnlyMemory<byte> HeadBytes, ReadOnlyMemory<byte> BodyBytes, bool IsWhole)
{
    /// <summary>The status line and the headers as text.</summary>
    public string Head => Encoding.Latin1.GetString(HeadBytes.Span);

    /// <summary>The body as text.</summary>
    public string Body => Encoding.UTF8.GetString(BodyBytes.Span);

    /// <summary>The one message in the body, which is JSON or a stream of events; null when there is none.</summary>
    public string? Message
    {
        get
        {
            var body = Body;
            return (Header("Content-Type") ?? string.Empty).StartsWith("text/event-stream", StringComparison.Ordinal)
                ? body.Split('\n').Where(line => line.StartsWith("data: {", StringComparison.Ordinal)).Select(line => line["data: ".Length..]).LastOrDefault()
                : body.Length > 0 ? body : null;
        }
    }

    /// <summary>The value of a header; null when it is not there.</summary>
    public string? Header(string name) => Head.Split("\r\n")
        .Where(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))
        .Select(line => line[(name.Length + 1)..].Trim())
        .FirstOrDefault();
}
