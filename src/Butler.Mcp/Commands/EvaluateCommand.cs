using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Butler.Training.Evaluation;
using Butler.Training.Reports;
using Butler.Training.Studies;

namespace Butler.Mcp.Commands;

/// <summary><c>butler evaluate WORLD</c>: measures policies on the same held-out episodes, and the later ones against the first.</summary>
public static class EvaluateCommand
{
    private const int EpisodesALine = 10;

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var world = new Argument<string>("world") { Description = "Which world." };
        var options = new EvaluateOptions();
        var command = new Command("evaluate", "Measure policies on held-out episodes.") { world };
        options.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var study = StudyOption.Find(parsed.GetRequiredValue(world));
            var settings = options.Settings(parsed);
            var pictures = options.Pictures(parsed);
            var policies = options.Policies(parsed, study, settings.Seed);
            var (concurrency, prices) = (options.Concurrency(parsed), options.Model.Prices(parsed));

            // A policy of several runs is measured run by run, and all others on the same episodes.
            settings = settings with { Runs = policies.Select(policy => policy.TrainedRuns ?? 0).Append(settings.Runs).Max() };
            var results = new List<EvaluationResult>();
            foreach (var policy in policies)
            {
                var evaluator = policy.AsksModel
                    ? new Evaluator(study, settings) { MostAtOnce = concurrency, Prices = prices, Played = count => Tell(parsed.InvocationConfiguration.Error, policy.Name, count, settings) }
                    : new Evaluator(study, settings);
                results.Add(await evaluator.RunAsync(policy.Name, policy.Create, cancellationToken));
            }

            PairedComparison[] comparisons = [.. results.Skip(1).Select(result => PairedComparison.Of(results[0].Scores, result.Scores))];
            if (parsed.GetValue(options.Out) is { } folder)
            {
                await KeepAsync(folder, study, policies, results, comparisons, pictures, Command(study, parsed), cancellationToken);
            }

            var output = parsed.InvocationConfiguration.Output;
            await output.WriteLineAsync(parsed.GetValue(options.Json) ? string.Join('\n', results.Select(Json)) : EvaluationTable.Write(results, comparisons));
            return ButlerCommand.Done;
        });
        return command;
    }

    // Whoever waits for a model sees that it goes on.
    private static void Tell(TextWriter lines, string model, int count, EvaluationSettings settings)
    {
        if (count % EpisodesALine == 0)
        {
            lines.WriteLine(FormattableString.Invariant($"{model}: {count} of {settings.Runs * settings.Episodes * settings.Attempts} episodes"));
        }
    }

    private static async Task KeepAsync(
        string folder, IWorldStudy study, PolicySource[] policies, List<EvaluationResult> results, PairedComparison[] comparisons, BrowserPictures? pictures, string command, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        TrainingCurves[] training = [.. policies.Where(policy => policy.Folder is not null).Select(policy => new TrainingCurves(policy.Name, [.. PolicySource.RunsOf(policy.Folder!).Select(run => run.Steps())]))];
        await File.WriteAllTextAsync(Path.Combine(folder, "evaluation.jsonl"), string.Concat(results.Select(result => Json(result) + "\n")), cancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, "evaluation.csv"), EvaluationCsv.Write(results), cancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, "report.html"), EvaluationReport.Write(results, comparisons, training, study.World.Leaves, command), cancellationToken);
        var number = 0;
        foreach (var chart in EvaluationReport.Charts(results, training, study.World.Leaves))
        {
            var file = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{++number:00}-{chart.FileName}.svg"));
            await File.WriteAllTextAsync(file, chart.Text, cancellationToken);
            await (pictures?.DrawAsync(file, chart.Width, chart.Height, cancellationToken) ?? Task.CompletedTask);
        }
    }

    private static string Json(EvaluationResult result) => JsonSerializer.Serialize(result, EvaluationJson.Default.EvaluationResult);

    private static string Command(IWorldStudy study, ParseResult parsed) =>
        $"butler evaluate {study.World.Name} {string.Join(' ', parsed.Tokens.Skip(2).Select(token => token.Value))}";
}
