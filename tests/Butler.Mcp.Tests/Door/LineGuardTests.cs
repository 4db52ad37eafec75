using System.Text;
using System.Text.Json.Nodes;
using Butler.Mcp.Door;

namespace Butler.Mcp.Tests.Door;

public sealed class LineGuardTests : IDisposable
{
    private const string Ping = """{"jsonrpc":"2.0","id":1,"method":"ping"}""";

    private readonly RequestLedger _ledger = new();
    private readonly List<string> _answers = [];
    private readonly LineGuard _guard;

    public LineGuardTests() => _guard = new LineGuard(_ledger, answer => _answers.Add(Encoding.UTF8.GetString(answer)));

    public void Dispose() => _ledger.Dispose();

    [Theory]
    [InlineData(Ping)]
    [InlineData("""{"jsonrpc":"2.0","id":"a\"b","method":"tools/call","params":{"name":"x","arguments":[1,{"id":2,"id":3}]}}""")]
    [InlineData("""{"jsonrpc":"2.0","method":"notifications/initialized"}""")]
    [InlineData("""{"jsonrpc":"2.0","method":"notifications/nowhere","params":{"\u00e9":"\ud83d\ude00"}}""")]
    [InlineData("""{"jsonrpc":"2.0","id":3,"result":{}}""")]
    [InlineData("""{"jsonrpc":"2.0","id":3,"error":{"code":-1,"message":"no"}}""")]
    [InlineData("""{"id":-9223372036854775808,"method":"ping","params":null,"jsonrpc":"2.0","more":[[]]}""")]
    public void A_sound_message_passes_as_it_is(string line)
    {
        Send(line + "\n");
        Assert.Equal(line + "\n", Passed());
        Assert.Empty(_answers);
    }

