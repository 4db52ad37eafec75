using System.Text;
using Butler.Benchmarks.Hostile;
using Butler.Episodes;
using Butler.Episodes.Tools;

namespace Butler.Benchmarks.Frames;

/// <summary>Seeded messages for a trainer's WebSocket: wrong outside, wrong inside, and right ones in between.</summary>
public sealed class HostileFrames(IReadOnlyList<ToolContract> tools, long seed)
{
    private const string Broken = "INVALID_JSON";
    private const string Invalid = "VALIDATION_ERROR";
    private const string Unknown = "UNKNOWN_TYPE";

    // What is no fault of the message's form: played, or refused because no episode is running.
    private static readonly string[] Played = ["observation", "EXECUTION_ERROR"];

    private static readonly string[] Values = ["null", "true", "-1", "1e400", "\"\"", "\"x\"", "[]", "[{}]", "{\"a\":1}", "123456789012345678901234567890"];

    private readonly EpisodeRandom _random = new EpisodeRandom(seed).Fork("frames");
    private readonly HostileText _text = new(new EpisodeRandom(seed).Fork("text"));
    private readonly HostileCalls _calls = new(tools, new EpisodeRandom(seed).Fork("calls"));

    /// <summary>Some message.</summary>
    public HostileFrame Next() => _random.Next(20) switch
    {
        0 => HostileFrame.Of("cut short", Cut(Reset()), Broken),
        1 => HostileFrame.Of("no JSON", "x" + _text.Plain(), Broken),
        2 => HostileFrame.Of("nested too deep", $$"""{"type":"step","data":{"a":{{new string('[', 80)}}{{new string(']', 80)}} } }""", Broken),
        3 => HostileFrame.Of("member twice", """{"type":"reset","type":"step","data":{}}""", Broken),
        4 => new HostileFrame("not UTF-8", [.. "{\"type\":\"reset\",\"data\":{\"x\":\""u8, 0xC3, 0x28, .. "\"}}"u8], [HostileFrame.Cut]),
        5 => new HostileFrame("binary", Encoding.UTF8.GetBytes(Reset()), [Broken]) { IsBinary = true },
        6 => HostileFrame.Of("unknown type", $$"""{"type":{{_text.Any()}},"data":{} }""", Unknown),
        7 => HostileFrame.Of("no type", $$"""{"data":{{_random.Pick(Values)}} }""", Unknown),
        8 => HostileFrame.Of("no object", _random.Pick((string[])["[]", "\"reset\"", "1", "true", "null"]), Invalid),
        9 => HostileFrame.Of("field too many", $$"""{"type":"{{_random.Pick((string[])["reset", "step", "state", "close"])}}","data":{},"extra":{{_random.Pick(Values)}} }""", Invalid),
        10 => HostileFrame.Of("data of the wrong kind", $$"""{"type":"{{_random.Pick((string[])["step", "mcp"])}}","data":{{_random.Pick((string[])["null", "true", "1", "\"x\"", "[]"])}} }""", Invalid),
        11 => HostileFrame.Of("no action", $$"""{"type":"step","data":{"{{_random.Pick((string[])["a", "message", "arguments"])}}":{{_random.Pick(Values)}} } }""", Invalid),
        12 => HostileFrame.Of("action of no kind", $$$"""{"type":"step","data":{"type":{{{_text.Any()}}},"tool_name":"x"}}""", Invalid),
        13 => HostileFrame.Of("reset with odd arguments", $$"""{"type":"reset","data":{"seed":{{_random.Pick(Values)}},"split":{{_random.Pick((string[])["\"train\"", "\"moon\"", "1", "null"])}},"x{{_random.Next(9)}}":{{_random.Pick(Values)}} } }""", "observation", Invalid),
        14 => HostileFrame.Of("grader without a token", $$$"""{"type":"{{{_random.Pick((string[])["validation_open", "validation_read"])}}}","data":{"schema_version":1,"token":{{{_text.Any()}}},"capability":"x"}}""", Invalid),
        15 => HostileFrame.Of("JSON-RPC of all sorts", $$"""{"type":"mcp","data":{"jsonrpc":{{_random.Pick(Values)}},"method":{{_text.Any()}},"id":{{_random.Pick(Values)}} } }""", "mcp"),
        16 => HostileFrame.Of("reset in pieces", Reset(), "observation") with { Pieces = 2 + _random.Next(6) },
        17 => HostileFrame.Of("state", """{"type":"state"}""", "state"),
        _ => Call(),
    };

    /// <summary>A message that is longer than any may be.</summary>
    public static HostileFrame TooLong() => new("too long", new byte[(4 * 1024 * 1024) + 1], []);

    private string Reset() => $$$"""{"type":"reset","data":{"seed":{{{_random.Next(1000)}}},"split":"test"}}""";

    private string Cut(string text) => text[..(1 + _random.Next(text.Length - 1))];

    // The call of a tool, with arguments of all sorts; what is a name twice there is no JSON here.
    private HostileFrame Call()
    {
        var (kind, parameters) = _calls.Any();
        var text = parameters.Replace("{\"name\":", "{\"type\":\"call_tool\",\"tool_name\":", StringComparison.Ordinal);
        return HostileFrame.Of("call: " + kind, $$"""{"type":"step","data":{{text}} }""", [.. Played, Broken]);
    }
}
