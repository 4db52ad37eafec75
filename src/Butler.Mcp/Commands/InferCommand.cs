using System.CommandLine;
using Butler.Environments.SmartCalendar;
using Butler.LanguageModel;
using Butler.Mcp.Inference;
using Butler.Training.Evaluation;
using Butler.Training.Policies;

namespace Butler.Mcp.Commands;

/// <summary><c>butler infer WORLD</c>: a policy or a model plays the user's own words or an episode, alone or beside another.</summary>
public static class InferCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var world = new Argument<string>("world") { Description = WorldOption.Description };
        var json = new Option<bool>("--json") { Description = "Print JSON Lines: one for the start, one for each call, one for the end." };
        var (players, episodes) = (new PlayerOptions(), new InferEpisodeOptions());
        var command = new Command("infer", "Have a policy or a model play, and see every call.") { world };
        episodes.AddTo(command);
        players.AddTo(command);
        command.Add(json);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var found = WorldOption.Find(parsed.GetRequiredValue(world));
            var seats = episodes.Read(parsed, found);
            var who = players.Read(parsed, found, seats[0].Request.Seed);
            if (seats[0].AreOwnWords && who.Any(each => each is OraclePolicy))
            {
                throw new UsageException("The oracle plays with the truth in hand, and nobody knows that of your own words.");
            }

            var (output, prices) = (parsed.InvocationConfiguration.Output, players.Prices(parsed));
            foreach (var seat in seats)
            {
                await (parsed.GetValue(json) ? PrintJsonAsync(seat, who, prices, output, cancellationToken)
                    : found is SmartCalendarContract && who.Count == 1 ? new CalendarInference(seat.Open(), output).PlayAsync(who[0], seat.Request, cancellationToken)
                    : PrintAsync(seat, who, prices, new ReportLines(TerminalConsole.On(output)), cancellationToken));
            }

            return ButlerCommand.Done;
        });
        return command;
    }

    private static async Task PrintJsonAsync(EpisodeSeat seat, IReadOnlyList<IPolicy> players, ModelPrices? prices, TextWriter output, CancellationToken cancellationToken)
    {
        foreach (var player in players)
        {
            await InferencePlay.RunAsync(seat, player, new InferLines(output, seat, player, prices), cancellationToken);
        }
    }

    private static async Task PrintAsync(EpisodeSeat seat, IReadOnlyList<IPolicy> players, ModelPrices? prices, ReportLines lines, CancellationToken cancellationToken)
    {
        await (players is [var one, var other]
            ? CompareAsync(seat, one, other, lines, cancellationToken)
            : InferencePlay.RunAsync(seat, players[0], new EpisodeReport(lines, seat, players[0]), cancellationToken));
        foreach (var player in players)
        {
            if (player.Usage is { } usage)
            {
                lines.Text($"  {player.Name}: {ModelCost.Tell(ModelTotal.Of(usage, prices))}");
            }
        }
    }

    private static async Task CompareAsync(EpisodeSeat seat, IPolicy one, IPolicy other, ReportLines lines, CancellationToken cancellationToken)
    {
        var (first, second) = (new KeptEpisode(one.Name), new KeptEpisode(other.Name == one.Name ? $"{other.Name} (2)" : other.Name));
        await InferencePlay.RunAsync(seat, one, first, cancellationToken);
        await InferencePlay.RunAsync(seat, other, second, cancellationToken);
        new ComparisonReport(lines, seat).Print([first, second]);
    }
}
