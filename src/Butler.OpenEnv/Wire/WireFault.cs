using System.Text.Json;
using Butler.Episodes;

namespace Butler.OpenEnv.Wire;

/// <summary>Why a message cannot be taken, as it goes over the wire.</summary>
/// <param name="Code">The name for programs.</param>
/// <param name="Message">What is wrong, and what would be right; clients show it to people.</param>
internal sealed record WireFault(string Code, string Message)
{
    /// <summary>The frame is no JSON.</summary>
    public const string InvalidJson = "INVALID_JSON";

    /// <summary>The frame's type is none.</summary>
    public const string UnknownType = "UNKNOWN_TYPE";

    /// <summary>A field of the frame, or of the action in it, is wrong.</summary>
    public const string Validation = "VALIDATION_ERROR";

    /// <summary>The environment cannot do it now.</summary>
    public const string Execution = "EXECUTION_ERROR";

    /// <summary>There is no room for another session.</summary>
    public const string Capacity = "CAPACITY_REACHED";

    /// <summary>The world cannot make an environment.</summary>
    public const string Factory = "FACTORY_ERROR";

    /// <summary>The session cannot be had.</summary>
    public const string Session = "SESSION_ERROR";

    /// <summary>The fields that are wrong; empty where the code is not about fields.</summary>
    public IReadOnlyList<FieldError> Errors { get; init; } = [];

    /// <summary>How many sessions there are and may be, where that is the fault.</summary>
    public (int Active, int Most)? Sessions { get; init; }

    /// <summary>The world that cannot make an environment, where that is the fault.</summary>
    public string? FactoryName { get; init; }

    /// <summary>A fault of fields; the message names the first, for clients that show nothing else.</summary>
    public static WireFault OfFields(IReadOnlyList<FieldError> errors) =>
        new(Validation, $"Invalid message: {string.Join('.', errors[0].Location)}: {errors[0].Message}") { Errors = errors };

    /// <summary>A reset that the world cannot take; what is wrong may be a field of it or the whole.</summary>
    public static WireFault OfReset(string message, string? field, JsonElement input) =>
        new(Validation, "Invalid message: " + message) { Errors = [FieldError.Wrong("value_error", message, input, field is null ? [] : [field])] };

    /// <summary>The same fault where the fields stand in the body of a request.</summary>
    public WireFault InBody() => this with { Errors = [.. Errors.Select(error => error with { Location = ["body", .. error.Location] })] };

    /// <summary>No room.</summary>
    public static WireFault Full(int active, int most) =>
        new(Capacity, FormattableString.Invariant($"Server at capacity: {active}/{most} sessions active. Cannot accept new connections.")) { Sessions = (active, most) };

    /// <summary>No environment.</summary>
    public static WireFault NoEnvironment(IWorld world) =>
        new(Factory, $"The environment {world.Name} cannot be made; it is no fault of the client, and the operator finds the cause on standard error.") { FactoryName = world.Name };

    /// <summary>Writes the frame.</summary>
    public void WriteTo(FrameBuffer buffer)
    {
        using var writer = new Utf8JsonWriter(buffer, WireJson.Writing);
        writer.WriteStartObject();
        writer.WriteString("type", "error");
        writer.WriteStartObject("data");
        writer.WriteString("message", Message);
        writer.WriteString("code", Code);
        if (Errors.Count > 0)
        {
            FieldError.WriteAll(writer, "errors", Errors, isLinked: true);
        }

        if (Sessions is { } sessions)
        {
            writer.WriteNumber("active_sessions", sessions.Active);
            writer.WriteNumber("max_sessions", sessions.Most);
        }

        if (FactoryName is not null)
        {
            writer.WriteString("factory_name", FactoryName);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