    [Theory]
    [InlineData("this is not JSON", -32700, "null")]
    [InlineData("{", -32700, "null")]
    [InlineData("""{"jsonrpc":"2.0","id":7,"method":"ping",}""", -32700, "7")]
    [InlineData("""{"jsonrpc":"2.0","id":7,"method":"ping"} {}""", -32700, "7")]
    [InlineData("{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"pi\u0001ng\"}", -32700, "7")]
    [InlineData("{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"pi\rng\"}", -32700, "7")]
    [InlineData("""["no", "message"]""", -32600, "null")]
    [InlineData("""[{"jsonrpc":"2.0","id":7,"method":"ping"}]""", -32600, "null")]
    [InlineData("[]", -32600, "null")]
    [InlineData("5", -32600, "null")]
    [InlineData("null", -32600, "null")]
    [InlineData("{}", -32600, "null")]
    [InlineData("""{"id":"seven","method":"ping"}""", -32600, "\"seven\"")]
    [InlineData("""{"jsonrpc":"1.0","id":7,"method":"ping"}""", -32600, "7")]
    [InlineData("""{"jsonrpc":2.0,"id":7,"method":"ping"}""", -32600, "7")]
    [InlineData("""{"jsonrpc":"2.0","id":7}""", -32600, "7")]
    [InlineData("""{"jsonrpc":"2.0","id":7,"method":{}}""", -32600, "7")]
    [InlineData("""{"jsonrpc":"2.0","id":null,"method":"ping"}""", -32600, "null")]
    [InlineData("""{"jsonrpc":"2.0","id":{},"method":"ping"}""", -32600, "null")]
    [InlineData("""{"jsonrpc":"2.0","id":1.5,"method":"ping"}""", -32600, "null")]
    [InlineData("""{"jsonrpc":"2.0","id":9223372036854775808,"method":"ping"}""", -32600, "null")]
    [InlineData("""{"jsonrpc":"2.0","id":7,"id":8,"method":"ping"}""", -32600, "null")]
    [InlineData("""{"jsonrpc":"2.0","id":7,"method":"ping","\u006dethod":"tools/list"}""", -32600, "7")]
    [InlineData("""{"jsonrpc":"2.0","id":7,"method":"ping","params":[]}""", -32602, "7")]
    [InlineData("""{"jsonrpc":"2.0","id":"\ud800","method":"ping","params":5}""", -32602, "\"\\ufffd\"")]
    public void A_faulty_line_is_answered_at_once_and_goes_no_further(string line, int code, string id)
    {
        Send(line + "\n");
        Assert.Empty(Passed());
        var answer = JsonNode.Parse(Assert.Single(_answers))!;
        Assert.Equal(code, (int?)answer["error"]!["code"]);
        Assert.False(string.IsNullOrEmpty((string?)answer["error"]!["message"]));
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(id), answer["id"]), answer.ToJsonString());
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \t\r")]
    [InlineData("""{"jsonrpc":"2.0","method":"notifications/cancelled","params":5}""")]
    [InlineData("""{"jsonrpc":"2.0","id":null,"error":{"code":-32700,"message":"What?"}}""")]
    [InlineData("""{"jsonrpc":"2.0","id":3,"error":"What?"}""")]
    [InlineData("""{"result":{}}""")]
    public void What_nobody_waits_for_is_dropped_in_silence(string line)
    {
        Send(line + "\n");
        Assert.Empty(Passed());
        Assert.Empty(_answers);
    }

    [Fact]
    public void Lines_may_come_in_any_pieces()
    {
        foreach (var each in Encoding.UTF8.GetBytes(Ping + "\r\nnonsense\n\n" + Ping.Replace("1,", "2,", StringComparison.Ordinal)))
        {
            _guard.Add([each]);
        }

        _guard.End();
        Assert.Equal(Ping + "\n" + Ping.Replace("1,", "2,", StringComparison.Ordinal) + "\n", Passed());
        Assert.Single(_answers);
    }

    [Fact]
    public void A_mark_before_the_line_and_a_carriage_return_within_are_taken_out()
    {
        Send("\ufeff{\"jsonrpc\":\"2.0\",\r\"id\":1,\"method\":\"ping\"}\r\n");
        Assert.Equal("{\"jsonrpc\":\"2.0\", \"id\":1,\"method\":\"ping\"}\n", Passed());
    }

    [Fact]
    public void A_line_that_is_not_UTF_8_is_answered_with_its_id()
    {
        byte[] line = [.. Encoding.UTF8.GetBytes("""{"jsonrpc":"2.0","id":7,"method":"""), 0x22, 0xED, 0xA0, 0x80, 0x22, .. "}\n"u8];
        _guard.Add(line);
        Assert.Empty(Passed());
        Assert.StartsWith("""{"jsonrpc":"2.0","id":7,"error":{"code":-32700,"message":"The line is not UTF-8""", Assert.Single(_answers), StringComparison.Ordinal);
    }

    [Fact]
    public void Nesting_is_taken_up_to_64_levels()
    {
        string Nested(int arrays) => $$"""{"jsonrpc":"2.0","method":"ping","params":{"a":{{new string('[', arrays)}}{{new string(']', arrays)}}},"id":{{arrays}}}""";
        Send(Nested(62) + "\n" + Nested(63) + "\n" + Nested(100_000) + "\n");
        Assert.Equal(Nested(62) + "\n", Passed());
        Assert.Equal(2, _answers.Count);
        Assert.StartsWith("""{"jsonrpc":"2.0","id":63,"error":{"code":-32700,"message":"The message nests more than 64""", _answers[0], StringComparison.Ordinal);
        Assert.StartsWith("""{"jsonrpc":"2.0","id":100000,""", _answers[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"jsonrpc":"2.0","id":7,"method":"tools/call","params":{"id":8,"a":"$"}}""", "7")]
    [InlineData("""{"params":{"id":8,"a":"$","b":[{"id":9}]},"method":"x","jsonrpc":"2.0","id": "se\"v,en" }""", "\"se\\\"v,en\"")]
    [InlineData("""{"method":"\"id\":5","params":{"a":"$\\\""},"id":{"id":4}}""", "null")]
    [InlineData("$", "null")]
    public void A_line_beyond_the_limit_is_answered_with_the_limit_and_the_next_one_is_read(string line, string id)
    {
        Send(line.Replace("$", new string('x', LineGuard.MostBytes + 1), StringComparison.Ordinal) + "\n" + Ping + "\n");
        Assert.Equal(Ping + "\n", Passed());
        var answer = JsonNode.Parse(Assert.Single(_answers))!;
        Assert.Equal(-32600, (int?)answer["error"]!["code"]);
        Assert.Contains("4 MiB", (string?)answer["error"]!["message"], StringComparison.Ordinal);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(id), answer["id"]), answer["id"]?.ToJsonString());
    }

    [Fact]
    public void A_line_at_the_limit_is_read()
    {
        var frame = """{"jsonrpc":"2.0","id":1,"method":"ping","params":{"a":""}}""";
        Send(frame.Replace("\"\"", $"\"{new string('x', LineGuard.MostBytes - frame.Length)}\"", StringComparison.Ordinal) + "\n");
        Assert.Equal(LineGuard.MostBytes + 1, Passed().Length);
    }

    [Fact]
    public void An_id_that_is_in_flight_is_refused_and_free_again_with_its_answer()
    {
        Send(Ping + "\n" + Ping + "\n");
        Assert.Equal(Ping + "\n", Passed());
        Assert.StartsWith("""{"jsonrpc":"2.0","id":1,"error":{"code":-32600,""", Assert.Single(_answers), StringComparison.Ordinal);
        _ledger.GoesOut(new MessageHead("n1", null, null));
        Send(Ping + "\n");
        Assert.Single(_answers);
    }

    [Theory]
    [InlineData("""\ud800""", """\ufffd""")]
    [InlineData("""\uDC00\uD800""", """\ufffd\ufffd""")]
    [InlineData("""\ud83d\ude00\ud83d""", """\ud83d\ude00\ufffd""")]
    [InlineData("""\ud83d\ud83d\ude00""", """\ufffd\ud83d\ude00""")]
    [InlineData("""\\ud800\\\ud800\\\\ud800""", """\\ud800\\\ufffd\\\\ud800""")]
    [InlineData("""\n\u000a\ud800x\udc00""", """\n\u000a\ufffdx\ufffd""")]
    public void Halves_of_surrogate_pairs_become_the_replacement_character(string text, string mended)
    {
        string Line(string each) => $$"""{"jsonrpc":"2.0","id":"{{each}}","method":"{{each}}","params":{"{{each}}":["{{each}}"]} }""" + "\n";
        Send(Line(text));
        Assert.Equal(Line(mended), Passed());
    }

    private void Send(string text) => _guard.Add(Encoding.UTF8.GetBytes(text));

    private string Passed()
    {
        var passed = Encoding.UTF8.GetString(_guard.Passed.Span);
        _guard.Forget();
        return passed;
    }
}
