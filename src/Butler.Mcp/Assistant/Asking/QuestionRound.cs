using System.Text.Json;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Butler.Mcp.Assistant.Asking;

/// <summary>
/// One round of a call that may put a question to the user: whether the client can show it, and what the user said in the round
/// before. The client sends the call once more with the answer; what is to be asked is the same both times.
/// </summary>
internal sealed class QuestionRound
{
    /// <summary>The question's key among what a client is asked for.</summary>
    public const string Key = "answer";

    private static readonly AsyncLocal<QuestionRound?> Running = new();

    private QuestionRound(bool canAsk, ElicitResult? result) => (CanAsk, Result) = (canAsk, result);

    /// <summary>The round of the call that is under way, or null.</summary>
    public static QuestionRound? Current => Running.Value;

    /// <summary>Whether the client can put a question to its user.</summary>
    public bool CanAsk { get; }

    /// <summary>What came of the question, or null when it has not been put.</summary>
    public ElicitResult? Result { get; }

    /// <summary>Begins the round of a call; it ends with the asynchronous flow that began it.</summary>
    public static void Begin(RequestContext<CallToolRequestParams> request)
    {
        // A request of 2026 brings its client's capabilities along; a session of 2025 agreed on them at the start.
        var capabilities = request.JsonRpcRequest.Context?.ClientCapabilities ?? request.Server.ClientCapabilities;
        var elicitation = capabilities?.Elicitation;
        var canShowForms = elicitation is not null && (elicitation.Form is not null || elicitation.Url is null);
        var response = request.Params?.InputResponses?.TryGetValue(Key, out var given) == true ? given : null;
        Running.Value = new QuestionRound(
            canShowForms && request.Server.IsMrtrSupported, response is null ? null : Read(response));
    }

    private static ElicitResult Read(InputResponse response)
    {
        try
        {
            return response.Deserialize(InputResponse.ElicitResultJsonTypeInfo) ?? throw Wrong();
        }
        catch (JsonException)
        {
            throw Wrong();
        }
    }

    private static McpProtocolException Wrong() =>
        new($"inputResponses.{Key} is what came of the form: an object with action (accept, decline or cancel) and content.", McpErrorCode.InvalidParams);
}
