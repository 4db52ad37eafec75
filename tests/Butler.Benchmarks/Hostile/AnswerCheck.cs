using System.Text.Json;
using System.Text.RegularExpressions;

namespace Butler.Benchmarks.Hostile;

/// <summary>What every answer has to be, whatever it answers.</summary>
public static partial class AnswerCheck
{
    // The longest text that is taken has 20,000 characters; an answer tells it twice, every character escaped, once twice over.
    private const int MostCharacters = 20_000 * 14;

    private static readonly int[] Codes = [-32700, -32600, -32601, -32602];

    /// <summary>Whether a text shows what is inside: a type, an exception, a place in the sources or on the disk.</summary>
    public static bool ShowsInside(string text) => Inside().IsMatch(text) || text.Contains(AppContext.BaseDirectory, StringComparison.Ordinal);

    /// <summary>Judges an answer.</summary>
    /// <returns>Its id, its code, and what is wrong with it or null.</returns>
    public static (string Key, string Code, string? Fault) Judge(string line)
    {
        JsonElement answer;
        try
        {
            answer = JsonElement.Parse(line);
        }
        catch (JsonException)
        {
            return (HostileLine.NoId, "no JSON", "The answer is no JSON.");
        }

        var key = answer.TryGetProperty("id", out var id) ? id.ValueKind == JsonValueKind.String ? $"\"{id.GetString()}\"" : id.GetRawText() : "(none)";
        var fault = ShowsInside(line) ? "The answer shows what is inside." : line.Length > MostCharacters ? $"The answer has {line.Length} characters." : null;
        if (!answer.TryGetProperty("jsonrpc", out var version) || !version.ValueEquals("2.0"u8))
        {
            return (key, "no JSON-RPC", "The answer is no JSON-RPC.");
        }

        if (answer.TryGetProperty("error", out var error))
        {
            var code = error.GetProperty("code").GetInt32();
            var isTold = error.GetProperty("message").GetString()!.Contains(' ', StringComparison.Ordinal) && !answer.TryGetProperty("result", out _);
            return (key, FormattableString.Invariant($"error {code}"), !Codes.Contains(code) ? "The error says nothing." : isTold ? fault : "The error has no reason.");
        }

        var (name, wrong) = answer.TryGetProperty("result", out var result) ? JudgeResult(result) : ("nothing", "The answer has neither result nor error.");
        return (key, name, wrong ?? fault);
    }

    private static (string Code, string? Fault) JudgeResult(JsonElement result)
    {
        if (!result.TryGetProperty("content", out var content))
        {
            return ("result", null);
        }

        if (!result.TryGetProperty("structuredContent", out var answer) || !JsonElement.DeepEquals(JsonElement.Parse(content[0].GetProperty("text").GetString()!), answer))
        {
            return ("tool: unstructured", "Text and structure of the answer differ.");
        }

        if (!result.TryGetProperty("isError", out var isError) || !isError.GetBoolean())
        {
            return ("tool: ok", answer.GetProperty("ok").GetBoolean() ? null : "The refusal is no error.");
        }

        var code = answer.TryGetProperty("code", out var named) ? named.GetString() : null;
        var reason = answer.TryGetProperty("reason", out var told) ? told.GetString() : null;
        return ($"tool: {code}", string.IsNullOrEmpty(code) || string.IsNullOrWhiteSpace(reason) ? "The refusal has no code or no reason."
            : code == "internal_error" ? "Butler failed inside." : null);
    }

    [GeneratedRegex(@"(System|Microsoft|ModelContextProtocol|NodaTime|Butler)\.[A-Z]|Exception\b|\\n +at [A-Z]|\.cs:line")]
    private static partial Regex Inside();
}
