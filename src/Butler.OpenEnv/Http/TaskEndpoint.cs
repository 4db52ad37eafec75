using System.Globalization;
using System.Text.Json;
using Butler.Episodes;
using Microsoft.AspNetCore.Http;

namespace Butler.OpenEnv.Http;

/// <summary>
/// The Task API: which tasks there are to reset to. A task is a seed of a split, so that its stub says where it stands and nothing of
/// what is right in it. Seeds have no end; a split declares so many.
/// </summary>
internal sealed class TaskEndpoint(IWorld world)
{
    /// <summary>How many tasks a split declares.</summary>
    public const int TasksOfASplit = 1000;

    /// <summary>The one environment that is served here.</summary>
    public Task ListAsync(HttpContext context) => JsonAnswer.WriteAsync(context, StatusCodes.Status200OK, writer =>
    {
        writer.WriteStartArray();
        writer.WriteStringValue(world.Name);
        writer.WriteEndArray();
    });

    /// <summary>The splits.</summary>
    public Task SplitsAsync(HttpContext context) => IsOfThisWorld(context)
        ? JsonAnswer.WriteAsync(context, StatusCodes.Status200OK, writer =>
        {
            writer.WriteStartArray();
            foreach (var split in world.Splits)
            {
                writer.WriteStartObject();
                writer.WriteString("name", split);
                writer.WriteString("type", split is "train" or "test" ? split : "validation");
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        })
        : NoWorldAsync(context);

    /// <summary>All tasks of a split.</summary>
    public Task TasksAsync(HttpContext context) => AnswerAsync(context, (writer, _, split) => WriteTasks(writer, split, 0, TasksOfASplit, named: true));

    /// <summary>How many there are.</summary>
    public Task CountAsync(HttpContext context) => AnswerAsync(context, static (writer, _, _) =>
    {
        writer.WriteNumber("num_tasks", TasksOfASplit);
        return null;
    });

    /// <summary>One task.</summary>
    public Task TaskAsync(HttpContext context) => AnswerAsync(context, (writer, body, split) =>
    {
        if (Index(body, "index") is not { } index || index is < 0 or >= TasksOfASplit)
        {
            return FormattableString.Invariant($"index is a whole number from 0 to {TasksOfASplit - 1}.");
        }

        writer.WritePropertyName("task");
        WriteTask(writer, split, index);
        return null;
    });

    /// <summary>Some tasks.</summary>
    public Task RangeAsync(HttpContext context) => AnswerAsync(context, (writer, body, split) =>
    {
        var (start, stop) = (Index(body, "start") ?? 0, Index(body, "stop") ?? TasksOfASplit);
        return start < 0 || stop > TasksOfASplit || start > stop
            ? FormattableString.Invariant($"start and stop go from 0 to {TasksOfASplit}, start first.")
            : WriteTasks(writer, split, start, stop, named: false);
    });

    private static int? Index(JsonElement body, string name) =>
        body.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : null;

    private static void WriteTask(Utf8JsonWriter writer, string split, int index)
    {
        writer.WriteStartObject();
        writer.WriteString("id", string.Create(CultureInfo.InvariantCulture, $"{split}-{index}"));
        writer.WriteNumber("index", index);
        writer.WriteString("split", split);
        writer.WriteEndObject();
    }

    private static Task NoWorldAsync(HttpContext context) => JsonAnswer.WriteDetailAsync(context, StatusCodes.Status404NotFound, "Not Found");

    private string? WriteTasks(Utf8JsonWriter writer, string split, int start, int stop, bool named)
    {
        writer.WriteStartArray("tasks");
        for (var index = start; index < stop; index++)
        {
            WriteTask(writer, split, index);
        }

        writer.WriteEndArray();
        if (named)
        {
            writer.WriteString("env_name", world.Name);
        }

        return null;
    }

    private bool IsOfThisWorld(HttpContext context) => string.Equals((string?)context.Request.RouteValues["env"], world.Name, StringComparison.OrdinalIgnoreCase);

    private async Task AnswerAsync(HttpContext context, Func<Utf8JsonWriter, JsonElement, string, string?> write)
    {
        if (!IsOfThisWorld(context))
        {
            await NoWorldAsync(context);
            return;
        }

        using var body = await BodyReader.ObjectAsync(context);
        if (body is null)
        {
            return;
        }

        var split = body.RootElement.TryGetProperty("split", out var named) && named.ValueKind == JsonValueKind.String ? named.GetString()! : world.Splits[0];
        if (!world.Splits.Contains(split))
        {
            await JsonAnswer.WriteDetailAsync(context, StatusCodes.Status400BadRequest, $"split is one of {string.Join(", ", world.Splits)}.");
            return;
        }

        string? wrong = null;
        var frame = new Wire.FrameBuffer();
        using (var writer = new Utf8JsonWriter(frame, Wire.WireJson.Writing))
        {
            writer.WriteStartObject();
            wrong = write(writer, body.RootElement, split);
            writer.WriteEndObject();
        }

        await (wrong is null ? JsonAnswer.WriteAsync(context, StatusCodes.Status200OK, frame) : JsonAnswer.WriteDetailAsync(context, StatusCodes.Status400BadRequest, wrong));
    }
}
