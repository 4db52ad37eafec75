using System.CommandLine;
using System.Text.Json;
using Butler.Environments.Language.Routing;

namespace Butler.Mcp.Commands;

/// <summary><c>butler route</c>: whose is this to-do, and how much does it weigh?</summary>
public static class RouteCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var text = new Argument<string?>("text") { Description = "A to-do.", Arity = ArgumentArity.ZeroOrOne };
        var jsonl = new Option<bool>("--jsonl") { Description = "Read {\"text\"} lines from standard input and answer each with {\"agent\",\"tier\"}." };
        var command = new Command("route", "Tell whose a to-do is: agent and tier.") { text, jsonl };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var output = parsed.InvocationConfiguration.Output;
            if (parsed.GetValue(jsonl))
            {
                await JsonLines.AnswerAsync(JsonLines.StandardInput(), output, ["text"], (writer, values) => WriteVerdict(writer, TodoRouter.Default.Route(values[0])), cancellationToken);
                return ButlerCommand.Done;
            }

            var routing = TodoRouter.Default.Route(parsed.GetValue(text) ?? throw new UsageException("Name a to-do, or pass lines with --jsonl."));
            await output.WriteLineAsync(JsonLines.Write(writer =>
            {
                WriteVerdict(writer, routing);
                writer.WriteNumber("confidence", Math.Round(routing.Confidence, 3));
                writer.WriteStartArray("evidence");
                foreach (var word in routing.Evidence)
                {
                    writer.WriteStringValue(word);
                }

                writer.WriteEndArray();
            }));
            return ButlerCommand.Done;
        });
        return command;
    }

    private static void WriteVerdict(Utf8JsonWriter writer, TodoRouting routing)
    {
        writer.WriteString("agent", routing.Agent.ToWire());
        writer.WriteString("tier", routing.Tier.ToWire());
    }
}
