using System.CommandLine;
using System.Text.Json;
using Butler.Environments.WorkLifeFirewall;
using Butler.Environments.WorkLifeFirewall.Events;
using Butler.Environments.WorkLifeFirewall.Reading;

namespace Butler.Mcp.Commands;

/// <summary><c>butler read</c>: what does a reply to an event of the firewall's week commit to, and how well is it made?</summary>
public static class ReadCommand
{
    private static readonly string[] Events = [.. Enum.GetValues<WeekEvent>().Select(each => WireName.Of(each))];

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var asked = new Argument<string?>("event") { Description = "The event that is answered, such as oncall.", Arity = ArgumentArity.ZeroOrOne };
        var text = new Argument<string?>("text") { Description = "The reply.", Arity = ArgumentArity.ZeroOrOne };
        var jsonl = new Option<bool>("--jsonl") { Description = "Read {\"event\",\"text\"} lines from standard input and answer each with {\"intent\",\"tone\",\"quality\",\"features\"}." };
        var command = new Command("read", "Tell what a reply in the firewall's week commits to, and how well it is made.") { asked, text, jsonl };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var output = parsed.InvocationConfiguration.Output;
            if (parsed.GetValue(jsonl))
            {
                await JsonLines.AnswerAsync(JsonLines.StandardInput(), output, ["event", "text"], Answer, cancellationToken);
                return ButlerCommand.Done;
            }

            if (parsed.GetValue(asked) is not { } named || parsed.GetValue(text) is not { } said)
            {
                throw new UsageException("Name an event and a reply, or pass lines with --jsonl.");
            }

            if (!Events.Contains(named))
            {
                throw new UsageException(Unknown(named));
            }

            await output.WriteLineAsync(JsonLines.Write(writer => Answer(writer, [named, said])));
            return ButlerCommand.Done;
        });
        return command;
    }

    private static string Unknown(string named) => $"There is no event '{named}'. There are {string.Join(", ", Events)}.";

    private static void Answer(Utf8JsonWriter writer, IReadOnlyList<string> values)
    {
        var (asked, text) = (values[0], values[1]);
        if (!Events.Contains(asked))
        {
            writer.WriteString("error", Unknown(asked));
            return;
        }

        var reading = ReplyReader.Default.Read(text, new ReplySetting(asked, EventTexts.Of(WireName.Parse<WeekEvent>(asked)).Text, []));
        writer.WriteString("intent", reading.Intent);
        writer.WriteString("tone", WireName.Of(reading.Tone));
        writer.WriteNumber("quality", reading.Quality / 1000.0);
        writer.WriteStartObject("features");
        foreach (var feature in reading.Features)
        {
            writer.WriteStartObject(feature.Name);
            writer.WriteNumber("worth", feature.Worth / 1000.0);
            writer.WriteNumber("earned", feature.Earned / 1000.0);
            writer.WriteStartArray("evidence");
            foreach (var span in feature.Evidence)
            {
                writer.WriteStringValue(span.Of(text));
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }
}
