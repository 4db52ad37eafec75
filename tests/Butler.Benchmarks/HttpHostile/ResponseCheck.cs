using System.Text.Json;
using Butler.Benchmarks.Hostile;
using Butler.Benchmarks.HttpWire;

namespace Butler.Benchmarks.HttpHostile;

/// <summary>Judges a response by what the writer of the request said is right, and by what holds for every response.</summary>
internal static class ResponseCheck
{
    private static readonly int[] Codes = [-32700, -32600, -32601, -32602, -32000, -32001, -32002, -32020, -32021, -32022];

    // What is no proper HTTP never comes to Butler: the web server below refuses it without a word and hangs up.
    private static readonly int[] Wordless = [400, 405, 408, 411, 413, 414, 417, 431, 501, 505];

    /// <summary>What is wrong with a response; null when nothing is.</summary>
    public static string? FaultOf(HostileRequest request, int[] statuses, RawResponse response)
    {
        var (head, body) = (response.Head, response.Body);
        return !statuses.Contains(response.Status) ? $"The status is {response.Status}, not {string.Join(" or ", statuses)}."
            : !response.IsWhole ? "The body is cut."
            : AnswerCheck.ShowsInside(head) || AnswerCheck.ShowsInside(body) ? "The response shows what is inside."
            : response.Header("Server") is not null || response.Header("X-Powered-By") is not null ? "The response says what serves it."
            : body.Length == 0 ? FaultOfNone(request, response)
            : response.Header("X-Content-Type-Options") != "nosniff" ? "A header for browsers is missing."
            : response.Status >= 400 ? FaultOfRefusal(request, response)
            : response.Header("Content-Type") == "text/event-stream" ? FaultOfAnswer(request, response.Message) : null;
    }

    private static string? FaultOfNone(HostileRequest request, RawResponse response) =>
        response.Status < 300 && request.Key is null ? null
        : request.HasBody && !(Wordless.Contains(response.Status) && response.Header("Connection") == "close" && response.Header("X-Content-Type-Options") is null) ? "The response says nothing." : null;

    private static string? FaultOfRefusal(HostileRequest request, RawResponse response)
    {
        if (response.Header("Content-Type") != "application/json" || Parsed(response.Body) is not { } answer || !answer.TryGetProperty("error", out var error))
        {
            // The same errors come as a stream where the SDK makes them.
            return response.Message is { } message && response.Header("Content-Type") == "text/event-stream" ? FaultOfAnswer(request, message) : "The refusal is no JSON-RPC error.";
        }

        var code = error.GetProperty("code").GetInt32();
        return !Codes.Contains(code) ? $"The code is {code}."
            : request.Code is { } right && right != code ? $"The code is {code}, not {right}."
            : !error.GetProperty("message").GetString()!.Contains(' ', StringComparison.Ordinal) ? "The refusal has no reason."
            : request.Key is { } key && KeyOf(answer) != key ? $"The refusal is for {KeyOf(answer)}, not {key}." : null;
    }

    private static string? FaultOfAnswer(HostileRequest request, string? message)
    {
        if (message is null || Parsed(message) is not { } answer)
        {
            return request.Key is null ? null : "The stream has no answer.";
        }

        var isError = answer.TryGetProperty("error", out var error);
        return request.Key is { } key && KeyOf(answer) != key ? $"The answer is for {KeyOf(answer)}, not {key}."
            : request.Code is { } code && isError && error.GetProperty("code").GetInt32() != code ? $"The code is not {code}."
            : isError && !Codes.Contains(error.GetProperty("code").GetInt32()) ? $"The code is {error.GetProperty("code").GetInt32()}."
            : !isError ? AnswerCheck.Judge(message).Fault : null;
    }

    private static string KeyOf(JsonElement answer) =>
        !answer.TryGetProperty("id", out var id) ? "(none)" : id.ValueKind == JsonValueKind.String ? $"\"{id.GetString()}\"" : id.GetRawText();

    private static JsonElement? Parsed(string text)
    {
        try
        {
            return JsonElement.Parse(text) is { ValueKind: JsonValueKind.Object } message ? message : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
