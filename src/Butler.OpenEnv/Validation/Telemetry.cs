using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Butler.Episodes;
using Butler.Episodes.Scoring;
using Butler.OpenEnv.Sessions;
using Butler.OpenEnv.Wire;

namespace Butler.OpenEnv.Validation;

/// <summary>
/// What a grader who holds the operator's token reads of a session: the rubric's tree at each step that counts, and every reset, step
/// and call with its answer. One that is refused changes nothing and has no tree; its answer in the trajectory says so. What is no
/// message of the protocol at all is in neither. The limits are those of the reference: 100 steps, 202 records, 8 MiB.
/// </summary>
internal sealed class Telemetry(IWorld world)
{
    private const int MostSteps = 100;
    private const int MostRecords = 202;
    private const int MostBytes = 8 * 1024 * 1024;
    private const int CapabilityBytes = 32;

    private readonly List<StepScore?> _steps = [];
    private readonly List<(string Operation, byte[] Request, byte[] Response)> _records = [];
    private ResetArguments? _reset;
    private StepScore? _latest;
    private int _bytes;
    private string? _reason;

    /// <summary>What a reader has to show; made for this session alone.</summary>
    public string Capability { get; } = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(CapabilityBytes));

    /// <summary>Whether a text is the capability; it takes as long for one that is nearly right.</summary>
    public bool IsCapability(string text) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(text), Encoding.UTF8.GetBytes(Capability));

    /// <summary>Takes note of a reset.</summary>
    public void Began(ResetArguments reset)
    {
        (_reset, _latest) = (reset, null);
        _steps.Clear();
    }

    /// <summary>Takes note of a step; null for one that is no part of the episode.</summary>
    public void Stepped(StepScore? score)
    {
        _latest = score;
        if (_steps.Count < MostSteps)
        {
            _steps.Add(score);
        }
        else
        {
            _reason ??= "step limit";
        }
    }

    /// <summary>Keeps a message and its answer.</summary>
    public void Keep(string operation, ReadOnlySpan<byte> request, ReadOnlySpan<byte> response)
    {
        if (_records.Count == MostRecords || _bytes + request.Length + response.Length > MostBytes)
        {
            _reason ??= _records.Count == MostRecords ? "record limit" : "size limit";
            return;
        }

        _bytes += request.Length + response.Length;
        _records.Add((operation, request.ToArray(), response.ToArray()));
    }

    /// <summary>Writes what a grader reads.</summary>
    public void WriteTo(FrameBuffer frame)
    {
        using var writer = new Utf8JsonWriter(frame, WireJson.Writing);
        writer.WriteStartObject();
        writer.WriteNumber("schema_version", 1);
        WriteSeed(writer);
        writer.WriteStartArray("rubric");
        RubricTree.Write(writer, world, _latest);
        writer.WriteEndArray();
        writer.WriteNull("rubric_error");
        WriteAttribution(writer);
        WriteTrajectory(writer);
        writer.WriteEndObject();
    }

    private void WriteSeed(Utf8JsonWriter writer)
    {
        if (_reset is not { AsksForSeed: true } reset)
        {
            writer.WriteNull("seed");
            return;
        }

        writer.WriteStartObject("seed");
        writer.WriteBoolean("requested", true);
        writer.WriteNumber("value", reset.Request.Seed);
        writer.WriteBoolean("accepted", !reset.Ignored.Contains("seed"));
        writer.WriteEndObject();
    }

    private void WriteAttribution(Utf8JsonWriter writer)
    {
        writer.WriteStartArray("attribution");
        for (var step = 0; step < _steps.Count; step++)
        {
            writer.WriteStartObject();
            writer.WriteNumber("step_index", step);
            writer.WriteStartArray("rubric");
            RubricTree.Write(writer, world, _steps[step]);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private void WriteTrajectory(Utf8JsonWriter writer)
    {
        writer.WriteStartObject("trajectory");
        writer.WriteNumber("schema_version", 1);
        writer.WriteString("source", "openenv-server");
        writer.WriteStartArray("records");
        foreach (var (operation, request, response) in _records)
        {
            writer.WriteStartObject();
            writer.WriteString("operation", operation);
            writer.WritePropertyName("request");
            writer.WriteRawValue(request, skipInputValidation: true);
            writer.WritePropertyName("response");
            writer.WriteRawValue(response, skipInputValidation: true);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteBoolean("complete", _reason is null);
        writer.WriteString("reason", _reason);
        writer.WriteEndObject();
    }
}
