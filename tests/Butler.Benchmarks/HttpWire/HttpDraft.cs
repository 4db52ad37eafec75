using System.Text;

namespace Butler.Benchmarks.HttpWire;

/// <summary>A request that is being written, and may be made wrong in any way.</summary>
internal sealed class HttpDraft(string method, string target)
{
    private readonly List<(string Name, string Value)> _headers = [];

    /// <summary>The method.</summary>
    public string Method { get; set; } = method;

    /// <summary>The target.</summary>
    public string Target { get; set; } = target;

    /// <summary>The version of HTTP.</summary>
    public string Version { get; set; } = "HTTP/1.1";

    /// <summary>The body, which is measured unless a header says how long it is.</summary>
    public byte[] Body { get; set; } = [];

    /// <summary>Sets a header, or leaves it out for null.</summary>
    public HttpDraft With(string name, string? value)
    {
        _headers.RemoveAll(header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        return value is null ? this : And(name, value);
    }

    /// <summary>Adds a header, though it may be there already. Each character is one byte.</summary>
    public HttpDraft And(string name, string value)
    {
        _headers.Add((name, value));
        return this;
    }

    /// <summary>Sets the body.</summary>
    public HttpDraft WithBody(string body)
    {
        Body = Encoding.UTF8.GetBytes(body);
        return this;
    }

    /// <summary>The request line and the headers.</summary>
    public byte[] Head()
    {
        var text = new StringBuilder($"{Method} {Target} {Version}\r\n");
        foreach (var (name, value) in _headers)
        {
            text.Append(name).Append(": ").Append(value).Append("\r\n");
        }

        if (Body.Length > 0 && !_headers.Exists(header => header.Name is "Content-Length" or "Transfer-Encoding"))
        {
            text.Append("Content-Length: ").Append(Body.Length).Append("\r\n");
        }

        return Encoding.Latin1.GetBytes(text.Append("\r\n").ToString());
    }

    /// <summary>The whole request.</summary>
    public byte[] ToBytes() => [.. Head(), .. Body];
}
