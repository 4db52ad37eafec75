using System.Net.WebSockets;
using System.Text.Json;
using Butler.Episodes;
using Butler.Episodes.Scoring;

namespace Butler.Training.Rollouts;

/// <summary>
/// An episode on an OpenEnv server, played as if it were here: the same policy plays both. Actions go in the world's typed form, so
/// that the whole observation comes back.
/// </summary>
public sealed class RemoteEnvironment : IEnvironment, IDisposable
{
    private readonly IWorld _world;
    private readonly Func<JsonElement, IJsonWritable> _read;
    private readonly TrainerConnection _connection;
    private readonly Dictionary<string, double> _points = new(StringComparer.Ordinal);
    private double _score;
    private double _penalty;
    private int _violations;

    private RemoteEnvironment(IWorld world, Func<JsonElement, IJsonWritable> read, TrainerConnection connection) =>
        (_world, _read, _connection) = (world, read, connection);

    /// <summary>Connects.</summary>
    /// <param name="address">The world's WebSocket, such as <c>ws://127.0.0.1:8000/envs/butler/ws</c>.</param>
    /// <param name="world">The world that is served there.</param>
    /// <param name="read">Reads an observation of the world.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="WebSocketException">Nobody answers there.</exception>
    public static async Task<RemoteEnvironment> ConnectAsync(Uri address, IWorld world, Func<JsonElement, IJsonWritable> read, CancellationToken cancellationToken) =>
        new(world, read, await TrainerConnection.OpenAsync(address, cancellationToken));

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">Always: a policy has no use for it.</exception>
    public IEpisodeState State => throw new NotSupportedException("The state stays on the server.");

    /// <inheritdoc/>
    public ScorecardSummary Scorecard => new()
    {
        Score = _score,
        Parts = [.. _world.Leaves.Select(leaf => new RubricPart(leaf.Name, _points.GetValueOrDefault(leaf.Name)))],
        Penalty = _penalty,
        Violations = _violations,
        Paid = 0,
        Subjects = 0,
        Estimated = false,
    };

    /// <inheritdoc/>
    public async ValueTask<EpisodeStep> ResetAsync(ResetRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        _points.Clear();
        (_score, _penalty, _violations) = (0, 0, 0);
        return Take(await _connection.AskAsync("reset", writer =>
        {
            writer.WriteNumber("seed", request.Seed);
            WriteIfGiven(writer, "episode_id", request.EpisodeId);
            WriteIfGiven(writer, "split", request.Split);
            WriteIfGiven(writer, "difficulty", request.Difficulty);
            foreach (var (name, value) in request.Options)
            {
                writer.WritePropertyName(name);
                value.WriteTo(writer);
            }
        }, cancellationToken));
    }

    /// <inheritdoc/>
    public async ValueTask<EpisodeStep> StepAsync(EpisodeAction action, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(action);
        return Take(await _connection.AskAsync("step", writer =>
        {
            writer.WriteString("tool", action.Tool);
            foreach (var argument in action.Arguments.EnumerateObject())
            {
                argument.WriteTo(writer);
            }
        }, cancellationToken));
    }

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    private static void WriteIfGiven(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }

    private EpisodeStep Take(JsonElement data)
    {
        var metadata = data.GetProperty("metadata");
        var reward = data.GetProperty("reward") is { ValueKind: JsonValueKind.Number } number ? number.GetDouble() : (double?)null;
        _score += reward ?? 0;
        if (metadata.TryGetProperty("rubric", out var parts))
        {
            foreach (var part in parts.EnumerateObject())
            {
                _points[part.Name] = _points.GetValueOrDefault(part.Name) + part.Value.GetDouble();
            }

            var penalty = metadata.GetProperty("penalty").GetDouble();
            (_penalty, _violations) = (_penalty + penalty, _violations + (penalty < 0 ? 1 : 0));
        }

        var truncated = metadata.TryGetProperty("truncated", out var cut) && cut.GetBoolean();
        return new EpisodeStep
        {
            Observation = _read(data.GetProperty("observation")),
            Reward = reward,
            Terminated = data.GetProperty("done").GetBoolean() && !truncated,
            Truncated = truncated,
        };
    }
}
