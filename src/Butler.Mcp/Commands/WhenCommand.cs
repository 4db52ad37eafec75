using System.CommandLine;
using System.Text.Json;
using Butler.Environments.Language.Times;
using NodaTime;
using NodaTime.Text;

namespace Butler.Mcp.Commands;

/// <summary><c>butler when</c>: what time does this text mean?</summary>
public static class WhenCommand
{
    private static readonly string[] NeededMembers = ["text", "reference"];

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var text = new Argument<string?>("text") { Description = "A text with a phrase of time.", Arity = ArgumentArity.ZeroOrOne };
        var reference = new Option<string?>("--reference") { Description = "The moment it was said, local time such as 2026-05-04T09:00:00 (default: now).", HelpName = "TIME" };
        var jsonl = new Option<bool>("--jsonl") { Description = "Read {\"text\",\"reference\"} lines from standard input and answer each with {\"kind\",\"value\"}." };
        var command = new Command("when", "Tell what time a text means.") { text, reference, jsonl };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var output = parsed.InvocationConfiguration.Output;
            if (parsed.GetValue(jsonl))
            {
                await JsonLines.AnswerAsync(JsonLines.StandardInput(), output, NeededMembers, (writer, values) => Write(writer, values[0], Reference(values[1])), cancellationToken);
                return ButlerCommand.Done;
            }

            var said = parsed.GetValue(text) ?? throw new UsageException("Name a text, or pass lines with --jsonl.");
            await output.WriteLineAsync(JsonLines.Write(writer => WriteAll(writer, said, At(parsed.GetValue(reference)))));
            return ButlerCommand.Done;
        });
        return command;
    }

    private static LocalDateTime At(string? reference)
    {
        if (reference is null)
        {
            return LocalDateTime.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
        }

        try
        {
            return Reference(reference);
        }
        catch (FormatException wrong)
        {
            throw new UsageException(wrong.Message);
        }
    }

    /// <exception cref="FormatException">The text is no local moment.</exception>
    private static LocalDateTime Reference(string text)
    {
        if (LocalDateTimePattern.ExtendedIso.Parse(text) is { Success: true } moment)
        {
            return moment.Value;
        }

        return LocalDatePattern.Iso.Parse(text) is { Success: true } date
            ? date.Value.AtMidnight()
            : throw new FormatException($"The reference is a local time such as 2026-05-04T09:00:00, not '{text}'.");
    }

    private static void Write(Utf8JsonWriter writer, string text, LocalDateTime reference) =>
        TimeValueJson.Write(writer, TimeReader.Default.Read(text, reference)?.Value);

    private static void WriteAll(Utf8JsonWriter writer, string text, LocalDateTime reference)
    {
        var reading = TimeReader.Default.Read(text, reference);
        TimeValueJson.Write(writer, reading?.Value);
        if (reading is null)
        {
            return;
        }

        writer.WriteString("phrase", reading.Span.Of(text));
        writer.WriteString("zone", reading.Zone);
        writer.WriteStartArray("alternatives");
        foreach (var other in reading.Alternatives)
        {
            writer.WriteStartObject();
            TimeValueJson.Write(writer, other);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        if (reading.Value is TimeValue.Impossible impossible)
        {
            writer.WriteString("reason", impossible.Reason);
        }
    }
}
