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

            settings = settings with { Runs = RunsOf(policies, settings.Runs) };
            var results = new List<EvaluationResult>();
            foreach (var policy in policies)
            {
                await WarnAsync(parsed.InvocationConfiguration.Error, policy);
                var evaluator = policy.AsksModel
                    ? new Evaluator(study, settings) { MostAtOnce = concurrency, Prices = prices, Played = count => Tell(parsed.InvocationConfiguration.Error, policy.Name, count, settings) }
                    : new Evaluator(study, settings) { TrainedRuns = policy.TrainedRuns };
                var result = await evaluator.RunAsync(policy.Name, policy.Create, cancellationToken);
                results.Add(results.Count == 0 ? result : result with { AgainstFirst = Compare(results[0], result) });
            }

            if (parsed.GetValue(options.Out) is { } folder)
            {
                await KeepAsync(folder, study, policies, results, pictures, Command(parsed), cancellationToken);
            }

            var output = parsed.InvocationConfiguration.Output;
            await output.WriteLineAsync(parsed.GetValue(options.Json) ? string.Join('\n', results.Select(Json)) : EvaluationTable.Write(results));
            return ButlerCommand.Done;
        });
        return command;
    }

    // A policy of several runs is measured run by run, and all others on the same episodes.
    private static int RunsOf(PolicySource[] policies, int asked)
    {
        var runs = policies.Select(policy => policy.TrainedRuns ?? 1).Max() is > 1 and var trained ? trained : asked;
        return policies.FirstOrDefault(policy => policy.TrainedRuns is > 1 && policy.TrainedRuns != runs) is { } other
            ? throw new UsageException(FormattableString.Invariant($"'{other.Name}' was trained in {other.TrainedRuns} runs and another policy in {runs}: measure them apart, or name one run of each."))
            : asked != 1 && asked != runs ? throw new UsageException(FormattableString.Invariant($"There are {runs} runs of what was trained, not {asked}: leave --runs out, or name one run's folder."))
            : runs;
    }

    private static PairedComparison Compare(EvaluationResult first, EvaluationResult later) =>
        PairedComparison.Of(first.Scores, later.Scores, drawsRuns: first.TrainedRuns > 1 || later.TrainedRuns > 1);

    private static async Task WarnAsync(TextWriter lines, PolicySource policy)
    {
        foreach (var run in policy.Unfinished)
        {
            await lines.WriteLineAsync($"{run}; go on with it by 'butler train --resume'.");
        }
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
        string folder, IWorldStudy study, PolicySource[] policies, List<EvaluationResult> results, BrowserPictures? pictures, string command, CancellationToken cancellationToken)
    {
        // Read and drawn before anything is written: a folder holds a whole report or none.
        TrainingCurves[] training = [.. policies.Where(policy => policy.Folder is not null).Select(policy => new TrainingCurves(policy.Name, [.. PolicySource.RunsOf(policy.Folder!).Select(run => run.Steps(study.World))]))];
        var page = EvaluationReport.Write(results, training, study.World.Leaves, command);
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, "evaluation.jsonl"), string.Concat(results.Select(result => Json(result) + "\n")), cancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, "evaluation.csv"), EvaluationCsv.Write(results), cancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, "report.html"), page, cancellationToken);
        var number = 0;
        foreach (var chart in EvaluationReport.Charts(results, training, study.World.Leaves))
        {
            var file = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{++number:00}-{chart.FileName}.svg"));
            await File.WriteAllTextAsync(file, chart.Text, cancellationToken);
            await (pictures?.DrawAsync(file, chart.Width, chart.Height, cancellationToken) ?? Task.CompletedTask);
        }
    }

    private static string Json(EvaluationResult result) => JsonSerializer.Serialize(result, EvaluationJson.Default.EvaluationResult);

    // The command line as a shell takes it.
    private static string Command(ParseResult parsed) => string.Join(' ', parsed.Tokens.Select(token => token.Value).Prepend("butler").Select(word =>
        word.All(letter => char.IsAsciiLetterOrDigit(letter) || "-_./:=@".Contains(letter, StringComparison.Ordinal)) && word.Length > 0 ? word : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'"));
}
