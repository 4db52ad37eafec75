using System.CommandLine;
using System.Text.Json;
using Butler.Environments.Scheduling;
using Butler.Environments.Scheduling.Lines;

namespace Butler.Mcp.Commands;

/// <summary><c>butler resolve</c>: when can they meet? With <c>--check</c>: can they meet then?</summary>
public static class ResolveCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var problem = new Argument<string?>("problem") { Description = "A scheduling problem as a JSON object.", Arity = ArgumentArity.ZeroOrOne };
        var check = new Option<bool>("--check") { Description = "Judge the problem's \"proposal\" instead, and answer {\"valid\",\"reason\"}." };
        var jsonl = new Option<bool>("--jsonl") { Description = "Read problems as lines from standard input and answer each with {\"day\",\"start\",\"end\"} or {\"none\":true}." };
        var command = new Command("resolve", "Find a time for a meeting, or check one.") { problem, check, jsonl };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var output = parsed.InvocationConfiguration.Output;
            Action<Utf8JsonWriter, JsonElement> answer = parsed.GetValue(check) ? Check : Solve;
            if (parsed.GetValue(jsonl))
            {
                await JsonLines.AnswerAsync(JsonLines.StandardInput(), output, answer, cancellationToken);
                return ButlerCommand.Done;
            }

            var text = parsed.GetValue(problem) ?? throw new UsageException("Give a problem as JSON, or pass lines with --jsonl.");
            await output.WriteLineAsync(JsonLines.Answer(text, answer));
            return ButlerCommand.Done;
        });
        return command;
    }

    private static void Solve(Utf8JsonWriter writer, JsonElement element)
    {
        var line = ProblemReader.Read(element);
        if (MeetingSolver.Solve(line.Problem).Best is not { } best)
        {
            writer.WriteBoolean("none", true);
            return;
        }

        var (day, from, to) = line.Place(best);
        writer.WriteString("day", day.Name);
        writer.WriteString("start", ClockText.Of(from));
        writer.WriteString("end", ClockText.Of(to));
    }

    private static void Check(Utf8JsonWriter writer, JsonElement element)
    {
        var fault = ProposalCheck.Find(ProblemReader.Read(element), element.TryGetProperty("proposal", out var proposal) ? proposal : default);
        writer.WriteBoolean("valid", fault is null);
        writer.WriteString("reason", fault);
    }
}
