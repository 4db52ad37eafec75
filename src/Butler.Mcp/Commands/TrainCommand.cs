using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Butler.Training.Evaluation;
using Butler.Training.Learning;
using Butler.Training.Studies;
using Spectre.Console;

namespace Butler.Mcp.Commands;

/// <summary><c>butler train WORLD</c>: learns a policy by GRPO, without a GPU.</summary>
public static class TrainCommand
{
    private const int LineEvery = 50;
    private const int CheckpointEvery = 10;

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var world = new Argument<string>("world") { Description = "Which world." };
        var options = new TrainOptions();
        var command = new Command("train", "Learn a policy by GRPO; the same settings give the same weights.") { world };
        options.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var study = StudyOption.Find(parsed.GetRequiredValue(world));
            var folder = options.FolderOf(parsed);
            var runs = options.RunsOf(parsed);
            RunFolder[] places = [.. Enumerable.Range(1, runs).Select(run => new RunFolder(runs == 1 ? folder : Path.Combine(folder, FormattableString.Invariant($"run-{run:00}"))))];
            var resume = parsed.GetValue(options.Resume);
            if (!resume && places.FirstOrDefault(place => place.Exists) is { } kept)
            {
                throw new UsageException($"A run is already kept in {kept.Path}. Go on with it by --resume, or name another folder by --out.");
            }

            for (var run = 0; run < runs; run++)
            {
                var from = places[run].Exists ? places[run].Load(study.World) : null;
                var settings = options.Settings(parsed, study, from?.Settings, run);
                RefuseOthers(places[run], from, settings);
                await TrainAsync(study, settings, places[run], from, parsed.InvocationConfiguration.Error, cancellationToken);
            }

            await parsed.InvocationConfiguration.Output.WriteLineAsync($"The policy is in {folder}. Measure it: butler evaluate {study.World.Name} --policy {folder}");
            return ButlerCommand.Done;
        });
        return command;
    }

    private static void RefuseOthers(RunFolder place, Checkpoint? from, GrpoSettings settings)
    {
        if (from is null)
        {
            return;
        }

        if (from.Settings.DifferencesFrom(settings) is { Count: > 0 } others)
        {
            throw new UsageException($"The run in {place.Path} was begun with another {string.Join(", ", others)}. Leave that out, or begin anew in another folder.");
        }

        if (settings.Steps < from.Step)
        {
            throw new UsageException(FormattableString.Invariant($"The run in {place.Path} has made {from.Step} steps already; --steps may only grow."));
        }
    }

    private static async Task TrainAsync(IWorldStudy study, GrpoSettings settings, RunFolder place, Checkpoint? from, TextWriter lines, CancellationToken cancellationToken)
    {
        if (from is not null)
        {
            place.Rewind(study.World, from.Step);
        }

        var trainer = new GrpoTrainer(study.World, () => study.NewChoices(learning: true), settings, from);
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(lines) });
        try
        {
            if (console.Profile.Capabilities.Interactive)
            {
                await console.Progress().StartAsync(async progress =>
                {
                    var bar = progress.AddTask($"seed {settings.Seed}", maxValue: settings.Steps);
                    await RunAsync(study, settings, trainer, place, step => (bar.Value, bar.Description) = (step.Step, Describe(settings, step)), cancellationToken);
                    bar.Value = settings.Steps;
                });
            }
            else
            {
                var begun = Stopwatch.GetTimestamp();
                await RunAsync(study, settings, trainer, place, step => Tell(lines, settings, step, begun), cancellationToken);
            }
        }
        catch (OperationCanceledException stopped)
        {
            throw new OperationCanceledException(FormattableString.Invariant($"Stopped after step {trainer.Step} of {settings.Steps}. Go on with it by --resume."), stopped, stopped.CancellationToken);
        }
        finally
        {
            place.Save(study.World, trainer.Save());
        }
    }

    private static async Task RunAsync(IWorldStudy study, GrpoSettings settings, GrpoTrainer trainer, RunFolder place, Action<GrpoStep> tell, CancellationToken cancellationToken)
    {
        var check = new ValidationCheck(study, settings);
        while (!trainer.IsOver)
        {
            var step = await trainer.UpdateAsync(cancellationToken);
            if (check.IsDue(step.Step))
            {
                // Played to its end whatever happens: the update is made, and its line belongs to it.
                step = step with { Validation = await check.MeasureAsync(trainer.Weights, CancellationToken.None) };
            }

            place.Append(study.World, step);
            if (step.Step % CheckpointEvery == 0)
            {
                place.Save(study.World, trainer.Save());
            }

            tell(step);
        }
    }

    private static void Tell(TextWriter lines, GrpoSettings settings, GrpoStep step, long begun)
    {
        if (step.Step == 1 || step.Step % LineEvery == 0)
        {
            lines.WriteLine(string.Create(CultureInfo.InvariantCulture, $"step {step.Step,5}  {Describe(settings, step)}  {Stopwatch.GetElapsedTime(begun).TotalSeconds:0} s"));
        }
    }

    private static string Describe(GrpoSettings settings, GrpoStep step) => string.Create(
        CultureInfo.InvariantCulture,
        $"seed {settings.Seed}  reward {step.Reward:0.000}  std {step.RewardStd:0.000}  zero-std {step.FracRewardZeroStd:0.00}  entropy {step.Entropy:0.00}  violations {step.Violations:0.00}{(step.Validation is { } held ? string.Create(CultureInfo.InvariantCulture, $"  validation {held:0.000}") : string.Empty)}");
}
