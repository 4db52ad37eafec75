using System.Globalization;
using System.Text;
using Butler.Episodes;
using Butler.Episodes.Tools;

namespace Butler.Benchmarks.Hostile;

/// <summary>Seeded lines for a server: tool calls that are wrong inside, messages that are wrong outside, and what is no message.</summary>
public sealed class HostileMessages(IReadOnlyList<ToolContract> tools, long seed)
{
    private const int TooManyBytes = (4 * 1024 * 1024) + 1;

    private static readonly string[] WrongIds = ["null", "{}", "[]", "[1]", "true", "1.5", "1e3", "1e400", "9223372036854775808", "-9223372036854775809", "{\"id\":1}"];
    private static readonly string[] Methods =
    [
        "resources/list", "resources/read", "prompts/list", "prompts/get", "completion/complete", "tasks/list", "tools", "tools/", "tools/Call", "TOOLS/CALL",
        "rpc.discover", "sampling/createMessage", "roots/list", "elicitation/create", "notifications/initialized", "notifications/cancelled", "",
    ];

    private readonly EpisodeRandom _random = new EpisodeRandom(seed).Fork("messages");
    private readonly HostileText _text = new(new EpisodeRandom(seed).Fork("text"));
    private readonly HostileCalls _calls = new(tools, new EpisodeRandom(seed).Fork("calls"));
    private int _lastId = 100;

    /// <summary>Every argument of every tool with every wrong value.</summary>
    public IEnumerable<HostileLine> Systematic() => _calls.Systematic().Select(call => Request(call.Kind, "tools/call", call.Params));

    /// <summary>A tool call that is wrong inside, or right.</summary>
    public HostileLine Call()
    {
        var (kind, parameters) = _calls.Any();
        return Request(kind, "tools/call", parameters);
    }

    /// <summary>Lines that no tool ever sees; most often one.</summary>
    public IReadOnlyList<HostileLine> Noise() => _random.Next(24) switch
    {
        0 => [Wrong("id that is no id", HostileLine.NoId, _random.Pick(WrongIds))],
        1 => [Request("unknown method", _random.Chance(0.5) ? _random.Pick(Methods) : Inside(_text.Any()), "{}")],
        2 => [HostileLine.Silent("notification to nowhere", $$"""{"jsonrpc":"2.0","method":{{_text.Any()}},"params":{"a":{{_text.Any()}} } }""")],
        3 => [HostileLine.Silent("notification with wrong params", $$"""{"jsonrpc":"2.0","method":"notifications/cancelled","params":{{_random.Pick(["5", "[]", "{\"requestId\":{}}", "\"\\ud800\"", "{}"])}} }""")],
        4 => [HostileLine.Answered("batch", HostileLine.NoId, _random.Pick(["[]", "[[]]", """[{"jsonrpc":"2.0","id":1,"method":"ping"},{"jsonrpc":"2.0","id":2,"method":"ping"}]""", "[1,2,3]"]))],
        5 => [HostileLine.Answered("JSON that is no object", HostileLine.NoId, _random.Pick(["null", "1", "\"a\"", "true", "-0.0", _text.Any()]))],
        6 => [HostileLine.Answered("not JSON", HostileLine.NoId, NotJson())],
        7 => [CutShort()],
        8 => [WithId("behind the message", (id, key) => HostileLine.Answered("more behind the message", key, $$"""{"jsonrpc":"2.0","id":{{id}},"method":"ping"} {{_random.Pick(["x", "{}", ",", "}", "\0"])}}"""))],
        9 => [WithId("jsonrpc", (id, key) => HostileLine.Answered("wrong version", key, $$"""{"jsonrpc":{{_random.Pick(["2.0", "\"1.0\"", "null", "\"2.0 \"", "{}", "\"\\ud800\""])}},"id":{{id}},"method":"ping"}"""))],
        10 => [WithId("jsonrpc", (id, key) => HostileLine.Answered("no version", key, $$"""{"id":{{id}},"method":"ping"}"""))],
        11 => [WithId("method", (id, key) => HostileLine.Answered("method that is no text", key, $$"""{"jsonrpc":"2.0","id":{{id}}{{_random.Pick(["", ",\"method\":5", ",\"method\":null", ",\"method\":[\"ping\"]"])}} }"""))],
        12 => [WithId("params", (id, key) => HostileLine.Answered("params that are no object", key, $$"""{"jsonrpc":"2.0","id":{{id}},"method":"tools/call","params":{{_random.Pick(["[]", "5", "\"a\"", "true", "[{\"name\":\"send_email\"}]"])}} }"""))],
        13 => [WithId("twice", (id, key) => HostileLine.Answered("member twice", key, $$"""{"jsonrpc":"2.0","method":"ping","id":{{id}},"\u006dethod":"tools/list"}"""))],
        14 => [Request("params of another form", "tools/call", _random.Pick(["{}", """{"name":5}""", """{"name":"send_email","name":"x"}""", """{"name":"send_email","_meta":5}""", """{"name":null}""", """{"name":"send_email","_meta":{},"_meta":{}}"""]))],
        15 => [Request("params of another form", _random.Pick(["tools/list", "initialize", "logging/setLevel", "server/discover", "subscriptions/listen"]), $$"""{"cursor":5,"level":{{_text.Any()}},"protocolVersion":[],"_meta":{{_random.Pick(["{}", "[]", "null"])}} }""")],
        16 => [TooDeep()],
        17 => [HostileLine.Silent("answer to nothing", $$"""{"jsonrpc":"2.0","id":{{_random.Next(50)}},{{_random.Pick(["\"result\":{}", "\"error\":{\"code\":1,\"message\":\"x\"}", "\"error\":{}", "\"error\":5", "\"result\":1,\"error\":{}"])}} }""")],
        18 => [HostileLine.Silent("blank line", _random.Pick(["", " ", "\t\t", "\r", " \r"]))],
        19 => [WithId("mark", (id, key) => HostileLine.Answered("mark before or return within", key, _random.Pick([$"\ufeff{{\"jsonrpc\":\"2.0\",\"id\":{id},\"method\":\"ping\"}}", $"{{\"jsonrpc\":\"2.0\",\r\"id\":\r{id},\"method\":\"ping\"}}\r"])))],
        20 => [NotUtf8()],
        21 => InFlight(),
        22 => [Unicode()],
        _ => _random.Chance(0.04) ? [TooLarge()] : [Request("sound request", _random.Pick(["ping", "tools/list"]), "{}")],
    };

