using System.Collections;
using System.CommandLine;
using Butler.Environments.SmartCalendar;
using Butler.Environments.SmartCalendar.Scenarios;
using Butler.Episodes;
using Butler.LanguageModel;
using Butler.Mcp.Inference;
using Butler.Training.Policies;

namespace Butler.Mcp.Commands;

/// <summary><c>butler infer WORLD</c>: a policy or a model plays, and every step is logged.</summary>
public static class InferCommand
{
    private const string Baseline = "baseline";

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var world = new Argument<string>("world") { Description = "Which world: calendar." };
        var policy = new Option<string?>("--policy") { Description = $"Who plays: {string.Join(", ", PolicyCatalog.NamesFor(SmartCalendarContract.Instance))} (default: the model that is named, otherwise {Baseline}).", HelpName = "NAME" };
        var scenario = new Option<string?>("--scenario") { Description = "A scenario of the fixed set, by its name or its place from 0 on; all of them with 'all'.", HelpName = "NAME" };
        var problems = new Option<string?>("--problems") { Description = "Play the problems of this file, one a line as 'butler resolve' takes them.", HelpName = "FILE" };
        var (episode, model) = (new EpisodeOptions(), new ModelOptions());
        var command = new Command("infer", "Have a policy or a model play, and log every step.") { world, policy, scenario, problems };
        episode.AddTo(command);
        model.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (WorldOption.Find(parsed.GetRequiredValue(world)) is not SmartCalendarContract calendar)
            {
                throw new UsageException("infer plays calendar.");
            }

            var player = Player(parsed.GetValue(policy), model, parsed, calendar, episode.Request(parsed, defaultSeed: 0).Seed);
            var (scenarios, requests) = Episodes(parsed.GetValue(scenario), parsed.GetValue(problems), episode, parsed);
            var inference = new CalendarInference(scenarios, parsed.InvocationConfiguration.Output);
            foreach (var request in requests)
            {
                await inference.PlayAsync(player, request, cancellationToken);
            }

            return ButlerCommand.Done;
        });
        return command;
    }

    private static IPolicy Player(string? named, ModelOptions options, ParseResult parsed, SmartCalendarContract world, long seed)
    {
        if (named is null && options.Read(parsed, Variables()) is { } model)
        {
            return new ModelPolicy(new ChatModel(model), world);
        }

        var name = named ?? Baseline;
        return PolicyCatalog.NamesFor(world).Contains(name)
            ? PolicyCatalog.Create(name, world, seed)
            : throw new UsageException($"There is no policy '{name}'. There are {string.Join(", ", PolicyCatalog.NamesFor(world))}.");
    }

    private static (IScenarios Scenarios, IReadOnlyList<ResetRequest> Requests) Episodes(string? scenario, string? problems, EpisodeOptions episode, ParseResult parsed)
    {
        if ((scenario is not null || problems is not null) && (episode.AreGiven(parsed) || (scenario is not null && problems is not null)))
        {
            throw new UsageException("One of --scenario, --problems, or --seed with --split and --difficulty.");
        }

        if (problems is not null)
        {
            var outside = OutsideScenarios.Read(File.ReadLines(problems));
            return (outside, [.. Enumerable.Range(0, outside.Count).Select(line => new ResetRequest { Seed = line })]);
        }

        var all = new AllScenarios();
        return scenario switch
        {
            null => (all, [episode.Request(parsed, defaultSeed: 0)]),
            "all" => (all, [.. FixedScenarios.All.Select(each => new ResetRequest { Options = ResetOptions.Named(each.Name) })]),
            _ => (all, [new ResetRequest { Options = ResetOptions.Named(scenario) }]),
        };
    }

    private static Dictionary<string, string> Variables() =>
        Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().ToDictionary(each => (string)each.Key, each => (string?)each.Value ?? string.Empty, StringComparer.Ordinal);
}
