using System.IO.Compression;
using System.Text;
using Butler.Benchmarks.Hostile;
using Butler.Benchmarks.HttpWire;
using Butler.Episodes;
using Butler.Episodes.Tools;

namespace Butler.Benchmarks.HttpHostile;

/// <summary>Requests that are proper HTTP and have a hostile body: the lines of the test over stdio, and what only a body can be.</summary>
internal sealed class BodyFaults(Places places, IReadOnlyList<ToolContract> tools, long seed, EpisodeRandom random)
{
    private const int MostBytes = 4 * 1024 * 1024;

    // Messages of the test over stdio that no server is asked with: the answer says why.
    private static readonly string[] Refused =
    [
        "id that is no id", "batch", "JSON that is no object", "not JSON", "cut short", "more behind the message", "wrong version", "no version", "method that is no text",
        "params that are no object", "member twice", "nested too deep", "not UTF-8",
    ];

    private static readonly string[] NoMessages = ["", " ", "\r\n\r\n", "\0", "{", "}", "[", "\"", "nul", "{\"jsonrpc\":\"2.0\"", "jsonrpc=2.0&id=1&method=ping", "<?xml version=\"1.0\"?><x/>", "--x\r\nContent-Type: application/json\r\n\r\n{}\r\n--x--", "GET / HTTP/1.1\r\n\r\n", "data: {}\n\n", "{}", "[]", "5", "null"];

    private readonly HostileMessages _messages = new(tools, seed);

    /// <summary>Some request.</summary>
    public HostileRequest Any() => random.Next(20) switch
    {
        < 8 => OfLine(_messages.Call()),
        < 13 => OfLine(Line()),
        13 or 14 => HostileRequest.Of("body that is no message", Post(Encoding.UTF8.GetBytes(random.Pick(NoMessages))), 400),
        15 => HostileRequest.Of("random bytes as body", Post(RandomBytes()), 400),
        16 => HostileRequest.Of("body in another encoding of text", Post(random.Pick<Encoding>([Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32]).GetBytes(Ping())), 400),
        17 => HostileRequest.Of("compressed body", Post(Compressed()), 400),
        18 => random.Chance(0.1) ? Large() : HostileRequest.Of("body of a GET", places.Sound.Listen("nobody").WithBody(Ping()), 404),
        _ => HostileRequest.Of("answer in place of a request", Post("""{"jsonrpc":"2.0","id":99,"result":{}}"""u8.ToArray()), 202),
    };

    private static string Ping() => SoundRequests.Message("7", "ping");

    // Whoever waits for an answer gets it: as a stream where the message came through, as a refusal where it did not.
    private HostileRequest OfLine(HostileLine line)
    {
        var body = line.Bytes.AsSpan().TrimEnd((byte)'\n').ToArray();

        // What nobody waits for is taken, and what is no message at all is told so.
        return line.Most == 0
            ? HostileRequest.Of(line.Kind, Post(body), 202, 400)
            : HostileRequest.Of(line.Kind, Post(body), Statuses(line.Kind)) with { Key = line.Key == HostileLine.NoId ? null : line.Key };
    }

    private static int[] Statuses(string kind) => kind switch
    {
        "too large" => [413],
        "params of another form" or "half of a surrogate pair as tool" => [200, 400],
        _ => Refused.Contains(kind) ? [400] : [200],
    };

    // Only lines that are one message: what two of them do to each other is a matter of the transport.
    private HostileLine Line()
    {
        while (true)
        {
            if (_messages.Noise() is [var line])
            {
                return line;
            }
        }
    }

    private HttpDraft Post(byte[] body)
    {
        var draft = places.Sound.InSession(places.Session, string.Empty);
        draft.Body = body;
        return body.Length == 0 ? draft.With("Content-Length", "0") : draft;
    }

    private HostileRequest Large() => random.Next(3) switch
    {
        0 => HostileRequest.Of("as large as allowed, and no message", Post(Filled(MostBytes)), 400),
        1 => HostileRequest.Of("as large as allowed", Post(Encoding.UTF8.GetBytes(Ping().PadRight(MostBytes))), 200) with { Key = "7" },
        _ => HostileRequest.Of("larger than allowed", Post(Filled(MostBytes + 1 + random.Next(1_000_000))), 413, HostileRequest.HangsUp),
    };

    private byte[] Compressed()
    {
        using var bytes = new MemoryStream();
        using (Stream stream = random.Chance(0.5) ? new GZipStream(bytes, CompressionLevel.Fastest) : new BrotliStream(bytes, CompressionLevel.Fastest))
        {
            stream.Write(Encoding.UTF8.GetBytes(Ping()));
        }

        return bytes.ToArray();
    }

    private static byte[] Filled(int length)
    {
        var bytes = new byte[length];
        Array.Fill(bytes, (byte)'[');
        return bytes;
    }

    private byte[] RandomBytes() => [0xFF, .. Enumerable.Range(0, random.Next(2000)).Select(_ => (byte)random.Next(256))];
}
