using System.Diagnostics;
using System.Text.Json;
using Butler.Episodes;
using Butler.Episodes.Tools;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Butler.Mcp.Door;

/// <summary>
/// One tool of a world as MCP has it. Whatever arguments come are handed to the world, which judges them: the SDK's own
/// binding would answer a missing or malformed one with a sentence that helps nobody.
/// </summary>
public sealed class WorldTool(ToolContract contract, EpisodeSession session, bool revealRewards, RequestLedger? ledger, TextWriter errors) : McpServerTool
{
    private const string EpisodeOver = "episode_over";
    private const string InternalError = "internal_error";

    private const string InternalFault =
        "This failed inside Butler; it is no fault of the arguments. It may have been done in part: look first, with route_to_agent and " +
        "a question. Then call once more, or go on with something else and tell the user. The operator finds the cause on standard error.";

    /// <inheritdoc/>
    public override Tool ProtocolTool { get; } = new()
    {
        Name = contract.Name,
        Title = contract.Title,
        Description = contract.Description,
        InputSchema = contract.InputSchema,
        OutputSchema = contract.OutputSchema,
        Annotations = new ModelContextProtocol.Protocol.ToolAnnotations
        {
            ReadOnlyHint = contract.Annotations.ReadOnly,
            DestructiveHint = contract.Annotations.Destructive,
            IdempotentHint = contract.Annotations.Idempotent,
            OpenWorldHint = contract.Annotations.OpenWorld,
        },
    };

    /// <inheritdoc/>
    public override IReadOnlyList<object> Metadata => [];

    /// <inheritdoc/>
    public override async ValueTask<CallToolResult> InvokeAsync(RequestContext<CallToolRequestParams> request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var id = request.JsonRpcRequest.Id;
        var begun = Stopwatch.GetTimestamp();
        using var activity = DoorTelemetry.BeginCall(contract.Name);
        try
        {
            var action = new EpisodeAction(contract.Name, RawArguments.Of(request.JsonRpcRequest) ?? Arguments(request.Params?.Arguments));
            await (ledger?.WaitForTurnAsync(id, cancellationToken) ?? Task.CompletedTask);
            var step = await session.TakeTurnAsync(action, cancellationToken);
            DoorTelemetry.Taken(activity, contract.Name, step, Stopwatch.GetElapsedTime(begun));
            return Answer(step, RewardMeta.DecisionOf(request.JsonRpcRequest) ?? revealRewards);
        }
        catch (EpisodeOrderException)
        {
            DoorTelemetry.Refused(activity, contract.Name, EpisodeOver);
            return DoorRefusal.Result(EpisodeOver, $"The episode is over; its scorecard is with whoever started it. {session.Another}", session.LastReply);
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or InputRequiredException))
        {
            await errors.WriteLineAsync($"butler: {contract.Name} failed: {fault}".AsMemory(), cancellationToken);
            DoorTelemetry.Refused(activity, contract.Name, InternalError);
            return DoorRefusal.Result(InternalError, InternalFault, session.LastReply);
        }
        finally
        {
            ledger?.TurnIsOver(id);
        }
    }

    private static JsonElement Arguments(IDictionary<string, JsonElement>? arguments)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, EpisodeJson.Writing))
        {
            writer.WriteStartObject();
            foreach (var (name, value) in arguments ?? new Dictionary<string, JsonElement>())
            {
                writer.WritePropertyName(name);
                value.WriteTo(writer);
            }

            writer.WriteEndObject();
        }

        return JsonElement.Parse(buffer.ToArray());
    }

    private CallToolResult Answer(EpisodeStep step, bool reveal)
    {
        var reply = step.Reply ?? throw new InvalidOperationException("Every step has a reply.");
        var text = reply.Content.ToJson();
        return new CallToolResult
        {
            Content = [new TextContentBlock { Text = text }],
            StructuredContent = JsonElement.Parse(text),
            IsError = reply.IsError,
            Meta = reveal ? RewardMeta.Of(step, session.EpisodeId) : null,
        };
    }
}
