using System.CommandLine;
using System.Text.Json;
using Butler.Episodes;

namespace Butler.Mcp.Commands;

/// <summary><c>butler data generate</c>: episodes as JSON Lines, each with its first observation and the oracle's calls with their answers.</summary>
public static class DataCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var world = new Option<string>("--world") { Description = "Which world.", DefaultValueFactory = _ => "butler", HelpName = "WORLD" };
        var episodes = new Option<int>("--episodes") { Description = "How many episodes; their seeds count up from --seed.", DefaultValueFactory = _ => 100 };
        var to = new Option<string>("--out") { Description = "The file to write.", Required = true, HelpName = "FILE" };
        var options = new EpisodeOptions();
        var generate = new Command("generate", "Write episodes as JSON Lines.") { world, episodes, to };
        options.AddTo(generate);
        generate.SetAction(async (parsed, cancellationToken) =>
        {
            var count = parsed.GetValue(episodes);
            if (count < 1)
            {
                throw new UsageException("--episodes is at least 1.");
            }

            var found = WorldOption.Find(parsed.GetRequiredValue(world));
            var first = options.Request(parsed, defaultSeed: 0);
            if (first.Seed > long.MaxValue - count)
            {
                throw new UsageException("The seeds would run over; take a smaller --seed.");
            }

            // The first episode is made before the file is opened: a wrong split leaves an existing file as it was.
            await found.CreateEnvironment().ResetAsync(first, cancellationToken);
            await using var file = File.Create(parsed.GetRequiredValue(to));
            for (var episode = 0; episode < count; episode++)
            {
                await WriteAsync(file, found, first with { Seed = first.Seed + episode }, cancellationToken);
            }

            return ButlerCommand.Done;
        });
        return new Command("data", "Make data for training and inspection.") { generate };
    }

    private static async Task WriteAsync(Stream file, IWorld world, ResetRequest request, CancellationToken cancellationToken)
    {
        var environment = world.CreateEnvironment();
        var oracle = world.CreateOracle(request);
        var step = await environment.ResetAsync(request, cancellationToken);
        await using (var writer = new Utf8JsonWriter(file, EpisodeJson.Writing))
        {
            writer.WriteStartObject();
            writer.WriteString("world", world.Id);
            writer.WriteNumber("seed", request.Seed);
            writer.WriteString("split", request.Split ?? world.Splits[0]);
            writer.WriteString("difficulty", request.Difficulty ?? world.Difficulties[0]);
            writer.WritePropertyName("observation");
            step.Observation.WriteTo(writer);
            writer.WriteStartArray("oracle");
            while (!step.Done && oracle.Next(step) is { } action)
            {
                step = await environment.StepAsync(action, cancellationToken);
                writer.WriteStartObject();
                writer.WriteString("tool", action.Tool);
                writer.WritePropertyName("arguments");
                action.Arguments.WriteTo(writer);
                writer.WritePropertyName("reply");
                step.Reply!.Content.WriteTo(writer);
                writer.WriteNumber("reward", step.Reward ?? 0);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        file.WriteByte((byte)'\n');
    }
}
