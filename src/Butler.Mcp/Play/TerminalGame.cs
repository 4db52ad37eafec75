using System.Globalization;
using System.Text.Json;
using Butler.Episodes;
using Butler.Episodes.Tools;

namespace Butler.Mcp.Play;

/// <summary>
/// Lets a person play a world in a terminal: shows the state as a model sees it, asks for a tool and its arguments, and tells
/// what came of it and what it was worth.
/// </summary>
public sealed class TerminalGame(IWorld world, TextReader input, TextWriter output)
{
    /// <summary>Plays an episode to its end, or until the input ends.</summary>
    public async Task PlayAsync(ResetRequest request, CancellationToken cancellationToken)
    {
        var environment = world.CreateEnvironment();
        var step = await environment.ResetAsync(request, cancellationToken);
        output.WriteLine(world.Description);
        while (!step.Done)
        {
            output.WriteLine();
            output.WriteLine(Prompt(step));
            if (AskAction() is not { } action)
            {
                break;
            }

            step = await environment.StepAsync(action, cancellationToken);
            Tell(step);
        }

        var scorecard = environment.Scorecard;
        output.WriteLine();
        output.WriteLine(step.Truncated ? "The episode was cut off at its step cap." : step.Terminated ? "The episode is over." : "You left the episode.");
        foreach (var part in scorecard.Parts)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {part.Name,-22}{part.Points,7:0.000}"));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {"penalty",-22}{scorecard.Penalty,7:0.000}"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {"score",-22}{scorecard.Score,7:0.000}"));
    }

    private static string Prompt(EpisodeStep step)
    {
        var observation = step.Observation.ToJsonElement();
        return observation.TryGetProperty("prompt", out var prompt) ? prompt.GetString() ?? string.Empty : observation.GetRawText();
    }

    private EpisodeAction? AskAction()
    {
        if (world.Tools is [var only])
        {
            return AskOnly(only);
        }

        for (var number = 0; number < world.Tools.Count; number++)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{number + 1}. {world.Tools[number].Name}: {world.Tools[number].Title}"));
        }

        while (true)
        {
            output.Write("Which tool (number or name, 'quit' to leave)? ");
            if (input.ReadLine()?.Trim() is not { } answer || answer is "quit" or "q")
            {
                return null;
            }

            var tool = int.TryParse(answer, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? world.Tools.ElementAtOrDefault(number - 1)
                : world.Tools.FirstOrDefault(each => each.Name == answer);
            if (tool is not null)
            {
                return new EpisodeAction(tool.Name, AskArguments(tool));
            }

            output.WriteLine("There is no such tool.");
        }
    }

    // Where there is nothing to choose, only the words are asked for.
    private EpisodeAction? AskOnly(ToolContract tool)
    {
        output.Write("Your words ('quit' to leave): ");
        var answer = input.ReadLine();
        return answer?.Trim() is null or "quit" or "q"
            ? null
            : EpisodeAction.Of(tool.Name, (tool.InputSchema.GetProperty("properties").EnumerateObject().First().Name, answer));
    }

    private JsonElement AskArguments(ToolContract tool)
    {
        var required = tool.InputSchema.TryGetProperty("required", out var names)
            ? names.EnumerateArray().Select(name => name.GetString()).ToHashSet()
            : [];
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, EpisodeJson.Writing))
        {
            writer.WriteStartObject();
            foreach (var property in tool.InputSchema.GetProperty("properties").EnumerateObject())
            {
                var hint = property.Value.TryGetProperty("description", out var description) ? $" ({description.GetString()})" : string.Empty;
                var choices = property.Value.TryGetProperty("enum", out var values) ? $" [{string.Join(' ', values.EnumerateArray())}]" : string.Empty;
                output.Write($"  {property.Name}{(required.Contains(property.Name) ? "*" : string.Empty)}{hint}{choices}: ");
                if (input.ReadLine() is { } answer && !string.IsNullOrWhiteSpace(answer))
                {
                    writer.WriteString(property.Name, answer.Trim());
                }
            }

            writer.WriteEndObject();
        }

        return JsonElement.Parse(buffer.ToArray());
    }

    private static string? Member(JsonElement reply, string name) =>
        reply.TryGetProperty(name, out var value) ? value.ToString() : null;

    private void Tell(EpisodeStep step)
    {
        output.WriteLine();
        var reply = step.Reply?.Content.ToJsonElement() ?? default;
        output.WriteLine(step.Reply is { IsError: true } refused ? $"Refused ({refused.Code}): {Member(reply, "reason")}" : "Accepted.");
        if (world.Tools.Count > 1)
        {
            output.WriteLine(Member(reply, "answer") ?? Member(reply, "effect") ?? Member(reply, "feedback") ?? "Nothing was changed.");
        }

        if (step.Details?.ToJsonElement() is { } details && details.TryGetProperty("read", out var read))
        {
            output.WriteLine($"It was read as: {Member(read, "intent")}, {Member(read, "tone")}.");
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Reward {step.Reward:+0.000;-0.000;0.000}, score so far {step.Score?.Total:0.000}."));
        if (step.Score is { Penalty: < 0 } score)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Penalty {score.Penalty:0.0}: work went before people."));
        }
    }
}