    private HostileLine Request(string kind, string method, string parameters) =>
        WithId(kind, (id, key) => HostileLine.Answered(kind, key, _random.Chance(0.5)
            ? $$"""{"jsonrpc":"2.0","id":{{id}},"method":"{{method}}","params":{{parameters}} }"""
            : $$"""{"params":{{parameters}},"method":"{{method}}","id":{{id}},"jsonrpc":"2.0"}"""));

    private HostileLine WithId(string kind, Func<string, string, HostileLine> make)
    {
        var number = (++_lastId).ToString(CultureInfo.InvariantCulture);
        return _random.Chance(0.3) ? make($"\"{kind} {number}\"", $"\"{kind} {number}\"") : make(number, number);
    }

    private static string Inside(string json) => json[1..^1];

    private static HostileLine Wrong(string kind, string key, string id) =>
        HostileLine.Answered(kind, key, $$"""{"jsonrpc":"2.0","id":{{id}},"method":"tools/call","params":{"name":"route_to_agent"} }""");

    private string NotJson() => _random.Next(4) switch
    {
        0 => "GET / HTTP/1.1",
        1 => "Content-Length: 52",
        2 => "{" + _random.Pick(["'id':1}", "id:1}", "\"id\"1}", "\"a\":01}", "\"a\":NaN}", "\"a\":\"\u0001\"}", "\"a\":\"\\x\"}", "\"a\":\"\\ud8\"}", "//"]),
        _ => "\0" + _random.Pick(["\u001b[A", "\u202e", "\U0001F600", "x"]),
    };

    // Cut so that the id is whole or has not come yet; where it is cut in two, another one would be read.
    private HostileLine CutShort() => WithId("cut", (id, key) => _random.Chance(0.5)
        ? HostileLine.Answered("cut short", key, $$"""{"jsonrpc":"2.0","id":{{id}},"method":"tools/call","params":{"name":"rou""")
        : HostileLine.Answered("cut short", HostileLine.NoId, """{"jsonrpc":"2.0","method":"tools/call","params":{"name":"route_to_agent","argum"""));

    private HostileLine TooDeep() => WithId("deep", (id, key) => HostileLine.Answered(
        "nested too deep", key, $$"""{"jsonrpc":"2.0","method":"tools/call","params":{"name":"route_to_agent","arguments":{"text":{{_calls.Deep(62 + _random.Next(5000))}} } },"id":{{id}} }"""));

    private HostileLine TooLarge() => WithId("large", (id, key) => HostileLine.Answered(
        "too large", key, $$"""{"jsonrpc":"2.0","method":"tools/call","params":{"name":"route_to_agent","arguments":{"text":"{{new string('x', TooManyBytes + _random.Next(1_000_000))}}"} },"id":{{id}} }"""));

    private HostileLine NotUtf8() => WithId("bytes", (id, key) =>
    {
        byte[] wrong = _random.Pick<byte[]>([[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80], [0xE2, 0x82], [0x80]]);
        return new HostileLine(
            "not UTF-8",
            [.. Encoding.UTF8.GetBytes($$"""{"jsonrpc":"2.0","id":{{id}},"method":"tools/call","params":{"name":"""), (byte)'"', .. wrong, .. "\"}}\n"u8],
            key, 1, 1);
    });

    private HostileLine Unicode()
    {
        var id = FormattableString.Invariant($"{_text.Plain()}#{++_lastId}");

        // Whoever writes halves of surrogate pairs as UTF-8 writes the replacement character.
        var key = $"\"{Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(id))}\"";
        return HostileLine.Answered("id of all sorts of characters", key, $$"""{"jsonrpc":"2.0","id":{{_text.Quote(id)}},"method":"ping"}""");
    }

    private HostileLine[] InFlight()
    {
        var id = (++_lastId).ToString(CultureInfo.InvariantCulture);
        var text = $$"""{"jsonrpc":"2.0","id":{{id}},"method":"tools/list"}""";

        // Either the first is over when the second comes, or the second is refused: each is answered once.
        if (_random.Chance(0.5))
        {
            return [HostileLine.Answered("id in flight", id, text), HostileLine.Answered("id in flight", id, text)];
        }

        var cancel = $$"""{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":{{id}},"reason":{{_text.Any()}} } }""";
        return [HostileLine.Answered("cancelled", id, text) with { Least = 0 }, HostileLine.Silent("cancelled", cancel)];
    }
}
